import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { assertObjectType, buildSchema, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from './system/client.ts'
import { type RunningSaler, startSaler } from './system/start.ts'
import { fieldsThatTakeAnId } from './system/walk-schema.ts'
import { createWorld, type World } from './system/world.ts'

const API = path.resolve(import.meta.dirname, '../router/api.graphql')
const schema: GraphQLSchema = buildSchema(readFileSync(API, 'utf8'))

/** What somebody gets: the data, nothing as if there were nothing, or a refusal by its code. */
type Outcome = 'granted' | 'null' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | (string & {})

interface Expected {
  readonly anonymous: Outcome
  readonly shopper: Outcome
  readonly staff: Outcome
  readonly stranger: Outcome
}

interface Entry {
  /** The arguments, with ids of the store that is to be protected. */
  readonly args: (world: World) => Record<string, unknown>
  readonly expected: Expected
  /** What a key of the store that is for publishing manifests gets, where staff without permission get something else. */
  readonly narrowKey?: Outcome
  /** What is selected of the answer, where `__typename` will not do. */
  readonly select?: string
  /** How to reach a field that is not at the root: `%` stands for the field. */
  readonly through?: (world: World) => string
}

/** Needs a permission that the member of staff has not. */
const PERMITTED: Expected = {
  anonymous: 'UNAUTHENTICATED',
  shopper: 'NOT_FOUND',
  staff: 'FORBIDDEN',
  stranger: 'NOT_FOUND',
}
const PUBLIC: Expected = { anonymous: 'granted', shopper: 'granted', staff: 'granted', stranger: 'granted' }
/** Seen by whoever may; for everybody else it does not exist. */
const HIDDEN: Expected = { anonymous: 'null', shopper: 'null', staff: 'FORBIDDEN', stranger: 'null' }

/** Nobody learns whether it is there. */
const UNKNOWN: Expected = { anonymous: 'NOT_FOUND', shopper: 'NOT_FOUND', staff: 'NOT_FOUND', stranger: 'NOT_FOUND' }
const NOTHING: Expected = { anonymous: 'null', shopper: 'null', staff: 'null', stranger: 'null' }
/** One's own of it, whoever is signed in. */
const OWN: Expected = { anonymous: 'UNAUTHENTICATED', shopper: 'own', staff: 'own', stranger: 'own' }
const ADDRESS = { name: 'x', line1: 'x', city: 'x', country: 'SA' }

const input = (make: (ids: World['ids']) => Record<string, unknown>) => (world: World) => ({ input: make(world.ids) })
const permitted = (make: (ids: World['ids']) => Record<string, unknown>): Entry => ({
  args: input(make),
  expected: PERMITTED,
  select: '{ userErrors { code } }',
})
const customers = (make: (ids: World['ids']) => Record<string, unknown>): Entry => ({
  ...permitted(make),
  // For staff who may not see customers there are none.
  expected: { ...PERMITTED, shopper: 'own', staff: 'NOT_FOUND' },
})
/** A key for publishing publishes for its own app: any other is not there for it. */
const publishing = (make: (ids: World['ids']) => Record<string, unknown>): Entry => ({
  ...permitted(make),
  narrowKey: 'NOT_FOUND',
})
type Ids = World['ids']
const key = () => ({ idempotencyKey: randomUUID() })
const variant = () => ({ sku: randomUUID(), price: '5.00' })

/** Every field that takes an id, with what each kind of caller gets of another's store. */
const MATRIX: Record<string, Entry> = {
  'Query.store': { args: ({ ids }) => ({ id: ids.store }), expected: PUBLIC, select: '{ id name domains { domain } }' },
  'Query.product': { args: ({ ids }) => ({ id: ids.product }), expected: PUBLIC, select: '{ title variants { sku } }' },
  'Query.productByHandle': {
    args: ({ ids, handle }) => ({ storeId: ids.store, handle }),
    expected: PUBLIC,
    select: '{ title variants { price { amount } stock { available } } }',
  },
  'Query.products': { args: ({ ids }) => ({ storeId: ids.store }), expected: PUBLIC, select: '{ nodes { title } }' },
  'Store.products': {
    through: ({ ids }) => `store(id: "${ids.store}") { % }`,
    args: ({ ids }) => ({ filter: { categoryId: ids.category } }),
    expected: PUBLIC,
    select: '{ nodes { title } }',
  },
  'Query.categories': { args: ({ ids }) => ({ storeId: ids.store }), expected: PUBLIC, select: '{ name }' },
  'Query.category': { args: ({ ids }) => ({ id: ids.category }), expected: PUBLIC, select: '{ name }' },
  'Query.productImport': { args: ({ ids }) => ({ id: ids.import }), expected: HIDDEN, select: '{ status }' },
  'Query.order': { args: ({ ids }) => ({ id: ids.order }), expected: HIDDEN, select: '{ number email }' },
  'Query.orderByNumber': {
    args: ({ ids, orderNumber }) => ({ storeId: ids.store, number: orderNumber }),
    expected: HIDDEN,
    select: '{ number email }',
  },
  'Query.orders': { args: ({ ids }) => ({ storeId: ids.store }), expected: PERMITTED, select: '{ nodes { number } }' },
  'Store.orders': {
    through: ({ ids }) => `store(id: "${ids.store}") { % }`,
    args: () => ({}),
    expected: PERMITTED,
    select: '{ nodes { number } }',
  },
  'Subscription.orderEvents': {
    args: ({ ids }) => ({ storeId: ids.store }),
    expected: PERMITTED,
    select: '{ cursor }',
  },
  'Subscription.inventoryEvents': {
    args: ({ ids }) => ({ storeId: ids.store }),
    expected: PERMITTED,
    select: '{ cursor }',
  },

  'Mutation.revokeSession': {
    args: input((ids) => ({ sessionId: ids.session })),
    // The session is the shopper's own, and it must not be ended before the rest of the matrix is done.
    expected: { anonymous: 'UNAUTHENTICATED', shopper: 'own', staff: 'NOT_FOUND', stranger: 'NOT_FOUND' },
    select: '{ userErrors { code } }',
  },
  'Mutation.updateStore': permitted((ids) => ({ storeId: ids.store, name: 'taken over' })),
  'Mutation.updateStoreSettings': permitted((ids) => ({
    storeId: ids.store,
    category: 'notifications',
    settings: { sms: true },
  })),
  'Mutation.addDomain': permitted((ids) => ({ storeId: ids.store, domain: 'evil.example.com' })),
  'Mutation.removeDomain': permitted((ids) => ({ domainId: ids.domain })),
  'Mutation.setPrimaryDomain': permitted((ids) => ({ domainId: ids.domain })),
  'Mutation.inviteStaff': permitted((ids) => ({
    storeId: ids.store,
    email: 'evil@example.com',
    role: 'STAFF',
    permissions: [],
  })),
  'Mutation.cancelInvitation': permitted((ids) => ({ invitationId: ids.invitation })),
  'Mutation.setStaffRole': permitted((ids) => ({ storeId: ids.store, userId: ids.user, role: 'OWNER' })),
  // Of somebody else: everybody may leave by themselves.
  'Mutation.removeStaff': permitted((ids) => ({ storeId: ids.store, userId: ids.owner })),

  'Mutation.createProduct': permitted((ids) => ({ storeId: ids.store, title: 'x', variants: [variant()] })),
  'Mutation.updateProduct': permitted((ids) => ({ productId: ids.product, title: 'taken over' })),
  'Mutation.publishProduct': permitted((ids) => ({ productId: ids.draft })),
  'Mutation.archiveProduct': permitted((ids) => ({ productId: ids.product })),
  'Mutation.addVariants': permitted((ids) => ({ productId: ids.product, variants: [variant()] })),
  'Mutation.updateVariant': permitted((ids) => ({ variantId: ids.variant, price: '0.01' })),
  'Mutation.removeVariant': permitted((ids) => ({ variantId: ids.variant })),
  'Mutation.createCategory': permitted((ids) => ({ storeId: ids.store, name: 'x' })),
  'Mutation.updateCategory': permitted((ids) => ({ categoryId: ids.category, name: 'x' })),
  'Mutation.importProducts': permitted((ids) => ({ storeId: ids.store, content: 'Handle,Title,Variant Price\nx,x,1' })),

  'Mutation.adjustStock': permitted((ids) => ({
    variantId: ids.variant,
    change: 5,
    reason: 'x',
    idempotencyKey: randomUUID(),
  })),
  'Mutation.updateStockSettings': permitted((ids) => ({ variantId: ids.variant, allowBackorder: true })),

  'Mutation.placeOrder': {
    args: input((ids) => ({
      storeId: ids.store,
      idempotencyKey: randomUUID(),
      lines: [{ variantId: ids.variant, quantity: 1 }],
    })),
    expected: PUBLIC,
    select: '{ order { number } userErrors { code } }',
  },
  'Mutation.setOrderStatus': permitted((ids) => ({ orderId: ids.order, status: 'CONFIRMED' })),
  'Mutation.cancelOrder': permitted((ids) => ({ orderId: ids.order, idempotencyKey: randomUUID() })),
  // What is a store's own business.
  ...Object.fromEntries(
    Object.entries({
      createDiscount: (ids: Ids) => ({ storeId: ids.store, title: 'x', kind: 'FREE_SHIPPING' }),
      updateDiscount: (ids: Ids) => ({ discountId: ids.discount, percentage: '100' }),
      deactivateDiscount: (ids: Ids) => ({ discountId: ids.discount }),
      issueGiftCard: (ids: Ids) => ({ storeId: ids.store, amount: '1000.00' }),
      disableGiftCard: (ids: Ids) => ({ giftCardId: ids.giftCard }),
      setTaxRate: (ids: Ids) => ({ storeId: ids.store, country: 'SA', rate: '0' }),
      removeTaxRate: (ids: Ids) => ({ storeId: ids.store, country: 'SA' }),
      setShippingZone: (ids: Ids) => ({ storeId: ids.store, name: 'x', places: [{ country: 'SA' }], rates: [] }),
      removeShippingZone: (ids: Ids) => ({ zoneId: ids.discount }),
      createDraftOrder: (ids: Ids) => ({ storeId: ids.store, lines: [] }),
      updateDraftOrder: (ids: Ids) => ({ draftOrderId: ids.draftOrder, note: 'x' }),
      deleteDraftOrder: (ids: Ids) => ({ draftOrderId: ids.draftOrder }),
      completeDraftOrder: (ids: Ids) => ({ draftOrderId: ids.draftOrder }),
      editOrder: (ids: Ids) => ({ orderId: ids.order, ...key(), quantities: [] }),
      addOrderNote: (ids: Ids) => ({ orderId: ids.order, text: 'x' }),
      setOrderTags: (ids: Ids) => ({ orderId: ids.order, tags: ['x'] }),
      fulfillOrder: (ids: Ids) => ({ orderId: ids.paidOrder, ...key() }),
      updateFulfillment: (ids: Ids) => ({ fulfillmentId: ids.fulfillment, carrier: 'x' }),
      markDelivered: (ids: Ids) => ({ fulfillmentId: ids.fulfillment }),
      cancelFulfillment: (ids: Ids) => ({ fulfillmentId: ids.fulfillment }),
      approveReturn: (ids: Ids) => ({ returnId: ids.return }),
      rejectReturn: (ids: Ids) => ({ returnId: ids.return }),
      receiveReturn: (ids: Ids) => ({ returnId: ids.return }),
      refundReturn: (ids: Ids) => ({ returnId: ids.return }),
      issueInvoice: (ids: Ids) => ({ orderId: ids.order }),
      capturePayment: (ids: Ids) => ({ paymentId: ids.payment, ...key() }),
      voidPayment: (ids: Ids) => ({ paymentId: ids.payment, ...key() }),
      refundPayment: (ids: Ids) => ({ paymentId: ids.payment, ...key() }),
      markPaymentReceived: (ids: Ids) => ({ paymentId: ids.payment, ...key() }),
      rejectPayment: (ids: Ids) => ({ paymentId: ids.payment }),
      connectGateway: (ids: Ids) => ({ storeId: ids.store, gateway: 'STRIPE', credentials: {} }),
      disconnectGateway: (ids: Ids) => ({ storeId: ids.store, gateway: 'STRIPE' }),
      createUpload: (ids: Ids) => ({ storeId: ids.store, filename: 'x.png', contentType: 'image/png', size: 100 }),
      attachImage: (ids: Ids) => ({ imageId: ids.image, productId: ids.product }),
      detachImage: (ids: Ids) => ({ imageId: ids.image }),
      moveImage: (ids: Ids) => ({ imageId: ids.image, position: 0 }),
      updateImage: (ids: Ids) => ({ imageId: ids.image, alt: 'x' }),
      deleteImage: (ids: Ids) => ({ imageId: ids.image }),
      retryImage: (ids: Ids) => ({ imageId: ids.image }),
    }).map(([name, make]) => [`Mutation.${name}`, permitted(make)]),
  ),
  // A guest's cart without its token.
  ...Object.fromEntries(
    Object.entries({
      acceptCartChanges: () => ({}),
      addCartLines: (ids: Ids) => ({ lines: [{ variantId: ids.variant, quantity: 1 }] }),
      updateCartLines: (ids: Ids) => ({ lines: [{ lineId: ids.cart, quantity: 1 }] }),
      removeCartLines: (ids: Ids) => ({ lineIds: [ids.cart] }),
      setCartAddress: () => ({ address: null }),
      setCartContact: () => ({ email: 'x@example.com' }),
      setCartDiscountCodes: () => ({ codes: [] }),
      setCartGiftCards: () => ({ codes: [] }),
      setCartShippingOption: () => ({ shippingOption: null }),
      checkout: () => key(),
    }).map(([name, make]): [string, Entry] => [
      `Mutation.${name}`,
      {
        args: input((ids) => ({ cartId: ids.cart, ...make(ids) })),
        expected: UNKNOWN,
        select: '{ userErrors { code } }',
      },
    ]),
  ),
  'Mutation.createCart': {
    args: input((ids) => ({ storeId: ids.store })),
    expected: PUBLIC,
    select: '{ cart { id } userErrors { code } }',
  },
  'Mutation.claimCart': {
    args: input((ids) => ({ cartId: ids.cart, cartToken: 'x'.repeat(43) })),
    expected: { ...UNKNOWN, anonymous: 'UNAUTHENTICATED' },
    select: '{ userErrors { code } }',
  },
  'Query.cart': { args: ({ ids }) => ({ id: ids.cart }), expected: NOTHING, select: '{ email }' },
  'Query.myCart': { args: ({ ids }) => ({ storeId: ids.store }), expected: OWN, select: '{ id }' },

  // A customer's own, and that of staff who may: the shopper is the customer here.
  'Mutation.addAddress': customers((ids) => ({ storeId: ids.store, customerId: ids.customer, address: ADDRESS })),
  'Mutation.updateAddress': customers((ids) => ({ addressId: ids.address, address: ADDRESS })),
  'Mutation.removeAddress': customers((ids) => ({ addressId: ids.address })),
  'Mutation.setDefaultAddress': customers((ids) => ({ addressId: ids.address, uses: ['SHIPPING'] })),
  'Mutation.setMarketingConsent': customers((ids) => ({
    storeId: ids.store,
    customerId: ids.customer,
    channel: 'EMAIL',
    granted: true,
    source: 'x',
    wording: 'x',
    version: '1',
  })),
  'Mutation.updateCustomerProfile': customers((ids) => ({ storeId: ids.store, customerId: ids.customer, note: 'x' })),
  'Query.customer': {
    args: ({ ids }) => ({ id: ids.customer }),
    expected: { ...NOTHING, shopper: 'own' },
    select: '{ email addresses { city } }',
  },
  'Query.customers': {
    args: ({ ids }) => ({ storeId: ids.store }),
    expected: PERMITTED,
    select: '{ nodes { email } }',
  },
  'Query.myCustomer': {
    args: ({ ids }) => ({ storeId: ids.store }),
    expected: { ...OWN, anonymous: 'null' },
    select: '{ id }',
  },

  'Mutation.createApp': permitted((ids) => ({ storeId: ids.store, name: randomUUID() })),
  'Mutation.updateApp': permitted((ids) => ({ appId: ids.app, name: 'x' })),
  'Mutation.deleteApp': permitted((ids) => ({ appId: ids.app })),
  'Mutation.createApiKey': permitted((ids) => ({ appId: ids.app })),
  'Mutation.rotateApiKey': permitted((ids) => ({ apiKeyId: ids.apiKey })),
  'Mutation.revokeApiKey': permitted((ids) => ({ apiKeyId: ids.apiKey })),
  'Mutation.publishManifest': publishing((ids) => ({
    appId: ids.app,
    version: '2',
    document: { op: '{ me { id } }' },
  })),
  'Mutation.withdrawManifest': publishing((ids) => ({ manifestId: ids.manifest })),
  'Query.app': { args: ({ ids }) => ({ id: ids.app }), expected: HIDDEN, select: '{ keys { id } }' },
  'Query.apps': { args: ({ ids }) => ({ storeId: ids.store }), expected: PERMITTED, select: '{ nodes { name } }' },
  'Query.manifest': { args: ({ ids }) => ({ id: ids.manifest }), expected: HIDDEN, select: '{ version }' },

  // An order's money and papers, without its access token.
  'Mutation.payOrder': {
    args: input((ids) => ({ orderId: ids.order, gateway: 'SANDBOX', token: 'tok_success', ...key() })),
    expected: { ...UNKNOWN, staff: 'FORBIDDEN' },
    select: '{ userErrors { code } }',
  },
  'Mutation.confirmPayment': {
    args: input((ids) => ({ paymentId: ids.payment, code: '1234' })),
    expected: { ...UNKNOWN, staff: 'FORBIDDEN' },
    select: '{ userErrors { code } }',
  },
  'Mutation.attachPaymentReceipt': {
    args: input((ids) => ({ paymentId: ids.payment, receiptId: ids.receipt })),
    expected: { ...UNKNOWN, staff: 'FORBIDDEN' },
    select: '{ userErrors { code } }',
  },
  'Mutation.requestReturn': {
    args: input((ids) => ({ orderId: ids.paidOrder, ...key(), lines: [{ lineId: ids.line, quantity: 1 }] })),
    expected: { ...UNKNOWN, anonymous: 'UNAUTHENTICATED', staff: 'FORBIDDEN' },
    select: '{ userErrors { code } }',
  },
  'Mutation.completeUpload': {
    args: input((ids) => ({ uploadId: ids.receipt })),
    expected: { ...UNKNOWN, anonymous: 'UNAUTHENTICATED' },
    select: '{ userErrors { code } }',
  },
  'Query.payment': { args: ({ ids }) => ({ id: ids.payment }), expected: HIDDEN, select: '{ status }' },
  'Query.invoice': { args: ({ ids }) => ({ id: ids.invoice }), expected: HIDDEN, select: '{ pdfUrl }' },
  'Query.receipt': { args: ({ ids }) => ({ id: ids.receipt }), expected: HIDDEN, select: '{ downloadUrl }' },
  'Query.image': { args: ({ ids }) => ({ id: ids.image }), expected: PUBLIC, select: '{ url }' },
  'Query.draftOrder': { args: ({ ids }) => ({ id: ids.draftOrder }), expected: HIDDEN, select: '{ note }' },
  ...Object.fromEntries(
    ['discounts', 'draftOrders', 'giftCards', 'invoices', 'paymentRepairs'].map((name): [string, Entry] => [
      `Query.${name}`,
      { args: ({ ids }) => ({ storeId: ids.store }), expected: PERMITTED, select: '{ nodes { id } }' },
    ]),
  ),
  ...Object.fromEntries(
    ['gatewayConnections', 'shippingZones', 'taxRates'].map((name): [string, Entry] => [
      `Query.${name}`,
      { args: ({ ids }) => ({ storeId: ids.store }), expected: PERMITTED },
    ]),
  ),
  'Query.giftCardBalance': {
    args: ({ ids }) => ({ storeId: ids.store, code: 'GUESSED-GUESSED' }),
    expected: NOTHING,
  },
  'Query.paymentMethods': { args: ({ ids }) => ({ storeId: ids.store }), expected: PUBLIC, select: '{ gateway }' },
  'Query.shippingOptions': {
    args: ({ ids }) => ({ storeId: ids.store, lines: [{ variantId: ids.variant, quantity: 1 }] }),
    expected: PUBLIC,
    select: '{ id }',
  },
  ...Object.fromEntries(
    ['mediaEvents', 'paymentEvents'].map((name): [string, Entry] => [
      `Subscription.${name}`,
      { args: ({ ids }) => ({ storeId: ids.store }), expected: PERMITTED, select: '{ cursor }' },
    ]),
  ),
}

let saler: RunningSaler
let world: World
beforeAll(async () => {
  saler = await startSaler()
  world = await createWorld(saler)
}, 60_000)
afterAll(() => saler?.close())

test('every field that takes an id is in the matrix, and nothing else', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(fieldsThatTakeAnId(schema))
})

describe.each(Object.entries(MATRIX))('%s', (coordinate, entry) => {
  test.each(Object.entries(entry.expected))('to %s is %s', async (actor, expected) => {
    if (expected === 'own') return
    expect(await outcomeOf(world[actor as keyof Expected], coordinate, entry)).toBe(expected)
  })
})

/** What only people do, whatever it is done to. */
const PERSONAL = ['Mutation.claimCart', 'Mutation.removeStaff', 'Mutation.revokeSession']

describe.each(Object.entries(MATRIX))('%s', (coordinate, entry) => {
  const { expected, narrowKey = expected.staff } = entry
  test.each([
    ['narrowKey', narrowKey],
    ['strangersKey', expected.stranger],
  ] as const)('to a key (%s) is what it is to a person', async (actor, outcome) => {
    const got = await outcomeOf(world[actor], coordinate, entry)
    // What is somebody's own is no app's.
    if (PERSONAL.includes(coordinate)) expect(got).toBe('FORBIDDEN')
    else if (outcome === 'own') expect(['FORBIDDEN', 'NOT_FOUND', 'null']).toContain(got)
    else expect(got).toBe(outcome)
  })
})

describe('what is refused to others is there for those who may see it', () => {
  const shown = Object.entries(MATRIX).filter(
    ([coordinate, { expected }]) => coordinate.startsWith('Query.') && [HIDDEN, PERMITTED].includes(expected),
  )
  test.each(shown)('%s to the owner', async (coordinate, entry) => {
    expect(await outcomeOf(world.owner, coordinate, entry)).toBe('granted')
  })

  test.each(['draftOrders', 'discounts', 'giftCards', 'invoices'])('Query.%s has something to hide', async (name) => {
    const query = `query ($storeId: ID!) { list: ${name}(storeId: $storeId) { nodes { id } } }`
    const { list } = await world.owner.ask<{ list: { nodes: unknown[] } }, object>(query, { storeId: world.ids.store })
    expect(list.nodes).not.toEqual([])
  })

  test("a guest's cart with its token, and an order and its payment with the order's", async () => {
    const query = `query ($cart: ID!, $cartToken: String, $order: ID!, $accessToken: String, $payment: ID!) {
      cart(id: $cart, token: $cartToken) { id }
      order(id: $order, accessToken: $accessToken) { id payments { id } }
      payment(id: $payment, accessToken: $accessToken) { id }
    }`
    const { cart, paidOrder: order, payment } = world.ids
    const ids = { cart, order, payment }
    const { cartToken, accessToken } = world
    expect(await world.anonymous.ask(query, { ...ids, cartToken, accessToken })).toEqual({
      cart: { id: cart },
      order: { id: order, payments: [{ id: payment }] },
      payment: { id: payment },
    })
    // The token of one order opens no other, and no cart.
    const other = await world.anonymous.ask(query, {
      ...ids,
      order: world.ids.order,
      cartToken: accessToken,
      accessToken,
    })
    expect(other).toMatchObject({ cart: null, order: null })
  })
})

test('nothing of what was tried has changed the store', async () => {
  const { store } = await world.owner.ask<{ store: { name: string; status: string; staff: unknown[] } }, object>(
    'query ($id: ID!) { store(id: $id) { name status staff { role } } }',
    { id: world.ids.store },
  )
  expect(store).toMatchObject({ name: 'متجر القهوة', status: 'ACTIVE' })
  expect(store.staff).toHaveLength(2)
})

describe('what staff see of a store, others do not', () => {
  const ofStore = (selection: string) => `query ($id: ID!) { store(id: $id) { ${selection} } }`
  test.each([
    ['staff', '{ role }'],
    ['invitations', '{ email }'],
  ])('Store.%s', async (field, selection) => {
    const query = ofStore(`${field} ${selection}`)
    for (const client of [world.anonymous, world.shopper, world.stranger]) {
      const answer = await client.send(query, { id: world.ids.store })
      expect(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN']).toContain(answer.errors?.[0]?.extensions?.code)
      expect(JSON.stringify(answer.data ?? null)).not.toContain('@')
    }
    expect((await world.owner.send(query, { id: world.ids.store })).errors).toBeUndefined()
  })

  test.each(['onHand', 'reserved', 'lowStockThreshold', 'allowBackorder', 'movements { totalCount }'])(
    'ProductVariant.stock.%s',
    async (field) => {
      const query = `query ($id: ID!) { product(id: $id) { variants { stock { ${field} } } } }`
      for (const client of [world.anonymous, world.shopper, world.stranger, world.staff]) {
        const answer = await client.send(query, { id: world.ids.product })
        expect(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN']).toContain(answer.errors?.[0]?.extensions?.code)
      }
      expect((await world.owner.send(query, { id: world.ids.product })).errors).toBeUndefined()
    },
  )

  test('a draft', async () => {
    const query = 'query ($id: ID!) { product(id: $id) { title } }'
    for (const client of [world.anonymous, world.shopper, world.stranger])
      expect((await client.send(query, { id: world.ids.draft })).data).toEqual({ product: null })
    expect((await world.owner.send(query, { id: world.ids.draft })).errors).toBeUndefined()
  })

  test('private settings', async () => {
    const query = 'query ($id: ID!) { store(id: $id) { settings } }'
    for (const client of [world.anonymous, world.shopper, world.stranger])
      expect(JSON.stringify((await client.send(query, { id: world.ids.store })).data)).not.toContain('low_stock')
    expect(JSON.stringify((await world.owner.send(query, { id: world.ids.store })).data)).toContain('low_stock')
  })
})

async function outcomeOf(client: Client, coordinate: string, entry: Entry): Promise<Outcome> {
  const [type, name] = coordinate.split('.') as [string, string]
  const definition = assertObjectType(schema.getType(type)).getFields()[name]!
  const args = entry.args(world)
  const given = definition.args.filter((argument) => argument.name in args)
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const selected = `${name}${passed && `(${passed})`} ${entry.select ?? '{ __typename }'}`
  const path = entry.through ? entry.through(world).replace('%', selected) : selected
  const operation = { Mutation: 'mutation', Subscription: 'subscription' }[type] ?? 'query'
  const document = `${operation} ${declared && `(${declared})`} { ${path} }`

  if (type === 'Subscription') {
    const following = client.follow<never, object>(document, args)
    await expect.poll(() => following.problems.length).toBeGreaterThan(0)
    following.cut()
    const [problem] = following.problems.flat() as { extensions?: { code?: string } }[]
    return problem?.extensions?.code ?? 'unknown'
  }
  const answer = await client.send<Record<string, never>, object>(document, args)
  const code = answer.errors?.[0]?.extensions?.code
  if (code) return String(code)
  const value: unknown = entry.through ? answer.data?.[Object.keys(answer.data)[0]!] : answer.data?.[name]
  if (value === null || value === undefined) return 'null'
  const [refused] = (value as { userErrors?: { code: string }[] }).userErrors ?? []
  return refused?.code ?? 'granted'
}
