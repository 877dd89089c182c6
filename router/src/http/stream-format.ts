import type { PartFormatName } from '../defer/part-format.ts'

/** How events are written into one HTTP response that stays open. */
export interface StreamFormat {
  /** The response's content type. */
  readonly type: string
  readonly opening: string
  /** One event, from the JSON text of a GraphQL response. */
  event(json: string): string | Buffer
  /** Keeps proxies from taking the connection for a dead one. */
  readonly heartbeat: string
  /** Says that no more events follow. */
  readonly closing: string
  /** Says that the events break off, by the JSON text of an error, so that the client subscribes again. */
  breakOff(error: string): string
}

/** One of the events in which graphql-sse's clients are told of operations. */
export const sseEvent = (event: 'next' | 'complete', data: string): string => `event: ${event}\ndata: ${data}\n\n`

/** Server-sent events as graphql-sse has them in its "distinct connections mode". */
const SERVER_SENT_EVENTS: StreamFormat = {
  type: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  event: rememberLast((json) => sseEvent('next', json)),
  heartbeat: ':\n\n',
  closing: 'event: complete\ndata:\n\n',
  // Without a completion, the cut makes clients connect again by themselves.
  breakOff: (error) => sseEvent('next', `{"errors":[${error}],"data":null}`),
}

/** The same in its "single connection mode": it is given whole events, which say what operation they belong to. */
export const SINGLE_CONNECTION: Omit<StreamFormat, 'breakOff'> = {
  ...SERVER_SENT_EVENTS,
  event: (event) => event,
  closing: '',
}

const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`

/**
 * Apollo's multipart protocol for subscriptions over HTTP, version 1.0. A part is read when the boundary behind it has come,
 * so each part is sent together with it.
 */
const MULTIPART: StreamFormat = {
  type: 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
  opening: '\r\n--graphql',
  event: rememberLast((json) => part(`{"payload":${json}}`)),
  heartbeat: part('{}'),
  closing: '--\r\n',
  breakOff: (error) => `${part(`{"payload":null,"errors":[${error}]}`)}--\r\n`,
}

/** How a client takes the parts of a response whose fragments come later. */
export interface DeferFormat {
  readonly stream: StreamFormat
  readonly parts: PartFormatName
}

/** Incremental delivery over HTTP as Apollo's clients know it: each part of a response is a part of the body as it is. */
const deferred = (parts: PartFormatName): DeferFormat => ({
  parts,
  stream: {
    ...MULTIPART,
    type: `multipart/mixed; boundary="graphql"; ${parts}`,
    event: (json) => part(json),
    breakOff: (error) => `${part(`{"errors":[${error}],"hasNext":false}`)}--\r\n`,
  },
})
const BY_PATH = deferred('deferSpec=20220824')
const BY_ID = deferred('incrementalSpec=v0.2')

/** How a client takes the parts of a response whose fragments come later: the first way it names, if any. */
export function deferFormat(accept: string | undefined): DeferFormat | undefined {
  for (const range of accept?.toLowerCase().split(',') ?? []) {
    const [type = '', ...parameters] = range.split(';').map((piece) => piece.trim())
    if (type === 'text/event-stream') return { stream: SERVER_SENT_EVENTS, parts: BY_PATH.parts }
    if (type !== 'multipart/mixed') continue
    if (parameters.includes('deferspec=20220824')) return BY_PATH
    if (parameters.includes('incrementalspec=v0.2')) return BY_ID
  }
  return undefined
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

/** Subscribers of a shared stream are told of an event one after another: its bytes are made for the first of them. */
function rememberLast(write: (json: string) => string): (json: string) => Buffer {
  let last: string | undefined
  let bytes: Buffer
  return (json) => {
    if (json !== last) {
      bytes = Buffer.from(write(json))
      last = json
    }
    return bytes
  }
}
