import { NO_STORE, newId } from '@saler/kernel'
import nodemailer, { type Transport } from 'nodemailer'
import { checkMessage, type Mailer } from './mailer.ts'
import { openOutboxStore } from './outbox-store.ts'

/** A message as nodemailer's transports get it, with what ours needs beside. */
interface Composed {
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly language: string
}

/**
 * Keeps mail in a table instead of sending it, for development: a transport of nodemailer which writes what it would
 * have sent into the bus database, where `outboxReader` shows it.
 */
export function outboxMailer(options: { url: string; from: string }): Mailer {
  const store = openOutboxStore(options.url)
  const outbox: Transport<Composed> = {
    name: 'outbox',
    version: '1',
    send(mail, callback) {
      const { subject, text, html = '', language } = mail.data as Composed
      const [to = ''] = mail.message.getEnvelope().to
      store.mail.create({ data: { id: newId(NO_STORE), to, subject, text, html, language } }).then(
        () => callback(null, mail.data as Composed),
        (error: Error) => callback(error, mail.data as Composed),
      )
    },
  }
  const transport = nodemailer.createTransport<Composed>(outbox, { from: options.from })
  return {
    async send(message) {
      checkMessage(message)
      await transport.sendMail({ ...message, to: { name: '', address: message.to } })
    },
    close: () => store.close(),
  }
}
