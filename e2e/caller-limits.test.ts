import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApp, makeKey } from './system/apps.ts'
import { openStore } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

type Store = Awaited<ReturnType<typeof openStore>>
let saler: RunningSaler
let shop: Store
beforeAll(async () => {
  saler = await startSaler('embedded', { COST_LIMIT: '400', RATE_LIMIT: '1' })
  shop = await openStore(saler.client)
})
afterAll(() => saler?.close())

const PRODUCTS = 'query ($id: ID!, $first: Int) { products(storeId: $id, first: $first) { nodes { id } } }'
const send = async (query: string, variables: object, headers: Record<string, string> = {}) => {
  const response = await fetch(saler.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables, extensions: { cost: true } }),
  })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(await response.json()) }
}

test('the cost of an operation is told to whoever asks, with what is left for them', async () => {
  const { extensions } = await send(PRODUCTS, { id: shop.store.id, first: 50 })
  expect(extensions.cost).toMatchObject({
    estimated: 51,
    actual: 1,
    max: 400,
    result: 'COST_OK',
    throttleStatus: { maximumAvailable: 400, restoreRate: 1 },
  })
})

test('what would cost too much is refused', async () => {
  const pages = Array.from({ length: 5 }, (_, n) => `p${n}: products(storeId: $id, first: 100) { nodes { id } }`)
  const { errors, data } = await send(`query ($id: ID!) { ${pages.join(' ')} }`, { id: shop.store.id })
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: 505 } } }])
})

test('an app has the ceiling of its key', async () => {
  const app = await makeApp(shop.merchant.client, shop.store.id)
  const { secret } = await makeKey(shop.merchant.client, app, { costCeiling: 40 })
  const key = { 'x-api-key': secret }
  expect((await send(PRODUCTS, { id: shop.store.id, first: 39 }, key)).data.products.nodes).toEqual([])
  expect((await send(PRODUCTS, { id: shop.store.id, first: 40 }, key)).errors).toMatchObject([
    { extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: 41, max: 40 } } },
  ])
})

describe("staff's lists and the stock", () => {
  const codeOf = async (query: string, token?: string) => {
    const client = token === undefined ? saler.client : saler.client.as(token)
    const { errors } = await client.send(query, { id: shop.store.id })
    expect(errors).toHaveLength(1)
    return errors![0]!.extensions
  }

  test('are refused to guests before any subgraph is asked', async () => {
    // An error of a subgraph would name it.
    expect(await codeOf('query ($id: ID!) { orders(storeId: $id) { nodes { id } } }')).toEqual({
      code: 'UNAUTHENTICATED',
    })
    expect(
      await codeOf(
        'query ($id: ID!) { products(storeId: $id, first: 5) { nodes { variants { stock { available onHand } } } } }',
      ),
    ).toEqual({ code: 'UNAUTHENTICATED' })
  })

  test('leave what everybody may see to everybody', async () => {
    const { errors, data } = await saler.client.send<{ orders: null; store: object }, object>(
      'query ($id: ID!) { store(id: $id) { name } products(storeId: $id, first: 5) { nodes { variants { stock { available } } } } }',
      { id: shop.store.id },
    )
    expect(errors).toBeUndefined()
    expect(data?.store).toBeTruthy()
  })

  test('are read by those who may', async () => {
    const query = 'query ($id: ID!) { orders(storeId: $id) { totalCount } }'
    expect((await shop.merchant.client.send(query, { id: shop.store.id })).errors).toBeUndefined()
  })

  test('are refused to keys without the scope', async () => {
    const app = await makeApp(shop.merchant.client, shop.store.id)
    const { secret } = await makeKey(shop.merchant.client, app, { scopes: ['products:write'] })
    const query = 'query ($id: ID!) { products(storeId: $id, first: 5) { nodes { variants { stock { reserved } } } } }'
    expect(await codeOf(query, secret)).toEqual({ code: 'FORBIDDEN' })
  })
})

test('a guest who asks for too much in a time waits, and others do not', async () => {
  const many = `mutation { ${Array.from({ length: 20 }, (_, n) => `l${n}: logout { userErrors { code } }`).join(' ')} }`
  let refused: Awaited<ReturnType<typeof send>> | undefined
  for (let attempt = 0; attempt < 20 && !refused; attempt++) {
    const answer = await send(many, {})
    if (answer.status === 429) refused = answer
  }
  expect(refused?.errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', cost: { throttleStatus: { maximumAvailable: 400 } } } },
  ])
  expect(Number(refused?.retryAfter)).toBeGreaterThan(0)
  expect((await shop.merchant.client.send('{ me { id } }')).status).toBe(200)
})
