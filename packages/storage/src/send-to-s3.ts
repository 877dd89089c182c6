import { setTimeout as sleep } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { SizeMismatch, StorageFailed } from './storage.ts'

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | ReadableStream<Uint8Array>
  /** How many bytes a body that is a stream must have. */
  readonly size?: number
  /** For error messages: "read an object". */
  readonly what: string
  /** Statuses other than success that the caller understands. */
  readonly accepts?: readonly number[]
  readonly timeoutMs: number
}

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  readonly service: 's3'
}

const ATTEMPTS = 4
const FIRST_PAUSE_MS = 100

/**
 * Sends one signed request. It is sent again, after growing pauses, when the service is away or overloaded: every request
 * here may be repeated. One with a stream for a body cannot be.
 *
 * @throws StorageFailed
 * @throws SizeMismatch when a stream is not as long as it was said to be.
 */
export async function sendToS3(credentials: Credentials, request: S3Request): Promise<Response> {
  const { body, what, accepts = [] } = request
  const attempts = body instanceof ReadableStream ? 1 : ATTEMPTS
  for (let attempt = 1; ; attempt++) {
    const last = attempt === attempts
    const answer = await attemptOnce(credentials, request).catch((cause: unknown) => {
      if (cause instanceof SizeMismatch) throw cause
      if (last) throw new StorageFailed(what, { cause })
      return undefined
    })
    if (answer && (answer.ok || accepts.includes(answer.status))) return answer
    await answer?.body?.cancel()
    const status = answer?.status
    const mayPass = status === undefined || status >= 500 || status === 429
    if (last || !mayPass) throw new StorageFailed(what, { status })
    await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2))
  }
}

async function attemptOnce(credentials: Credentials, request: S3Request): Promise<Response> {
  const { method, url, headers = {}, body, size = 0, timeoutMs } = request
  // Bodies are not hashed: the connection protects them, and a hash would need all of a stream beforehand.
  const signer = new AwsV4Signer({ ...credentials, method, url, headers: { ...headers } })
  const signed = await signer.sign()
  let mismatch: SizeMismatch | undefined
  const sent =
    body instanceof ReadableStream
      ? body.pipeThrough(exactly(size, (error) => (mismatch = error)))
      : body && new Blob([body as Uint8Array<ArrayBuffer>])
  const init = { method, headers: signed.headers, signal: AbortSignal.timeout(timeoutMs), duplex: 'half' }
  return fetch(signed.url, { ...init, ...(sent && { body: sent }) }).catch((error: unknown) => {
    throw mismatch ?? error
  })
}

/** Lets a stream pass that is just so long, and breaks any other off, so that the service keeps nothing of it. */
function exactly(size: number, onMismatch: (error: SizeMismatch) => void): TransformStream<Uint8Array, Uint8Array> {
  let came = 0
  const fail = (how: string): never => {
    const error = new SizeMismatch(size, how)
    onMismatch(error)
    throw error
  }
  return new TransformStream({
    transform(part, controller) {
      came += part.length
      if (came > size) fail('more')
      controller.enqueue(part)
    },
    flush() {
      if (came < size) fail(String(came))
    },
  })
}
