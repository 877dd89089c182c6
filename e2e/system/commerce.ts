import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Client } from './client.ts'

/** What comes of trading in a store: one of everything. */
export interface Commerce {
  readonly paidOrder: string
  readonly payment: string
  readonly invoice: string
  readonly fulfillment: string
  readonly line: string
  readonly return: string
  readonly draftOrder: string
  readonly discount: string
  readonly giftCard: string
  readonly cart: string
  readonly customer: string
  readonly address: string
  readonly image: string
  readonly receipt: string
}

/** What opens the guest's cart and order to whoever has it. */
export interface Tokens {
  readonly cartToken: string
  readonly accessToken: string
}

type Payload = { readonly userErrors: readonly unknown[] } & Readonly<Record<string, { readonly id: string }>>

/** Sends a mutation that must not be refused, and gives its payload. */
async function must(client: Client, name: string, selection: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { code field } } }`
  const payload = (await client.ask<Record<string, Payload>, object>(document, { input }))[name]!
  if (payload.userErrors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors)}`)
  return payload
}

/** Uploads a small picture and gives the id of what came of it. */
async function upload(
  client: Client,
  more: { storeId: string; purpose?: string; orderId?: string; accessToken?: string },
) {
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const input = { ...more, filename: 'x.png', contentType: 'image/png', size: bytes.length }
  const { upload: place } = (await must(
    client,
    'createUpload',
    'upload { id url method headers }',
    input,
  )) as unknown as {
    upload: { id: string; url: string; method: string; headers: Record<string, string> }
  }
  await fetch(place.url, { method: place.method, headers: place.headers, body: new Uint8Array(bytes) })
  await must(client, 'completeUpload', 'image { id }', { uploadId: place.id, accessToken: more.accessToken })
  return place.id
}

/** Trades in a store until there is one of everything: sold, paid, shipped, returned, invoiced, drawn. */
export async function tradeIn(
  store: { id: string; variant: string },
  people: { owner: Client; guest: Client; shopper: Client },
): Promise<{ ids: Commerce; tokens: Tokens }> {
  const { owner, guest, shopper } = people
  const storeId = store.id
  const lines = [{ variantId: store.variant, quantity: 2 }]
  const key = () => ({ idempotencyKey: randomUUID() })
  const ORDER = `order { id accessToken lines { id } payments { id status } }`
  const payment = { gateway: 'SANDBOX', token: 'tok_success' }
  const placed = (await must(guest, 'placeOrder', ORDER, {
    storeId,
    ...key(),
    lines,
    email: 'b@example.com',
    payment,
  })) as unknown as {
    order: { id: string; accessToken: string; lines: { id: string }[]; payments: { id: string }[] }
  }
  const { id: orderId, accessToken } = placed.order
  const lineId = placed.order.lines[0]!.id
  const parcel = { orderId, ...key(), lines: [{ lineId, quantity: 1 }] }
  // Confirmed as soon as it is known to be paid: until then nothing is shipped.
  const fulfilled = await until(() => must(owner, 'fulfillOrder', 'fulfillment { id }', parcel))
  const wanted = { orderId, accessToken, ...key(), lines: [{ lineId, quantity: 1 }] }
  const draft = { storeId, lines: lines.map((line) => ({ ...line })) }
  const address = { name: 'x', line1: 'x', city: 'x', country: 'SA' }
  const added = await must(shopper, 'addAddress', 'address { id }', { storeId, address })
  const { myCustomer } = await shopper.ask<{ myCustomer: { id: string } }, object>(
    'query ($storeId: ID!) { myCustomer(storeId: $storeId) { id } }',
    { storeId },
  )
  const { cart, cartToken } = (await must(guest, 'createCart', 'cart { id } cartToken', {
    storeId,
    lines,
  })) as unknown as {
    cart: { id: string }
    cartToken: string
  }
  const ids = {
    paidOrder: orderId,
    line: lineId,
    payment: placed.order.payments[0]!.id,
    fulfillment: fulfilled.fulfillment!.id,
    return: (await must(guest, 'requestReturn', 'return { id }', wanted)).return!.id,
    invoice: (await must(owner, 'issueInvoice', 'invoice { id }', { orderId })).invoice!.id,
    draftOrder: (await must(owner, 'createDraftOrder', 'draftOrder { id }', draft)).draftOrder!.id,
    discount: (
      await must(owner, 'createDiscount', 'discount { id }', {
        storeId,
        code: 'TEN',
        title: 'x',
        kind: 'PERCENTAGE',
        percentage: '10',
      })
    ).discount!.id,
    giftCard: (await must(owner, 'issueGiftCard', 'giftCard { id }', { storeId, amount: '10.00' })).giftCard!.id,
    cart: cart.id,
    customer: myCustomer.id,
    address: added.address!.id,
    image: await upload(owner, { storeId }),
    receipt: await upload(guest, { storeId, purpose: 'RECEIPT', orderId, accessToken }),
  }
  return { ids, tokens: { cartToken, accessToken } }
}

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
