import { randomUUID } from 'node:crypto'
import { type Identity, PERMISSIONS } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { ask } from './ask.ts'
import { change } from './change.ts'
import { DEMO } from './demo-accounts.ts'
import { createImages, type DemoSystem } from './demo-images.ts'
import { DEMO_CATEGORIES, DEMO_PRODUCTS } from './demo-products.ts'
import type { System } from './system.ts'

type Answer<Payload> = Record<string, Payload & { userErrors: { code: string; message: string }[] }>

/**
 * Makes the demo store with its merchant and shopper, or what of it a start that was cut off has left to do. It is made
 * through the public API, as a merchant would.
 *
 * @returns whether something was made just now.
 */
export async function ensureDemoStore(system: DemoSystem): Promise<boolean> {
  const { storeByHandle: found } = await ask<{ storeByHandle: { id: string } | null }>(
    system,
    'query ($handle: String!) { storeByHandle(handle: $handle) { id } }',
    { handle: DEMO.handle },
  )
  if (found && (await isComplete(system, found.id))) return false

  const merchant = await signUp(system, { ...DEMO.merchant, firstName: 'نورة', lastName: 'التاجرة', locale: 'ar' })
  await signUp(system, { ...DEMO.shopper, firstName: 'سعد', lastName: 'المتسوق', locale: 'ar' })
  const storeId = found?.id ?? (await createStore(system, merchant))
  const owner: Identity = {
    ...merchant,
    memberships: [{ storeId, storeNo: storeOf(storeId)!, role: 'OWNER', permissions: PERMISSIONS }],
  }
  await createCategories(system, storeId, owner)
  await createProducts(system, storeId, owner)
  await createImages(system, storeId, owner)
  return true
}

/** What is made last is there when all is: the picture of the last product. */
async function isComplete(system: DemoSystem, storeId: string): Promise<boolean> {
  const { productByHandle } = await ask<{ productByHandle: { images: object[] } | null }>(
    system,
    'query ($storeId: ID!, $handle: String!) { productByHandle(storeId: $storeId, handle: $handle) { images { id } } }',
    { storeId, handle: DEMO_PRODUCTS.at(-1)!.handle },
  )
  return productByHandle !== null && productByHandle.images.length > 0
}

async function createStore(system: Pick<System, 'router'>, merchant: Identity): Promise<string> {
  const { store } = await change<{ store: { id: string } }>(
    system,
    'mutation ($input: CreateStoreInput!) { createStore(input: $input) { store { id } userErrors { code message } } }',
    { handle: DEMO.handle, name: 'متجر سالر التجريبي' },
    merchant,
  )
  return store.id
}

async function createCategories(system: Pick<System, 'router'>, storeId: string, owner: Identity): Promise<void> {
  for (const { handle, name, english } of DEMO_CATEGORIES)
    await change(
      system,
      `mutation ($input: CreateCategoryInput!) {
        createCategory(input: $input) { category { id } userErrors { code message } } }`,
      { storeId, handle, name, translations: [{ language: 'en', name: english }] },
      owner,
      'HANDLE_TAKEN',
    )
}

async function createProducts(system: Pick<System, 'router'>, storeId: string, owner: Identity): Promise<void> {
  const { categories } = await ask<{ categories: { id: string; handle: string }[] }>(
    system,
    'query ($storeId: ID!) { categories(storeId: $storeId) { id handle } }',
    { storeId },
    owner,
  )
  const idOf = new Map(categories.map(({ id, handle }) => [handle, id]))
  for (const { category, english, option, variants, ...product } of DEMO_PRODUCTS)
    await change(
      system,
      `mutation ($input: CreateProductInput!) {
        createProduct(input: $input) { product { id } userErrors { code message } } }`,
      {
        ...product,
        storeId,
        status: 'ACTIVE',
        categoryIds: [idOf.get(category)],
        translations: [{ language: 'en', ...english }],
        options: [option],
        variants: variants.map((variant, i) => ({
          ...variant,
          optionValues: [{ name: option.name, value: option.values[i] }],
        })),
      },
      owner,
      'HANDLE_TAKEN',
    )
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
