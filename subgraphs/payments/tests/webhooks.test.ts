import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signWebhook } from '../gateways/sandbox-signature.ts'
import { openTill, SECRET, type Till } from './till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const now = (): number => Math.floor(Date.now() / 1000)

const send = (
  content: object | string,
  { path = `/webhooks/sandbox/${till.storeId}`, seconds = now(), signature = '', method = 'POST' } = {},
) => {
  const body = typeof content === 'string' ? content : JSON.stringify(content)
  const headers = { 'sandbox-signature': signature || signWebhook(SECRET, seconds, body) }
  return fetch(`${till.publicUrl}${path}`, { method, headers, ...(method === 'POST' && { body }) })
}

const event = (paymentId: string, reference: string | null = null) => ({
  id: `evt_${randomUUID()}`,
  paymentId,
  reference,
})

/** A payment that waits for its buyer, who has paid at the gateway without our knowing. */
const paidElsewhere = async () => {
  const { payment } = await till.pay(
    till.wanted(till.order(), { token: 'tok_3ds', returnUrl: 'https://shop.example/back' }),
  )
  await till.database.execute(
    `UPDATE sandbox_charge SET status = 'CAPTURED', authorized = amount, captured = amount WHERE payment_id = $1`,
    [payment.id],
  )
  return payment.id as string
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)

describe('webhooks', () => {
  it('a hundred of them, each three times in random order, have one effect each', { timeout: 120_000 }, async () => {
    const ids: string[] = []
    for (let i = 0; i < 10; i++) ids.push(...(await Promise.all(Array.from({ length: 10 }, paidElsewhere))))
    const before = await till.count('webhook_delivery')
    const events = ids.map((id) => event(id))
    const statuses: number[] = []
    const waiting = shuffled([...events, ...events, ...events])
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) statuses.push((await send(next)).status)
      }),
    )
    expect(statuses).toEqual(Array.from({ length: 300 }, () => 200))
    expect((await till.count('webhook_delivery')) - before).toBe(100)
    for (const id of ids) {
      const { transactions, captured } = await till.reached(id, 'CAPTURED')
      expect(transactions.map(({ kind }: { kind: string }) => kind)).toEqual(['CAPTURE'])
      expect(captured).toEqual({ amount: '149.50' })
      const told = (await till.events(id)).filter(({ type }) => type === 'payment.captured')
      expect(told).toHaveLength(1)
    }
  })

  it('that say what is not so change nothing: the gateway is asked', async () => {
    const { payment } = await till.pay(till.wanted(till.order(), { token: 'tok_3ds', returnUrl: 'https://x.example' }))
    await send({ ...event(payment.id), status: 'CAPTURED', captured: 14_950 })
    await till.until(async () => {
      const [row] = await till.database.query('SELECT FROM payment WHERE id = $1 AND compared_at IS NOT NULL', [
        payment.id,
      ])
      return row
    })
    expect(await till.payment(payment.id)).toMatchObject({ status: 'REQUIRES_ACTION', captured: { amount: '0.00' } })
  })

  it('are for the store that their payment tells, where the address tells none', async () => {
    const id = await paidElsewhere()
    expect((await send(event(id), { path: '/webhooks/sandbox' })).status).toBe(200)
    expect(await till.reached(id, 'CAPTURED')).toMatchObject({ captured: { amount: '149.50' } })
  })

  it('about payments that nobody knows are taken, and come to nothing', async () => {
    const before = await till.count('event')
    expect((await send(event(newId(till.storeNo)))).status).toBe(200)
    expect((await send(event('pay_unknown', 'sbx_unknown'))).status).toBe(200)
    expect(await till.count('event')).toBe(before)
  })

  it.each([
    ['with a wrong signature', () => send(event(newId(till.storeNo)), { signature: `t=${now()},v1=AAAA` }), 400],
    ['without a signature', () => send(event(newId(till.storeNo)), { signature: 'none' }), 400],
    ['that are too old', () => send(event(newId(till.storeNo)), { seconds: now() - 301 }), 400],
    ['from the future', () => send(event(newId(till.storeNo)), { seconds: now() + 301 }), 400],
    ['with a name that is none', () => send({ ...event(newId(till.storeNo)), id: 'x'.repeat(300) }), 400],
    ['that are no JSON', () => send('not json'), 400],
    ['of another shape', () => send('[]'), 400],
    ['that are too large', () => send('x'.repeat(256 * 1024 + 1)), 413],
    ['of a gateway that is none', () => send('{}', { path: `/webhooks/nobody/${till.storeId}` }), 404],
    [
      'of a way to pay without a machine',
      () => send('{}', { path: `/webhooks/cash_on_delivery/${till.storeId}` }),
      404,
    ],
    ['of a gateway without an account', () => send('{}', { path: `/webhooks/stripe/${till.storeId}` }), 404],
    ['for a store that is none', () => send('{}', { path: '/webhooks/stripe/x' }), 404],
    ['for no store', () => send('{}', { path: '/webhooks/sandbox' }), 404],
    ['that are not posted', () => send('', { method: 'GET' }), 405],
  ])('%s are refused, and kept nowhere', async (_name, sending, status) => {
    const before = [await till.count('webhook_delivery'), await till.count('event')]
    const response = await sending()
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.any(String) })
    expect([await till.count('webhook_delivery'), await till.count('event')]).toEqual(before)
    expect(till.faults).toEqual([])
  })

  it('that come twice or late, as the sandbox sends them, charge nothing twice', async () => {
    for (const token of ['tok_duplicate_webhook', 'tok_late_webhook']) {
      const { payment } = await till.pay(till.wanted(till.order(), { token }))
      expect(payment).toMatchObject({ status: 'CAPTURED' })
      await till.until(async () => {
        const rows = await till.database.query('SELECT FROM webhook_delivery WHERE payment_id = $1', [payment.id])
        return rows.length === 1
      })
      await sleep(300)
      expect((await till.payment(payment.id)).transactions).toHaveLength(1)
    }
  })
})

describe('3-D Secure at the sandbox', () => {
  const begin = async () => {
    const order = till.order()
    const { payment } = await till.pay(
      till.wanted(order, { token: 'tok_3ds', returnUrl: 'https://shop.example/back?cart=1' }),
    )
    return { order, id: payment.id as string, page: payment.nextAction.redirectUrl as string }
  }
  const answer = (page: string, body: object) =>
    fetch(page, { method: 'POST', body: new URLSearchParams({ ...body }), redirect: 'manual' })

  it('shows a page that runs nothing and loads nothing', async () => {
    const { page } = await begin()
    const response = await fetch(page)
    expect(response.status).toBe(200)
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    expect(html).toContain('149.50')
    expect(html).not.toContain('<script')
  })

  it('is paid when the buyer approves, who comes back to the shop', async () => {
    const { id, page } = await begin()
    const response = await answer(page, { answer: 'approve' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('https://shop.example/back?cart=1')
    expect(await till.reached(id, 'CAPTURED')).toMatchObject({ nextAction: null })
  })

  it('fails when the buyer declines, and an answer after that changes nothing', async () => {
    const { id, page } = await begin()
    await answer(page, { answer: 'decline' })
    expect(await till.reached(id, 'FAILED')).toMatchObject({ failureCode: 'AUTHENTICATION_FAILED' })
    await answer(page, { answer: 'approve' })
    await sleep(300)
    expect(await till.payment(id)).toMatchObject({ status: 'FAILED', captured: { amount: '0.00' } })
  })

  it('is not answered by whoever has no right to the page', async () => {
    const { id, page } = await begin()
    const other = (await begin()).page
    const stolen = `${page.split('?')[0]}?${other.split('?')[1]}`
    for (const url of [page.split('?')[0]!, stolen]) {
      expect((await fetch(url)).status).toBe(404)
      expect((await answer(url, { answer: 'approve' })).status).toBe(404)
    }
    expect(await till.payment(id)).toMatchObject({ status: 'REQUIRES_ACTION' })
  })
})
