import { SizeMismatch } from './storage.ts'

/**
 * All bytes of a stream in memory.
 *
 * @param limit how many bytes it may have.
 * @throws SizeMismatch as soon as there are more.
 */
export async function readAll(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > limit) throw new SizeMismatch(limit, 'more')
    parts.push(part)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** A stream of bytes that are in memory already. */
export const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes)
      controller.close()
    },
  })
