/**
 * Says that a request will not be served, and why: `identify` throws it for a bad token. The message is shown to the
 * client, with `code` as the error's code. Over HTTP `status` is the response's status, over WebSocket the socket is
 * closed with 4403.
 */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
  readonly status: number
  readonly code: string
  /** Headers that belong to the answer, such as `allow`. */
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = status === 401 ? { 'www-authenticate': 'Bearer', ...headers } : headers
  }
}
