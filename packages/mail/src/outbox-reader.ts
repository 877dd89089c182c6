import type { Message } from './mailer.ts'
import { renderOutboxPage } from './outbox-page.ts'
import { openOutboxStore } from './outbox-store.ts'

/** A message that lies in the outbox. */
export interface SentMessage extends Required<Message> {
  readonly id: string
  readonly sentAt: Date
}

export interface OutboxReader {
  /** The newest messages, the last one first; at most 200. */
  readOutbox(options?: { to?: string; limit?: number }): Promise<SentMessage[]>
  /** The outbox as an HTML page. */
  page(): Promise<string>
  close(): Promise<void>
}

const DEFAULT_LIMIT = 50
const LIMIT = 200

/** Reads what the outbox mailers of all processes kept. */
export function outboxReader(options: { url: string }): OutboxReader {
  const store = openOutboxStore(options.url)
  const readOutbox: OutboxReader['readOutbox'] = ({ to, limit = DEFAULT_LIMIT } = {}) =>
    store.mail.findMany({
      where: { to },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      take: Math.min(limit, LIMIT),
    })
  return {
    readOutbox,
    page: async () => renderOutboxPage(await readOutbox()),
    close: () => store.close(),
  }
}
