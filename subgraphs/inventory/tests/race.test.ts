import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ maxConnections: 20 })
})
afterAll(() => shop.close())

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index))

const shuffled = <Value>(values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

test('of 50 buyers who race for the last 20 units exactly 20 get one, 20 rounds', async () => {
  for (let round = 0; round < 20; round++) {
    const variantId = await shop.stocked(20)
    const answers = await Promise.all(times(50, () => shop.reserve([{ variantId, quantity: 1 }])))
    expect(answers.filter(({ orderId }) => orderId)).toHaveLength(20)
    for (const { orderId, shortages } of answers) if (!orderId) expect(shortages).toEqual([{ variantId, available: 0 }])
    expect(await shop.balance(variantId)).toEqual({ on_hand: 20, reserved: 20 })
  }
  expect(await shop.differences()).toEqual([])
  expect(shop.faults).toEqual([])
})

test('orders of many lines in any order block nobody for good, and take all lines or none', async () => {
  for (let round = 0; round < 10; round++) {
    const variants = await Promise.all(times(4, () => shop.stocked(20)))
    const answers = await Promise.all(
      times(60, (index) =>
        shop.reserve(
          shuffled(variants)
            .slice(0, 1 + (index % 4))
            .map((variantId) => ({ variantId, quantity: 1 + (index % 2) })),
        ),
      ),
    )
    const held = answers.filter(({ orderId }) => orderId).length
    expect(held).toBeGreaterThan(0)
    expect(held).toBeLessThan(60)
  }
  expect(await shop.differences()).toEqual([])
  expect(shop.faults).toEqual([])
})

test('reserving, releasing and selling at the same time leaves the ledger and the balances equal', async () => {
  const variants = await Promise.all(times(3, () => shop.stocked(15)))
  await Promise.all(
    times(40, async (buyer) => {
      for (let turn = 0; turn < 6; turn++) {
        const lines = shuffled(variants)
          .slice(0, 2)
          .map((variantId) => ({ variantId, quantity: 1 + ((buyer + turn) % 3) }))
        const { orderId } = await shop.reserve(lines)
        if (!orderId) continue
        // Some are shipped, and all are released twice at once: it has an effect once, and after a sale none.
        if (buyer % 10 === 0 && turn === 0) await shop.sell(orderId)
        await Promise.all([shop.release(orderId), shop.release(orderId)])
      }
    }),
  )
  expect(await shop.differences()).toEqual([])
  for (const variant of variants) expect((await shop.balance(variant)).reserved).toBe(0)
  expect(shop.faults).toEqual([])
})

test('ten requests with the same key share one reservation, even for the last unit', async () => {
  for (let round = 0; round < 20; round++) {
    const variantId = await shop.stocked(1)
    const key = `twins ${round}`
    const answers = await Promise.all(times(10, () => shop.reserve([{ variantId, quantity: 1 }], { key })))
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1)
    expect(answers[0]!.orderId).not.toBeNull()
    expect(await shop.balance(variantId)).toEqual({ on_hand: 1, reserved: 1 })
  }
  expect(await shop.differences()).toEqual([])
})

test('of requests with the same key and other lines at once one is held and the others do not match', async () => {
  for (let round = 0; round < 20; round++) {
    const variantId = await shop.stocked(100)
    const key = `quarrel ${round}`
    const answers = await Promise.all(times(8, (i) => shop.reserve([{ variantId, quantity: i + 1 }], { key })))
    expect(answers.filter(({ mismatch }) => mismatch)).toHaveLength(7)
    expect(answers.filter(({ orderId }) => orderId)).toHaveLength(1)
  }
  expect(await shop.differences()).toEqual([])
})

test('a key that is released and reserved at the same moment never blocks and never holds twice', async () => {
  const variantId = await shop.stocked(10)
  const key = 'again and again'
  let { orderId } = await shop.reserve([{ variantId, quantity: 3 }], { key })
  for (let round = 0; round < 40; round++) {
    const [, ...answers] = await Promise.all([
      shop.release(orderId!),
      shop.reserve([{ variantId, quantity: 3 }], { key }),
      shop.reserve([{ variantId, quantity: 3 }], { key }),
    ])
    for (const answer of answers) expect(answer.orderId).not.toBeNull()
    orderId = (await shop.reserve([{ variantId, quantity: 3 }], { key })).orderId
    expect((await shop.balance(variantId)).reserved).toBe(3)
  }
  expect(await shop.differences()).toEqual([])
  expect(shop.faults).toEqual([])
})
