import { randomUUID } from 'node:crypto'
import { isScope, PERMISSIONS } from '@saler/identity'
import pg from 'pg'
import { CreateCategoryDocument, ImportProductsDocument, InviteStaffDocument } from '../generated/operations.ts'
import { makeApp, makeKey, publishOne } from './apps.ts'
import type { Client } from './client.ts'
import { type Commerce, type Tokens, tradeIn } from './commerce.ts'
import { openStore, order, sell, signUp } from './shop.ts'
import type { RunningSaler } from './start.ts'

/** One store with something of everything in it, and people who stand in different relations to it. */
export interface World extends Tokens {
  readonly ids: Readonly<{
    store: string
    product: string
    draft: string
    variant: string
    category: string
    order: string
    import: string
    domain: string
    invitation: string
    /** The member of staff. */
    user: string
    owner: string
    session: string
    app: string
    apiKey: string
    manifest: string
  }> &
    Commerce
  readonly orderNumber: string
  readonly handle: string
  /** Nobody signed in. */
  readonly anonymous: Client
  /** Signed in, works nowhere. */
  readonly shopper: Client
  /** Works for the store, with no permission. */
  readonly staff: Client
  /** Owns another store. */
  readonly stranger: Client
  readonly owner: Client
  /** A key of the store's own app that is for something else. */
  readonly narrowKey: Client
  /** A key of another store with every scope there is. */
  readonly strangersKey: Client
}

export async function createWorld(saler: RunningSaler): Promise<World> {
  const { client } = saler
  const { merchant, store } = await openStore(client)
  const { merchant: stranger, store: strangersStore } = await openStore(client)
  const shopper = await signUp(client)
  const colleague = await signUp(client)
  await verifyEmail(saler, colleague.email)
  const owner = merchant.client
  const invite = (email: string) =>
    owner.ask(InviteStaffDocument, { input: { storeId: store.id, email, role: 'STAFF', permissions: [] } })
  await invite(colleague.email)
  await invite(`${randomUUID()}@example.com`)

  const { createCategory } = await owner.ask(CreateCategoryDocument, { input: { storeId: store.id, name: 'قهوة' } })
  const product = await sell(owner, store.id, [10], { categoryIds: [createCategory.category!.id] })
  const draft = await sell(owner, store.id, [10], { status: 'DRAFT' })
  const placed = await order(client, store.id, [{ variantId: product.variants[0]!.id, quantity: 1 }])
  const content = 'Handle,Title,Variant Price\nimported,Imported,5.00'
  const { importProducts } = await owner.ask(ImportProductsDocument, { input: { storeId: store.id, content } })
  const { store: inner } = await owner.ask<
    { store: { domains: { id: string }[]; invitations: { id: string }[] } },
    object
  >('query ($id: ID!) { store(id: $id) { domains { id } invitations { id } } }', { id: store.id })
  const { sessions } = await shopper.client.ask<{ sessions: { id: string }[] }, object>('{ sessions { id } }')
  const people = { owner, guest: client, shopper: shopper.client }
  const commerce = await tradeIn({ id: store.id, variant: product.variants[0]!.id }, people)
  const app = await makeApp(owner, store.id)
  const narrow = await makeKey(owner, await makeApp(owner, store.id), { scopes: ['manifests:write'] })
  const strangersApp = await makeApp(stranger.client, strangersStore.id)
  const scopes = PERMISSIONS.filter(isScope)
  const strangersKey = await makeKey(stranger.client, strangersApp, { scopes })
  return {
    ids: {
      ...commerce.ids,
      store: store.id,
      product: product.id,
      draft: draft.id,
      variant: product.variants[0]!.id,
      category: createCategory.category!.id,
      order: placed.id,
      import: importProducts.import!.id,
      domain: inner.domains[0]!.id,
      invitation: inner.invitations[0]!.id,
      user: colleague.userId,
      owner: merchant.userId,
      session: sessions[0]!.id,
      app,
      apiKey: (await makeKey(owner, app)).id,
      manifest: await publishOne(owner, app),
    },
    ...commerce.tokens,
    orderNumber: placed.number,
    handle: product.handle,
    anonymous: client,
    shopper: shopper.client,
    staff: colleague.client,
    stranger: stranger.client,
    owner,
    narrowKey: client.as(narrow.secret),
    strangersKey: client.as(strangersKey.secret),
  }
}

/** Marks an address as verified, as the link in the mail would. */
export async function verifyEmail(saler: RunningSaler, email: string): Promise<void> {
  const token = await tokenMailedTo(saler, email)
  await saler.client.ask(
    'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { userErrors { code } } }',
    {
      input: { token },
    },
  )
}

/** The token in the newest mail to an address, which is on a line of its own. */
export async function tokenMailedTo(saler: RunningSaler, email: string): Promise<string> {
  const bus = new pg.Client({ connectionString: saler.settings.BUS_DATABASE_URL })
  await bus.connect()
  try {
    for (let attempt = 0; attempt < 200; attempt++) {
      const { rows } = await bus.query('SELECT text FROM mail WHERE "to" = $1 ORDER BY sent_at DESC LIMIT 1', [email])
      const token = /^\s*([\w-]{20,})\s*$/m.exec(rows[0]?.text ?? '')?.[1]
      if (token) return token
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`No token was mailed to ${email}.`)
  } finally {
    await bus.end()
  }
}
