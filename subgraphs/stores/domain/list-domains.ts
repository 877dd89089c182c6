import { seesInside } from '@saler/identity'
import type { Domain } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import type { Store } from './store.ts'

export type { Domain }

/** The domains of a store, its primary one first. Only staff are shown those that lead nowhere yet. */
export async function listDomains(context: Context, { storeNo }: Store): Promise<Domain[]> {
  const domains = await context.loaders.domains.load(storeNo)
  return seesInside(context.identity, storeNo, 'settings:write')
    ? domains
    : domains.filter((domain) => domain.status === 'ACTIVE')
}
