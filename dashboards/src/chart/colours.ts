/** Reads the variables of the page's theme, such as `--ink`, as they are now. */
export function pageColours(): (name: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(name).trim()
}
