import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { STORE_DOMAINS_CHANGED, type StoreDomainsChanged } from '../events.ts'
import type { SetPrimaryDomainErrorCode, SetPrimaryDomainInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { lockStore } from './lock-store.ts'
import { record } from './record.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Makes an active domain the primary one of its store. Doing so again changes nothing.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `settings:write`, DOMAIN_PENDING for one that was not
 *   verified.
 */
export async function setPrimaryDomain(context: Context, { domainId: id }: SetPrimaryDomainInput): Promise<Store> {
  const storeNo = authorize(context.identity, id, 'settings:write', ['domainId'])
  await context.prisma.$transaction(async (tx) => {
    await lockStore(tx, storeNo)
    const found = await tx.domain.findUnique({
      where: { storeNo_id: { storeNo, id } },
      include: { store: { select: { id: true } } },
    })
    if (!found) return refuse<SetPrimaryDomainErrorCode>('NOT_FOUND', ['domainId'])
    if (found.status !== 'ACTIVE') refuse<SetPrimaryDomainErrorCode>('DOMAIN_PENDING', ['domainId'])
    if (found.isPrimary) return
    // First the old one: at no moment may a store have two.
    await tx.domain.updateMany({ where: { storeNo, isPrimary: true }, data: { isPrimary: false } })
    await tx.domain.update({ where: { storeNo_id: { storeNo, id } }, data: { isPrimary: true } })
    await record<StoreDomainsChanged>(tx, storeNo, STORE_DOMAINS_CHANGED, {
      storeId: found.store.id,
      domain: found.domain,
      change: 'MADE_PRIMARY',
    })
  })
  context.outbox.poke()
  return reloadStore(context, storeNo)
}
