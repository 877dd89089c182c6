import { refuse } from '@saler/kernel'
import { STORE_SETTINGS_UPDATED, type StoreSettingsUpdated } from '../events.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { UpdateStoreSettingsErrorCode, UpdateStoreSettingsInput } from '../generated/resolvers.ts'
import { authorizeStore } from './authorize-store.ts'
import type { Context } from './context.ts'
import { readSettings } from './read-settings.ts'
import { record } from './record.ts'
import { type Category, isCategory } from './settings.ts'
import { generalSettings } from './show-settings.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Changes the settings of one category, all or none. Keys that are left out stay; a key that is given replaces its value.
 *
 * @returns the store, and all settings of the category as they are now.
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND (store or category), FORBIDDEN without `settings:write`; UNKNOWN_SETTING,
 *   INVALID and CURRENCY_FIXED with the path of each fault.
 */
export async function updateStoreSettings(
  context: Context,
  input: UpdateStoreSettingsInput,
): Promise<{ store: Store; settings: object }> {
  const store = await authorizeStore(context, input.storeId, 'settings:write')
  const { storeNo } = store
  const { category } = input
  if (!isCategory(category)) return refuse<UpdateStoreSettingsErrorCode>('NOT_FOUND', ['category'])
  const changes = readSettings(category, input.settings, store.currency)
  const settings = await context.prisma.$transaction(async (tx) => {
    const [settings, now] = await write(tx, store, category, changes)
    await record<StoreSettingsUpdated>(tx, storeNo, STORE_SETTINGS_UPDATED, {
      storeId: now.id,
      category,
      currency: now.currency,
      language: now.language,
      country: now.country,
    })
    return settings
  })
  context.outbox.poke()
  return { store: await reloadStore(context, storeNo), settings }
}

async function write(
  tx: Prisma.TransactionClient,
  { storeNo }: Store,
  category: Category,
  changes: object,
): Promise<[settings: object, store: Store]> {
  if (category === 'general') {
    const store = await tx.store.update({ where: { storeNo }, data: changes })
    return [generalSettings(store), store]
  }
  // PostgreSQL merges the keys, so that two changes of different keys at once both last.
  const [kept] = await tx.$queryRaw<[{ value: object }]>`
    UPDATE store_setting SET value = value || ${JSON.stringify(changes)}::jsonb, updated_at = now()
     WHERE store_no = ${storeNo} AND category = ${category}
    RETURNING value`
  return [kept.value, await tx.store.findUniqueOrThrow({ where: { storeNo } })]
}
