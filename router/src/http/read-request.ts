import type { IncomingMessage } from 'node:http'
import type { RequestParameters } from '../persisted/resolve-document.ts'
import { RefusedRequest } from './refused-request.ts'

const JSON_TYPE = /^application\/(?:graphql\+)?json\s*(?:;|$)/i
const CHARSET = /charset\s*=\s*"?([\w-]+)/i
/** Headers that a page of another origin can set only when a preflight allowed it. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name']

const bad = (message: string): RefusedRequest => new RefusedRequest(400, 'BAD_REQUEST', message)

/**
 * Refuses what a browser sends for a page of another origin without asking first: such a GET would run with whatever
 * the browser adds to it by itself. A POST cannot be one, because only `application/json` is read.
 */
export function refuseForgery({ method, headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site']
  if (method !== 'GET' || site === undefined || site === 'same-origin' || site === 'none') return
  if (JSON_TYPE.test(headers['content-type'] ?? '')) return
  if (PREFLIGHT_HEADERS.some((name) => headers[name])) return
  const message = 'A page of another origin must send the header "apollo-require-preflight", or use POST with JSON.'
  throw new RefusedRequest(403, 'CSRF_PREVENTED', message)
}

/** Reads the request from the query string of a GET or the JSON body of a POST. */
export async function readRequest(request: IncomingMessage, maxBytes: number): Promise<RequestParameters> {
  if (request.method === 'GET') return toParameters(readQueryString(request.url ?? ''))
  const type = request.headers['content-type'] ?? ''
  const charset = CHARSET.exec(type)?.[1]?.toLowerCase() ?? 'utf-8'
  if (!JSON_TYPE.test(type) || (charset !== 'utf-8' && charset !== 'utf8')) {
    throw new RefusedRequest(415, 'UNSUPPORTED_MEDIA_TYPE', 'The content type must be application/json, in UTF-8.')
  }
  if (request.headers['content-encoding'] !== undefined) {
    throw new RefusedRequest(415, 'UNSUPPORTED_MEDIA_TYPE', 'A compressed body is not accepted.')
  }
  const body = await readBody(request, maxBytes)
  let parameters: unknown
  try {
    parameters = JSON.parse(body)
  } catch {
    throw bad('The body is no valid JSON.')
  }
  if (Array.isArray(parameters)) throw bad('Several operations in one request are not accepted.')
  if (typeof parameters !== 'object' || parameters === null) throw bad('The body must be a JSON object.')
  return toParameters(parameters)
}

function readQueryString(url: string): Record<string, unknown> {
  const start = url.indexOf('?')
  const parameters: Record<string, unknown> = Object.fromEntries(new URLSearchParams(start < 0 ? '' : url.slice(start)))
  for (const name of ['variables', 'extensions']) {
    const text = parameters[name]
    if (typeof text !== 'string') continue
    try {
      parameters[name] = JSON.parse(text)
    } catch {
      throw bad(`The parameter "${name}" is no valid JSON.`)
    }
  }
  return parameters
}

const isObject = (value: unknown): value is Record<string, unknown> | null | undefined =>
  typeof (value ?? {}) === 'object' && !Array.isArray(value)

/**
 * Says what a request's parameters are, once each has its type; absent ones may be null or empty.
 *
 * @throws RefusedRequest that names the parameter.
 */
export function toParameters(given: object): RequestParameters {
  const { query, documentId, id, operationName, variables, extensions } = given as Record<string, unknown>
  for (const [name, value] of Object.entries({ query, documentId, id, operationName }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw bad(`The parameter "${name}" must be a string.`)
  for (const [name, value] of Object.entries({ variables, extensions }))
    if (!isObject(value)) throw bad(`The parameter "${name}" must be an object.`)
  const text = (value: unknown): string | undefined => (value as string | null | undefined) || undefined
  return {
    query: text(query),
    // Relay's clients say "id" where GraphQL over HTTP says "documentId".
    documentId: text(documentId) ?? text(id),
    operationName: text(operationName),
    variables: (variables as Record<string, unknown> | null | undefined) ?? undefined,
    extensions: (extensions as Record<string, unknown> | null | undefined) ?? undefined,
  }
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const tooLarge = (): RefusedRequest =>
    // The rest of the body is not read, so the connection cannot be used again.
    new RefusedRequest(413, 'BODY_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`, { connection: 'close' })
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else {
        request.pause()
        reject(tooLarge())
      }
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()))
    request.on('error', () => reject(bad('The body was cut off.')))
    request.on('close', () => {
      if (!request.complete) reject(bad('The body was cut off.'))
    })
  })
}
