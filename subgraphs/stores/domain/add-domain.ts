import { isUniqueViolation } from '@saler/database'
import { newId, refuse } from '@saler/kernel'
import { STORE_DOMAINS_CHANGED, type StoreDomainsChanged } from '../events.ts'
import type { AddDomainErrorCode, AddDomainInput } from '../generated/resolvers.ts'
import { authorizeStore } from './authorize-store.ts'
import type { Context } from './context.ts'
import { isSalersOwn, readDomain } from './domain-name.ts'
import { LIMITS } from './limits.ts'
import type { Domain } from './list-domains.ts'
import { lockStore } from './lock-store.ts'
import { record } from './record.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Adds a domain to a store. It leads nowhere until it is verified.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `settings:write`, INVALID for text that is no domain and
 *   for Saler's own domains, TOO_MANY for the 21st, DOMAIN_TAKEN when any store has it.
 */
export async function addDomain(context: Context, input: AddDomainInput): Promise<{ domain: Domain; store: Store }> {
  const { storeNo, id: storeId } = await authorizeStore(context, input.storeId, 'settings:write')
  const name = readDomain(input.domain)
  if (name === undefined || isSalersOwn(name)) return refuse<AddDomainErrorCode>('INVALID', ['domain'])
  const adding = context.prisma.$transaction(async (tx) => {
    await lockStore(tx, storeNo)
    const count = await tx.domain.count({ where: { storeNo } })
    if (count >= LIMITS.domains) refuse<AddDomainErrorCode>('TOO_MANY', ['domain'], { max: LIMITS.domains })
    const added = await tx.domain.create({ data: { storeNo, id: newId(storeNo), domain: name } })
    await record<StoreDomainsChanged>(tx, storeNo, STORE_DOMAINS_CHANGED, { storeId, domain: name, change: 'ADDED' })
    return added
  })
  const domain = await adding.catch((error: unknown) => {
    if (isUniqueViolation(error, 'domain_domain_key')) return refuse<AddDomainErrorCode>('DOMAIN_TAKEN', ['domain'])
    throw error
  })
  context.outbox.poke()
  return { domain, store: await reloadStore(context, storeNo) }
}
