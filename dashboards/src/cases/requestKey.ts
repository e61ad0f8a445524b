/**
 * Keys for requests that must be done once: the same request sent again, because its answer was lost, goes under the key
 * it had, and is done once; another request gets a key of its own.
 */
export function createRequestKeys(fresh: () => string = randomKey): (request: unknown) => string {
  let last: string | undefined
  let key = ''
  return (request) => {
    const told = JSON.stringify(request)
    if (told !== last) {
      last = told
      key = fresh()
    }
    return key
  }
}

/** 128 random bits. `crypto.randomUUID` is not there on plain HTTP, which an office network may use. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
