import { readFile, stat } from 'node:fs/promises'

/** Where a supergraph comes from. */
export interface SupergraphSource {
  /** A name for logs. */
  readonly name: string
  /** The supergraph, or undefined when it has not changed since it was last read. Rejects when it cannot be read. */
  read(): Promise<string | undefined>
}

const FETCH_MS = 10_000
const MAX_CHARACTERS = 50_000_000

/** A file, also one behind a link that is turned to another file. */
export function supergraphFile(file: string): SupergraphSource {
  let last: string | undefined
  return {
    name: file,
    async read() {
      const { mtimeMs, size, ino } = await stat(file)
      const version = `${mtimeMs} ${size} ${ino}`
      if (version === last) return undefined
      const sdl = await readFile(file, 'utf8')
      last = version
      return sdl
    },
  }
}

/** An http or https address; a server that knows ETags sends what has not changed no second time. */
export function supergraphUrl(url: string, headers: Readonly<Record<string, string>> = {}): SupergraphSource {
  let etag: string | undefined
  return {
    // An address may carry a secret in its query or before its host.
    name: withoutSecrets(url),
    async read() {
      const response = await fetch(url, {
        headers: { ...headers, ...(etag && { 'if-none-match': etag }) },
        signal: AbortSignal.timeout(FETCH_MS),
      })
      if (response.status === 304) {
        await response.body?.cancel()
        return undefined
      }
      if (!response.ok) {
        await response.body?.cancel()
        throw new Error(`${withoutSecrets(url)} answered with status ${response.status}`)
      }
      const sdl = await response.text()
      if (sdl.length > MAX_CHARACTERS) throw new Error(`${withoutSecrets(url)} is larger than a supergraph may be`)
      etag = response.headers.get('etag') ?? undefined
      return sdl
    },
  }
}

function withoutSecrets(text: string): string {
  const { origin, pathname } = new URL(text)
  return origin + pathname
}
