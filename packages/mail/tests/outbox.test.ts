import { createTestDatabase } from '@saler/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mailer, type Message, type OutboxReader, outboxMailer, outboxReader } from '../src/index.ts'

let mailer: Mailer
let outbox: OutboxReader
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase('bus')
  drop = database.drop
  mailer = outboxMailer({ url: database.url, from: 'Saler <no-reply@example.com>' })
  outbox = outboxReader({ url: database.url })
})

afterAll(async () => {
  await mailer.close()
  await outbox.close()
  await drop()
})

const message = (fields: Partial<Message>): Message => ({
  to: 'salma@example.com',
  subject: 'Hello',
  text: 'Text',
  language: 'en',
  ...fields,
})

test('a message is kept whole, with its right-to-left text', async () => {
  const sent = message({
    to: 'whole@example.com',
    subject: 'طلبك رقم 1001 🌙',
    text: 'السطر الأول\nline two',
    html: '<p dir="rtl">شكرًا</p>',
    language: 'ar',
  })
  await mailer.send(sent)
  expect(await outbox.readOutbox({ to: 'whole@example.com' })).toEqual([
    { ...sent, id: expect.any(String), sentAt: expect.any(Date) },
  ])
})

test('the newest message comes first, and only as many as asked for', async () => {
  for (const subject of ['one', 'two', 'three']) await mailer.send(message({ to: 'order@example.com', subject }))
  const read = await outbox.readOutbox({ to: 'order@example.com', limit: 2 })
  expect(read.map((m) => m.subject)).toEqual(['three', 'two'])
})

test('the page shows what was sent', async () => {
  await mailer.send(message({ subject: 'Verify your address', text: 'http://localhost:4000/verify?token=abc' }))
  const page = await outbox.page()
  expect(page).toContain('Verify your address')
  expect(page).toContain('<a href="http://localhost:4000/verify?token=abc"')
})

test.each([
  'a@example.com\r\nBcc: b@example.com',
  'a@example.com, b@example.com',
  'a@example.com b@example.com',
  'Friends: a@example.com;',
  'A <a@example.com>',
  'a@b@example.com',
  'nobody',
  '',
])('a recipient that is not one plain address is refused: %j', async (to) => {
  const before = await outbox.readOutbox({ limit: 200 })
  await expect(mailer.send(message({ to }))).rejects.toThrow('The recipient of a message has to be one plain address')
  expect(await outbox.readOutbox({ limit: 200 })).toEqual(before)
})

test.each(['Hello\r\nBcc: b@example.com', 'Hello\nthere', 'x\0', 'x'.repeat(501)])(
  'a subject that is not one short line is refused: %j',
  async (subject) => {
    const before = await outbox.readOutbox({ limit: 200 })
    await expect(mailer.send(message({ subject }))).rejects.toThrow('The subject of a message has to be one line')
    expect(await outbox.readOutbox({ limit: 200 })).toEqual(before)
  },
)
