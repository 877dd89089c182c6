import { isCheckViolation } from '@saler/database'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StockLevel, stockEventType } from '../domain/stock-event-type.ts'
import { openShop, person, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ reservationTtlMs: 600_000 })
})
afterAll(() => shop.close())

const ADJUST =
  'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { stock { onHand } userErrors { code } } }'
const SETTINGS = `mutation ($input: UpdateStockSettingsInput!) {
  updateStockSettings(input: $input) { stock { onHand } userErrors { code } }
}`

type Step =
  | { readonly do: 'reserve'; readonly lines: readonly (readonly [variant: number, quantity: number])[] }
  | { readonly do: 'release' | 'sell'; readonly order: number }
  | { readonly do: 'adjust'; readonly variant: number; readonly change: number }
  | { readonly do: 'settle'; readonly variant: number; readonly threshold: number; readonly backorders: number }
  | { readonly do: 'expire'; readonly placed: number }

const VARIANTS = 3
const variant = fc.nat(VARIANTS - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('reserve' as const),
      lines: fc.array(fc.tuple(variant, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('release' as const, 'sell' as const), order: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('adjust' as const),
      variant,
      change: fc.integer({ min: -12, max: 12 }).filter((change) => change !== 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      variant,
      threshold: fc.nat(8),
      backorders: fc.nat(5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), placed: fc.nat(20) }) },
)

/** What the stock of this model's variants should be after each step, worked out without a database. */
class Model {
  readonly levels: StockLevel[]
  readonly events: string[][]
  readonly orders: {
    readonly id: string
    readonly lines: ReadonlyMap<number, number>
    live: boolean
    held: boolean
  }[] = []

  constructor(openings: readonly number[]) {
    this.levels = openings.map((onHand) => ({ onHand, reserved: 0, lowStockThreshold: 5, backorderLimit: 0 }))
    this.events = openings.map((onHand) => (onHand > 0 ? ['stock.changed'] : []))
  }

  change(index: number, change: Partial<Record<'onHand' | 'reserved', number>>, settings: Partial<StockLevel> = {}) {
    const before = this.levels[index]!
    const { onHand = 0, reserved = 0 } = change
    const after = { ...before, ...settings, onHand: before.onHand + onHand, reserved: before.reserved + reserved }
    this.levels[index] = after
    this.events[index]!.push(stockEventType(before, after))
  }

  room(index: number): number {
    const { onHand, reserved, backorderLimit } = this.levels[index]!
    return onHand - reserved + backorderLimit
  }

  end(order: Model['orders'][number], sold: boolean): void {
    order.live = false
    for (const [index, quantity] of order.lines)
      this.change(index, { onHand: sold ? -quantity : 0, reserved: -quantity })
  }
}

async function run(model: Model, variants: readonly string[], taken: Step, keeper: ReturnType<typeof person>) {
  switch (taken.do) {
    case 'reserve': {
      const lines = new Map<number, number>()
      for (const [index, quantity] of taken.lines) lines.set(index, (lines.get(index) ?? 0) + quantity)
      const answer = await shop.reserve(taken.lines.map(([v, quantity]) => ({ variantId: variants[v]!, quantity })))
      const short = [...lines].filter(([index, quantity]) => model.room(index) < quantity)
      expect(answer.shortages).toHaveLength(short.length)
      for (const [index] of short)
        expect(answer.shortages).toContainEqual({
          variantId: variants[index],
          available: Math.max(0, model.room(index)),
        })
      if (short.length > 0) return
      model.orders.push({ id: answer.orderId!, lines, live: true, held: true })
      for (const [index, quantity] of lines) model.change(index, { reserved: quantity })
      return
    }
    case 'release':
    case 'sell': {
      const order = model.orders[taken.order]
      if (!order) return
      expect(await shop[taken.do](order.id)).toBe(order.live)
      if (order.live) model.end(order, taken.do === 'sell')
      return
    }
    case 'adjust': {
      const { onHand } = model.levels[taken.variant]!
      const fits = taken.change > 0 || Math.min(onHand, model.room(taken.variant)) + taken.change >= 0
      const input = {
        variantId: variants[taken.variant],
        change: taken.change,
        reason: 'model',
        idempotencyKey: shop.id(),
      }
      const { data } = await shop.ask<{ adjustStock: unknown }>(keeper, ADJUST, { input })
      expect(data!.adjustStock).toMatchObject({ userErrors: fits ? [] : [{ code: 'INSUFFICIENT_STOCK' }] })
      if (fits) model.change(taken.variant, { onHand: taken.change })
      return
    }
    case 'settle': {
      const before = model.levels[taken.variant]!
      const { threshold: lowStockThreshold, backorders: backorderLimit } = taken
      const fits = before.onHand - before.reserved + backorderLimit >= 0
      const input = { variantId: variants[taken.variant], lowStockThreshold, backorderLimit }
      const { data } = await shop.ask<{ updateStockSettings: unknown }>(keeper, SETTINGS, { input })
      expect(data!.updateStockSettings).toMatchObject({ userErrors: fits ? [] : [{ code: 'BACKORDERS_OUTSTANDING' }] })
      const same = before.lowStockThreshold === lowStockThreshold && before.backorderLimit === backorderLimit
      if (fits && !same) model.change(taken.variant, {}, { lowStockThreshold, backorderLimit })
      return
    }
    case 'expire': {
      await shop.database.execute(`UPDATE reservation SET expires_at = now() - interval '1 second'`)
      const waiting = model.orders.filter((order) => order.live && order.held)
      for (const order of waiting.slice(0, taken.placed)) shop.neighbours.orders.add(order.id)
      await shop.expire()
      for (const order of waiting) {
        order.held = false
        if (!shop.neighbours.orders.has(order.id)) model.end(order, false)
      }
    }
  }
}

test('whatever is done, balances, ledger and events are what a model of them says', { timeout: 120_000 }, async () => {
  const keeper = person(shop, 'inventory:read', 'inventory:write')
  const openings = fc.array(fc.nat(20), { minLength: VARIANTS, maxLength: VARIANTS })
  await fc.assert(
    fc.asyncProperty(openings, fc.array(step, { minLength: 5, maxLength: 40 }), async (opened, steps) => {
      const variants = await Promise.all(opened.map((onHand) => shop.stocked(onHand)))
      const model = new Model(opened)
      for (const taken of steps) await run(model, variants, taken, keeper)
      for (const [index, variantId] of variants.entries()) {
        const { onHand, reserved } = model.levels[index]!
        expect(await shop.balance(variantId)).toEqual({ on_hand: onHand, reserved })
        // Variants that an expiry releases together get their events in no order among each other, but each in its own.
        expect((await shop.events(variantId)).toSorted()).toEqual(model.events[index]!.toSorted())
      }
      expect(await shop.differences()).toEqual([])
      await shop.database.execute("UPDATE reservation SET status = 'KEPT' WHERE status = 'HELD'")
    }),
    { numRuns: 40 },
  )
  expect(shop.faults).toEqual([])
})

test('the ledger refuses to be changed, shortened or emptied', async () => {
  const variantId = await shop.stocked(3)
  for (const sql of [
    `UPDATE stock_movement SET on_hand_change = 4 WHERE variant_id = '${variantId}'`,
    `DELETE FROM stock_movement WHERE variant_id = '${variantId}'`,
    'TRUNCATE stock_movement',
  ])
    await expect(shop.database.execute(sql)).rejects.toThrow('its rows are neither changed nor removed')
})

test('the database itself keeps what is available from falling below the limit', async () => {
  const variantId = await shop.stocked(3, {})
  const set = (sql: string) => shop.database.execute(`UPDATE stock_item SET ${sql} WHERE variant_id = $1`, [variantId])
  for (const [sql, constraint] of [
    ['reserved = 4', 'stock_item_available_check'],
    ['on_hand = -1', 'stock_item_available_check'],
    ['reserved = -1', 'stock_item_reserved_check'],
    ['on_hand = 1000000001', 'stock_item_on_hand_check'],
    ['backorder_limit = -1', 'stock_item_backorder_limit_check'],
    ['low_stock_threshold = -1', 'stock_item_low_stock_threshold_check'],
  ] as const)
    await expect(set(sql)).rejects.toSatisfy((error) => isCheckViolation(error, constraint))
  await set('backorder_limit = 2')
  await set('reserved = 5')
  await expect(set('reserved = 6')).rejects.toSatisfy((error) => isCheckViolation(error, 'stock_item_available_check'))
  await set('reserved = 0')
})

test('a balance that does not follow from the ledger is told', async () => {
  const variantId = await shop.stocked(3)
  await shop.database.execute('UPDATE stock_item SET on_hand = 4 WHERE variant_id = $1', [variantId])
  expect(await shop.differences()).toEqual([
    { variantId, onHand: 4, reserved: 0, ledgerOnHand: 3, ledgerReserved: 0, held: 0 },
  ])
  await shop.database.execute('UPDATE stock_item SET on_hand = 3 WHERE variant_id = $1', [variantId])
  expect(await shop.differences()).toEqual([])
})
