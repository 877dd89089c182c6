const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
}

// Letters, digits, and "-" and "_" in between: what every file system, URL and signature keeps as it is.
const KEY = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9_-]*\.[a-z0-9]+$/

/** How long a key may be: below what file systems allow for a path. */
const MAX_KEY = 512

/**
 * Refuses what is no key, such as `../secret`. Keys are made by our own code, so this is a bug.
 *
 * @throws TypeError
 */
export function checkKey(key: string): string {
  if (key.length > MAX_KEY || !KEY.test(key)) throw new TypeError(`"${key.slice(0, 80)}" is no key of a stored object.`)
  return key
}

/** The media type of what lies under a key: "image/webp" of "a/b.webp", and bytes without a meaning for others. */
export const contentTypeOf = (key: string): string =>
  TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
