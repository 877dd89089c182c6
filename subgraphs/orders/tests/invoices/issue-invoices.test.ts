import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from '../market.ts'

const SHOWN = `id kind number net { amount } taxTotal { amount } total { amount currency } issuedAt qr pageUrl pdfUrl
  order { id } creditedInvoice { number }`

const VAT_NUMBER = '310122393500003'

describe('invoices', () => {
  let market: Market
  let shop: Shop
  let variantId: string
  beforeAll(async () => {
    market = await openMarket()
  })
  afterAll(() => market?.close())
  beforeEach(async () => {
    shop = await market.openStore()
    const settings = { vat_number: VAT_NUMBER, legal_name: 'شركة نور', registration_number: '1010010000' }
    const { updateStoreSettings } = await market.get(
      shop.owner,
      `mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code field } } }`,
      { input: { storeId: shop.storeId, category: 'tax', settings } },
      'stores',
    )
    expect(updateStoreSettings.userErrors).toEqual([])
    ;[variantId] = (await shop.sell([{ price: '100.00', stock: 1000 }])) as [string]
  })

  const place = (more: object = {}, buyer = guest) => shop.order([{ variantId, quantity: 1 }], more, buyer)

  /** Hands an event to the orders, as the queue does. */
  const deliver = (type: string, payload: object, id: string = randomUUID()) =>
    market.subgraphs.get('orders')!.handlers[type]!({
      id,
      name: type,
      payload: { id, storeNo: shop.storeNo, type, payload },
      attempt: 1,
    })
  /** Hands the orders their own events of an order, all of them, as often as it is called. */
  const settle = async (orderId: string) => {
    const types = ['order.payment_changed', 'order.fulfilled', 'order.cancelled']
    const events = await market.databases.orders.query<{ id: string; type: string; payload: object }>(
      `SELECT id, type, payload FROM event WHERE payload ->> 'orderId' = $1 AND type = ANY ($2) ORDER BY sequence`,
      [orderId, types],
    )
    for (const { id, type, payload } of events) await deliver(type, payload, id)
  }
  const standing = (more: object) => ({
    authorized: '0.00',
    captured: '0.00',
    refunded: '0.00',
    failed: false,
    ...more,
  })
  const pay = async (order: { id: string; total: { amount: string } }, captured = order.total.amount) => {
    await deliver('payment.captured', {
      orderId: order.id,
      order: standing({ version: 1, authorized: captured, captured }),
    })
    await settle(order.id)
  }
  let version = 10
  const refund = (orderId: string, amount: string, sums: { captured: string; refunded: string }, more: object = {}) =>
    deliver('payment.refunded', {
      orderId,
      refundId: randomUUID(),
      reason: null,
      amount,
      order: standing({ version: version++, authorized: sums.captured, ...sums }),
      ...more,
    })
  const documents = async (id: string) =>
    (
      await market.get(
        shop.owner,
        `query ($id: ID!) { order(id: $id) { invoice { ${SHOWN} } creditNotes { ${SHOWN} } } }`,
        { id },
      )
    ).order
  const issue = async (orderId: string, by = shop.owner) =>
    (
      await market.get(
        by,
        `mutation ($input: IssueInvoiceInput!) {
          issueInvoice(input: $input) { invoice { ${SHOWN} } userErrors { code field } }
        }`,
        { input: { orderId } },
      )
    ).issueInvoice
  const count = async () =>
    (
      await market.databases.orders.query<{ n: number }>('SELECT count(*)::int AS n FROM invoice WHERE store_no = $1', [
        shop.storeNo,
      ])
    )[0]!.n

  describe('are issued', () => {
    test('when gift cards pay all of an order', async () => {
      const { issueGiftCard } = await market.get(
        shop.owner,
        'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code } }',
        { input: { storeId: shop.storeId, amount: '500.00' } },
      )
      const order = await place({ giftCards: [issueGiftCard.code] })
      await settle(order.id)
      expect((await documents(order.id)).invoice).toMatchObject({ kind: 'INVOICE', total: order.total })
    })

    test('when an order is paid in full, once', async () => {
      const order = await place()
      expect(await documents(order.id)).toEqual({ invoice: null, creditNotes: [] })
      await pay(order)
      await settle(order.id)
      const { invoice, creditNotes } = await documents(order.id)
      expect(creditNotes).toEqual([])
      expect(invoice).toMatchObject({
        kind: 'INVOICE',
        number: 'INV-1',
        total: order.total,
        taxTotal: order.taxTotal,
        order: { id: order.id },
        creditedInvoice: null,
      })
      expect(await count()).toBe(1)
      const fields = Buffer.from(invoice.qr, 'base64').toString()
      for (const text of ['شركة نور', VAT_NUMBER, `${invoice.issuedAt.slice(0, 19)}Z`, order.total.amount])
        expect(fields).toContain(text)
    })

    test('not when a part of it is paid', async () => {
      const order = await place()
      await pay(order, '1.00')
      expect((await documents(order.id)).invoice).toBeNull()
    })

    test('when the goods leave unpaid', async () => {
      const order = await place()
      for (const status of ['CONFIRMED', 'PROCESSING', 'SHIPPED']) await shop.setStatus(order.id, status)
      await settle(order.id)
      expect((await documents(order.id)).invoice).toMatchObject({ number: 'INV-1', total: order.total })
    })

    test('when staff ask, who get the same one when they ask again', async () => {
      const order = await place()
      const first = await issue(order.id)
      expect(first).toMatchObject({ invoice: { number: 'INV-1' }, userErrors: [] })
      expect((await issue(order.id)).invoice.id).toBe(first.invoice.id)
      expect(await count()).toBe(1)
    })

    test('not for an order that was cancelled', async () => {
      const order = await place()
      await shop.cancel(order.id)
      expect(await issue(order.id)).toEqual({
        invoice: null,
        userErrors: [{ code: 'ORDER_CANCELLED', field: ['orderId'] }],
      })
      expect(await count()).toBe(0)
    })

    test('by nobody but staff with orders:write', async () => {
      const order = await place()
      const answers = [
        [guest, 'UNAUTHENTICATED', null],
        [await market.user(), 'NOT_FOUND', ['orderId']],
        [await shop.staff('orders:read'), 'FORBIDDEN', ['orderId']],
      ] as const
      for (const [who, code, field] of answers)
        expect(await issue(order.id, who as never)).toEqual({ invoice: null, userErrors: [{ code, field }] })
      expect(await count()).toBe(0)
    })

    test('with the numbers 1 to 20 when twenty orders are paid at once, each told of twice', async () => {
      const orders = await Promise.all(Array.from({ length: 20 }, () => place()))
      await Promise.all(orders.flatMap((order) => [pay(order), pay(order)]))
      const rows = await market.databases.orders.query<{ number: number; orders: number }>(
        `SELECT number, count(DISTINCT order_id)::int AS orders FROM invoice WHERE store_no = $1
        GROUP BY number ORDER BY number`,
        [shop.storeNo],
      )
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
      expect(await count()).toBe(20)
    })
  })

  describe('stay as they are', () => {
    test.each([
      ['changed', 'UPDATE invoice SET total = total WHERE store_no = $1'],
      ['deleted', 'DELETE FROM invoice WHERE store_no = $1'],
    ])('and are never %s', async (_what, statement) => {
      await issue((await place()).id)
      await expect(market.databases.orders.execute(statement, [shop.storeNo])).rejects.toThrow(
        'An issued tax document is never changed or deleted.',
      )
    })

    test('when the store changes its name', async () => {
      const order = await place()
      const { invoice } = await issue(order.id)
      await market.get(
        shop.owner,
        `mutation ($input: UpdateStoreSettingsInput!) { updateStoreSettings(input: $input) { userErrors { code } } }`,
        { input: { storeId: shop.storeId, category: 'tax', settings: { legal_name: 'شركة أخرى' } } },
        'stores',
      )
      expect(await (await open(invoice.pageUrl)).text()).toContain('شركة نور')
    })

    test('and an order has one only', async () => {
      const order = await place()
      await issue(order.id)
      const again = market.databases.orders.execute(
        `INSERT INTO invoice SELECT store_no, $2, store_id, order_id, kind, 2, invoice_id, source_id, currency, net, tax, total,
          issued_at, qr, document FROM invoice WHERE store_no = $1`,
        [shop.storeNo, randomUUID()],
      )
      await expect(again).rejects.toThrow('invoice_of_order_key')
    })
  })

  describe('are credited', () => {
    test('refund by refund, to the smallest unit', async () => {
      const order = await place()
      const captured: string = order.total.amount
      await pay(order)
      await refund(order.id, '33.33', { captured, refunded: '33.33' }, { reason: 'كسر' })
      await refund(order.id, '0.01', { captured, refunded: '33.34' })
      const rest = (Number(captured) - 33.34).toFixed(2)
      await refund(order.id, rest, { captured, refunded: captured })
      const { invoice, creditNotes } = await documents(order.id)
      expect(creditNotes.map(({ number }: { number: string }) => number)).toEqual(['CN-1', 'CN-2', 'CN-3'])
      expect(creditNotes[0]).toMatchObject({
        kind: 'CREDIT_NOTE',
        total: { amount: '33.33' },
        creditedInvoice: { number: 'INV-1' },
      })
      const cents = (name: 'net' | 'taxTotal' | 'total') =>
        creditNotes.reduce(
          (sum: number, note: Record<string, { amount: string }>) => sum + Math.round(Number(note[name]!.amount) * 100),
          0,
        )
      for (const name of ['net', 'taxTotal', 'total'] as const)
        expect(cents(name)).toBe(Math.round(Number(invoice[name].amount) * 100))
      expect(await (await open(creditNotes[0].pageUrl)).text()).toContain('كسر')
    })

    test('once, however often and by how many at once the event comes', async () => {
      const order = await place()
      const captured: string = order.total.amount
      await pay(order)
      const payload = {
        orderId: order.id,
        refundId: randomUUID(),
        reason: null,
        amount: '10.00',
        order: standing({ version: 20, authorized: captured, captured, refunded: '10.00' }),
      }
      const id = randomUUID()
      await Promise.all(Array.from({ length: 5 }, () => deliver('payment.refunded', payload, id)))
      expect((await documents(order.id)).creditNotes).toHaveLength(1)
    })

    test('after the invoice, should the refund be told first', async () => {
      const order = await place()
      const captured: string = order.total.amount
      await refund(order.id, '10.00', { captured, refunded: '10.00' })
      await pay(order)
      expect(await documents(order.id)).toMatchObject({
        invoice: { number: 'INV-1', total: order.total },
        creditNotes: [{ number: 'CN-1', total: { amount: '10.00' } }],
      })
    })

    test('not for what was paid twice', async () => {
      const order = await place()
      await pay(order)
      const twice = (2 * Number(order.total.amount)).toFixed(2)
      await refund(order.id, order.total.amount, { captured: twice, refunded: order.total.amount })
      expect((await documents(order.id)).creditNotes).toEqual([])
    })

    test('not for an order that was never invoiced', async () => {
      const order = await place()
      await refund(order.id, '5.00', { captured: '5.00', refunded: '5.00' })
      expect(await documents(order.id)).toEqual({ invoice: null, creditNotes: [] })
    })

    test('in full when an order is cancelled that nobody paid', async () => {
      const order = await place()
      await issue(order.id)
      await shop.cancel(order.id, { reason: 'تأخر' })
      await settle(order.id)
      await settle(order.id)
      expect(await documents(order.id)).toMatchObject({ creditNotes: [{ number: 'CN-1', total: order.total }] })
    })

    test('never beyond the invoice, which the database sees to', async () => {
      const { invoice } = await issue((await place()).id)
      const credit = (total: bigint) =>
        market.databases.orders.execute(
          `INSERT INTO invoice SELECT store_no, $3, store_id, order_id, 'CREDIT_NOTE', 1, id, $3, currency, net, tax + $4,
            total + $4, issued_at, qr, document FROM invoice WHERE store_no = $1 AND id = $2`,
          [shop.storeNo, invoice.id, randomUUID(), total],
        )
      await expect(credit(1n)).rejects.toThrow('A credit note takes back no more than its invoice holds.')
      expect(await credit(0n)).toBe(1)
    })
  })

  describe('are found', () => {
    const LIST = `query ($storeId: ID!, $first: Int, $after: String, $filter: InvoiceFilter) {
      invoices(storeId: $storeId, first: $first, after: $after, filter: $filter) {
        nodes { number } pageInfo { hasNextPage endCursor } totalCount
      }
    }`
    const list = (variables: object, by = shop.owner) => market.ask(by, LIST, { storeId: shop.storeId, ...variables })
    const find = (id: string, by: typeof shop.owner | typeof guest) =>
      market.ask(by, 'query ($id: ID!) { invoice(id: $id) { number } }', { id })

    test('by staff, newest first, page by page, by their kind', async () => {
      const orders = [await place(), await place(), await place()]
      for (const order of orders) await pay(order)
      await refund(orders[0].id, '1.00', { captured: orders[0].total.amount, refunded: '1.00' })
      const first = (await list({ first: 3 })).data.invoices
      expect(first.nodes.map(({ number }: { number: string }) => number)).toEqual(['CN-1', 'INV-3', 'INV-2'])
      expect(first.totalCount).toBe(4)
      const second = (await list({ first: 3, after: first.pageInfo.endCursor })).data.invoices
      expect(second).toMatchObject({ nodes: [{ number: 'INV-1' }], pageInfo: { hasNextPage: false }, totalCount: 4 })
      const found = async (filter: object) => {
        const { nodes, totalCount } = (await list({ filter })).data.invoices
        return { nodes, totalCount }
      }
      expect(await found({ kind: 'CREDIT_NOTE' })).toEqual({ nodes: [{ number: 'CN-1' }], totalCount: 1 })
      expect(await found({ orderId: orders[1].id })).toEqual({ nodes: [{ number: 'INV-2' }], totalCount: 1 })
      const issuedTo = '2020-01-01T00:00:00.000Z'
      expect(await found({ issuedTo })).toEqual({ nodes: [], totalCount: 0 })
    })

    test('by nobody else', async () => {
      const { invoice } = await issue((await place()).id)
      const code = async (asked: Promise<{ errors?: readonly { extensions: Record<string, unknown> }[] }>) =>
        (await asked).errors?.map(({ extensions }) => extensions.code)
      expect(await code(list({}, guest as never))).toEqual(['UNAUTHENTICATED'])
      expect(await code(list({}, await market.user()))).toEqual(['NOT_FOUND'])
      expect(await code(list({}, await shop.staff('orders:write')))).toEqual(['FORBIDDEN'])
      expect((await find(invoice.id, guest)).data).toEqual({ invoice: null })
      expect((await find(invoice.id, await market.user())).data).toEqual({ invoice: null })
      expect(await code(find(invoice.id, await shop.staff('orders:write')))).toEqual(['FORBIDDEN'])
    })

    test('by the buyer, their own', async () => {
      const buyer = await market.user()
      const order = await place({}, buyer as never)
      const { invoice } = await issue(order.id)
      expect((await find(invoice.id, buyer)).data).toEqual({ invoice: { number: 'INV-1' } })
    })
  })

  /** Opens a link as a browser does. */
  const open = (url: string, method = 'GET') =>
    market.subgraphs.get('orders')!.endpoints!.invoices!(new Request(url, { method }), guest as never)

  describe('are shown by their links', () => {
    test('as a page, with a link to the PDF, that no cache keeps and no other page frames', async () => {
      const { invoice } = await issue((await place()).id)
      expect(invoice.pageUrl).toMatch(
        /^https:\/\/saler\.example\/invoices\/[0-9a-f-]{36}\?expires=\d+&signature=[\w-]{43}$/,
      )
      const page = await open(invoice.pageUrl)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('private, no-store')
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'$/,
      )
      const text = await page.text()
      expect(text).toContain('INV-1')
      const pdfPath = /href="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&')
      expect((await open(`https://saler.example${pdfPath}`)).status).toBe(200)
    })

    test('as a PDF with its number for a name', async () => {
      const { invoice } = await issue((await place()).id)
      const pdf = await open(invoice.pdfUrl)
      expect(pdf.status).toBe(200)
      expect(pdf.headers.get('content-type')).toBe('application/pdf')
      expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="INV-1.pdf"')
      expect(pdf.headers.get('cache-control')).toBe('private, no-store')
      expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    })

    test('and by no others', async () => {
      const { invoice: one } = await issue((await place()).id)
      const { invoice: other } = await issue((await place()).id)
      const wrong = [
        one.pageUrl.replace(/signature=../, 'signature=AA'),
        one.pageUrl.replace(/&signature.*/, ''),
        one.pageUrl.replace(/\?.*/, ''),
        one.pageUrl.replace(one.id, other.id),
        one.pageUrl.replace(one.id, `${one.id}.pdf`),
        one.pageUrl.replace(/expires=\d/, 'expires=9'),
        one.pageUrl.replace(one.id, '00000000-0000-8000-8000-000000000000'),
      ]
      for (const url of wrong) {
        const answer = await open(url)
        expect(answer.status, url).toBe(403)
        const text = await answer.text()
        expect(text).toContain('This link is not valid.')
        expect(text).not.toContain('INV-')
      }
      expect((await open('https://saler.example/invoices/INV-1')).status).toBe(404)
      expect((await open(one.pageUrl, 'POST')).status).toBe(405)
    })

    test('until they expire', async () => {
      const { invoiceLinks } = await import('../../domain/invoices/invoice-links.ts')
      const links = invoiceLinks({
        secret: 'a secret of at least thirty-two characters',
        publicUrl: 'https://saler.example/',
      })
      const { invoice } = await issue((await place()).id)
      const path = links.pathOf(invoice.id, 'page', Math.floor(Date.now() / 1000) - 1)
      const answer = await open(`https://saler.example${path}`)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('This link has expired.')
    })

    test('in fonts that are ours, and kept', async () => {
      const font = await open('https://saler.example/invoices/fonts/cairo-arabic-400.woff2')
      expect(font.headers.get('content-type')).toBe('font/woff2')
      expect(font.headers.get('cache-control')).toContain('immutable')
      expect((await open('https://saler.example/invoices/fonts/cairo-arabic-900.woff2')).status).toBe(404)
    })
  })
})
