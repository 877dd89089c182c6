import nodemailer from 'nodemailer'
import { checkMessage, type Mailer } from './mailer.ts'

const TIMEOUT = 10_000

/**
 * Sends mail through an SMTP server.
 *
 * @param options.url such as `smtps://user:password@host:465`.
 * @param options.from the sender, such as `Saler <no-reply@example.com>`.
 */
export function smtpMailer(options: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport({
    url: options.url,
    pool: true,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    // What a message says can come from outside: it may name no file and no address to read its content from.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(message) {
      checkMessage(message)
      const { to, subject, text, html, language } = message
      await transport.sendMail({
        from: options.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Content-Language': language },
      })
    },
    async close() {
      transport.close()
    },
  }
}
