import { Refusals, requiredText } from '@saler/kernel'
import { STORE_UPDATED, type StoreUpdated } from '../events.ts'
import type { UpdateStoreErrorCode, UpdateStoreInput } from '../generated/resolvers.ts'
import { authorizeStore } from './authorize-store.ts'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'
import { record } from './record.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Changes a store's name or status; what is left out stays.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `settings:write`, REQUIRED, TOO_LONG or INVALID for the
 *   name.
 */
export async function updateStore(context: Context, input: UpdateStoreInput): Promise<Store> {
  const { storeNo } = await authorizeStore(context, input.storeId, 'settings:write')
  const refusals = new Refusals<UpdateStoreErrorCode>()
  const name = input.name == null ? undefined : requiredText(refusals, input.name, LIMITS.name, ['name'])
  refusals.throwIfAny()
  await context.prisma.$transaction(async (tx) => {
    const data = { name, status: input.status ?? undefined }
    const changed = await tx.store.update({ where: { storeNo }, data })
    await record<StoreUpdated>(tx, storeNo, STORE_UPDATED, {
      storeId: changed.id,
      name: changed.name,
      status: changed.status,
    })
  })
  context.outbox.poke()
  return reloadStore(context, storeNo)
}
