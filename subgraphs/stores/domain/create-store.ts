import { isUniqueViolation } from '@saler/database'
import { PERMISSIONS, requireUser } from '@saler/identity'
import { isCountry, isCurrency, newId, Refusals, refuse, requiredText } from '@saler/kernel'
import { STORE_CREATED, type StoreCreated } from '../events.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { CreateStoreErrorCode, CreateStoreInput } from '../generated/resolvers.ts'
import { announceStaff } from './announce-staff.ts'
import type { Context } from './context.ts'
import { ownDomain } from './domain-name.ts'
import { isHandle, isReserved } from './handle.ts'
import { LIMITS } from './limits.ts'
import { record } from './record.ts'
import { defaultSettings } from './settings.ts'
import type { Store } from './store.ts'
import { isTimezone } from './timezone.ts'

type NewStore = Pick<Store, 'handle' | 'name' | 'currency' | 'language' | 'timezone' | 'country'>

/**
 * Creates a store with its default settings and its domain below saler.com, and makes the caller its owner.
 *
 * @throws Refusal UNAUTHENTICATED, HANDLE_INVALID, HANDLE_TAKEN, REQUIRED, TOO_LONG or INVALID for the other values,
 *   TOO_MANY for the 101st store of one owner.
 */
export async function createStore(context: Context, input: CreateStoreInput): Promise<Store> {
  const { userId } = requireUser(context.identity)
  const wanted = readStore(input)
  const store = await context.prisma
    .$transaction((tx) => insertStore(tx, wanted, userId))
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'store_handle_key')) return refuse<CreateStoreErrorCode>('HANDLE_TAKEN', ['handle'])
      throw error
    })
  context.outbox.poke()
  context.join({ storeId: store.id, storeNo: store.storeNo, role: 'OWNER', permissions: PERMISSIONS })
  context.loaders.forget(store.storeNo)
  await announceStaff(context, [userId])
  return store
}

function readStore(input: CreateStoreInput): NewStore {
  const refusals = new Refusals<CreateStoreErrorCode>()
  const { handle } = input
  if (!isHandle(handle) || isReserved(handle)) refusals.add('HANDLE_INVALID', ['handle'])
  const name = requiredText(refusals, input.name, LIMITS.name, ['name'])
  // What is left out has a default; what is given as null is taken for left out.
  const currency = input.currency ?? 'SAR'
  const language = input.language ?? 'ar'
  const timezone = input.timezone ?? 'Asia/Riyadh'
  const country = input.country ?? 'SA'
  if (!isCurrency(currency)) refusals.add('INVALID', ['currency'])
  if (!isTimezone(timezone)) refusals.add('INVALID', ['timezone'])
  if (!isCountry(country)) refusals.add('INVALID', ['country'])
  refusals.throwIfAny()
  return { handle, name, currency, language, timezone, country }
}

async function insertStore(tx: Prisma.TransactionClient, wanted: NewStore, ownerId: string): Promise<Store> {
  // One store of an owner at a time, so that the count below holds.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ownerId}, 0))`
  const owned = await tx.membership.count({ where: { userId: ownerId, role: 'OWNER' } })
  if (owned >= LIMITS.storesOfOwner) refuse<CreateStoreErrorCode>('TOO_MANY', undefined, { max: LIMITS.storesOfOwner })

  const [drawn] = await tx.$queryRaw<[{ storeNo: number }]>`SELECT nextval('store_store_no_seq')::int AS "storeNo"`
  const { storeNo } = drawn
  const store = await tx.store.create({ data: { ...wanted, storeNo, id: newId(storeNo) } })
  const settings = Object.entries(defaultSettings(wanted.currency))
  await tx.storeSetting.createMany({ data: settings.map(([category, value]) => ({ storeNo, category, value })) })
  await tx.domain.create({
    data: {
      storeNo,
      id: newId(storeNo),
      domain: ownDomain(wanted.handle),
      isPrimary: true,
      sslEnabled: true,
      status: 'ACTIVE',
    },
  })
  await tx.membership.create({ data: { storeNo, userId: ownerId, role: 'OWNER', permissions: [] } })
  await record<StoreCreated>(tx, storeNo, STORE_CREATED, { storeId: store.id, ...wanted, ownerId })
  return store
}
