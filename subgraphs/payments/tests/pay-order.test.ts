import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guest, openTill, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

describe('payOrder', () => {
  it('charges what is due, records it in the ledger and tells it', async () => {
    const order = till.order()
    const { payment, userErrors } = await till.pay(till.wanted(order))
    expect(userErrors).toEqual([])
    expect(payment).toMatchObject({
      gateway: 'SANDBOX',
      method: 'card',
      status: 'CAPTURED',
      nextAction: null,
      failureCode: null,
      order: { id: order.id },
      amount: { amount: '149.50', currency: 'SAR' },
      authorized: { amount: '149.50' },
      captured: { amount: '149.50' },
      refunded: { amount: '0.00' },
      transactions: [{ kind: 'CAPTURE', amount: { amount: '149.50' }, reference: null, reason: null, by: null }],
    })
    const told = await till.events(payment.id)
    expect(told.map(({ type }) => type)).toEqual(['payment.requested', 'payment.captured'])
    expect(told[1]!.payload).toEqual({
      storeId: till.storeId,
      orderId: order.id,
      paymentId: payment.id,
      gateway: 'SANDBOX',
      amount: '149.50',
      currency: 'SAR',
      order: { version: 2, authorized: '149.50', captured: '149.50', refunded: '0.00', failed: false },
    })
  })

  it('only promises the amount where the store captures by itself', async () => {
    till.terms.checkout.captureAtOnce = false
    const { payment } = await till.pay(till.wanted(till.order()))
    till.terms.checkout.captureAtOnce = true
    expect(payment).toMatchObject({
      status: 'AUTHORIZED',
      authorized: { amount: '149.50' },
      captured: { amount: '0.00' },
      transactions: [{ kind: 'AUTHORIZATION', amount: { amount: '149.50' } }],
    })
  })

  it('charges once for a key, however many requests come at once', async () => {
    const order = till.order()
    const input = till.wanted(order)
    const answers = await Promise.all(Array.from({ length: 10 }, () => till.pay(input)))
    expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1)
    const again = await till.pay(input)
    expect(again.payment).toMatchObject({ id: answers[0]!.payment.id, status: 'CAPTURED' })
    const [row] = await till.database.query<{ charges: number }>(
      'SELECT count(*)::int AS charges FROM sandbox_charge WHERE payment_id = $1',
      [again.payment.id],
    )
    expect(row).toEqual({ charges: 1 })
  })

  it('refuses a key that was used for something else', async () => {
    const order = till.order()
    const input = till.wanted(order)
    await till.pay(input)
    const before = await till.traces()
    const { payment, userErrors } = await till.pay({ ...input, gateway: 'CASH_ON_DELIVERY', token: null })
    expect(payment).toBeNull()
    expect(userErrors).toEqual([expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] })])
    expect(await till.traces()).toEqual(before)
  })

  it.each([
    ['tok_declined', 'CARD_DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['tok_of_nobody', 'UNKNOWN_TOKEN'],
  ])('tells why %s failed, and lets the buyer try again', async (token, failureCode) => {
    const order = till.order()
    const { payment, userErrors } = await till.pay(till.wanted(order, { token }))
    expect(userErrors).toEqual([])
    expect(payment).toMatchObject({ status: 'FAILED', failureCode, captured: { amount: '0.00' } })
    expect(payment.transactions).toMatchObject([{ kind: 'FAILURE' }])
    const told = await till.events(payment.id)
    expect(told.at(-1)).toMatchObject({ type: 'payment.failed', payload: { order: { failed: true } } })
    const again = await till.pay(till.wanted(order))
    expect(again.payment).toMatchObject({ status: 'CAPTURED' })
    expect(again.payment.id).not.toBe(payment.id)
  })

  it('finds out what a charge did whose answer was lost, and charges nothing twice', async () => {
    const { payment } = await till.pay(till.wanted(till.order(), { token: 'tok_timeout_after_charge' }))
    expect(payment).toMatchObject({ status: 'CAPTURED', captured: { amount: '149.50' } })
    expect(payment.transactions).toHaveLength(1)
  })

  it('answers PENDING when the outcome takes longer, and tells it later', async () => {
    const patient = await openTill({ paymentWaitMs: 200 })
    try {
      const order = patient.order()
      const { payment } = await patient.pay(patient.wanted(order, { token: 'tok_slow' }))
      expect(payment).toMatchObject({ status: 'PENDING', transactions: [] })
      expect(await patient.reached(payment.id, 'CAPTURED')).toMatchObject({ captured: { amount: '149.50' } })
    } finally {
      await patient.close()
    }
  })

  it('takes return addresses of the store’s origins, as browsers write them', async () => {
    till.terms.checkout.returnOrigins = ['https://shop.example', 'http://localhost:3000']
    const pages = async (returnUrl: string) => {
      const { payment } = await till.pay(till.wanted(till.order(), { token: 'tok_3ds', returnUrl }))
      const [row] = await till.database.query<{ url: string }>('SELECT return_url AS url FROM payment WHERE id = $1', [
        payment.id,
      ])
      return row!.url
    }
    expect(await pages('https://SHOP.example\\back?cart=1')).toBe('https://shop.example/back?cart=1')
    expect(await pages('http://localhost:3000/back')).toBe('http://localhost:3000/back')
    till.terms.checkout.returnOrigins = []
  })

  it('takes return addresses on this machine in development', async () => {
    const trying = await openTill({ localReturns: true })
    try {
      const wanted = trying.wanted(trying.order(), { returnUrl: 'http://localhost:5173/thanks' })
      expect((await trying.pay(wanted)).userErrors).toEqual([])
      const elsewhere = trying.wanted(trying.order(), { returnUrl: 'http://192.168.0.7/' })
      expect((await trying.pay(elsewhere)).userErrors).toMatchObject([{ code: 'RETURN_URL_NOT_ALLOWED' }])
    } finally {
      await trying.close()
    }
  })

  it('forgets the token when it was used', async () => {
    const { payment } = await till.paid()
    const [row] = await till.database.query('SELECT token FROM payment WHERE id = $1', [payment.id])
    expect(row).toEqual({ token: null })
  })
})

describe('payOrder refuses, and writes nothing', () => {
  const refused = async (input: object, code: string, field: string[], by = guest as Parameters<Till['pay']>[1]) => {
    const before = await till.traces()
    const { payment, userErrors } = await till.pay(input, by)
    expect(payment).toBeNull()
    expect(userErrors).toEqual([expect.objectContaining({ code, field })])
    expect(await till.traces()).toEqual(before)
    return userErrors[0]!
  }

  it.each([
    ['no token', { token: null }, 'TOKEN_REQUIRED', 'token'],
    ['a card number as the token', { token: '4242 4242 4242 4242' }, 'CARD_NUMBER_REFUSED', 'token'],
    ['a card number in Arabic digits', { token: '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢' }, 'CARD_NUMBER_REFUSED', 'token'],
    ['a card number as the method', { method: '5555-5555-5555-4444' }, 'CARD_NUMBER_REFUSED', 'method'],
    [
      'a card number in the return address',
      { returnUrl: 'https://x.example/4242424242424242' },
      'CARD_NUMBER_REFUSED',
      'returnUrl',
    ],
    ['a return address of scripts', { returnUrl: 'javascript:alert(1)' }, 'RETURN_URL_INVALID', 'returnUrl'],
    ['a return address that is none', { returnUrl: 'shop' }, 'RETURN_URL_INVALID', 'returnUrl'],
    [
      'a return address that shows another name',
      { returnUrl: 'https://shop.example:x@evil.example/' },
      'RETURN_URL_INVALID',
      'returnUrl',
    ],
    ['a return address without https', { returnUrl: 'http://shop.example/' }, 'RETURN_URL_NOT_ALLOWED', 'returnUrl'],
    [
      'a return address on this machine',
      { returnUrl: 'http://localhost:3000/' },
      'RETURN_URL_NOT_ALLOWED',
      'returnUrl',
    ],
    ['a gateway without an account', { gateway: 'STRIPE' }, 'GATEWAY_NOT_AVAILABLE', 'gateway'],
    ['a token of any length', { token: 'x'.repeat(8_001) }, 'TOO_LONG', 'token'],
    ['half a character', { token: '\ud800' }, 'INVALID', 'token'],
    ['an empty key', { idempotencyKey: '' }, 'INVALID', 'idempotencyKey'],
  ])('%s', async (_name, more, code, field) => {
    await refused(till.wanted(till.order(), more), code, [field])
  })

  it.each([
    'https://evil.example/back',
    'https://shop.example.evil.example/',
    'https://shop.example:8443/',
    'http://shop.example/',
    'https://evil.example\\@shop.example/',
  ])('a return address that is none of the store’s: %s', async (returnUrl) => {
    till.terms.checkout.returnOrigins = ['https://shop.example']
    await refused(till.wanted(till.order(), { returnUrl }), 'RETURN_URL_NOT_ALLOWED', ['returnUrl'])
    till.terms.checkout.returnOrigins = []
  })

  it('and keeps a card number nowhere', async () => {
    const number = '4000056655665556'
    const { message } = await refused(till.wanted(till.order(), { token: number }), 'CARD_NUMBER_REFUSED', ['token'])
    expect(message).not.toContain(number)
    expect(till.faults.map(String).join()).not.toContain(number)
  })

  it('a guest without the token, or with that of another order', async () => {
    const order = till.order()
    await refused({ ...till.wanted(order), accessToken: null }, 'NOT_FOUND', ['orderId'])
    await refused({ ...till.wanted(order), accessToken: till.order().token }, 'NOT_FOUND', ['orderId'])
    await refused({ ...till.wanted(order), accessToken: '' }, 'NOT_FOUND', ['orderId'])
  })

  it('another shopper, and staff who may not read orders', async () => {
    const buyer = till.person()
    const order = till.order({ userId: buyer.userId })
    const input = { ...till.wanted(order), accessToken: null }
    await refused(input, 'NOT_FOUND', ['orderId'], till.person())
    await refused(input, 'FORBIDDEN', ['orderId'], till.person('products:write'))
    expect((await till.pay(input, buyer)).payment).toMatchObject({ status: 'CAPTURED' })
  })

  it('an order that nothing is due of, and a cancelled one', async () => {
    await refused(till.wanted(till.order({ due: '0.00' })), 'NOTHING_DUE', ['orderId'])
    await refused(till.wanted(till.order({ status: 'CANCELLED' })), 'NOTHING_DUE', ['orderId'])
  })

  it('an order that was paid, though the order has not heard of it yet', async () => {
    const { order } = await till.paid()
    await refused(till.wanted(order), 'NOTHING_DUE', ['orderId'])
  })

  it('an order that there is not', async () => {
    await refused({ ...till.wanted(till.order()), orderId: randomUUID() }, 'NOT_FOUND', ['orderId'])
  })
})

describe('payments', () => {
  it('are seen by staff with orders:read, the buyer, and whoever has the token; by nobody else', async () => {
    const buyer = till.person()
    const { order, payment } = await till.paid({ userId: buyer.userId })
    for (const [by, token] of [[till.cashier], [buyer], [guest, order.token]] as const)
      expect(await till.payment(payment.id, by, token)).toMatchObject({ id: payment.id })
    expect(await till.payment(payment.id, guest)).toBeNull()
    expect(await till.payment(payment.id, till.person())).toBeNull()
    expect(await till.payment(payment.id, guest, till.order().token)).toBeNull()
    const { errors } = await till.ask(till.person('products:write'), 'query ($id: ID!) { payment(id: $id) { id } }', {
      id: payment.id,
    })
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })])
  })

  it('are told with their order, to whoever has its token', async () => {
    const { order, payment } = await till.paid()
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { payments { id } } } }`
    const of = (accessProof: string) => ({ of: [{ __typename: 'Order', id: order.id, accessProof }] })
    expect(await till.get(guest, query, of(order.token))).toEqual({ _entities: [{ payments: [{ id: payment.id }] }] })
    expect(await till.get(guest, query, of('x'))).toEqual({ _entities: [{ payments: [] }] })
  })

  it('vouch for their order before buyers and those who read orders, not before staff who only settle payments', async () => {
    const { order, payment } = await till.paid()
    const proof = async (by: typeof till.cashier) => {
      const input = { paymentId: payment.id, amount: '1.00', idempotencyKey: randomUUID() }
      return (await till.change(by, 'refundPayment', input, 'payment { order { accessProof } }')).payment.order
        .accessProof
    }
    expect(await proof(till.cashier)).toBe(order.token)
    expect(await proof(till.person('payments:write'))).toBe('')
    const another = till.order()
    const { payment: bought } = await till.change(
      guest,
      'payOrder',
      till.wanted(another),
      'payment { order { accessProof } }',
    )
    expect(bought.order.accessProof).toBe(another.token)
  })

  it('show only staff who did what, and why', async () => {
    const { order, payment } = await till.paid()
    const input = { paymentId: payment.id, amount: '10.00', reason: 'damaged', idempotencyKey: randomUUID() }
    await till.change(till.cashier, 'refundPayment', input)
    const shown = (seen: { transactions: { kind: string }[] }) =>
      seen.transactions.find(({ kind }) => kind === 'REFUND')
    expect(shown(await till.payment(payment.id))).toMatchObject({
      reason: 'damaged',
      by: { id: till.cashier.userId },
      reference: expect.stringMatching(/^sbx_/),
    })
    expect(shown(await till.payment(payment.id, guest, order.token))).toMatchObject({
      reason: null,
      by: null,
      reference: null,
    })
  })
})
