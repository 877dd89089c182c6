import { RefusedRequest } from './refused-request.ts'

/** What a response can be: the type made for GraphQL, or the one that old clients expect. */
export type ResponseType = 'application/graphql-response+json' | 'application/json'

const SUPPORTED: readonly ResponseType[] = ['application/json', 'application/graphql-response+json']

interface Range {
  readonly type: string
  readonly quality: number
}

/** Chooses the type of the response. Whoever does not say, or says anything goes, is an old client. */
export function responseType(accept: string | undefined): ResponseType {
  // What nearly every client sends.
  if (!accept || accept === '*/*' || accept === 'application/json') return 'application/json'
  const ranges = readRanges(accept)
  let best: ResponseType | undefined
  let bestQuality = 0
  for (const type of SUPPORTED) {
    const quality = qualityOf(type, ranges)
    // A client that names both at the same quality knows the newer one.
    const named = ranges.some((range) => range.type === type)
    if (quality > bestQuality || (quality === bestQuality && quality > 0 && named)) {
      best = type
      bestQuality = quality
    }
  }
  if (best) return best
  throw new RefusedRequest(
    406,
    'NOT_ACCEPTABLE',
    `The response can be ${SUPPORTED.join(' or ')}, and "accept" allows neither.`,
  )
}

/** Whether the client takes a response that is not a stream of them. */
export function acceptsJson(accept: string | undefined): boolean {
  const ranges = readRanges(accept ?? '*/*')
  return SUPPORTED.some((type) => qualityOf(type, ranges) > 0)
}

/** Whether this is a browser that wants a page to show. */
export function wantsPage(accept: string | undefined): boolean {
  if (!accept?.includes('text/html')) return false
  const ranges = readRanges(accept)
  return qualityOf('text/html', ranges) >= Math.max(...SUPPORTED.map((type) => qualityOf(type, ranges)))
}

function readRanges(accept: string): Range[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
  })
}

/** The most specific range decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.slice(0, type.indexOf('/'))}/*`
  for (const wanted of [type, family, '*/*']) {
    const range = ranges.find((candidate) => candidate.type === wanted)
    if (range) return range.quality
  }
  return 0
}
