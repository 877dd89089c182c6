import type { IncomingMessage, ServerResponse } from 'node:http'
import { outboxReader } from '@saler/mail'
import type { Config } from './config.ts'
import { DOMAINS } from './domains.ts'
import type { Logger } from './log.ts'

/** Pages that show a developer what goes on inside. They are open to everybody, so never in production. */
export interface DevTools {
  /** Answers a request for one of the pages; false when the path is none of them. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  close(): Promise<void>
}

/** `/dev/queues`, and `/dev/mail` when mail goes nowhere else; undefined in production. */
export async function openDevTools(config: Config, busUrl: string, logger: Logger): Promise<DevTools | undefined> {
  if (config.production) return undefined
  // Loaded here, so that production spends no memory on it.
  const { openQueueBoard } = await import('@saler/queue/board')
  const { redisUrl } = config
  const board = await openQueueBoard(redisUrl ? { redisUrl } : { postgresUrl: busUrl }, {
    queues: DOMAINS,
    basePath: '/dev/queues',
    onError: (err) => logger.warn({ err }, 'the queues are away'),
  })
  const outbox = config.smtpUrl ? undefined : outboxReader({ url: busUrl })
  return {
    async answer(request, response) {
      if (outbox && request.method === 'GET' && request.url?.split('?')[0] === '/dev/mail') {
        const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
        response.writeHead(200, headers).end(await outbox.page())
        return true
      }
      return board.answer(request, response)
    },
    async close() {
      await Promise.all([board.close(), outbox?.close()])
    },
  }
}
