import type { NamedFile } from '@/api/calls'

/** Lets the browser keep a file under its name. */
export function saveAs({ name, content }: NamedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file up by the next turn; the address would hold it in memory for ever.
  setTimeout(() => URL.revokeObjectURL(address))
}
