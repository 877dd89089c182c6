/** A body that is larger than it may be. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/**
 * The bytes of a request's body, as they came: a signature is of these.
 *
 * @throws BodyTooLarge as soon as there are more than `max` bytes, without reading the rest.
 */
export async function readBody(request: Request, max: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > max)
    throw new BodyTooLarge(`The body has over ${max} bytes.`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > max) throw new BodyTooLarge(`The body has over ${max} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
