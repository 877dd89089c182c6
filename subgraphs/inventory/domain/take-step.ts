import { prepared, type Transaction } from '@saler/database'
import { type StockChange, type StockChangeNote, stockChangeStatement, stockChangeValues } from './change-stock.ts'

/** What is done to stock for a shipment, a return or an edit of an order. */
export interface Step extends StockChangeNote {
  readonly storeNo: number
  readonly orderId: string
  /** The shipment's, return's or edit's id: by it the step is taken once. */
  readonly stepId: string
  readonly changes: readonly StockChange[]
}

const KNOWN = '(SELECT count(*) FROM locked) = cardinality($2::uuid[])'

interface Outcome {
  readonly taken: boolean
  readonly known: boolean
}

const statement = (name: string, step: string) =>
  prepared<Outcome>(
    name,
    stockChangeStatement(
      `step AS (${step} RETURNING id),`,
      'EXISTS (SELECT FROM step)',
      `EXISTS (SELECT FROM step) AS taken, ${KNOWN} AS known`,
    ),
  )

const TAKE = statement(
  'take_stock_step',
  `INSERT INTO stock_step (store_no, id, order_id) SELECT $1, $11::uuid, $9::uuid WHERE ${KNOWN} ON CONFLICT DO NOTHING`,
)

const UNDO = statement(
  'undo_stock_step',
  `UPDATE stock_step SET undone = true WHERE store_no = $1 AND id = $11::uuid AND NOT undone AND ${KNOWN}`,
)

async function run(transaction: Transaction, sql: typeof TAKE, step: Step): Promise<boolean> {
  const [outcome] = await transaction.query(sql, [...stockChangeValues(step.storeNo, step.changes, step), step.stepId])
  if (!outcome!.known) throw new Error(`The order ${step.orderId} names a variant that was never stocked.`)
  return outcome!.taken
}

/** Takes a step, and answers whether it did: not when it was taken, or called off, before. */
export const takeStep = (transaction: Transaction, step: Step): Promise<boolean> => run(transaction, TAKE, step)

/** Makes the changes that undo a step, and answers whether it did: not when it was never taken, or undone before. */
export const undoStep = (transaction: Transaction, step: Step): Promise<boolean> => run(transaction, UNDO, step)
