import { authorize, requireUser } from '@saler/identity'
import { connectionOf, decodeCursor, decodeIdCursor, pageSize, parsePhone, refuse, storeOf } from '@saler/kernel'
import type { Prisma } from '../generated/prisma/client.ts'
import type { InputMaybe, OrderFilter } from '../generated/resolvers.ts'
import type { OrderConnectionRow, OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { MAX_TAGS } from './limits.ts'
import { tagOf } from './tags/read-tags.ts'

export interface Page {
  readonly first?: number | null
  readonly after?: string | null
}

/**
 * A store's orders, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`,
 *   TOO_MANY on `filter.tags`.
 */
export async function listOrders(
  context: Context,
  storeId: string,
  { first, after, filter }: Page & { filter?: InputMaybe<OrderFilter> },
): Promise<OrderConnectionRow> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  const size = pageSize(first)
  const where = { storeNo, ...conditionsOf(storeNo, filter ?? {}) } satisfies Prisma.OrderWhereInput
  const rows = await context.prisma.order.findMany({
    where: after == null ? where : { AND: [where, { number: { lt: numberOf(after) } }] },
    orderBy: { number: 'desc' },
    take: size + 1,
  })
  return {
    ...connectionOf({ rows: rows as OrderRow[], size, after, cursor: ({ number }) => [number], node: (row) => row }),
    totalCount: () => context.prisma.order.count({ where }),
  }
}

/**
 * The signed-in user's own orders in all stores, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, INVALID on `first` or `after`.
 */
export async function listOwnOrders(context: Context, { first, after }: Page): Promise<OrderConnectionRow> {
  const { userId } = requireUser(context.identity)
  const size = pageSize(first)
  const rows = await context.prisma.order.findMany({
    where: after == null ? { userId } : { userId, id: { lt: decodeIdCursor(after) } },
    orderBy: { id: 'desc' },
    take: size + 1,
  })
  return {
    ...connectionOf({ rows: rows as OrderRow[], size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: () => context.prisma.order.count({ where: { userId } }),
  }
}

const MAX_NUMBER = 2 ** 31 - 1

/**
 * The number of the order that a page comes after.
 *
 * @throws Refusal INVALID on `after`.
 */
export function numberOf(after: string): number {
  const [number] = decodeCursor(after, 1)
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MAX_NUMBER
    ? number
    : refuse('INVALID', ['after'])
}

/** A condition that nothing fulfils. */
const NOTHING = { number: -1 } as const

function conditionsOf(storeNo: number, filter: OrderFilter): Prisma.OrderWhereInput {
  const { status, paymentStatus, fulfillmentStatus, placedFrom, placedTo, customerId, number, email, phone, tags } =
    filter
  const all: Prisma.OrderWhereInput[] = []
  if (status) all.push({ status: { in: status } })
  if (paymentStatus) all.push({ paymentStatus: { in: paymentStatus } })
  if (fulfillmentStatus) all.push({ fulfillmentStatus: { in: fulfillmentStatus } })
  if (placedFrom) all.push({ placedAt: { gte: placedFrom } })
  if (placedTo) all.push({ placedAt: { lt: placedTo } })
  if (customerId) all.push(storeOf(customerId) === storeNo ? { customerId } : NOTHING)
  if (number) all.push(numbered(number))
  if (email) all.push({ email: email.trim().normalize('NFC').toLowerCase() })
  if (phone) all.push({ phone: parsePhone(phone) ?? phone })
  if (tags && tags.length > MAX_TAGS) refuse('TOO_MANY', ['filter', 'tags'], { max: MAX_TAGS })
  // Said twice, because the index holds only orders that have tags.
  if (tags && tags.length > 0) all.push({ tags: { hasEvery: tags.map(tagOf) } }, { NOT: { tags: { equals: [] } } })
  return { AND: all }
}

/** The condition that an order has a number; a text that is no number is nobody's. */
export const numbered = (number: string): { number: number } =>
  /^[1-9]\d{0,9}$/.test(number) && Number(number) <= MAX_NUMBER ? { number: Number(number) } : NOTHING
