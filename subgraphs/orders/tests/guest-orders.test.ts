import { randomUUID } from 'node:crypto'
import type { Identity, UserIdentity } from '@saler/identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string

beforeAll(async () => {
  market = await openMarket()
  shop = await market.openStore()
  ;[variantId = ''] = await shop.sell([{ stock: 1_000 }])
})
afterAll(() => market.close())

const delivered = { accounts: 0, orders: 0 }
const REACT = { accounts: ['customer.joined', 'user.email_verified'], orders: ['order.placed'] }

/** Hands the events that orders react to to them, those of one domain in their order, as the relay and the queue do. */
async function deliver(domain: keyof typeof REACT, times = 1): Promise<void> {
  const events = await market.databases[domain].query<{ id: string; type: string }>(
    'SELECT id, store_no AS "storeNo", type, payload, at FROM event WHERE type = ANY ($1) ORDER BY sequence OFFSET $2',
    [REACT[domain], delivered[domain]],
  )
  delivered[domain] += events.length
  const { handlers } = market.subgraphs.get('orders')!
  for (const event of events)
    for (let time = 1; time <= times; time++)
      await handlers[event.type]!({ id: event.id, name: event.type, payload: event, attempt: time })
}

const anEmail = (): string => `guest-${randomUUID().slice(0, 8)}@example.com`

const order = (email: string | null, buyer: Identity = guest) =>
  shop.order([{ variantId, quantity: 1 }], { email, shippingAddress: address }, buyer)
const address = { name: 'هدى القحطاني', line1: 'شارع', city: 'الرياض', country: 'SA', phone: '0501234567' }

/** A user with an e-mail address that is not verified, and a token that verifies it. */
async function userOf(email: string): Promise<{ user: UserIdentity; verify: () => Promise<void> }> {
  const user = await market.user()
  await market.databases.accounts.execute('UPDATE users SET email = $2 WHERE id = $1', [user.userId, email])
  const verify = async () => {
    const token = randomUUID()
    await market.databases.accounts.execute(
      `INSERT INTO mail_token (hash, user_id, purpose, expires_at)
       VALUES (sha256($1::text::bytea), $2, 'VERIFY_EMAIL', now() + interval '1 hour')`,
      [token, user.userId],
    )
    const { verifyEmail } = await market.get(
      guest,
      'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { userErrors { code } } }',
      { input: { token } },
      'accounts',
    )
    expect(verifyEmail.userErrors).toEqual([])
  }
  return { user, verify }
}

const ownNumbers = async (user: Identity): Promise<string[]> =>
  (await market.get(user, '{ myOrders { nodes { number } } }')).myOrders.nodes.map(
    ({ number }: { number: string }) => number,
  )
const rowOf = async (id: string) =>
  (
    await market.databases.orders.query<{ userId: string | null; customerId: string | null }>(
      'SELECT user_id AS "userId", customer_id AS "customerId" FROM "order" WHERE id = $1',
      [id],
    )
  )[0]!
const ORDERS_OF = `query ($refs: [_Any!]!, $first: Int, $after: String) { _entities(representations: $refs) {
  ... on Customer { id orders(first: $first, after: $after) {
    nodes { number } pageInfo { hasNextPage endCursor } totalCount } } } }`
const ordersOf = (ids: readonly string[], by: Identity, page: object = {}) =>
  market.ask(by, ORDERS_OF, { refs: ids.map((id) => ({ __typename: 'Customer', id })), ...page })

test('the store knows a guest by the e-mail address of their orders', async () => {
  const email = anEmail()
  const [first, second, anonymous] = [await order(email), await order(email.toUpperCase()), await order(null)]
  expect(first.customer).toBeNull()
  await deliver('orders', 2)
  const { customerId } = await rowOf(first.id)
  expect(await rowOf(first.id)).toEqual({ userId: null, customerId })
  expect(await rowOf(second.id)).toEqual({ userId: null, customerId })
  expect(await rowOf(anonymous.id)).toEqual({ userId: null, customerId: null })
  const { customer } = await market.get(
    shop.owner,
    'query ($id: ID!) { customer(id: $id) { email firstName lastName phone language registered } }',
    { id: customerId },
    'accounts',
  )
  expect(customer).toEqual({
    email,
    firstName: 'هدى',
    lastName: 'القحطاني',
    phone: '+966501234567',
    language: 'en',
    registered: false,
  })
})

test('orders of a guest become the user’s who shows that the address is theirs, not before', async () => {
  const email = anEmail()
  const placed = [await order(email), await order(email)]
  await deliver('orders')
  const { user, verify } = await userOf(email)
  const own = await order(email, user)
  await deliver('accounts')
  expect(await ownNumbers(user)).toEqual([own.number])
  await verify()
  await deliver('accounts', 2)
  expect(await ownNumbers(user)).toEqual([own.number, placed[1].number, placed[0].number])
  for (const { id } of placed) expect(await rowOf(id)).toEqual(await rowOf(own.id))
  const seen = await market.get(user, 'query ($id: ID!) { order(id: $id) { number } }', { id: placed[0].id })
  expect(seen.order).toEqual({ number: placed[0].number })
})

test('orders of other users and of other addresses stay where they are', async () => {
  const email = anEmail()
  const other = await market.user()
  const [others, elsewhere, mine] = [await order(email, other), await order(anEmail()), await order(email)]
  await deliver('orders')
  const { user, verify } = await userOf(email)
  await verify()
  await deliver('accounts')
  expect(await rowOf(others.id)).toMatchObject({ userId: other.userId })
  expect(await rowOf(elsewhere.id)).toMatchObject({ userId: null })
  expect(await ownNumbers(user)).toEqual([mine.number])
  // An address that changes later moves nothing.
  await market.databases.accounts.execute('UPDATE users SET email = $2 WHERE id = $1', [user.userId, anEmail()])
  const later = await order(email)
  await deliver('orders')
  expect(await rowOf(later.id)).toMatchObject({ userId: null })
  expect(await ownNumbers(user)).toEqual([mine.number])
})

test('an order that names the verified address of a user is theirs, and the guest is told nothing of them', async () => {
  const email = anEmail()
  const { user, verify } = await userOf(email)
  await verify()
  const placed = await order(email)
  expect(placed.customer).toBeNull()
  await deliver('orders')
  expect(await ownNumbers(user)).toEqual([placed.number])
})

test('orders that the store had not known the guest of yet become the user’s too, in every store', async () => {
  const email = anEmail()
  const elsewhere = await market.openStore()
  const [other = ''] = await elsewhere.sell([{}])
  const placed = [await order(email), await elsewhere.order([{ variantId: other, quantity: 1 }], { email })]
  const { user, verify } = await userOf(email)
  await verify()
  await deliver('accounts', 2)
  expect(await ownNumbers(user)).toHaveLength(2)
  const rows = await Promise.all(placed.map(({ id }) => rowOf(id)))
  expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(2)
  await deliver('orders')
  expect(await Promise.all(placed.map(({ id }) => rowOf(id)))).toEqual(rows)
})

test('an order placed while the address is verified joins, in whichever order things are done', async () => {
  for (const first of ['orders', 'accounts'] as const) {
    const email = anEmail()
    await order(email)
    await deliver('orders')
    const { user, verify } = await userOf(email)
    const [placed] = await Promise.all([order(email), verify()])
    await deliver(first)
    await deliver(first === 'orders' ? 'accounts' : 'orders')
    expect(await ownNumbers(user)).toHaveLength(2)
    expect(await rowOf(placed.id)).toMatchObject({ userId: user.userId })
  }
})

test('an order whose guest was asked for just before, and written just after, joins', async () => {
  const email = anEmail()
  const { user, verify } = await userOf(email)
  const own = await order(email, user)
  const placed = await order(email)
  market.state.interfere = async (operation, call) => {
    const answer = await call()
    if (operation === 'EnsureGuest') {
      await verify()
      await deliver('accounts')
    }
    return answer
  }
  await deliver('orders')
  market.state.interfere = undefined
  expect(await rowOf(placed.id)).toEqual(await rowOf(own.id))
  expect(await ownNumbers(user)).toHaveLength(2)
})

test('a customer’s orders are read by staff with orders:read and by the customer, in pages, in two statements', async () => {
  const [one, two] = [await market.user(), await market.user()]
  const placed = []
  for (let n = 0; n < 3; n++) placed.push(await order(null, one))
  const others = await order(null, two)
  const ids = [placed[0].customer.id, others.customer.id]
  const statements: string[] = []
  const stop = market.databases.orders.observe((sql) => statements.push(sql))
  const { data } = await ordersOf(ids, await shop.staff('orders:read'), { first: 2 })
  stop()
  expect(statements).toHaveLength(2)
  const page = data._entities[0].orders
  expect(page).toMatchObject({ nodes: [placed[2], placed[1]].map(({ number }) => ({ number })), totalCount: 3 })
  expect(data._entities[1].orders).toMatchObject({ nodes: [{ number: others.number }], totalCount: 1 })
  const rest = await ordersOf([ids[0]], one, { after: page.pageInfo.endCursor })
  expect(rest.data._entities[0].orders).toMatchObject({ nodes: [{ number: placed[0].number }], totalCount: 3 })

  for (const by of [two, await shop.staff('customers:read')])
    expect((await ordersOf([ids[0]], by)).data._entities[0].orders).toMatchObject({ nodes: [], totalCount: 0 })
  for (const [asked, code] of [
    [ordersOf([ids[0]], guest), 'UNAUTHENTICATED'],
    [ordersOf([ids[0]], one, { first: 101 }), 'INVALID'],
    [ordersOf([ids[0]], one, { after: 'x' }), 'INVALID'],
    [ordersOf(['x'], one), 'NOT_FOUND'],
  ] as const)
    expect((await asked).errors).toMatchObject([{ extensions: { code } }])
  expect(market.faults).toEqual([])
})
