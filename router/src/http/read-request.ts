import type { IncomingMessage } from 'node:http'
import type { RequestParameters } from '../persisted/resolve-document.ts'
import { decompress } from './compression.ts'
import { RefusedRequest } from './refused-request.ts'

const JSON_TYPE = /^application\/(?:graphql\+)?json\s*(?:;|$)/i
const CHARSET = /charset\s*=\s*"?([\w-]+)/i
const bad = (message: string): RefusedRequest => new RefusedRequest(400, 'BAD_REQUEST', message)

export interface ReadOptions {
  readonly maxBodyBytes: number
  /** How long the body may take to arrive. */
  readonly bodyTimeoutMs: number
  /** How many operations one request may hold; 1 refuses a list of them. */
  readonly maxBatch: number
  /** The id of the document that the path names. */
  readonly documentId?: string | undefined
}

/** Reads the request from the query string of a GET or the JSON body of a POST: one operation, or a list of them. */
export async function readRequest(
  request: IncomingMessage,
  { documentId, ...options }: ReadOptions,
): Promise<RequestParameters | RequestParameters[]> {
  const parameters = await readParameters(request, options)
  if (documentId === undefined) return parameters
  if (Array.isArray(parameters) || parameters.documentId !== undefined) throw bad('The path names a document already.')
  return { ...parameters, documentId }
}

async function readParameters(
  request: IncomingMessage,
  { maxBatch, ...limits }: Omit<ReadOptions, 'documentId'>,
): Promise<RequestParameters | RequestParameters[]> {
  if (request.method === 'GET') return toParameters(readQueryString(request.url ?? ''))
  const type = request.headers['content-type'] ?? ''
  const charset = CHARSET.exec(type)?.[1]?.toLowerCase() ?? 'utf-8'
  if (!JSON_TYPE.test(type) || (charset !== 'utf-8' && charset !== 'utf8')) {
    throw new RefusedRequest(415, 'UNSUPPORTED_MEDIA_TYPE', 'The content type must be application/json, in UTF-8.')
  }
  const body = await readBody(request, limits)
  let parameters: unknown
  try {
    parameters = JSON.parse(body)
  } catch {
    throw bad('The body is no valid JSON.')
  }
  if (!Array.isArray(parameters)) return asParameters(parameters)
  if (maxBatch === 1) throw bad('Several operations in one request are not accepted.')
  if (parameters.length === 0 || parameters.length > maxBatch)
    throw bad(`A request may hold 1 to ${maxBatch} operations, not ${parameters.length}.`)
  return parameters.map(asParameters)
}

function asParameters(value: unknown): RequestParameters {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('The body must be a JSON object.')
  return toParameters(value)
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

type BodyLimits = Pick<ReadOptions, 'maxBodyBytes' | 'bodyTimeoutMs'>

async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  const encoding = request.headers['content-encoding']
  const bytes = await readBytes(request, limits)
  const plain = encoding === undefined || encoding === 'identity'
  return (plain ? bytes : await decompress(bytes, encoding, limits.maxBodyBytes)).toString()
}

// The rest of such a body is not read, so the connection cannot be used again.
const CLOSE = { connection: 'close' }

function readBytes(request: IncomingMessage, { maxBodyBytes, bodyTimeoutMs }: BodyLimits): Promise<Buffer> {
  const tooLarge = (): RefusedRequest =>
    new RefusedRequest(413, 'BODY_TOO_LARGE', `The body is larger than ${maxBodyBytes} bytes.`, CLOSE)
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return Promise.reject(tooLarge())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const giveUp = (error: RefusedRequest): void => {
      request.pause()
      reject(error)
    }
    const tooSlow = setTimeout(() => {
      giveUp(new RefusedRequest(408, 'BODY_TOO_SLOW', `The body took longer than ${bodyTimeoutMs} ms.`, CLOSE))
    }, bodyTimeoutMs)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBodyBytes) chunks.push(chunk)
      else giveUp(tooLarge())
    })
    request.on('end', () => {
      clearTimeout(tooSlow)
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    })
    request.on('error', () => reject(bad('The body was cut off.')))
    request.on('close', () => {
      clearTimeout(tooSlow)
      if (!request.complete) reject(bad('The body was cut off.'))
    })
  })
}
