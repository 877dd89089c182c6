import { prepared } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { Context } from './context.ts'

const FAILURE = prepared<{ code: string; message: string | null }>(
  'failure_of_payment_step',
  `SELECT failure_code AS code, failure_message AS message FROM payment_step
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND status = 'FAILED'`,
)

/** @throws Refusal REFUSED_BY_GATEWAY when the step is known to have failed. */
export async function refusalOfStep(context: Context, storeNo: number, paymentId: string, stepId: string) {
  const [failure] = await context.database.query(FAILURE, [storeNo, paymentId, stepId])
  if (failure) refuse('REFUSED_BY_GATEWAY', ['paymentId'], { reason: failure.message ?? failure.code })
}
