/** Where pages are tried out, which needs no certificate. */
const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads an origin, with or without a slash at its end, and gives it as browsers write it (the WHATWG URL standard). Undefined for
 * everything else: addresses of pages, other schemes than https, but for http on this machine.
 */
export function readOrigin(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || url.href !== `${url.origin}/`) return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.has(url.hostname)) ? url.origin : undefined
}
