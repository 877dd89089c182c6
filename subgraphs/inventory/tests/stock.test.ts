import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const stockOf = (fields: string) => `query ($variants: [_Any!]!) {
  _entities(representations: $variants) { ... on ProductVariant { id stock { ${fields} } } }
}`
const NUMBERS = ['onHand', 'reserved', 'allowBackorder', 'backorderLimit', 'lowStockThreshold']
const MOVEMENTS = 'movements { totalCount nodes { id } }'

interface Entities<Stock> {
  _entities: ({ id: string; stock: Stock } | null)[]
}

const variants = (...ids: string[]) => ({ variants: ids.map((id) => ({ __typename: 'ProductVariant', id })) })

async function available(identity: Parameters<Shop['ask']>[0], ...ids: string[]) {
  const { data, errors } = await shop.ask<Entities<{ available: number }>>(
    identity,
    stockOf('available'),
    variants(...ids),
  )
  expect(errors).toBeUndefined()
  return data!._entities.map((entity) => entity!.stock.available)
}

test('shoppers and staff without the permission learn whether it can be ordered, and no number', async () => {
  const plenty = await shop.stocked(12)
  const none = await shop.stocked(0)
  const backorder = await shop.stocked(0, { allowBackorder: true })
  const held = await shop.stocked(2)
  await shop.reserve([{ variantId: held, quantity: 2 }])
  for (const identity of [guest, person(shop), person(shop, 'orders:read', 'inventory:write')])
    expect(await available(identity, plenty, none, backorder, held)).toEqual([1, 0, 1, 0])
})

test('staff with inventory:read and services see what is available', async () => {
  const variantId = await shop.stocked(12)
  const backorder = await shop.stocked(1, { allowBackorder: true })
  await shop.reserve([
    { variantId, quantity: 5 },
    { variantId: backorder, quantity: 4 },
  ])
  for (const identity of [person(shop, 'inventory:read'), service])
    expect(await available(identity, variantId, backorder)).toEqual([7, -3])
})

test.each([
  ['a guest', () => guest, 'UNAUTHENTICATED'],
  ['a shopper', () => person(shop), 'FORBIDDEN'],
  ['staff without inventory:read', () => person(shop, 'inventory:write', 'orders:read'), 'FORBIDDEN'],
] as const)('%s may not read the numbers', async (_who, identity, code) => {
  const variantId = await shop.stocked(12)
  for (const field of [...NUMBERS, MOVEMENTS]) {
    const { data, errors } = await shop.ask<Entities<unknown>>(identity(), stockOf(field), variants(variantId))
    expect(data).toEqual({ _entities: [null] })
    expect(errors).toMatchObject([{ extensions: { code } }])
    expect(errors).toHaveLength(1)
  }
  expect(shop.faults).toEqual([])
})

test('a variant that was never stocked has zero of everything', async () => {
  const fields = `${NUMBERS.join(' ')} available ${MOVEMENTS}`
  for (const id of [shop.id(), newId(8), 'no id']) {
    const { data } = await shop.ask<Entities<unknown>>(service, stockOf(fields), variants(id))
    expect(data!._entities).toEqual([
      {
        id,
        stock: {
          onHand: 0,
          reserved: 0,
          available: 0,
          allowBackorder: false,
          backorderLimit: 0,
          lowStockThreshold: 0,
          movements: { totalCount: 0, nodes: [] },
        },
      },
    ])
  }
})

test('the stock of a hundred variants is one query, and their movements are one more', async () => {
  const ids = await Promise.all(Array.from({ length: 100 }, (_, index) => shop.stocked(index)))
  const sent: string[] = []
  const stop = shop.database.observe((sql) => void sent.push(sql))
  expect(await available(guest, ...ids)).toEqual([0, ...Array.from({ length: 99 }, () => 1)])
  expect(sent).toHaveLength(1)
  sent.length = 0
  const ledger = stockOf('available movements(first: 3) { totalCount nodes { onHandAfter } }')
  const { data } = await shop.ask<Entities<{ movements: { nodes: { onHandAfter: number }[] } }>>(
    person(shop, 'inventory:read'),
    ledger,
    variants(...ids),
  )
  stop()
  expect(data!._entities[42]!.stock.movements.nodes).toEqual([{ onHandAfter: 42 }])
  expect(sent).toHaveLength(2)
})

const LEDGER = `query ($variants: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $variants) { ... on ProductVariant { id stock {
    movements(first: $first, after: $after) {
      nodes { id kind quantity onHandAfter reservedAfter reason order { id } by { id } at }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  } } }
}`
interface Ledger {
  movements: {
    nodes: { id: string; kind: string; quantity: number; order: { id: string } | null }[]
    edges: { cursor: string; node: { id: string } }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
    totalCount: number
  }
}

test('the ledger tells every change, newest first, with its order', async () => {
  const variantId = await shop.stocked(10)
  const sold = (await shop.reserve([{ variantId, quantity: 2 }])).orderId!
  await shop.sell(sold)
  const cancelled = (await shop.reserve([{ variantId, quantity: 3 }])).orderId!
  await shop.release(cancelled)
  const { data } = await shop.ask<Entities<Ledger>>(person(shop, 'inventory:read'), LEDGER, variants(variantId))
  const { nodes, totalCount } = data!._entities[0]!.stock.movements
  expect(totalCount).toBe(5)
  expect(nodes).toMatchObject([
    { kind: 'RELEASE', quantity: -3, onHandAfter: 8, reservedAfter: 0, order: { id: cancelled }, reason: 'cancelled' },
    { kind: 'RESERVATION', quantity: 3, onHandAfter: 8, reservedAfter: 3, order: { id: cancelled } },
    { kind: 'SALE', quantity: -2, onHandAfter: 8, reservedAfter: 0, order: { id: sold } },
    { kind: 'RESERVATION', quantity: 2, onHandAfter: 10, reservedAfter: 2, order: { id: sold } },
    { kind: 'RESTOCK', quantity: 10, onHandAfter: 10, reservedAfter: 0, order: null, reason: null, by: null },
  ])
})

async function readPage(variantId: string, after: string | null | undefined): Promise<Ledger['movements']> {
  const { data } = await shop.ask<Entities<Ledger>>(service, LEDGER, { ...variants(variantId), first: 5, after })
  return data!._entities[0]!.stock.movements
}

test('pages of the ledger join without gap or repetition, also while it grows', async () => {
  const variantId = await shop.stocked(100)
  for (let i = 0; i < 12; i++) await shop.reserve([{ variantId, quantity: 1 }])
  const seen: string[] = []
  let after: string | null | undefined
  for (let page = 0; ; page++) {
    const { nodes, edges, pageInfo }: Ledger['movements'] = await readPage(variantId, after)
    seen.push(...nodes.map(({ id }) => id))
    expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id))
    expect(pageInfo).toMatchObject({ hasPreviousPage: page > 0, endCursor: edges.at(-1)!.cursor })
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
    await shop.reserve([{ variantId, quantity: 1 }])
  }
  expect(seen).toHaveLength(13)
  expect(new Set(seen).size).toBe(13)
})

test.each([
  ['first', { first: 0 }],
  ['first', { first: 101 }],
  ['first', { first: -1 }],
  ['after', { after: 'nonsense' }],
  ['after', { after: Buffer.from('["1"]').toString('base64url') }],
  ['after', { after: Buffer.from('[1.5]').toString('base64url') }],
  ['after', { after: Buffer.from('[1,2]').toString('base64url') }],
])('a bad `%s` of the ledger is refused: %j', async (field, args) => {
  const variantId = await shop.stocked(1)
  const { errors } = await shop.ask(service, LEDGER, { ...variants(variantId), ...args })
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID', field: [field] } }])
})
