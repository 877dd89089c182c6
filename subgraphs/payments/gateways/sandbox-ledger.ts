import { randomUUID } from 'node:crypto'
import { type Database, prepared, type Queries, type Transaction } from '@saler/database'

/** A charge as the sandbox keeps it. */
export interface SandboxCharge {
  readonly reference: string
  readonly paymentId: string
  readonly storeId: string
  readonly token: string
  readonly status: 'PENDING' | 'REQUIRES_ACTION' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED'
  readonly currency: string
  readonly amount: bigint
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly capture: boolean
  readonly returnUrl: string | null
  readonly failureCode: string | null
  readonly failureMessage: string | null
  readonly createdAt: Date
}

export interface SandboxRefund {
  readonly key: string
  readonly amount: bigint
  readonly at: Date
}

export type NewSandboxCharge = Pick<
  SandboxCharge,
  'paymentId' | 'storeId' | 'token' | 'currency' | 'amount' | 'capture' | 'returnUrl' | 'status'
> & { readonly key: string; readonly failureCode?: string; readonly failureMessage?: string }

/** What a step makes of a charge: undefined when it is not possible. */
type Change = (charge: SandboxCharge) => Partial<SandboxCharge> | undefined

/** The sandbox's own books: what a real gateway keeps on its side. */
export interface SandboxLedger {
  /** Writes a charge; the same key gives the one that is there. */
  charge(charge: NewSandboxCharge): Promise<SandboxCharge>
  /**
   * Changes a charge, once for each key. Without a key it is the buyer who does something at the sandbox's page.
   *
   * @returns the charge as it is then, or undefined when the change is not possible.
   */
  change(
    reference: string,
    step: { key: string | null; kind: string; amount: bigint },
    change: Change,
  ): Promise<SandboxCharge | undefined>
  find(sought: { reference: string | null; paymentId: string | null }): Promise<SandboxCharge | undefined>
  refundsOf(reference: string): Promise<SandboxRefund[]>
}

const COLUMNS = `reference, payment_id AS "paymentId", store_id AS "storeId", token, status, currency, amount, authorized,
  captured, refunded, capture, return_url AS "returnUrl", failure_code AS "failureCode",
  failure_message AS "failureMessage", created_at AS "createdAt"`

const INSERT = prepared(
  'insert_sandbox_charge',
  `INSERT INTO sandbox_charge (reference, key, payment_id, store_id, token, status, currency, amount, authorized, captured,
    capture, return_url, failure_code, failure_message)
  VALUES ($1, $2, $3::uuid, $4::uuid, $5, $6, $7, $8::bigint, $9::bigint, $10::bigint, $11, $12, $13, $14)
  ON CONFLICT DO NOTHING`,
)
const FIND = prepared<SandboxCharge>(
  'find_sandbox_charge',
  `SELECT ${COLUMNS} FROM sandbox_charge WHERE reference = $1 OR payment_id = $2::uuid`,
)
const LOCK = prepared<SandboxCharge>(
  'lock_sandbox_charge',
  `SELECT ${COLUMNS} FROM sandbox_charge WHERE reference = $1 FOR UPDATE`,
)
const UPDATE = prepared<SandboxCharge>(
  'update_sandbox_charge',
  `UPDATE sandbox_charge SET status = $2, authorized = $3::bigint, captured = $4::bigint, refunded = $5::bigint,
    failure_code = $6, failure_message = $7
  WHERE reference = $1 RETURNING ${COLUMNS}`,
)
const STEP = prepared(
  'insert_sandbox_step',
  `INSERT INTO sandbox_step (key, reference, kind, amount) VALUES ($1, $2, $3, $4::bigint) ON CONFLICT DO NOTHING`,
)
const REFUNDS = prepared<SandboxRefund>(
  'sandbox_refunds',
  `SELECT key, amount, at FROM sandbox_step WHERE reference = $1 AND kind = 'REFUND' ORDER BY at, key`,
)

/** Keeps the books in tables beside those of the payments, which never look at them but through the gateway. */
export function sandboxLedger(database: Database): SandboxLedger {
  const find = async (queries: Queries, reference: string | null, paymentId: string | null) =>
    (await queries.query(FIND, [reference, paymentId]))[0]
  return {
    async charge(charge) {
      const { status, amount } = charge
      const taken = status === 'CAPTURED' ? amount : 0n
      await database.execute(INSERT, [
        `sbx_${randomUUID().replaceAll('-', '')}`,
        charge.key,
        charge.paymentId,
        charge.storeId,
        charge.token,
        status,
        charge.currency,
        amount,
        status === 'AUTHORIZED' ? amount : taken,
        taken,
        charge.capture,
        charge.returnUrl,
        charge.failureCode ?? null,
        charge.failureMessage ?? null,
      ])
      return (await find(database, null, charge.paymentId))!
    },
    change: (reference, { key, kind, amount }, change) =>
      database.transaction(async (transaction: Transaction) => {
        const [charge] = await transaction.query(LOCK, [reference])
        if (!charge) return undefined
        // The same key changes nothing a second time.
        if (key !== null && (await transaction.execute(STEP, [key, reference, kind, amount])) === 0) return charge
        const changed = change(charge)
        if (!changed) {
          if (key !== null) await transaction.execute('DELETE FROM sandbox_step WHERE key = $1', [key])
          return undefined
        }
        const { status, authorized, captured, refunded, failureCode, failureMessage } = { ...charge, ...changed }
        const values = [reference, status, authorized, captured, refunded, failureCode, failureMessage]
        return (await transaction.query(UPDATE, values))[0]
      }),
    find: ({ reference, paymentId }) => find(database, reference, paymentId),
    refundsOf: (reference) => database.query(REFUNDS, [reference]),
  }
}
