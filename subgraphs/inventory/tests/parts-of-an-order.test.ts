import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop?.close())

async function held(quantity = 5) {
  const variantId = await shop.stocked(20)
  const { orderId } = await shop.reserve([{ variantId, quantity }])
  return { orderId: orderId!, variantId, units: (count: number) => [{ variantId, quantity: count }] }
}

const statusOf = async (orderId: string) =>
  (await shop.database.query<{ status: string }>('SELECT status FROM reservation WHERE order_id = $1', [orderId]))[0]!
    .status

const kinds = async (variantId: string) =>
  (
    await shop.database.query<{ kind: string }>(
      'SELECT kind FROM stock_movement WHERE variant_id = $1 ORDER BY number',
      [variantId],
    )
  ).map(({ kind }) => kind)

test('a parcel takes its units once, and the order goes on holding the rest', async () => {
  const { orderId, variantId, units } = await held()
  const parcel = { fulfillmentId: shop.id(), lines: units(2) }
  expect(await shop.sell(orderId, parcel)).toBe(true)
  expect(await shop.sell(orderId, parcel)).toBe(false)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 18, reserved: 3 })
  expect(await statusOf(orderId)).toBe('KEPT')
  expect(await shop.differences()).toEqual([])
  expect(await shop.sell(orderId, { fulfillmentId: shop.id(), lines: units(3) })).toBe(true)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 15, reserved: 0 })
  expect(await statusOf(orderId)).toBe('SOLD')
  expect(await shop.differences()).toEqual([])
})

test('no more is sold than is held, and a refused parcel leaves nothing behind', async () => {
  const { orderId, variantId, units } = await held()
  const fulfillmentId = shop.id()
  // Units that another order holds are not this one's.
  await shop.reserve(units(4))
  await expect(shop.sell(orderId, { fulfillmentId, lines: units(6) })).rejects.toThrow('reservation_line_sold_check')
  expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 9 })
  expect(await shop.sell(orderId, { fulfillmentId, lines: units(5) })).toBe(true)
  expect(await shop.differences()).toEqual([])
})

test('of thirty parcels at once only those that fit are sold', async () => {
  const { orderId, variantId, units } = await held(5)
  await shop.reserve(units(9))
  const sold = await Promise.allSettled(
    Array.from({ length: 30 }, () => shop.sell(orderId, { fulfillmentId: shop.id(), lines: units(1) })),
  )
  expect(sold.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 15, reserved: 9 })
  expect(await shop.differences()).toEqual([])
})

test('what is left of an order that was shipped in part can be given back', async () => {
  const { orderId, variantId, units } = await held()
  await shop.sell(orderId, { fulfillmentId: shop.id(), lines: units(2) })
  expect(await shop.release(orderId)).toBe(true)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 18, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('parcels and the release of an order at once come to one sound end', async () => {
  for (let round = 0; round < 10; round++) {
    const { orderId, variantId, units } = await held(6)
    const parcels = Array.from({ length: 3 }, () => shop.sell(orderId, { fulfillmentId: shop.id(), lines: units(1) }))
    const [released, ...sold] = await Promise.all([shop.release(orderId), ...parcels])
    expect(released).toBe(true)
    const shipped = sold.filter(Boolean).length
    expect(await shop.balance(variantId)).toEqual({ on_hand: 20 - shipped, reserved: 0 })
  }
  expect(await shop.differences()).toEqual([])
})

test('a parcel that was called off comes back once, and is held again', async () => {
  const { orderId, variantId, units } = await held()
  const fulfillmentId = shop.id()
  await shop.sell(orderId, { fulfillmentId, lines: units(5) })
  const undone = await Promise.all([1, 2, 3].map(() => shop.undoSale(orderId, fulfillmentId, units(5))))
  expect(undone.filter(Boolean)).toHaveLength(1)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 5 })
  expect(await statusOf(orderId)).toBe('KEPT')
  expect(await kinds(variantId)).toEqual(['RESTOCK', 'RESERVATION', 'SALE', 'RETURN'])
  expect(await shop.sell(orderId, { fulfillmentId: shop.id(), lines: units(5) })).toBe(true)
  expect(await shop.differences()).toEqual([])
})

test('a parcel that was called off before it was heard of is never sold', async () => {
  const { orderId, variantId, units } = await held()
  const fulfillmentId = shop.id()
  expect(await shop.undoSale(orderId, fulfillmentId, units(5))).toBe(false)
  expect(await shop.sell(orderId, { fulfillmentId, lines: units(5) })).toBe(false)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 5 })
})

test('a return brings its units back into the stock once', async () => {
  const { orderId, variantId, units } = await held()
  await shop.sell(orderId)
  const returnId = shop.id()
  const done = await Promise.all([1, 2, 3].map(() => shop.takeBack(orderId, returnId, units(2))))
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 17, reserved: 0 })
  expect((await kinds(variantId)).at(-1)).toBe('RETURN')
  expect(await shop.differences()).toEqual([])
})

test('an edit hands over what is held for it and gives back what is taken off, once', async () => {
  const { orderId, variantId, units } = await held()
  const other = await shop.stocked(4)
  const added = [{ variantId: other, quantity: 3 }]
  const editId = shop.id()
  await shop.reserve(added, { orderId: editId })
  const done = await Promise.all([1, 2, 3].map(() => shop.edit(orderId, editId, { added, removed: units(4) })))
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 1 })
  expect(await shop.balance(other)).toEqual({ on_hand: 4, reserved: 3 })
  expect(await statusOf(editId)).toBe('SOLD')
  expect(await shop.differences()).toEqual([])
  expect(await shop.sell(orderId, { lines: [...added, ...units(1)] })).toBe(true)
  expect(await shop.balance(other)).toEqual({ on_hand: 1, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('a parcel with units of an edit that was not heard of waits for it', async () => {
  const { orderId, units, variantId } = await held()
  const editId = shop.id()
  await shop.reserve(units(2), { orderId: editId })
  const parcel = { fulfillmentId: shop.id(), lines: units(7) }
  await expect(shop.sell(orderId, parcel)).rejects.toThrow()
  await shop.edit(orderId, editId, { added: units(2) })
  expect(await shop.sell(orderId, parcel)).toBe(true)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 13, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('an edit of an order that was cancelled meanwhile gives back what was held for it', async () => {
  const { orderId, units, variantId } = await held()
  const editId = shop.id()
  await shop.reserve(units(2), { orderId: editId })
  await shop.release(orderId)
  expect(await shop.edit(orderId, editId, { added: units(2) })).toBe(false)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})
