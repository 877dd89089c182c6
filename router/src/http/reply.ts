import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CachingPolicy, errorResponse } from '../execute.ts'
import type { KeepAlive } from '../subscription/slow-consumer.ts'
import { compress, encodingOf } from './compression.ts'
import type { ResponseType } from './negotiation.ts'
import type { RefusedRequest } from './refused-request.ts'
import { REQUEST_ID_HEADER } from './request-id.ts'
import { ResponseStream } from './response-stream.ts'
import { sendStream } from './send-stream.ts'
import type { StreamFormat } from './stream-format.ts'

/** Whoever sends one of these may be answered otherwise than the next caller. */
const CREDENTIALS = ['authorization', 'x-api-key', 'cookie'] as const
const VARY = ['accept', 'accept-encoding', 'accept-language', 'authorization', 'x-api-key'].join(', ')

/** The answer to one request. */
export class Reply {
  type: ResponseType = 'application/json'
  readonly requestId: string
  readonly headers: Record<string, string>
  readonly #request: IncomingMessage
  readonly #response: ServerResponse

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string, cors: Record<string, string>) {
    this.#request = request
    this.#response = response
    this.requestId = requestId
    this.headers = { [REQUEST_ID_HEADER]: requestId, 'x-content-type-options': 'nosniff', ...cors }
  }

  /** Fires when the client closes the connection before it has its answer. */
  get gone(): AbortSignal {
    const controller = new AbortController()
    this.#response.on('close', () => {
      if (!this.#response.writableFinished) controller.abort()
    })
    return controller.signal
  }

  async send(status: number, text: string, headers: Readonly<Record<string, string>> = NOT_KEPT): Promise<void> {
    if (this.#response.headersSent || this.#response.destroyed) return
    const encoding = encodingOf(this.#request.headers['accept-encoding'])
    const compressed = encoding && (await compress(text, encoding))
    if (this.#response.headersSent || this.#response.destroyed) return
    const body = compressed ?? (text.length > ONE_WRITE ? Buffer.from(text) : text)
    const vary = [this.headers.vary, headers.vary ?? 'accept-encoding'].filter(Boolean).join(', ')
    this.#response.writeHead(status, {
      ...this.headers,
      'content-type': `${this.type}; charset=utf-8`,
      'content-length': typeof body === 'string' ? Buffer.byteLength(body) : body.length,
      ...(compressed && { 'content-encoding': encoding }),
      'cache-control': 'no-store',
      ...headers,
      vary,
    })
    this.#response.end(body)
  }

  /** Sends the answer to a GET so that browsers and networks may keep it, or says that they have it (RFC 9111, RFC 9110, 13). */
  async sendKept(text: string, { maxAgeSeconds, scope }: CachingPolicy): Promise<void> {
    const { headers } = this.#request
    const isPublic = scope === 'public' && CREDENTIALS.every((name) => headers[name] === undefined)
    const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    const kept = {
      'cache-control': `${isPublic ? 'public' : 'private'}, max-age=${maxAgeSeconds}`,
      etag,
      vary: VARY,
    }
    if (matches(headers['if-none-match'], etag)) this.sendEmpty(304, kept)
    else await this.send(200, text, kept)
  }

  /** Sends events until there are no more of them, or the client leaves. */
  follow(
    stream: { format: StreamFormat; keepAlive: KeepAlive },
    events: AsyncIterableIterator<string>,
    context: unknown,
  ): Promise<void> {
    return sendStream({ response: this.#response, headers: this.headers, ...stream, events, context })
  }

  /** Opens a stream that events can be sent into. */
  openStream(stream: { format: StreamFormat; keepAlive: KeepAlive }): ResponseStream {
    return new ResponseStream({ response: this.#response, headers: this.headers, ...stream })
  }

  refuse({ status, code, message, headers }: RefusedRequest): Promise<void> {
    return this.send(status, errorResponse([{ message, extensions: { code } }], false), headers)
  }

  sendText(status: number, text: string): void {
    this.#response
      .writeHead(status, { ...this.headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .end(text)
  }

  sendEmpty(status: number, headers: Record<string, string>): void {
    const vary = [this.headers.vary, headers.vary].filter(Boolean).join(', ')
    this.#response.writeHead(status, { ...this.headers, ...headers, ...(vary && { vary }) }).end()
  }
}

const NOT_KEPT = {}
/**
 * A body of at most this many characters is sent as text, in one write with its headers. A longer one is encoded once: as
 * text it would be copied to stand behind the headers, after it was encoded to know its length.
 */
const ONE_WRITE = 32_768

/** Weak comparison: the encodings of one answer share its tag. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const weak = (tag: string): string => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => weak(tag) === weak(etag))
}
