import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId, storeOf } from '@saler/kernel'
import { CATALOG_RELABELLED, type CatalogRelabelled } from '../events.ts'
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
   ON CONFLICT (store_no) DO UPDATE SET language = excluded.language`,
)

/**
 * Brings the catalogue's copy of a store up to date, and the titles that lists show and sort by. May run any number of
 * times, in any order. A store's currency never changes.
 */
export async function followStore(
  context: Pick<Context, 'database' | 'call' | 'outbox'>,
  storeId: string,
): Promise<void> {
  const storeNo = storeOf(storeId)
  if (storeNo === undefined) return
  await context.database.transaction(async (transaction) => {
    await transaction.query(FOLLOW, [storeNo])
    const { storeTerms } = await context.call('stores', StoreTermsDocument, { storeId })
    if (!storeTerms) return
    const { currency, language } = storeTerms
    const [known] = await transaction.query(HOLD, [storeNo])
    if (known?.language === language) return
    await transaction.execute(COPY, [storeNo, storeId, currency, language])
    // Also when no row was there: somebody may have made one meanwhile, and products with it.
    await transaction.execute(RETITLE_PRODUCTS, [storeNo, language])
    await transaction.execute(RENAME_CATEGORIES, [storeNo, language])
    const payload: CatalogRelabelled = { storeId }
    await recordEvents(transaction, [
      { id: newId(storeNo), storeNo, type: CATALOG_RELABELLED, payload, at: new Date() },
    ])
  })
  context.outbox.poke()
}

const RETITLE_PRODUCTS = prepared(
  'retitle-products',
  `UPDATE product SET listed_title = coalesce(translations -> $2::text ->> 'title', title) WHERE store_no = $1`,
)

const RENAME_CATEGORIES = prepared(
  'rename-categories',
  'UPDATE category SET listed_name = coalesce(translations ->> $2::text, name) WHERE store_no = $1',
)
