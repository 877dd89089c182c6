import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyState } from '../domain/apply-state.ts'
import { STEP_COLUMNS } from '../domain/columns.ts'
import { lockPayment } from '../domain/lock-payment.ts'
import type { StepRow } from '../domain/step.ts'
import { openTill, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill({ paymentWaitMs: 1_000 })
})
afterAll(() => till.close())

it('frees what two refunds claimed when the gateway gave all of it back by itself meanwhile', async () => {
  const { payment } = await till.paid()
  const refund = () =>
    till.change(till.cashier, 'refundPayment', {
      paymentId: payment.id,
      amount: '74.75',
      idempotencyKey: randomUUID(),
    })
  till.stopWorker(true)
  await Promise.all([refund(), refund()])
  await till.database.query('UPDATE sandbox_charge SET refunded = captured WHERE payment_id = $1', [payment.id])
  till.stopWorker(false)
  await till.reached(payment.id, 'REFUNDED')
  const steps = await till.until(async () => {
    const rows = await till.database.query<{ status: string }>(
      `SELECT status::text FROM payment_step WHERE payment_id = $1 AND kind = 'REFUND'`,
      [payment.id],
    )
    return rows.every(({ status }) => status === 'FAILED') && rows
  })
  expect(steps).toHaveLength(2)
}, 30_000)

it('gives every payment of a cancelled order back, though one of them is in other hands', async () => {
  const { order, payment: first } = await till.paid()
  till.reprice(order.id, '299.00')
  const { payment: second } = await till.pay(till.wanted(order))
  expect(second).toMatchObject({ status: 'CAPTURED' })
  await till.database.query(
    `UPDATE payment SET held_by = $2::uuid, held_until = now() + interval '1 hour' WHERE id = $1`,
    [first.id, randomUUID()],
  )
  await till.cancel(order.id)
  expect(await till.reached(second.id, 'REFUNDED')).toMatchObject({ refunded: { amount: '149.50' } })
  await till.database.query('UPDATE payment SET held_until = NULL WHERE id = $1', [first.id])
}, 30_000)

it('begins no second payment while one is charging, or has promised the money', async () => {
  const order = till.order()
  till.stopWorker(true)
  const answers = await Promise.all([till.pay(till.wanted(order)), till.pay(till.wanted(order))])
  till.stopWorker(false)
  expect(answers.filter(({ payment }) => payment !== null)).toHaveLength(1)
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
    expect.objectContaining({ code: 'NOTHING_DUE', field: ['orderId'] }),
  ])
})

it('refuses a key that comes again with another token', async () => {
  const order = till.order()
  const input = till.wanted(order, { token: 'tok_declined' })
  const { payment } = await till.pay(input)
  expect(payment).not.toBeNull()
  const { payment: again } = await till.pay(input)
  expect(again.id).toBe(payment.id)
  const { payment: other, userErrors } = await till.pay({ ...input, token: 'tok_success' })
  expect(other).toBeNull()
  expect(userErrors).toEqual([expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] })])
})

it('does not call a refund done that the gateway took and could not make', async () => {
  const { payment } = await till.paid()
  till.stopWorker(true)
  const input = { paymentId: payment.id, amount: '10.00', idempotencyKey: randomUUID() }
  await till.change(till.cashier, 'refundPayment', input)
  const [step] = await till.database.query<StepRow>(
    `SELECT ${STEP_COLUMNS} FROM payment_step WHERE payment_id = $1 AND kind = 'REFUND'`,
    [payment.id],
  )
  await till.database.transaction(async (transaction) => {
    const row = (await lockPayment(transaction, till.storeNo, payment.id))!
    const refunds = [{ reference: 're_1', key: step!.gatewayKey, amount: 1_000n, status: 'FAILED' as const }]
    const said = { ...row, status: 'CAPTURED' as const, nextAction: null, failure: null, refunds }
    await applyState(transaction, row, said, step)
  })
  till.stopWorker(false)
  const { payment: after, userErrors } = await till.change(till.cashier, 'refundPayment', input)
  expect(after).toBeNull()
  expect(userErrors).toEqual([expect.objectContaining({ code: 'REFUSED_BY_GATEWAY', field: ['paymentId'] })])
  expect(await till.payment(payment.id)).toMatchObject({ status: 'CAPTURED', refunded: { amount: '0.00' } })
})

it('takes no large answer on the page that asks the buyer', async () => {
  const { payment } = await till.pay(till.wanted(till.order(), { token: 'tok_3ds' }))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = `answer=approve&more=${'x'.repeat(10_000)}`
  const answer = await fetch(payment.nextAction.redirectUrl, { method: 'POST', headers, body, redirect: 'manual' })
  expect(answer.status).toBe(413)
  expect(await till.payment(payment.id)).toMatchObject({ status: 'REQUIRES_ACTION' })
  const other = await fetch(payment.nextAction.redirectUrl, { method: 'POST', body: '{}', redirect: 'manual' })
  expect(other.status).toBe(400)
  expect(await till.payment(payment.id)).toMatchObject({ status: 'REQUIRES_ACTION' })
})

it('lets a payment go that waits for the buyer when another one brings the money', async () => {
  const order = till.order()
  const { payment: waiting } = await till.pay(till.wanted(order, { token: 'tok_3ds' }))
  expect(waiting).toMatchObject({ status: 'REQUIRES_ACTION' })
  const { payment: paid } = await till.pay(till.wanted(order))
  expect(paid).toMatchObject({ status: 'CAPTURED' })
  await till.reached(waiting.id, 'VOIDED')
  const [charge] = await till.database.query<{ status: string }>(
    'SELECT status FROM sandbox_charge WHERE payment_id = $1',
    [waiting.id],
  )
  expect(charge).toEqual({ status: 'VOIDED' })
})
