import type { IncomingMessage, ServerResponse } from 'node:http'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { QueueStore } from './backing.ts'
import { openBacking } from './open-backing.ts'

export interface BoardOptions {
  /** The names of the queues that are shown. */
  readonly queues: readonly string[]
  /** The path below which the board's pages are, such as "/dev/queues". */
  readonly basePath: string
  readonly onError: (error: Error) => void
}

export interface QueueBoard {
  /** Answers a request for one of the board's pages; false when the path is none of them. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  close(): Promise<void>
}

/**
 * Shows what waits, runs and failed in the queues, as web pages (bull-board). They show every job's payload, so they are for
 * development only; and they change nothing, so that no page from elsewhere can have a browser do it.
 */
export async function openQueueBoard(store: QueueStore, options: BoardOptions): Promise<QueueBoard> {
  const { basePath, onError } = options
  const backing = await openBacking(store, onError)
  const queues = options.queues.map((name) => new backing.bull.Queue(name, { connection: backing.producer }))
  for (const queue of queues) queue.on('error', onError)
  const adapter = new HonoAdapter(serveStatic)
  adapter.setBasePath(basePath)
  createBullBoard({
    // It is typed for queues in Redis, and works with those in PostgreSQL too.
    queues: queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Saler' } },
  })
  const pages = new Hono().route(basePath, adapter.registerPlugin())
  const listener = getRequestListener(pages.fetch, { overrideGlobalObjects: false })
  return {
    async answer(request, response) {
      const [path = ''] = request.url?.split('?') ?? []
      if (path !== basePath && !path.startsWith(`${basePath}/`)) return false
      await listener(request, response)
      return true
    },
    async close() {
      await Promise.all(queues.map((queue) => queue.close()))
      await backing.close()
    },
  }
}
