import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../simulators/simulator.ts'
import { openTill, type Till } from './till.ts'

let moyasar: Simulator
let till: Till
beforeAll(async () => {
  moyasar = await startSimulator('moyasar')
  till = await openTill({ paymentWaitMs: 500, gatewayUrls: { moyasar: moyasar.url } })
  const credentials = { secretKey: 'sk_test_moyasar1', webhookSecret: 'the secret token of the store' }
  const input = { storeId: till.storeId, gateway: 'STC_PAY', credentials }
  await till.change(till.cashier, 'connectGateway', input, 'connection { hint }')
})
afterAll(async () => {
  await till?.close()
  await moyasar?.close()
})

/** A payment that waits for a password. */
const waiting = async () => {
  const order = till.order()
  const { payment } = await till.pay(till.wanted(order, { gateway: 'STC_PAY', token: '0501234567' }))
  await till.reached(payment.id, 'REQUIRES_ACTION')
  const confirm = (code: string) =>
    till.change(till.person(), 'confirmPayment', { paymentId: payment.id, accessToken: order.token, code })
  return { paymentId: payment.id as string, confirm }
}

it('takes five passwords for a payment, however many guess at once, and writes nothing of the others', async () => {
  const { paymentId, confirm } = await waiting()
  till.stopWorker(true)
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => confirm(String(1_000 + i))))
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(5)
  const before = await till.traces()
  expect(await confirm('123456')).toEqual({
    payment: null,
    userErrors: [expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS', field: ['paymentId'] })],
  })
  expect(await till.traces()).toEqual(before)
  till.stopWorker(false)
  expect(await till.reached(paymentId, 'FAILED')).toMatchObject({ captured: { amount: '0.00' } })
})

it('counts no password that is none', async () => {
  const { paymentId, confirm } = await waiting()
  for (let i = 0; i < 6; i++)
    expect((await confirm('12')).userErrors).toEqual([expect.objectContaining({ code: 'INVALID', field: ['code'] })])
  await confirm('123456')
  expect(await till.reached(paymentId, 'CAPTURED')).toMatchObject({ captured: { amount: '149.50' } })
})
