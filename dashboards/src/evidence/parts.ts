export type PreviewKind = 'picture' | 'text'

/** How a part can be shown; `undefined` for what is only kept: a captured page is somebody else's code. */
export function previewOf(path: string): PreviewKind | undefined {
  if (path.endsWith('.png')) {
    return 'picture'
  }
  return path.endsWith('.txt') || path.endsWith('.json') || path.endsWith('.jsonl') ? 'text' : undefined
}

/** The parts of a package that can be covered. */
export function coverable(parts: { path: string }[]): { picture: string | undefined; text: string | undefined } {
  const items = parts.map(({ path }) => path).filter((path) => path.startsWith('items/'))
  return {
    picture: items.find((path) => path.endsWith('.png')),
    text: items.find((path) => path.endsWith('.txt')),
  }
}
