/** How events are written into one HTTP response that stays open. */
export interface StreamFormat {
  /** The response's content type. */
  readonly type: string
  readonly opening: string
  /** One event, from the JSON text of a GraphQL response. */
  event(json: string): string
  /** Keeps proxies from taking the connection for a dead one. */
  readonly heartbeat: string
  /** Says that no more events follow. */
  readonly closing: string
  /** Says that the events break off, so that the client subscribes again; empty where the cut itself says so. */
  breakOff(error: string): string
}

/** Server-sent events as graphql-sse has them in its "distinct connections mode". */
const SERVER_SENT_EVENTS: StreamFormat = {
  type: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  event: (json) => `event: next\ndata: ${json}\n\n`,
  heartbeat: ':\n\n',
  closing: 'event: complete\ndata:\n\n',
  breakOff: () => '',
}

const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`

/**
 * Apollo's multipart protocol for subscriptions over HTTP, version 1.0. A part is read when the boundary behind it has come,
 * so each part is sent together with it.
 */
const MULTIPART: StreamFormat = {
  type: 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
  opening: '\r\n--graphql',
  event: (json) => part(`{"payload":${json}}`),
  heartbeat: part('{}'),
  closing: '--\r\n',
  breakOff: (error) => `${part(`{"payload":null,"errors":[${error}]}`)}--\r\n`,
}

/** The format that a client asks for by its `accept` header: the first that it names. */
export function streamFormat(accept: string | undefined): StreamFormat | undefined {
  for (const range of accept?.toLowerCase().split(',') ?? []) {
    const [type = '', ...parameters] = range.split(';').map((piece) => piece.trim())
    if (type === 'text/event-stream') return SERVER_SENT_EVENTS
    if (type === 'multipart/mixed' && parameters.some((parameter) => parameter.startsWith('subscriptionspec=')))
      return MULTIPART
  }
  return undefined
}
