import { encode } from 'uqr'

/** A text as the squares of a QR code. */
export interface Squares {
  /** Width and height, the quiet margin included. */
  size: number
  /** The dark ones as the outline of an SVG path. */
  path: string
}

/** Four squares of quiet around it, as ISO/IEC 18004 asks; codes are read though a seventh of it is hidden. */
export function squaresOf(text: string): Squares {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return {
    size,
    path: data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join(''),
  }
}

/** Where dark squares of a row begin and how many follow each other. */
function runs(row: boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last && last[0] + last[1] === x) {
      last[1] += 1
    } else if (dark) {
      found.push([x, 1])
    }
  })
  return found
}
