import type { Context } from './context.ts'
import { readDomain } from './domain-name.ts'
import { isHandle } from './handle.ts'
import { isVisible, loadStore, type Store } from './store.ts'

const shown = (context: Context, store: Store | null): Store | null =>
  store && isVisible(context, store) ? store : null

/** The store with this id; null when there is none for the caller. Everybody may ask. */
export const findStore = async (context: Context, id: string): Promise<Store | null> =>
  shown(context, await loadStore(context, id))

/** The store with this handle; null when there is none for the caller. Everybody may ask. */
export async function findStoreByHandle(context: Context, text: string): Promise<Store | null> {
  const handle = text.toLowerCase()
  return isHandle(handle) ? shown(context, await context.prisma.store.findUnique({ where: { handle } })) : null
}

/** The store that an active domain leads to; null when there is none for the caller. Everybody may ask. */
export async function findStoreByDomain(context: Context, text: string): Promise<Store | null> {
  const domain = readDomain(text)
  if (domain === undefined) return null
  const found = await context.prisma.domain.findUnique({
    where: { domain, status: 'ACTIVE' },
    include: { store: true },
  })
  return shown(context, found?.store ?? null)
}
