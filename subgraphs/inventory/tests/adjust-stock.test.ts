import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    variant { id stock { onHand } }
    stock {
      onHand reserved available
      movements(first: 1) { nodes { kind quantity reason by { id } order { id } } totalCount }
    }
    userErrors { code field message }
  }
}`

interface Adjusted {
  adjustStock: {
    variant: { id: string; stock: { onHand: number } } | null
    stock: { onHand: number; reserved: number; available: number; movements: { nodes: unknown[] } } | null
    userErrors: { code: string; field: string[] | null; message: string }[]
  }
}

const keeper = () => person(shop, 'inventory:read', 'inventory:write')

let made = 0
const input = (variantId: string, change: number, more: Record<string, unknown> = {}) => ({
  variantId,
  change,
  reason: 'counted',
  idempotencyKey: `key ${++made}`,
  ...more,
})

async function adjust(values: ReturnType<typeof input>, identity: Parameters<Shop['ask']>[0] = keeper()) {
  const { data, errors } = await shop.ask<Adjusted>(identity, ADJUST, { input: values })
  expect(errors).toBeUndefined()
  return data!.adjustStock
}

const rows = async () =>
  (
    await shop.database.query(
      `SELECT (SELECT count(*) FROM stock_item) AS items, (SELECT sum(on_hand) FROM stock_item) AS units,
      (SELECT count(*) FROM stock_movement) AS movements, (SELECT count(*) FROM event) AS events,
      (SELECT count(*) FROM saved_answer) AS answers`,
    )
  )[0]

/** Expects one refusal, of this code and field, and that nothing was written. */
async function refused(
  values: ReturnType<typeof input>,
  code: string,
  field: string[] | null,
  identity?: Parameters<Shop['ask']>[0],
) {
  const before = await rows()
  const { variant, stock, userErrors } = await adjust(values, identity)
  expect({ variant, stock, userErrors }).toMatchObject({ variant: null, stock: null, userErrors: [{ code, field }] })
  expect(userErrors).toHaveLength(1)
  expect(await rows()).toEqual(before)
  return userErrors[0]!.message
}

test('units that come in are a restock, with the reason and who did it', async () => {
  const variantId = await shop.stocked(3)
  const identity = keeper()
  const { stock, variant, userErrors } = await adjust(input(variantId, 4, { reason: ' وصلت شحنة 🚚 ' }), identity)
  expect(userErrors).toEqual([])
  expect(variant).toEqual({ id: variantId, stock: { onHand: 7 } })
  expect(stock).toMatchObject({ onHand: 7, reserved: 0, available: 7 })
  expect(stock!.movements).toEqual({
    nodes: [{ kind: 'RESTOCK', quantity: 4, reason: 'وصلت شحنة 🚚', by: { id: identity.userId }, order: null }],
    totalCount: 2,
  })
})

test('units that are taken off are an adjustment', async () => {
  const variantId = await shop.stocked(3)
  const { stock } = await adjust(input(variantId, -3, { reason: "'; DROP TABLE stock_item; -- <script>" }))
  expect(stock).toMatchObject({ onHand: 0, available: 0 })
  expect(stock!.movements.nodes).toMatchObject([
    { kind: 'ADJUSTMENT', quantity: -3, reason: "'; DROP TABLE stock_item; -- <script>" },
  ])
  expect(await shop.differences()).toEqual([])
})

test('more than is available cannot be taken off, and nothing is clamped', async () => {
  const variantId = await shop.stocked(5)
  await shop.reserve([{ variantId, quantity: 2 }])
  const message = await refused(input(variantId, -4), 'INSUFFICIENT_STOCK', ['change'])
  expect(message).toContain('3')
  const arabic = { ...keeper(), language: 'ar-SA' }
  expect(await refused(input(variantId, -4), 'INSUFFICIENT_STOCK', ['change'], arabic)).toContain('المتاح')
  expect((await adjust(input(variantId, -3))).stock).toMatchObject({ onHand: 2, reserved: 2, available: 0 })
})

test('room for backorders is no stock that could be taken off', async () => {
  const variantId = await shop.stocked(2, { allowBackorder: true })
  const message = await refused(input(variantId, -3), 'INSUFFICIENT_STOCK', ['change'])
  expect(message).toContain('2')
})

test('a variant of the catalogue that was never stocked gets its stock', async () => {
  const variantId = shop.id()
  shop.neighbours.variants.add(variantId)
  expect((await adjust(input(variantId, 6))).stock).toMatchObject({ onHand: 6 })
  expect(await shop.events(variantId)).toEqual(['stock.back'])
})

test('taking off units of a variant that was never stocked is refused', async () => {
  const variantId = shop.id()
  shop.neighbours.variants.add(variantId)
  await refused(input(variantId, -1), 'INSUFFICIENT_STOCK', ['change'])
})

test('the same key and input answers the same again, whatever happened since', async () => {
  const variantId = await shop.stocked(1)
  const values = input(variantId, 5)
  const first = await adjust(values)
  await adjust(input(variantId, 10))
  const again = await adjust({ ...values, reason: ' counted ' })
  expect(again.stock).toMatchObject({ onHand: 6, available: 6 })
  expect(again.userErrors).toEqual(first.userErrors)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 16, reserved: 0 })
})

test('ten twins at the same moment change the stock once', async () => {
  const variantId = await shop.stocked(1)
  const values = input(variantId, -1)
  const answers = await Promise.all(Array.from({ length: 10 }, () => adjust(values)))
  for (const { stock, userErrors } of answers) {
    expect(userErrors).toEqual([])
    expect(stock).toMatchObject({ onHand: 0 })
  }
  expect(await shop.differences()).toEqual([])
})

test('a key that was used with another input is refused', async () => {
  const variantId = await shop.stocked(1)
  const values = input(variantId, 5)
  await adjust(values)
  await refused({ ...values, change: 6 }, 'IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'])
})

test('a refused change leaves its key free', async () => {
  const variantId = await shop.stocked(1)
  const values = input(variantId, -2)
  await refused(values, 'INSUFFICIENT_STOCK', ['change'])
  await adjust(input(variantId, 1))
  expect((await adjust(values)).stock).toMatchObject({ onHand: 0 })
})

test.each([
  ['a change of nothing', 0, {}, 'INVALID', ['change']],
  ['more than a million units', 1_000_001, {}, 'INVALID', ['change']],
  ['less than minus a million units', -1_000_001, {}, 'INVALID', ['change']],
  ['a blank reason', 1, { reason: '  ' }, 'REQUIRED', ['reason']],
  ['a reason of 1,001 characters', 1, { reason: '😀'.repeat(1_001) }, 'TOO_LONG', ['reason']],
  ['a reason with NUL', 1, { reason: 'a\0b' }, 'INVALID', ['reason']],
  ['a reason with half a character', 1, { reason: 'a\ud83d' }, 'INVALID', ['reason']],
  ['an empty key', 1, { idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
  ['a key of 201 characters', 1, { idempotencyKey: 'k'.repeat(201) }, 'INVALID', ['idempotencyKey']],
] as const)('%s is refused', async (_what, change, more, code, field) => {
  const variantId = await shop.stocked(5)
  await refused(input(variantId, change, more), code, [...field])
})

test('a reason of 1,000 emoji is kept whole', async () => {
  const variantId = await shop.stocked(0)
  const reason = '😀'.repeat(1_000)
  expect((await adjust(input(variantId, 1, { reason }))).stock!.movements.nodes).toMatchObject([{ reason }])
})

test('more than a billion units cannot lie in stock', async () => {
  const variantId = await shop.stocked(0)
  await shop.database.execute('UPDATE stock_item SET on_hand = 1000000000 WHERE variant_id = $1', [variantId])
  await refused(input(variantId, 1), 'INVALID', ['change'])
  await shop.database.execute('UPDATE stock_item SET on_hand = 0 WHERE variant_id = $1', [variantId])
})

test('a fractional change is no valid GraphQL', async () => {
  const variantId = await shop.stocked(5)
  const { errors } = await shop.ask(keeper(), ADJUST, { input: input(variantId, 1.5) })
  expect(errors).toHaveLength(1)
  expect(errors![0]!.message).toContain('Int cannot represent non-integer value: 1.5')
})

test('only staff with inventory:write may change stock, and for others the variant does not exist', async () => {
  const variantId = await shop.stocked(5)
  await refused(input(variantId, 1), 'UNAUTHENTICATED', null, guest)
  await refused(input(variantId, 1), 'NOT_FOUND', ['variantId'], person(shop))
  await refused(input(variantId, 1), 'FORBIDDEN', ['variantId'], person(shop, 'inventory:read', 'products:write'))
  const elsewhere = { storeId: newId(8), storeNo: 8, role: 'OWNER', permissions: ['inventory:write'] } as const
  await refused(input(variantId, 1), 'NOT_FOUND', ['variantId'], { ...keeper(), memberships: [elsewhere] })
})

test.each([
  ['of no variant', () => shop.id()],
  ['of another store', () => newId(8)],
  ['that is no id', () => 'gid://1'],
])('an id %s is refused', async (_what, id) => {
  await refused(input(id(), 1), 'NOT_FOUND', ['variantId'])
})

test('while the catalogue is away, stock that is known can be changed, and a new variant says so', async () => {
  const known = await shop.stocked(5)
  const unknown = shop.id()
  shop.neighbours.away.add('catalog')
  expect((await adjust(input(known, 1))).userErrors).toEqual([])
  const { errors } = await shop.ask(keeper(), ADJUST, { input: input(unknown, 1) })
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
  shop.neighbours.away.clear()
})

test('the system itself may change stock, and the ledger names nobody', async () => {
  const variantId = await shop.stocked(5)
  expect((await adjust(input(variantId, 1), service)).stock!.movements.nodes).toMatchObject([{ by: null }])
})
