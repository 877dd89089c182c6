import { randomUUID } from 'node:crypto'
import {
  AdjustStockDocument,
  CreateProductDocument,
  type CreateProductMutation,
  CreateStoreDocument,
  type CreateStoreMutation,
  PlaceOrderDocument,
  type PlaceOrderMutation,
  RegisterDocument,
} from '../generated/operations.ts'
import type { Client } from './client.ts'

export const PASSWORD = 'a password nobody guesses'

/** What is there after a mutation that was not refused. */
function granted<Payload extends { userErrors: readonly unknown[] }>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new Error(`Refused: ${JSON.stringify(payload.userErrors)}`)
  return payload
}

/** Registers somebody new and gives their client. */
export async function signUp(client: Client, email = `${randomUUID()}@example.com`) {
  const input = { email, password: PASSWORD, firstName: 'نورة', lastName: 'العتيبي' }
  const { register } = await client.ask(RegisterDocument, { input })
  const { user, session } = granted(register)
  return { email, userId: user!.id, token: session!.accessToken, client: client.as(session!.accessToken) }
}

export type Store = NonNullable<CreateStoreMutation['createStore']['store']>
export type Product = NonNullable<CreateProductMutation['createProduct']['product']>
export type Order = NonNullable<PlaceOrderMutation['placeOrder']['order']>

/** A merchant with a store of their own. */
export async function openStore(client: Client, name = 'متجر القهوة') {
  const merchant = await signUp(client)
  const input = { handle: `shop-${randomUUID().slice(0, 8)}`, name }
  const { createStore } = await merchant.client.ask(CreateStoreDocument, { input })
  return { merchant, store: granted(createStore).store! }
}

/** A product on sale with one variant for each stock given. */
export async function sell(merchant: Client, storeId: string, stocks: readonly number[], more: object = {}) {
  const sizes = stocks.map((_, i) => `Size ${i + 1}`)
  const { createProduct } = await merchant.ask(CreateProductDocument, {
    input: {
      storeId,
      title: 'بن خولاني',
      status: 'ACTIVE',
      options: [{ name: 'Size', values: sizes }],
      variants: stocks.map((stock, i) => ({
        sku: `SKU-${randomUUID().slice(0, 8)}`,
        price: '49.50',
        stock,
        optionValues: [{ name: 'Size', value: sizes[i]! }],
      })),
      ...more,
    },
  })
  return granted(createProduct).product!
}

export const orderInput = (storeId: string, lines: { variantId: string; quantity: number }[]) => ({
  storeId,
  idempotencyKey: randomUUID(),
  lines,
  email: 'buyer@example.com',
})

/** Places an order that must be accepted. */
export async function order(client: Client, storeId: string, lines: { variantId: string; quantity: number }[]) {
  const { placeOrder } = await client.ask(PlaceOrderDocument, { input: orderInput(storeId, lines) })
  return granted(placeOrder).order!
}

export async function adjust(merchant: Client, variantId: string, change: number) {
  const input = { variantId, change, reason: 'counted', idempotencyKey: randomUUID() }
  return granted((await merchant.ask(AdjustStockDocument, { input })).adjustStock).stock!
}
