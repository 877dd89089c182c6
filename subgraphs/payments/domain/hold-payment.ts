import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, prepared } from '@saler/database'

/** For how long a worker may have a payment: longer than one call of a gateway may take. */
export const HELD_SECONDS = 20
const POLL_MS = 100

const TAKE = prepared(
  'hold_payment',
  `UPDATE payment SET held_by = $3::uuid, held_until = now() + make_interval(secs => ${HELD_SECONDS})
  WHERE store_no = $1 AND id = $2 AND (held_until IS NULL OR held_until < now() OR held_by = $3::uuid)`,
)

const LET_GO = prepared(
  'let_payment_go',
  'UPDATE payment SET held_by = NULL, held_until = NULL WHERE store_no = $1 AND id = $2 AND held_by = $3::uuid',
)

/** Another worker has the payment, and took longer than a job should wait. The job is tried again. */
export class PaymentHeld extends Error {
  override readonly name = 'PaymentHeld'
}

/**
 * Has a payment to itself while `work` runs, so that no two workers act on it at once. A worker that dies gives it up after
 * `HELD_SECONDS`; no transaction is kept open meanwhile. `work` may ask for the time anew.
 *
 * @throws PaymentHeld when another worker has it for as long as this one may wait.
 */
export async function holdPayment<T>(
  database: Database,
  storeNo: number,
  id: string,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const holder = randomUUID()
  const take = async (): Promise<boolean> => (await database.execute(TAKE, [storeNo, id, holder])) > 0
  const giveUp = Date.now() + (HELD_SECONDS / 2) * 1000
  while (!(await take())) {
    if (Date.now() > giveUp) throw new PaymentHeld(`Another worker has the payment ${id}.`)
    await sleep(POLL_MS * (0.5 + Math.random()))
  }
  try {
    return await work(async () => {
      if (!(await take())) throw new PaymentHeld(`The payment ${id} was taken over.`)
    })
  } finally {
    await database.execute(LET_GO, [storeNo, id, holder])
  }
}
