import type { Identity } from '@saler/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guest, openTill, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const KEY = 'sk_test_51NoOneShallEverReadThis9Xy7'
const stripe = { secretKey: KEY, webhookSecret: 'whsec_NoOneShallEverReadThisEither' }

const connect = (input: object = {}, by: Identity = till.cashier) =>
  till.change(
    by,
    'connectGateway',
    { storeId: till.storeId, gateway: 'STRIPE', credentials: stripe, ...input },
    'connection { gateway hint webhookUrl connectedAt }',
  )

const list = (by: Identity = till.cashier) =>
  till.ask(by, 'query ($id: ID!) { gatewayConnections(storeId: $id) { gateway hint webhookUrl } }', {
    id: till.storeId,
  })

describe('connections with gateways', () => {
  it('are kept sealed, shown by a hint, and offered to buyers', async () => {
    const { connection, userErrors } = await connect()
    expect(userErrors).toEqual([])
    const shown = {
      gateway: 'STRIPE',
      hint: '9Xy7',
      webhookUrl: `${till.publicUrl}/webhooks/stripe/${till.storeId}`,
    }
    expect(connection).toMatchObject(shown)
    expect((await list()).data).toEqual({ gatewayConnections: [shown] })
    const [row] = await till.database.query<{ sealed: Buffer }>('SELECT sealed FROM gateway_connection')
    for (const secret of Object.values(stripe)) expect(row!.sealed.includes(secret)).toBe(false)
    const { paymentMethods } = await till.get(guest, 'query ($id: ID!) { paymentMethods(storeId: $id) { gateway } }', {
      id: till.storeId,
    })
    expect(paymentMethods).toContainEqual({ gateway: 'STRIPE' })
  })

  it('are replaced, and forgotten', async () => {
    await connect()
    const other = await connect({ credentials: { ...stripe, secretKey: 'sk_test_51AnotherKeyAltogetherAbCd' } })
    expect(other.connection).toMatchObject({ hint: 'AbCd' })
    const forget = () =>
      till.change(till.cashier, 'disconnectGateway', { storeId: till.storeId, gateway: 'STRIPE' }, 'gateway')
    expect(await forget()).toEqual({ gateway: 'STRIPE', userErrors: [] })
    expect(await till.count('gateway_connection')).toBe(0)
    expect((await forget()).userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: ['gateway'] })])
  })

  it.each([
    ['no key', { credentials: { webhookSecret: 'whsec_x' } }, 'CREDENTIALS_INVALID'],
    ['what the gateway does not know', { credentials: { ...stripe, password: 'x' } }, 'CREDENTIALS_INVALID'],
    ['no object', { credentials: 'sk_test_x' }, 'CREDENTIALS_INVALID'],
    ['the sandbox', { gateway: 'SANDBOX' }, 'GATEWAY_NOT_AVAILABLE'],
    ['cash on delivery', { gateway: 'CASH_ON_DELIVERY' }, 'GATEWAY_NOT_AVAILABLE'],
  ])('are refused with %s', async (_name, input, code) => {
    const { connection, userErrors } = await connect(input)
    expect(connection).toBeNull()
    expect(userErrors).toEqual([expect.objectContaining({ code })])
    expect(await till.count('gateway_connection')).toBe(0)
  })

  it('are made and seen by staff with settings:write alone', async () => {
    for (const [by, code] of [
      [guest, 'UNAUTHENTICATED'],
      [till.person(), 'NOT_FOUND'],
      [till.person('orders:read', 'payments:write'), 'FORBIDDEN'],
    ] as const) {
      expect((await connect({}, by)).userErrors).toEqual([expect.objectContaining({ code })])
      const { errors } = await list(by)
      expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })])
    }
    expect(await till.count('gateway_connection')).toBe(0)
  })
})

describe('paymentEvents', () => {
  it('tell what happens to the payments of an order, from a cursor on and live', async () => {
    const { order, payment } = await till.paid()
    await till.paid()
    const next = async (
      events: AsyncIterableIterator<{ data?: { paymentEvents: { cursor: string; type: string } } }>,
    ) => (await events.next()).value!.data!.paymentEvents
    const events = await till.follow(guest, { orderId: order.id, accessToken: order.token })
    const waiting = next(events as never)
    await till.change(till.cashier, 'refundPayment', { paymentId: payment.id, amount: '1.00', idempotencyKey: 'first' })
    const first = await waiting
    expect(first).toMatchObject({ type: 'PAYMENT_REFUNDED', payment: { id: payment.id, status: 'PARTIALLY_REFUNDED' } })
    await events.return!()
    await till.change(till.cashier, 'refundPayment', {
      paymentId: payment.id,
      amount: '2.00',
      idempotencyKey: 'second',
    })
    const later = await till.follow(guest, { orderId: order.id, accessToken: order.token, after: first.cursor })
    expect(await next(later as never)).toMatchObject({ type: 'PAYMENT_REFUNDED' })
    await later.return!()
  })

  it('are refused to whoever may not see them', async () => {
    const { order } = await till.paid()
    for (const [by, variables, code] of [
      [guest, {}, 'UNAUTHENTICATED'],
      [till.person(), { orderId: order.id }, 'NOT_FOUND'],
      [till.person('products:write'), {}, 'FORBIDDEN'],
      [till.cashier, { after: 'no cursor' }, 'INVALID'],
    ] as const) {
      const { errors } = await till.follow(by, variables)
      expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })])
    }
  })
})
