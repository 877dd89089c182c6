import { randomUUID } from 'node:crypto'
import { type Identity, PERMISSIONS } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { ask } from './ask.ts'
import { DEMO } from './demo-accounts.ts'
import { DEMO_CATEGORIES, DEMO_PRODUCTS } from './demo-products.ts'
import type { System } from './system.ts'

type Answer<Payload> = Record<string, Payload & { userErrors: { code: string; message: string }[] }>

/**
 * Makes the demo store with its merchant and shopper, if it is not there yet. It is made through the public API, as a
 * merchant would.
 *
 * @returns whether it was made just now.
 */
export async function ensureDemoStore(system: Pick<System, 'router'>): Promise<boolean> {
  const known = await ask<{ storeByHandle: { id: string } | null }>(
    system,
    'query ($handle: String!) { storeByHandle(handle: $handle) { id } }',
    { handle: DEMO.handle },
  )
  if (known.storeByHandle) return false

  const merchant = await signUp(system, { ...DEMO.merchant, firstName: 'نورة', lastName: 'التاجرة', locale: 'ar' })
  await signUp(system, { ...DEMO.shopper, firstName: 'سعد', lastName: 'المتسوق', locale: 'ar' })

  const { store } = await change<{ store: { id: string } }>(
    system,
    `mutation ($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { code message } } }`,
    { handle: DEMO.handle, name: 'متجر سالر التجريبي' },
    merchant,
  )
  const owner: Identity = {
    ...merchant,
    memberships: [{ storeId: store.id, storeNo: storeOf(store.id)!, role: 'OWNER', permissions: PERMISSIONS }],
  }
  const categories = new Map<string, string>()
  for (const { handle, name, english } of DEMO_CATEGORIES) {
    const { category } = await change<{ category: { id: string } }>(
      system,
      `mutation ($input: CreateCategoryInput!) {
        createCategory(input: $input) { category { id } userErrors { code message } } }`,
      { storeId: store.id, handle, name, translations: [{ language: 'en', name: english }] },
      owner,
    )
    categories.set(handle, category.id)
  }
  for (const { category, english, option, variants, ...product } of DEMO_PRODUCTS)
    await change(
      system,
      `mutation ($input: CreateProductInput!) {
        createProduct(input: $input) { product { id } userErrors { code message } } }`,
      {
        ...product,
        storeId: store.id,
        status: 'ACTIVE',
        categoryIds: [categories.get(category)],
        translations: [{ language: 'en', ...english }],
        options: [option],
        variants: variants.map((variant, i) => ({
          ...variant,
          optionValues: [{ name: option.name, value: option.values[i] }],
        })),
      },
      owner,
    )
  return true
}

/** Opens an account, or signs in where a start that was cut off has opened it already. */
async function signUp(
  system: Pick<System, 'router'>,
  input: { email: string; password: string; firstName: string; lastName: string; locale: string },
): Promise<Identity & { kind: 'user' }> {
  const guest: Identity = { kind: 'anonymous', requestId: randomUUID() }
  const { register } = await ask<Answer<{ user: { id: string } | null }>>(
    system,
    'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code message } } }',
    { input },
    guest,
  )
  const taken = register!.userErrors.some(({ code }) => code === 'EMAIL_TAKEN')
  const userId = taken ? await signIn(system, input, guest) : register!.user!.id
  return { kind: 'user', userId, sessionId: randomUUID(), memberships: [], requestId: randomUUID() }
}

async function signIn(
  system: Pick<System, 'router'>,
  { email, password }: { email: string; password: string },
  guest: Identity,
): Promise<string> {
  const { session } = await change<{ session: { user: { id: string } } }>(
    system,
    'mutation ($input: LoginInput!) { login(input: $input) { session { user { id } } userErrors { code message } } }',
    { email, password },
    guest,
  )
  return session.user.id
}

/** Runs a mutation that must not be refused, and gives its payload. */
async function change<Payload>(
  system: Pick<System, 'router'>,
  mutation: string,
  input: Record<string, unknown>,
  identity: Identity,
): Promise<Payload> {
  const answer = await ask<Answer<Payload>>(system, mutation, { input }, identity)
  const [payload] = Object.values(answer)
  const [refused] = payload!.userErrors
  if (refused) throw new Error(`The demo store could not be made: ${refused.message} (${refused.code})`)
  return payload!
}
