import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { STORE_DOMAINS_CHANGED, type StoreDomainsChanged } from '../events.ts'
import type { RemoveDomainErrorCode, RemoveDomainInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { isSalersOwn } from './domain-name.ts'
import { lockStore } from './lock-store.ts'
import { record } from './record.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Gives up a domain of a store.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `settings:write`, DOMAIN_IN_USE for the primary one,
 *   DOMAIN_FIXED for the one below saler.com.
 */
export async function removeDomain(context: Context, { domainId: id }: RemoveDomainInput): Promise<Store> {
  const storeNo = authorize(context.identity, id, 'settings:write', ['domainId'])
  await context.prisma.$transaction(async (tx) => {
    await lockStore(tx, storeNo)
    const found = await tx.domain.findUnique({
      where: { storeNo_id: { storeNo, id } },
      include: { store: { select: { id: true } } },
    })
    if (!found) return refuse<RemoveDomainErrorCode>('NOT_FOUND', ['domainId'])
    if (found.isPrimary) refuse<RemoveDomainErrorCode>('DOMAIN_IN_USE', ['domainId'])
    if (isSalersOwn(found.domain)) refuse<RemoveDomainErrorCode>('DOMAIN_FIXED', ['domainId'])
    await tx.domain.delete({ where: { storeNo_id: { storeNo, id } } })
    await record<StoreDomainsChanged>(tx, storeNo, STORE_DOMAINS_CHANGED, {
      storeId: found.store.id,
      domain: found.domain,
      change: 'REMOVED',
    })
  })
  context.outbox.poke()
  return reloadStore(context, storeNo)
}
