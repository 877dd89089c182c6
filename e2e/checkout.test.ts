import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, redisMissing, startRedis } from '../packages/queue/tests/start-redis.ts'
import {
  AddCartLinesDocument,
  ApproveReturnDocument,
  CheckoutDocument,
  CreateCartDocument,
  CreateDiscountDocument,
  FulfillOrderDocument,
  OrderEventsDocument,
  OrderOfGuestDocument,
  PaymentEventsDocument,
  PayOrderDocument,
  PlaceOrderDocument,
  ReceiveReturnDocument,
  RefundReturnDocument,
  RequestReturnDocument,
  SetCartDiscountCodesDocument,
  UpdateStoreSettingsDocument,
} from './generated/operations.ts'
import { openStore, sell } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'

const VAT_NUMBER = '310122393500003'
const RETURN_URL = 'https://shop.example/thanks'

interface Setting {
  readonly name: string
  readonly way: Way
  /** Whether jobs and wake-ups go over Redis. */
  readonly redis: boolean
}

const SETTINGS: readonly Setting[] = [
  { name: 'embedded', way: 'embedded', redis: false },
  { name: 'distributed', way: 'distributed', redis: false },
  { name: 'distributed over Redis', way: 'distributed', redis: true },
]

describe.each(SETTINGS.filter(({ redis }) => !redis || !redisMissing))('$name', ({ way, redis: overRedis }) => {
  let saler: RunningSaler
  let redis: RedisServer | undefined
  beforeAll(async () => {
    redis = overRedis ? await startRedis() : undefined
    saler = await startSaler(way, redis ? { REDIS_URL: redis.url } : {})
  }, 120_000)
  afterAll(async () => {
    await saler?.close()
    await redis?.stop()
  }, 60_000)

  test('a guest checks a cart out and pays with 3-D Secure; the order is shipped in parts, returned in part, refunded and invoiced', {
    timeout: 120_000,
  }, async () => {
    const { client: guest } = saler
    const { merchant, store } = await openStore(guest)
    const owner = merchant.client
    const product = await sell(owner, store.id, [10, 10])
    const [small, large] = product.variants
    await owner.ask(UpdateStoreSettingsDocument, {
      input: { storeId: store.id, category: 'tax', settings: { legal_name: 'متجر القهوة', vat_number: VAT_NUMBER } },
    })
    const discount = { storeId: store.id, code: 'QAHWA10', title: 'عرض', kind: 'PERCENTAGE', percentage: '10' } as const
    expect((await owner.ask(CreateDiscountDocument, { input: discount })).createDiscount.userErrors).toEqual([])
    const watching = owner.follow(OrderEventsDocument, { storeId: store.id })

    // 4 × 49.50 less 10 % is 178.20; with 25.00 for shipping and 15 % VAT it comes to 233.68.
    const { createCart } = await guest.ask(CreateCartDocument, {
      input: { storeId: store.id, lines: [{ variantId: small!.id, quantity: 3 }] },
    })
    const { cartToken } = createCart
    const cartId = createCart.cart!.id
    const more = { cartId, cartToken, lines: [{ variantId: large!.id, quantity: 1 }] }
    expect((await guest.ask(AddCartLinesDocument, { input: more })).addCartLines.cart).toEqual({ itemCount: 4 })
    const { setCartDiscountCodes } = await guest.ask(SetCartDiscountCodesDocument, {
      input: { cartId, cartToken, codes: ['qahwa10'] },
    })
    expect(setCartDiscountCodes.cart).toMatchObject({ discountTotal: { amount: '19.80' }, total: { amount: '233.68' } })
    const input = {
      cartId,
      cartToken,
      idempotencyKey: randomUUID(),
      email: 'buyer@example.com',
      expectedTotal: '233.68',
      payment: { gateway: 'SANDBOX' as const, token: 'tok_3ds', returnUrl: RETURN_URL },
    }
    const { checkout } = await guest.ask(CheckoutDocument, { input })
    expect(checkout.userErrors).toEqual([])
    const { id, accessToken } = checkout.order!
    const opened = checkout.payment!
    expect(opened).toMatchObject({ status: 'REQUIRES_ACTION', nextAction: { kind: 'REDIRECT' } })
    // Sent again it is the same order and the same payment.
    const { checkout: again } = await guest.ask(CheckoutDocument, { input })
    expect([again.order?.id, again.payment?.id]).toEqual([id, opened.id])
    const seen = async () => (await guest.ask(OrderOfGuestDocument, { id, accessToken })).order!
    expect(await seen()).toMatchObject({
      paymentStatus: 'PENDING',
      subtotal: { amount: '198.00' },
      discountTotal: { amount: '19.80' },
      shippingTotal: { amount: '25.00' },
      taxTotal: { amount: '30.48' },
      total: { amount: '233.68' },
      amountDue: { amount: '233.68' },
    })
    // Nobody sees it without the token.
    expect((await guest.ask(OrderOfGuestDocument, { id, accessToken: 'x'.repeat(43) })).order).toBeNull()

    const paying = guest.follow(PaymentEventsDocument, { storeId: store.id, orderId: id, accessToken })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const page = opened.nextAction!.redirectUrl!
    expect(await (await fetch(page)).text()).toContain('233.68')
    const approved = await fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ answer: 'approve' }),
      redirect: 'manual',
    })
    expect([approved.status, approved.headers.get('location')]).toEqual([303, RETURN_URL])
    await expect.poll(async () => (await seen()).paymentStatus, { timeout: 15_000 }).toBe('PAID')
    await paying.until(1)
    expect(paying.received).toMatchObject([
      { paymentEvents: { type: 'PAYMENT_CAPTURED', payment: { order: { number: (await seen()).number } } } },
    ])

    await expect.poll(async () => (await seen()).invoice, { timeout: 15_000 }).not.toBeNull()
    const paid = await seen()
    expect(paid.status).toBe('CONFIRMED')
    expect(paid.payments).toMatchObject([
      { status: 'CAPTURED', captured: { amount: '233.68' }, transactions: [{ kind: 'CAPTURE', by: null }] },
    ])
    expect(paid.invoice).toMatchObject({ number: 'INV-1', total: { amount: '233.68' }, taxTotal: { amount: '30.48' } })
    expect(Buffer.from(paid.invoice!.qr!, 'base64').toString()).toContain(VAT_NUMBER)
    expect(await (await fetch(paid.invoice!.pageUrl)).text()).toContain('INV-1')
    const pdf = await fetch(paid.invoice!.pdfUrl)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')

    // The first parcel, then the rest.
    const [first, second] = paid.lines
    const ship = async (lineInput?: { lineId: string; quantity: number }[]) => {
      const request = {
        orderId: id,
        idempotencyKey: randomUUID(),
        lines: lineInput,
        carrier: 'SMSA',
        trackingNumber: 'S1',
      }
      const { fulfillOrder } = await owner.ask(FulfillOrderDocument, { input: request })
      expect(fulfillOrder.userErrors).toEqual([])
      return fulfillOrder.order
    }
    expect(await ship([{ lineId: first!.id, quantity: 2 }])).toEqual({
      status: 'PROCESSING',
      fulfillmentStatus: 'PARTIALLY_FULFILLED',
    })
    expect(await ship()).toEqual({ status: 'SHIPPED', fulfillmentStatus: 'FULFILLED' })

    // One of the three comes back.
    const wanted = {
      orderId: id,
      accessToken,
      idempotencyKey: randomUUID(),
      lines: [{ lineId: first!.id, quantity: 1 }],
    }
    const { requestReturn } = await guest.ask(RequestReturnDocument, { input: wanted })
    expect(requestReturn.userErrors).toEqual([])
    const returnId = requestReturn.return!.id
    await owner.ask(ApproveReturnDocument, { input: { returnId } })
    expect((await owner.ask(ReceiveReturnDocument, { input: { returnId } })).receiveReturn.userErrors).toEqual([])
    expect((await owner.ask(RefundReturnDocument, { input: { returnId } })).refundReturn.userErrors).toEqual([])

    // A third of the line: 44.55 net and 6.68 of tax.
    await expect.poll(async () => (await seen()).creditNotes.length, { timeout: 15_000 }).toBe(1)
    const refunded = await seen()
    expect(refunded).toMatchObject({
      paymentStatus: 'PARTIALLY_REFUNDED',
      amountPaid: { amount: '233.68' },
      amountRefunded: { amount: '51.23' },
      payments: [{ status: 'PARTIALLY_REFUNDED', refunded: { amount: '51.23' } }],
      creditNotes: [{ number: 'CN-1', total: { amount: '51.23' } }],
    })
    expect(
      refunded.lines.map(({ fulfilledQuantity, returnedQuantity }) => [fulfilledQuantity, returnedQuantity]),
    ).toEqual([
      [3, 1],
      [1, 0],
    ])
    expect(second).toMatchObject({ quantity: 1 })

    // The stock of what left is gone, and what came back is there again.
    const { product: stocked } = await owner.ask<
      { product: { variants: { stock: { onHand: number; reserved: number } }[] } },
      object
    >('query ($id: ID!) { product(id: $id) { variants { stock { onHand reserved } } } }', { id: product.id })
    expect(stocked.variants.map(({ stock }) => stock)).toEqual([
      { onHand: 8, reserved: 0 },
      { onHand: 9, reserved: 0 },
    ])

    // Whoever watched was told of each step, in order; only the money's way back has two ends.
    const told = (await watching.until(13)).map(({ orderEvents }) => orderEvents.type)
    expect(told.slice(0, 7)).toEqual([
      'ORDER_PLACED',
      'ORDER_PAYMENT_CHANGED',
      'ORDER_STATUS_CHANGED',
      'ORDER_STATUS_CHANGED',
      'ORDER_FULFILLED',
      'ORDER_FULFILLED',
      'ORDER_STATUS_CHANGED',
    ])
    expect(told.slice(7, 11)).toEqual(Array.from({ length: 4 }, () => 'ORDER_RETURN_CHANGED'))
    expect(told.slice(11).sort()).toEqual(['ORDER_PAYMENT_CHANGED', 'ORDER_RETURN_CHANGED'])
    watching.cut()
    paying.cut()
  })

  test('of two payments that the buyer approves at one moment, the surplus goes back', {
    timeout: 60_000,
  }, async () => {
    const { client: guest } = saler
    const { merchant, store } = await openStore(guest)
    const { variants } = await sell(merchant.client, store.id, [10])
    const input = {
      storeId: store.id,
      idempotencyKey: randomUUID(),
      email: 'buyer@example.com',
      lines: [{ variantId: variants[0]!.id, quantity: 1 }],
    }
    const { order } = (await guest.ask(PlaceOrderDocument, { input })).placeOrder
    const { id, accessToken } = order!
    const pages: string[] = []
    for (const key of ['first', 'second']) {
      const payment = { gateway: 'SANDBOX' as const, token: 'tok_3ds', returnUrl: RETURN_URL, idempotencyKey: key }
      const { payOrder } = await guest.ask(PayOrderDocument, { input: { orderId: id, accessToken, ...payment } })
      expect(payOrder.payment!.order).toEqual({ number: order!.number })
      pages.push(payOrder.payment!.nextAction!.redirectUrl!)
    }
    const body = new URLSearchParams({ answer: 'approve' })
    await Promise.all(pages.map((page) => fetch(page, { method: 'POST', body, redirect: 'manual' })))
    const total = Number(order!.total.amount)
    const kept = async () => {
      const { payments } = (await guest.ask(OrderOfGuestDocument, { id, accessToken: accessToken! })).order!
      const open = payments.some(({ status }) => status === 'REQUIRES_ACTION' || status === 'PENDING')
      const sum = payments.reduce(
        (all, { captured, refunded }) => all + Number(captured.amount) - Number(refunded.amount),
        0,
      )
      return { open, sum }
    }
    await expect.poll(kept, { timeout: 30_000 }).toEqual({ open: false, sum: total })
    const settled = (await guest.ask(OrderOfGuestDocument, { id, accessToken: accessToken! })).order!
    expect(settled).toMatchObject({ amountDue: { amount: '0.00' }, creditNotes: [] })
  })
})
