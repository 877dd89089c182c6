import { prepared } from '@saler/database'
import { fractionDigits, storeOf } from '@saler/kernel'
import { StoreTermsDocument } from '../generated/calls/stores.ts'
import type { Context } from './context.ts'
import type { StoreRow } from './hold-store.ts'

// A lock of its own, since the store may have no row yet. It is held while the stores subgraph is asked: whoever writes
// last asked last, so that two events that overtake each other cannot leave the older answer.
const FOLLOW = prepared('follow-store', `SELECT pg_advisory_xact_lock(hashtext('follow-store'), $1)`)

const HOLD = prepared<StoreRow>(
  'followed-store',
  'SELECT store_no AS "storeNo", id, currency, language FROM store WHERE store_no = $1 FOR UPDATE',
)

const COPY = prepared(
  'copy-store',
  `INSERT INTO store (store_no, id, currency, language) VALUES ($1, $2, $3, $4)
   ON CONFLICT (store_no) DO UPDATE SET currency = excluded.currency, language = excluded.language`,
)

/**
 * Brings the catalogue's copy of a store up to date, and what its products keep in its language and currency. May run
 * any number of times, in any order.
 */
export async function followStore(context: Pick<Context, 'database' | 'call'>, storeId: string): Promise<void> {
  const storeNo = storeOf(storeId)
  if (storeNo === undefined) return
  await context.database.transaction(async (transaction) => {
    await transaction.query(FOLLOW, [storeNo])
    const { storeTerms } = await context.call('stores', StoreTermsDocument, { storeId })
    if (!storeTerms) return
    const { currency, language } = storeTerms
    const [known] = await transaction.query(HOLD, [storeNo])
    if (known?.currency === currency && known.language === language) return
    await transaction.execute(COPY, [storeNo, storeId, currency, language])
    if (!known) return
    if (known.language !== language) {
      await transaction.execute(RETITLE_PRODUCTS, [storeNo, language])
      await transaction.execute(RENAME_CATEGORIES, [storeNo, language])
    }
    const shift = fractionDigits(currency) - fractionDigits(known.currency)
    if (shift !== 0) {
      await transaction.execute(RESCALE_VARIANTS, [storeNo, shift])
      await transaction.execute(RESCALE_PRODUCTS, [storeNo, shift])
    }
  })
}

const RETITLE_PRODUCTS = prepared(
  'retitle-products',
  `UPDATE product SET listed_title = coalesce(translations -> $2::text ->> 'title', title) WHERE store_no = $1`,
)

const RENAME_CATEGORIES = prepared(
  'rename-categories',
  'UPDATE category SET listed_name = coalesce(translations ->> $2::text, name) WHERE store_no = $1',
)

// A price keeps its number when the currency changes: 149.50 stays 149.50, whose minor units are 14950 of a currency
// with two digits and 149500 of one with three. Where digits get lost, it is rounded half up.
const rescaled = (column: string) => `round(${column} * power(10::numeric, $2::int))::bigint`

const RESCALE_VARIANTS = prepared(
  'rescale-variants',
  `UPDATE variant SET price = ${rescaled('price')}, compare_at = ${rescaled('compare_at')} WHERE store_no = $1`,
)

const RESCALE_PRODUCTS = prepared(
  'rescale-products',
  `UPDATE product SET price_min = ${rescaled('price_min')}, price_max = ${rescaled('price_max')} WHERE store_no = $1`,
)
