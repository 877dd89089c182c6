import { type Database, prepared } from '@saler/database'
import DataLoader from 'dataloader'
import type { Domain, Invitation, Membership, PrismaClient, Store } from '../generated/prisma/client.ts'
import type { KeptCategory } from './settings.ts'

/** The settings of one store that are kept as JSON. */
export type SettingsByCategory = ReadonlyMap<KeptCategory, object>

// Nearly every page of a storefront names its store: one statement, planned once, however many stores are asked for.
const STORES = prepared<Store>(
  'load_stores',
  `SELECT store_no AS "storeNo", id, handle, name, currency, language, timezone, country, status,
          created_at AS "createdAt"
     FROM store WHERE store_no = ANY ($1::int[])`,
)

/** Rows in the order of the keys that they were asked by, each key with its list. */
function listsOf<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const lists = Map.groupBy(rows, keyOf)
  return keys.map((key) => lists.get(key) ?? [])
}

/** Reads many at once what one request asks for one by one. Keys are store numbers, and user ids for `storesOfUser`. */
export function createLoaders(database: Database, prisma: PrismaClient) {
  const byStore = <Row extends { storeNo: number }>(find: (stores: number[]) => Promise<Row[]>) =>
    new DataLoader(async (stores: readonly number[]) => listsOf(stores, await find([...stores]), (row) => row.storeNo))

  const store = new DataLoader(async (stores: readonly number[]): Promise<(Store | null)[]> => {
    const found = new Map((await database.query(STORES, [stores])).map((row) => [row.storeNo, row]))
    return stores.map((storeNo) => found.get(storeNo) ?? null)
  })
  const settings = new DataLoader(async (stores: readonly number[]): Promise<SettingsByCategory[]> => {
    const rows = await prisma.storeSetting.findMany({ where: { storeNo: { in: [...stores] } } })
    return listsOf(stores, rows, (row) => row.storeNo).map(
      (list) => new Map(list.map(({ category, value }) => [category as KeptCategory, value as object])),
    )
  })
  const domains = byStore<Domain>((stores) =>
    prisma.domain.findMany({
      where: { storeNo: { in: stores } },
      orderBy: [{ isPrimary: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  const staff = byStore<Membership>((stores) =>
    prisma.membership.findMany({
      where: { storeNo: { in: stores } },
      orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { userId: 'asc' }],
    }),
  )
  const invitations = byStore<Invitation>((stores) =>
    prisma.invitation.findMany({
      where: { storeNo: { in: stores }, expiresAt: { gt: new Date() } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
  )
  const storesOfUser = new DataLoader(async (users: readonly string[]): Promise<Store[][]> => {
    const rows = await prisma.membership.findMany({
      where: { userId: { in: [...users] } },
      include: { store: true },
      orderBy: { storeNo: 'asc' },
    })
    return listsOf(users, rows, (row) => row.userId).map((list) => list.map((row) => row.store))
  })

  return {
    store,
    settings,
    domains,
    staff,
    invitations,
    storesOfUser,
    /** Forgets what was read of a store, because it was changed. */
    forget(storeNo: number): void {
      for (const loader of [store, settings, domains, staff, invitations]) loader.clear(storeNo)
      storesOfUser.clearAll()
    },
  }
}

export type Loaders = ReturnType<typeof createLoaders>
