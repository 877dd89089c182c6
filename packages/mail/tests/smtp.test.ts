import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Mailer, smtpMailer } from '../src/index.ts'

// As much of an SMTP server as a test needs (RFC 5321): takes every message and keeps what was said.
let server: Server
let mailer: Mailer
let recipients: string[]
let messages: string[]
let refuseRecipients: boolean

const converse = (socket: Socket): void => {
  let data: string[] | undefined
  let rest = ''
  socket.write('220 test ESMTP\r\n')
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (data && line !== '.') data.push(line)
      else if (data) {
        messages.push(data.join('\r\n'))
        data = undefined
        socket.write('250 taken\r\n')
      } else if (line.startsWith('EHLO')) socket.write('250 test\r\n')
      else if (line.startsWith('RCPT TO:')) {
        if (!refuseRecipients) recipients.push(line.slice('RCPT TO:'.length))
        socket.write(refuseRecipients ? '550 no such mailbox\r\n' : '250 fine\r\n')
      } else if (line === 'DATA') {
        data = []
        socket.write('354 go on\r\n')
      } else if (line === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 fine\r\n')
    }
  })
}

beforeAll(async () => {
  server = createServer(converse)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Saler <no-reply@example.com>' })
})

beforeEach(() => {
  recipients = []
  messages = []
  refuseRecipients = false
})

afterAll(async () => {
  await mailer.close()
  await new Promise((resolve) => server.close(resolve))
})

test('a message reaches the server with sender, recipient, subject, language and text', async () => {
  await mailer.send({ to: 'salma@example.com', subject: 'Order 1001', text: 'Thank you.', language: 'en' })
  expect(recipients).toEqual(['<salma@example.com>'])
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain('From: Saler <no-reply@example.com>')
  expect(messages[0]).toContain('To: salma@example.com')
  expect(messages[0]).toContain('Subject: Order 1001')
  expect(messages[0]).toContain('Content-Language: en')
  expect(messages[0]).toContain('Thank you.')
})

test('Arabic subjects and texts are encoded so that they arrive whole', async () => {
  await mailer.send({ to: 'salma@example.com', subject: 'طلبك', text: 'شكرًا', html: '<p>شكرًا</p>', language: 'ar' })
  expect(messages[0]).toContain(`Subject: =?UTF-8?B?${Buffer.from('طلبك').toString('base64')}?=`)
  expect(messages[0]).toContain('multipart/alternative')
  expect(messages[0]).toContain(Buffer.from('شكرًا').toString('base64'))
})

test('a message with a second recipient in its header is refused before anything is sent', async () => {
  const to = 'a@example.com\r\nBcc: b@example.com'
  await expect(mailer.send({ to, subject: 's', text: 't', language: 'en' })).rejects.toThrow(RangeError)
  expect(recipients).toEqual([])
})

test('a message that the server refuses is reported', async () => {
  refuseRecipients = true
  const message = { to: 'gone@example.com', subject: 's', text: 't', language: 'en' }
  await expect(mailer.send(message)).rejects.toThrow('no such mailbox')
})
