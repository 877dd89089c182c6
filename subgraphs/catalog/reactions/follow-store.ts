import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { StoreCreated, StoreSettingsUpdated } from '@saler/stores/events'
import type { Context } from '../domain/context.ts'
import { followStore } from '../domain/follow-store.ts'

/** A store was made, or its settings changed. */
export const onStoreChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<StoreCreated | StoreSettingsUpdated>
    await followStore(context(id), payload.storeId)
  }
