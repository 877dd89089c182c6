import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ stock: 1_000 }])) as [string]
})
afterAll(() => market?.close())

const one = (quantity = 1) => [{ variantId, quantity }]
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Order { number lines { quantity } history { to } } }
}`

const referenceTo = (id: string, accessProof = '') => ({ __typename: 'Order', id, accessProof })

describe('a single order', () => {
  test('is seen by staff with orders:read and by who placed it, and does not exist for others', async () => {
    const shopper = await market.user()
    const { id, number } = await shop.order(one(), {}, shopper)
    const outcomes = new Map<unknown, unknown>()
    const callers = {
      owner: shop.owner,
      reader: await shop.staff('orders:read'),
      shopper,
      guest,
      stranger: await market.user(),
      neighbour: (await market.openStore()).owner,
      clerk: await shop.staff('inventory:read', 'products:write'),
    }
    for (const [name, caller] of Object.entries(callers)) {
      const byId = await market.ask(caller, `{ order(id: "${id}") { number } }`)
      const entity = await market.ask(caller, ENTITIES, { representations: [referenceTo(id)] })
      expect(entity.errors).toBeUndefined()
      const code = byId.errors?.[0]?.extensions.code
      outcomes.set(name, [code ?? byId.data.order?.number ?? null, entity.data._entities[0]?.number ?? null])
    }
    expect(Object.fromEntries(outcomes)).toEqual({
      owner: [number, number],
      reader: [number, number],
      shopper: [number, number],
      guest: [null, null],
      stranger: [null, null],
      neighbour: [null, null],
      clerk: ['FORBIDDEN', null],
    })
  })

  test('is seen by whoever another domain vouches for, by the token of that order', async () => {
    const [{ id, number }, other] = [await shop.order(one()), await shop.order(one())]
    const tokenOf = async (order: { id: string }): Promise<string> =>
      (await market.get(shop.owner, `{ order(id: "${order.id}") { accessToken } }`)).order.accessToken
    const seen = async (proof: string) =>
      (await market.get(guest, ENTITIES, { representations: [referenceTo(id, proof)] }))._entities[0]?.number ?? null
    expect([await seen(await tokenOf({ id })), await seen(await tokenOf(other)), await seen('x')]).toEqual([
      number,
      null,
      null,
    ])
  })

  test('placed by a guest is nobody’s but the store’s', async () => {
    const { id } = await shop.order(one())
    for (const caller of [guest, await market.user()])
      expect(await market.get(caller, `{ order(id: "${id}") { id } }`)).toEqual({ order: null })
    expect(await market.get(shop.owner, `{ order(id: "${id}") { id } }`)).toEqual({ order: { id } })
  })

  test('shows notes and who wrote them to staff only', async () => {
    const shopper = await market.user()
    const { id } = await shop.order(one(), {}, shopper)
    await shop.setStatus(id, 'CONFIRMED', { note: 'يدفع دائمًا متأخرًا' })
    const query = `{ order(id: "${id}") { history { to note by { id } } } }`
    expect((await market.get(shopper, query)).order.history).toEqual([
      { to: 'PENDING', note: null, by: null },
      { to: 'CONFIRMED', note: null, by: null },
    ])
    expect((await market.get(shop.owner, query)).order.history).toEqual([
      { to: 'PENDING', note: null, by: { id: shopper.userId } },
      { to: 'CONFIRMED', note: 'يدفع دائمًا متأخرًا', by: { id: shop.owner.userId } },
    ])
  })

  test('is null for text and ids that are no order’s', async () => {
    for (const id of [newId(shop.storeNo), variantId, shop.storeId, 'x', ''])
      expect(await market.get(shop.owner, `{ order(id: "${id}") { id } }`)).toEqual({ order: null })
  })

  test('is found by its number by staff', async () => {
    const { id, number } = await shop.order(one())
    const find = (text: string, caller = shop.owner as Parameters<Market['ask']>[0]) =>
      market.ask(caller, `{ orderByNumber(storeId: "${shop.storeId}", number: "${text}") { id } }`)
    expect((await find(number)).data).toEqual({ orderByNumber: { id } })
    for (const text of ['1', '0', '', 'x', '-1', `0${number}`, `${number}.0`, '99999999999', '1e3'])
      expect(await find(text), text).toEqual({ data: { orderByNumber: null } })
    for (const caller of [guest, await market.user()])
      expect((await find(number, caller)).data).toEqual({ orderByNumber: null })
    expect(await find(number, await shop.staff())).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  })
})

describe('a store’s orders', () => {
  let store: Shop
  let item: string
  const shoppers: Awaited<ReturnType<Market['user']>>[] = []
  beforeAll(async () => {
    store = await market.openStore()
    ;[item] = (await store.sell([{ stock: 1_000 }])) as [string]
    shoppers.push(await market.user(), await market.user())
    for (let i = 0; i < 7; i++)
      await store.order(
        Array.from({ length: 1 + (i % 3) }, (_, line) => ({ variantId: item, quantity: 1, properties: { line } })),
        { email: `buyer${i % 2}@example.com` },
        i < 3 ? shoppers[i % 2] : guest,
      )
  })

  const LIST = `query ($storeId: ID!, $first: Int, $after: String, $filter: OrderFilter) {
    orders(storeId: $storeId, first: $first, after: $after, filter: $filter) {
      nodes { number lines { id quantity } history { to } }
      edges { cursor node { number } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
    }
  }`
  const list = async (variables: object = {}) =>
    (await market.get(store.owner, LIST, { storeId: store.storeId, ...variables })).orders
  const numbers = async (filter: object) =>
    (await list({ filter })).nodes.map(({ number }: { number: string }) => Number(number) - 1000)

  test('come newest first, page by page, also when orders are placed meanwhile', async () => {
    const first = await list({ first: 3 })
    expect(first.nodes.map(({ number }: { number: string }) => number)).toEqual(['1007', '1006', '1005'])
    expect(first).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true, hasPreviousPage: false } })
    const second = await list({ first: 3, after: first.pageInfo.endCursor })
    expect(second.nodes.map(({ number }: { number: string }) => number)).toEqual(['1004', '1003', '1002'])
    expect(second).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true, hasPreviousPage: true } })
    const last = await list({ first: 3, after: second.edges[2].cursor })
    expect(last).toMatchObject({ nodes: [{ number: '1001' }], pageInfo: { hasNextPage: false } })
  })

  test('can be filtered by status, time, customer, number and address, and counted so', async () => {
    const { nodes } = await list({ first: 7 })
    expect(nodes).toHaveLength(7)
    const all = (
      await market.get(
        store.owner,
        `{ orders(storeId: "${store.storeId}") { nodes {
      id number placedAt customer { id } } } }`,
      )
    ).orders.nodes.toReversed()
    await store.setStatus(all[0].id, 'CONFIRMED')
    await store.cancel(all[1].id)
    expect(await numbers({ status: ['CONFIRMED'] })).toEqual([1])
    expect(await numbers({ status: ['CONFIRMED', 'CANCELLED'] })).toEqual([2, 1])
    expect(await numbers({ status: [] })).toEqual([])
    expect(await numbers({ paymentStatus: ['PAID'] })).toEqual([])
    expect(await numbers({ fulfillmentStatus: ['UNFULFILLED'], status: ['PENDING'] })).toEqual([7, 6, 5, 4, 3])
    expect(await numbers({ placedFrom: all[2].placedAt, placedTo: all[4].placedAt })).toEqual([4, 3])
    expect(await numbers({ customerId: all[0].customer.id })).toEqual([3, 1])
    expect(await numbers({ customerId: 'x' })).toEqual([])
    expect(await numbers({ number: '1003' })).toEqual([3])
    expect(await numbers({ number: 'x' })).toEqual([])
    expect(await numbers({ email: 'Buyer1@example.com' })).toEqual([6, 4, 2])
    expect(await list({ filter: { email: 'buyer0@example.com' }, first: 1 })).toMatchObject({ totalCount: 4 })
  })

  test('are the same through the store', async () => {
    const { data } = await market.ask(
      store.owner,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Store { orders(first: 2, filter: { email: "buyer0@example.com" }) { nodes { number } totalCount } } } }`,
      { representations: [{ __typename: 'Store', id: store.storeId }] },
    )
    expect(data._entities[0].orders).toEqual({ nodes: [{ number: '1007' }, { number: '1005' }], totalCount: 4 })
  })

  test('cost one statement for the orders, one for all lines and one for all changes, and one to count', async () => {
    const statements = async (first: number, query = LIST) => {
      let sent = 0
      const stop = market.databases.orders.observe((sql) => {
        if (/"order"|order_line|order_history/.test(sql)) sent++
      })
      await market.get(store.owner, query, { storeId: store.storeId, first })
      stop()
      return sent
    }
    expect(await statements(1)).toBe(4)
    expect(await statements(100)).toBe(4)
    const uncounted = LIST.replace('totalCount', '')
    expect(await statements(100, uncounted)).toBe(3)
  })

  test('are entities that are loaded together', async () => {
    const { nodes } = (await market.get(store.owner, `{ orders(storeId: "${store.storeId}") { nodes { id number } } }`))
      .orders
    const mine = await shop.order(one())
    const representations = [...nodes, mine, { id: newId(store.storeNo) }, { id: 'x' }].map(({ id }) => referenceTo(id))
    const both = { ...store.owner, memberships: [...store.owner.memberships, ...shop.owner.memberships] }
    let sent = 0
    const stop = market.databases.orders.observe((sql) => {
      if (/"order"|order_line|order_history/.test(sql)) sent++
    })
    const { _entities } = await market.get(both, ENTITIES, { representations })
    stop()
    expect(_entities.map((order: { number: string } | null) => order?.number ?? null)).toEqual([
      ...nodes.map(({ number }: { number: string }) => number),
      mine.number,
      null,
      null,
    ])
    expect(sent).toBe(3)
  })

  test('are for staff with orders:read only', async () => {
    const callers = [
      { caller: guest, code: 'UNAUTHENTICATED' },
      { caller: await market.user(), code: 'NOT_FOUND' },
      { caller: shoppers[0]!, code: 'NOT_FOUND' },
      { caller: shop.owner, code: 'NOT_FOUND' },
      { caller: await store.staff('orders:write'), code: 'FORBIDDEN' },
    ]
    const entity = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Store { orders { nodes { number } } } } }`
    for (const { caller, code } of callers) {
      const answers = [
        await market.ask(caller, LIST, { storeId: store.storeId }),
        await market.ask(caller, entity, { representations: [{ __typename: 'Store', id: store.storeId }] }),
      ]
      for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code } }])
    }
  })

  test.each([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['first', { first: -1 }],
    ['after', { after: 'x' }],
    ['after', { after: '' }],
    ['after', { after: Buffer.from('["x"]').toString('base64url') }],
    ['after', { after: Buffer.from('[1e99]').toString('base64url') }],
    ['after', { after: Buffer.from('[1,2]').toString('base64url') }],
  ])('are refused with a bad %s', async (field, variables) => {
    const { errors } = await market.ask(store.owner, LIST, { storeId: store.storeId, ...variables })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID', field: [field] } }])
  })
})

describe('what somebody ordered', () => {
  const MINE = `query ($first: Int, $after: String) { myOrders(first: $first, after: $after) {
    nodes { id store { id } } pageInfo { hasNextPage endCursor } totalCount } }`

  test('is listed in every store, newest first, and only for them', async () => {
    const shopper = await market.user()
    const other = await market.openStore()
    const [elsewhere] = await other.sell([{}])
    const ids = [
      (await shop.order(one(), {}, shopper)).id,
      (await other.order([{ variantId: elsewhere, quantity: 1 }], {}, shopper)).id,
      (await shop.order(one(), {}, shopper)).id,
    ].toReversed()
    await shop.order(one(), {}, await market.user())
    await shop.order(one())
    const first = (await market.get(shopper, MINE, { first: 2 })).myOrders
    expect(first).toMatchObject({
      nodes: [{ id: ids[0] }, { id: ids[1], store: { id: other.storeId } }],
      totalCount: 3,
    })
    const second = (await market.get(shopper, MINE, { first: 2, after: first.pageInfo.endCursor })).myOrders
    expect(second).toMatchObject({ nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false }, totalCount: 3 })
  })

  test('is nothing for who ordered nothing, and refused to guests and with a bad cursor', async () => {
    const shopper = await market.user()
    expect((await market.get(shopper, MINE)).myOrders).toMatchObject({ nodes: [], totalCount: 0 })
    expect((await market.ask(guest, MINE)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    for (const after of ['x', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1]').toString('base64url')])
      expect((await market.ask(shopper, MINE, { after })).errors).toMatchObject([
        { extensions: { code: 'INVALID', field: ['after'] } },
      ])
  })
})
