import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint()
})
afterAll(() => endpoint.close())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const persisted = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } })

async function post(body: object) {
  const response = await fetch(endpoint.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

it('a query that was sent once with its hash is known by it, over POST and GET', async () => {
  const query = 'query ($id: ID!) { user(id: $id) { name } }'
  const extensions = persisted(sha256(query))
  const variables = { id: '1' }
  expect(await post({ extensions, variables })).toEqual({
    status: 200,
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  const answer = { status: 200, data: { user: { name: 'Amal' } } }
  expect(await post({ query, extensions, variables })).toEqual(answer)
  expect(await post({ extensions, variables })).toEqual(answer)
  const url = new URL(endpoint.url)
  url.searchParams.set('extensions', JSON.stringify(extensions))
  url.searchParams.set('variables', JSON.stringify(variables))
  expect(await (await fetch(url)).json()).toEqual({ data: answer.data })
})

it('a query under the hash of another is refused, and is not kept', async () => {
  const extensions = persisted(sha256('{ another }'))
  expect(await post({ query: '{ me { id } }', extensions })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } }],
  })
  expect(await post({ extensions })).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
})

it.each([persisted('not a hash'), persisted(sha256('{ me { id } }'), 2)])(
  'a malformed extension is refused',
  async (extensions) => {
    expect(await post({ query: '{ me { id } }', extensions })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
  },
)
