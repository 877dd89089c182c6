import { randomInt, randomUUID } from 'node:crypto'
import { askAt } from './ask.ts'
import type { Seeded } from './seed.ts'

/** What one buyer does, to the end: several requests, one after the other. */
export interface Flow {
  readonly name: string
  run(url: string, seeded: Seeded): Promise<void>
}

interface Refusable {
  readonly userErrors: readonly { code: string; message: string }[]
}

interface Placed {
  readonly id: string
  readonly accessToken: string
  readonly payments: readonly { status: string }[]
}

const ADDRESS = {
  name: 'سعد المتسوق',
  line1: 'طريق الملك فهد',
  city: 'الرياض',
  postalCode: '12211',
  country: 'SA',
  phone: '+966501234567',
}
const PAYMENT = { gateway: 'SANDBOX', token: 'tok_success' }
const EMAIL = 'buyer@example.com'
const ORDER = 'order { id accessToken payments { status } }'

/** How long a buyer waits before asking again whether the payment is captured, and how long in all, in milliseconds. */
const ASK_EVERY_MS = 25
const PATIENCE_MS = 30_000

export const PAID_ORDER: Flow = {
  name: 'placeOrder with 2 lines, until its payment is captured',
  async run(url, seeded) {
    const ask = buyerAt(url)
    const input = {
      storeId: seeded.storeId,
      idempotencyKey: randomUUID(),
      email: EMAIL,
      shippingAddress: ADDRESS,
      lines: twoLines(seeded),
      payment: PAYMENT,
    }
    const { placeOrder } = await ask(
      `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${ORDER} userErrors { code message } } }`,
      { input },
    )
    await untilCaptured(ask, unrefused<{ order: Placed }>(placeOrder).order)
  },
}

export const CHECKOUT: Flow = {
  name: 'createCart with 2 lines and checkout, until its payment is captured',
  async run(url, seeded) {
    const ask = buyerAt(url)
    const { createCart } = await ask(
      `mutation ($input: CreateCartInput!) { createCart(input: $input) {
        cart { id total { amount } } cartToken userErrors { code message } } }`,
      { input: { storeId: seeded.storeId, lines: twoLines(seeded) } },
    )
    const { cart, cartToken } = unrefused<{ cart: { id: string }; cartToken: string }>(createCart)
    const input = {
      cartId: cart.id,
      cartToken,
      idempotencyKey: randomUUID(),
      email: EMAIL,
      shippingAddress: ADDRESS,
      payment: PAYMENT,
    }
    const { checkout } = await ask(
      `mutation ($input: CheckoutInput!) { checkout(input: $input) { ${ORDER} userErrors { code message } } }`,
      { input },
    )
    await untilCaptured(ask, unrefused<{ order: Placed }>(checkout).order)
  },
}

/** Each buyer comes from an address of their own, for carts are limited by address. */
const buyerAt = (url: string) =>
  askAt(url, { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })

const any = <T>(list: readonly T[]): T => list[randomInt(list.length)]!

const twoLines = ({ variantIds }: Seeded) => [
  { variantId: any(variantIds), quantity: 1 },
  { variantId: any(variantIds), quantity: 2 },
]

function unrefused<Payload>(payload: Payload & Refusable): Payload {
  const [refusal] = payload.userErrors
  if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`)
  return payload
}

/** Most payments are captured when the mutation answers; of the others the buyer asks. */
async function untilCaptured(ask: ReturnType<typeof askAt>, placed: Placed): Promise<void> {
  const { id, accessToken } = placed
  const giveUp = performance.now() + PATIENCE_MS
  for (let { payments } = placed; payments[0]?.status !== 'CAPTURED'; ) {
    if (performance.now() > giveUp)
      throw new Error(`The payment of order ${id} is ${payments[0]?.status ?? 'missing'}.`)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    const { order } = await ask(
      'query ($id: ID!, $accessToken: String!) { order(id: $id, accessToken: $accessToken) { payments { status } } }',
      { id, accessToken },
    )
    payments = order.payments
  }
}
