import { authorize } from '@saler/identity'
import {
  type Connection,
  connectionOf,
  decodeCursor,
  isId,
  isWhole,
  latinDigits,
  pageSize,
  refuse,
  textFault,
} from '@saler/kernel'
import type { CustomerSort, QueryCustomersArgs } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { CUSTOMER_COLUMNS, CUSTOMERS, type CustomerRow, FULL_NAME } from './customer-row.ts'
import { MAX_SEARCH } from './limits.ts'

/** A page of customers. The whole list is counted only when `totalCount` is called. */
export interface CustomerPage extends Connection<CustomerRow> {
  readonly totalCount: () => Promise<number>
}

type SortedRow = CustomerRow & { readonly sortName: string }

const SORT_NAME = `lower(${FULL_NAME})`

type Parameter = (value: unknown) => string

/** The row that a page comes after: its name in the order of names, and its id. */
type Place = readonly [name: string, id: string]

/** Ids count up with time, so those who became customers last have the last ones. */
const ORDERS: Readonly<Record<CustomerSort, { by: string; after: (place: Place, parameter: Parameter) => string }>> = {
  NEWEST: { by: 'c.id DESC', after: ([, id], parameter) => `c.id < ${parameter(id)}::uuid` },
  OLDEST: { by: 'c.id', after: ([, id], parameter) => `c.id > ${parameter(id)}::uuid` },
  NAME: {
    by: `${SORT_NAME}, c.id`,
    after: ([name, id], parameter) => `(${SORT_NAME}, c.id) > (${parameter(name)}::text, ${parameter(id)}::uuid)`,
  },
}

/**
 * A page of the customers of a store.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`; INVALID on `first` or `after`; INVALID or TOO_LONG on
 *   `search`.
 */
export async function listCustomers(context: Context, asked: QueryCustomersArgs): Promise<CustomerPage> {
  const storeNo = authorize(context.identity, asked.storeId, 'customers:read', ['storeId'])
  const size = pageSize(asked.first)
  const order = ORDERS[asked.sort ?? 'NEWEST']
  const values: unknown[] = [storeNo]
  const parameter: Parameter = (value) => `$${values.push(value)}`
  const where = ['c.store_no = $1', ...searchConditions(asked.search, parameter)].join(' AND ')
  const counted = [...values]
  const page = asked.after == null ? where : `${where} AND ${order.after(placeOf(asked.after), parameter)}`
  const rows = await context.database.query<SortedRow>(
    `SELECT ${CUSTOMER_COLUMNS}, ${SORT_NAME} AS "sortName" FROM ${CUSTOMERS} WHERE ${page}
     ORDER BY ${order.by} LIMIT ${size + 1}`,
    values,
  )
  for (const row of rows) context.loaders.customer.prime(row.id, row)
  return {
    ...connectionOf({
      rows,
      size,
      after: asked.after,
      cursor: ({ sortName, id }) => [sortName, id],
      node: (row): CustomerRow => row,
    }),
    totalCount: async () => {
      const count = `SELECT count(*)::int AS total FROM ${CUSTOMERS} WHERE ${where}`
      const [found] = await context.database.query<{ total: number }>(count, counted)
      return found!.total
    },
  }
}

function placeOf(after: string): Place {
  const [name, id] = decodeCursor(after, 2)
  if (typeof name !== 'string' || !isWhole(name) || typeof id !== 'string' || !isId(id))
    return refuse('INVALID', ['after'])
  return [name, id]
}

/** So many digits at least make a text look like a part of a telephone number. */
const MIN_DIGITS = 3

function searchConditions(search: string | null | undefined, parameter: Parameter): string[] {
  const text = search?.trim() ?? ''
  if (text === '') return []
  const fault = textFault(text, MAX_SEARCH)
  if (fault) return refuse(fault, ['search'], { max: MAX_SEARCH })
  const sought = parameter(text.normalize('NFC').toLowerCase())
  const found = [`${SORT_NAME}`, 'coalesce(c.email, u.email)'].map((where) => `position(${sought} IN ${where}) > 0`)
  // Numbers are kept in international form, so the 0 of a local one is not in them.
  const digits = latinDigits(text).replace(/[\s()./-]/g, '')
  const number = /^\+?\d+$/.test(digits) ? digits.replace(/^(\+|00|0)/, '') : ''
  if (number.length >= MIN_DIGITS) found.push(`position(${parameter(number)} IN coalesce(c.phone, u.phone)) > 0`)
  return [`(${found.join(' OR ')})`]
}
