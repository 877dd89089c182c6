import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTestDatabase } from '@saler/test-database'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openQueueBoard } from '../src/board.ts'
import { bullQueues, type QueueStore } from '../src/index.ts'
import { redisMissing, startRedis } from './start-redis.ts'

/** Serves the board of a queue in which one job waits. */
async function serveBoard(store: QueueStore) {
  const queues = await bullQueues(store)
  await queues.add('post', [{ name: 'deliver', payload: { to: 'Noor' }, id: 'letter 1' }])
  const faults: Error[] = []
  const board = await openQueueBoard(store, {
    queues: ['post'],
    basePath: '/dev/queues',
    onError: (error) => faults.push(error),
  })
  const server = createServer((request, response) => {
    void board.answer(request, response).then((answered) => answered || response.writeHead(404).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await board.close()
    await queues.close()
  })
  const { port } = server.address() as AddressInfo
  return { at: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init), faults }
}

function boardContract(openStore: () => Promise<{ store: QueueStore; close(): Promise<void> }>): void {
  test('the board shows each queue and what waits in it', async () => {
    const { store, close } = await openStore()
    onTestFinished(close)
    const { at, faults } = await serveBoard(store)
    const page = await at('/dev/queues')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await page.text()).toContain('Saler')
    const shown = (await (await at('/dev/queues/api/queues?activeQueue=post&status=waiting&page=1')).json()) as {
      queues: { name: string; counts: Record<string, number>; jobs: { name: string; data: unknown }[] }[]
    }
    expect(shown.queues).toMatchObject([{ name: 'post', counts: { waiting: 1 } }])
    expect(shown.queues[0]!.jobs).toMatchObject([{ name: 'deliver', data: { payload: { to: 'Noor' } } }])
    expect(faults).toEqual([])
  })

  test('the board changes nothing, and answers nothing beside its path', async () => {
    const { store, close } = await openStore()
    onTestFinished(close)
    const { at } = await serveBoard(store)
    expect((await at('/dev/queues/api/queues/post/pause', { method: 'PUT' })).status).toBe(405)
    expect((await at('/dev/queuesx')).status).toBe(404)
  })
}

describe('the board of queues in PostgreSQL', () => {
  boardContract(async () => {
    const database = await createTestDatabase()
    return { store: { postgresUrl: database.url }, close: database.drop }
  })
})

describe.skipIf(redisMissing)(
  `the board of queues in Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`,
  () => {
    boardContract(async () => {
      const redis = await startRedis()
      return { store: { redisUrl: redis.url }, close: redis.stop }
    })
  },
)
