import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

interface Page {
  readonly plain: Buffer
  readonly zipped: Buffer
  readonly etag: string
}

const DEFAULT_QUERY = `# Ctrl-Enter runs the query, Ctrl-Space completes it.
# The tab "Headers" takes {"authorization": "Bearer …"}, also for subscriptions; {"document-id": "…"} runs a published
# document instead of this text, and {"persisted-query": true} sends this text by its hash.
query {
  __typename
}
`
const pages = new Map<string, Promise<Page>>()

/** GraphiQL with everything it needs in one page: nothing is loaded from elsewhere. Made when first asked for. */
export async function sendGraphiql(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: Record<string, string>,
): Promise<void> {
  let rendering = pages.get(path)
  if (!rendering) {
    rendering = render(path)
    pages.set(path, rendering)
  }
  const { plain, zipped, etag } = await rendering
  const known = { ...headers, etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, known).end()
    return
  }
  const compress = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const body = compress ? zipped : plain
  response.writeHead(200, {
    ...known,
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    ...(compress && { 'content-encoding': 'gzip' }),
  })
  response.end(body)
}

/** Where the package's page draws GraphiQL. */
const START = 'YogaGraphiQL.renderYogaGraphiQL('

async function render(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const client = await readFile(new URL('./graphiql-client.js', import.meta.url), 'utf8')
  const page = renderGraphiQL({ title: 'GraphiQL', endpoint, defaultQuery: DEFAULT_QUERY })
  const at = page.lastIndexOf(START)
  if (at < 0) throw new Error('The page of @graphql-yoga/render-graphiql starts GraphiQL in another way now.')
  const plain = Buffer.from(`${page.slice(0, at)}${client}startGraphiql(${page.slice(at + START.length)}`)
  const zipped = await promisify(gzip)(plain)
  return { plain, zipped, etag: `"${createHash('sha256').update(plain).digest('base64url')}"` }
}
