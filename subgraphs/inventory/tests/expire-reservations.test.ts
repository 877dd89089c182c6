import { newId } from '@saler/kernel'
import { expect, onTestFinished, test } from 'vitest'
import { openShop, type Shop } from './shop.ts'

const TTL = 600_000
const GRACE = 60_000

async function open(): Promise<Shop> {
  const shop = await openShop({ reservationTtlMs: TTL, expiryGraceMs: GRACE })
  onTestFinished(() => shop.close())
  return shop
}

/** Lets so many milliseconds pass for every reservation. */
const wait = (shop: Shop, ms: number) =>
  shop.database.execute(`UPDATE reservation SET expires_at = expires_at - $1::int * interval '1 millisecond'`, [ms])

const statusOf = async (shop: Shop, orderId: string | null) =>
  (await shop.database.query<{ status: string }>('SELECT status FROM reservation WHERE order_id = $1', [orderId]))[0]!
    .status

test('what is held for an order that exists is kept, the rest is given back, and orders is asked once', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  const placed = await shop.reserve([{ variantId, quantity: 2 }])
  const lost = await Promise.all([1, 2, 3].map((quantity) => shop.reserve([{ variantId, quantity }])))
  shop.neighbours.orders.add(placed.orderId!)
  await wait(shop, TTL + GRACE + 1)
  await shop.expire()
  expect(shop.neighbours.asked).toHaveLength(1)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 10, reserved: 2 })
  expect(await statusOf(shop, placed.orderId)).toBe('KEPT')
  for (const { orderId } of lost) expect(await statusOf(shop, orderId)).toBe('RELEASED')
  expect(await shop.differences()).toEqual([])
  await shop.expire()
  expect(shop.neighbours.asked).toHaveLength(1)
})

test('within the grace nothing is decided, although the time is over', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  await shop.reserve([{ variantId, quantity: 2 }])
  await wait(shop, TTL + GRACE - 5_000)
  await shop.expire()
  expect(shop.neighbours.asked).toEqual([])
  expect((await shop.balance(variantId)).reserved).toBe(2)
})

test('while orders is away nothing is decided, and it is no fault', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  await shop.reserve([{ variantId, quantity: 2 }])
  await wait(shop, TTL + GRACE + 1)
  shop.neighbours.away.add('orders')
  await shop.expire()
  expect((await shop.balance(variantId)).reserved).toBe(2)
  shop.neighbours.away.clear()
  await shop.expire()
  expect((await shop.balance(variantId)).reserved).toBe(0)
})

test('a fault with the orders of one store is told, and keeps nothing of other stores', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  await shop.reserve([{ variantId, quantity: 2 }])
  // A reservation of a store whose orders cannot be told, older than the other.
  await shop.database.execute(
    `INSERT INTO reservation (store_no, order_id, store_id, key, fingerprint, expires_at)
    VALUES (8, $1, $2, 'k', 'f', now() - interval '1 hour')`,
    [newId(8), newId(8)],
  )
  shop.neighbours.broken.add(8)
  await wait(shop, TTL + GRACE + 1)
  await shop.expire()
  expect((await shop.balance(variantId)).reserved).toBe(0)
  expect(shop.faults).toMatchObject([{ name: 'CallFailed' }])
})

test('a reservation that is asked for again while orders is asked stays', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  const { orderId } = await shop.reserve([{ variantId, quantity: 2 }], { key: 'again' })
  await wait(shop, TTL + GRACE + 1)
  const { asked } = shop.neighbours
  const remember = asked.push.bind(asked)
  // The question to orders is the moment in which the buyer comes back: the renewal is sent before the answer arrives.
  let renewed: Promise<unknown> | undefined
  asked.push = (...questions) => {
    renewed = shop.reserve([{ variantId, quantity: 2 }], { key: 'again' })
    return remember(...questions)
  }
  await shop.expire()
  await renewed
  // Whichever came first, what the buyer was answered holds.
  const answer = await shop.reserve([{ variantId, quantity: 2 }], { key: 'again' })
  expect(Date.parse(answer.expiresAt!)).toBeGreaterThan(Date.now())
  expect(await statusOf(shop, answer.orderId)).toBe('HELD')
  expect((await shop.balance(variantId)).reserved).toBe(2)
  expect([orderId, await shop.differences()]).toEqual([answer.orderId, []])
})

test('a reservation that was kept is released when its order is cancelled, and sold when it is shipped', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10)
  const [one, two] = [
    await shop.reserve([{ variantId, quantity: 2 }]),
    await shop.reserve([{ variantId, quantity: 3 }]),
  ]
  for (const { orderId } of [one, two]) shop.neighbours.orders.add(orderId!)
  await wait(shop, TTL + GRACE + 1)
  await shop.expire()
  expect(await shop.release(one.orderId!)).toBe(true)
  expect(await shop.sell(two.orderId!)).toBe(true)
  expect(await shop.balance(variantId)).toEqual({ on_hand: 7, reserved: 0 })
})

test('more than one batch is worked off in one run, by two workers at once, once each', async () => {
  const shop = await open()
  const variantId = await shop.stocked(10_000)
  const held = await Promise.all(Array.from({ length: 620 }, () => shop.reserve([{ variantId, quantity: 1 }])))
  for (const { orderId } of held.slice(0, 580)) shop.neighbours.orders.add(orderId!)
  await wait(shop, TTL + GRACE + 1)
  await Promise.all([shop.expire(), shop.expire()])
  await shop.expire()
  expect(await shop.balance(variantId)).toEqual({ on_hand: 10_000, reserved: 580 })
  expect(Math.max(...shop.neighbours.asked.map(({ ids }) => ids.length))).toBe(500)
  expect(await shop.database.query('SELECT status, count(*)::int FROM reservation GROUP BY 1 ORDER BY 1')).toEqual([
    { status: 'KEPT', count: 580 },
    { status: 'RELEASED', count: 40 },
  ])
  expect(await shop.differences()).toEqual([])
})

test('the job is scheduled', async () => {
  const shop = await open()
  expect(shop.inventory.schedules).toEqual([{ job: 'expire-reservations', everyMs: 15_000 }])
})
