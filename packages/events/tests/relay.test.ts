import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, openDatabase } from '@saler/database'
import { bullQueues, type NewJob, type Queues } from '@saler/queue'
import { createTestDatabase } from '@saler/test-database'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ownPostgres } from '../../queue/tests/own-postgres.ts'
import {
  createRelay,
  type DeliveredEvent,
  type DomainEvent,
  postgresWakeups,
  type Relay,
  type RelayOptions,
  recordEvents,
  type Wakeups,
} from '../src/index.ts'
import { createEventTables, newEvent, openEventDatabase } from './event-database.ts'
import { kill, startProgram } from './programs.ts'

const DOMAIN = 'things'
const ROUTES = { 'thing.happened': ['reactions'] }

const until = (check: () => void | Promise<void>, timeout = 10_000): Promise<void> =>
  vi.waitFor(check, { timeout, interval: 10 })

async function openBus(): Promise<{ url: string; wakeups: Wakeups }> {
  const { url, drop } = await createTestDatabase()
  const wakeups = postgresWakeups({ url })
  onTestFinished(async () => {
    await wakeups.close()
    await drop()
  })
  return { url, wakeups }
}

/** A queue that keeps what is added, each id once, as `Queues` do. */
function keepingQueues() {
  const added = new Map<string, NewJob[]>()
  let calls = 0
  return {
    jobs: (queue: string): NewJob[] => added.get(queue) ?? [],
    get calls() {
      return calls
    },
    async add(queue: string, jobs: readonly NewJob[]): Promise<void> {
      calls++
      const known = added.get(queue) ?? []
      const ids = new Set(known.map((job) => job.id))
      added.set(queue, [...known, ...jobs.filter((job) => !ids.has(job.id))])
    },
  }
}

function startRelay(options: Omit<RelayOptions, 'domain' | 'routes'> & Partial<RelayOptions>): Relay {
  const relay = createRelay({ domain: DOMAIN, routes: ROUTES, ...options })
  onTestFinished(() => relay.close())
  return relay
}

const positions = async (database: Database): Promise<(bigint | null)[]> =>
  (await database.query<{ position: bigint | null }>('SELECT position FROM event ORDER BY sequence')).map(
    (e) => e.position,
  )

const oneTo = (count: number): bigint[] => Array.from({ length: count }, (_, index) => BigInt(index + 1))

const asJob = ({ at, ...event }: DomainEvent): NewJob => ({
  id: event.id,
  name: event.type,
  payload: { ...event, at: at.toISOString() },
})

test('events get positions without gaps, and go to the queues of their route', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const queues = keepingQueues()
  const routes = { 'thing.happened': ['first', 'second'], 'thing.ended': ['second'] }
  const relay = startRelay({ database, queues, wakeups, routes })
  const events = [
    newEvent(7, { n: 1 }),
    newEvent(8, { n: 2 }, 'thing.ended'),
    newEvent(7, { n: 3 }, 'nobody.cares'),
    newEvent(9, { n: 4 }),
  ]
  await recordEvents(database, events)
  relay.poke()
  await until(() => expect(queues.jobs('second')).toHaveLength(3))
  expect((await positions(database)).toSorted()).toEqual(oneTo(4))
  expect(queues.jobs('first')).toEqual([events[0]!, events[3]!].map(asJob))
  expect(queues.jobs('second')).toEqual([events[0]!, events[1]!, events[3]!].map(asJob))
})

test('more events than fit in a portion are handed on in order', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const queues = keepingQueues()
  const events = Array.from({ length: 2_300 }, (_, n) => newEvent(1 + (n % 5), { n }))
  await recordEvents(database, events)
  startRelay({ database, queues, wakeups })
  await until(() => expect(queues.jobs('reactions')).toHaveLength(2_300))
  const inOrder = await database.query<{ id: string }>('SELECT id FROM event ORDER BY position')
  expect(queues.jobs('reactions').map((job) => job.id)).toEqual(inOrder.map((event) => event.id))
  expect((await database.query('SELECT max(position) FROM event'))[0]).toEqual({ max: 2_300n })
})

test('of two changes that wait for one row, the events come in the order of the changes, whatever their ids say', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const queues = keepingQueues()
  await database.query('CREATE TABLE stock (on_hand int)')
  await database.query('INSERT INTO stock VALUES (100)')
  const take = async (): Promise<void> => {
    const event = newEvent(7)
    await sleep(Math.random() * 20)
    await database.transaction(async (transaction) => {
      const [row] = await transaction.query('UPDATE stock SET on_hand = on_hand - 1 RETURNING on_hand')
      await recordEvents(transaction, [{ ...event, payload: row }])
    })
  }
  await Promise.all(Array.from({ length: 100 }, take))
  startRelay({ database, queues, wakeups })
  await until(() => expect(queues.jobs('reactions')).toHaveLength(100))
  const left = queues
    .jobs('reactions')
    .map((job) => (job.payload as DeliveredEvent<{ on_hand: number }>).payload.on_hand)
  expect(left).toEqual(Array.from({ length: 100 }, (_, n) => 99 - n))
})

test('an event that nobody told of is found by looking', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const queues = keepingQueues()
  startRelay({ database, queues, wakeups, pollMs: 50 })
  await sleep(100)
  await recordEvents(database, [newEvent(7)])
  await until(() => expect(queues.jobs('reactions')).toHaveLength(1))
})

test('followers are told which stores have news', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const heard: string[] = []
  let listening = false
  wakeups.subscribe(
    `log:${DOMAIN}`,
    (message) => heard.push(message),
    () => {
      listening = true
    },
  )
  await until(() => expect(listening).toBe(true))
  await recordEvents(database, [newEvent(7), newEvent(9), newEvent(7)])
  startRelay({ database, queues: keepingQueues(), wakeups })
  await until(() => expect(heard).toEqual(['7,9']))
})

test('of several relays one works; told by another process it works at once; when it ends another takes over', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const counted = Array.from({ length: 3 }, keepingQueues)
  const relays = counted.map((queues) => startRelay({ database, queues, wakeups, pollMs: 60_000 }))
  await sleep(300)
  for (const relay of relays) {
    await recordEvents(database, [newEvent(7)])
    const start = performance.now()
    relay.poke()
    await until(() => expect(counted.reduce((sum, queues) => sum + queues.calls, 0)).toBeGreaterThan(0), 2_000)
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(counted.filter((queues) => queues.calls > 0)).toHaveLength(1)
    await until(async () => expect(await positions(database)).not.toContain(null))
  }
  const leader = counted.findIndex((queues) => queues.calls > 0)
  await relays[leader]!.close()
  await recordEvents(database, [newEvent(7)])
  await until(() => expect(counted.filter((queues) => queues.calls > 0)).toHaveLength(2))
  expect((await positions(database)).toSorted()).toEqual(oneTo(4))
})

test('while a queue fails, positions are given on; then each event is handed on', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const queues = keepingQueues()
  let broken = true
  const failing: Pick<Queues, 'add'> = {
    async add(queue, jobs) {
      // Half done and then broken off is the worst that can happen.
      await queues.add(queue, broken ? jobs.slice(0, 1) : jobs)
      if (broken) throw new Error('The queue is away')
    },
  }
  const errors: string[] = []
  const relay = startRelay({ database, queues: failing, wakeups, onError: (error) => errors.push(error.message) })
  for (let n = 0; n < 3; n++) {
    await recordEvents(database, [newEvent(7), newEvent(8)])
    relay.poke()
  }
  await until(async () => expect((await positions(database)).toSorted()).toEqual(oneTo(6)))
  await until(() => expect(errors).toContain('The queue is away'))
  broken = false
  await until(() => expect(queues.jobs('reactions')).toHaveLength(6))
  await until(async () =>
    expect(await database.query('SELECT * FROM relay_cursor')).toEqual([{ name: 'jobs', position: 6n }]),
  )
})

test('a relay goes on behind what was handed on before', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  const first = keepingQueues()
  const relay = startRelay({ database, queues: first, wakeups })
  await recordEvents(database, [newEvent(7), newEvent(7)])
  relay.poke()
  await until(async () => expect(await database.query('SELECT position FROM relay_cursor')).toEqual([{ position: 2n }]))
  await relay.close()

  const last = newEvent(7)
  await recordEvents(database, [last])
  const second = keepingQueues()
  startRelay({ database, queues: second, wakeups })
  await until(() => expect(second.jobs('reactions')).toEqual([asJob(last)]))
})

test('killed at random between its steps, relays lose no event and hand none on twice', async () => {
  const database = await openEventDatabase()
  const bus = await openBus()
  const queues = await bullQueues({ postgresUrl: bus.url })
  onTestFinished(() => queues.close())
  const handled: string[] = []
  await queues.work('reactions', { 'thing.happened': async (job) => void handled.push(job.id) }, { concurrency: 20 })

  const argument = { url: database.url, busUrl: bus.url, pollMs: 5 }
  const relays = [startProgram('run-relay.ts', argument), startProgram('run-relay.ts', argument)]
  await Promise.all(relays.map((relay) => once(relay.stdout!, 'data')))
  const events: DomainEvent[] = []
  for (let round = 0; round < 8; round++) {
    const writing = Array.from({ length: 20 }, async () => {
      await sleep(Math.random() * 300)
      const some = Array.from({ length: 5 }, () => newEvent(1 + Math.floor(Math.random() * 3)))
      events.push(...some)
      await recordEvents(database, some)
    })
    await sleep(Math.random() * 300)
    const victim = round % 2
    await kill(relays[victim]!)
    relays[victim] = startProgram('run-relay.ts', argument)
    await Promise.all(writing)
  }
  await until(() => expect(handled.length).toBeGreaterThanOrEqual(events.length), 30_000)
  await sleep(300)
  expect(handled.toSorted()).toEqual(events.map((event) => event.id).toSorted())
  expect((await positions(database)).toSorted((a, b) => Number(a! - b!))).toEqual(oneTo(events.length))
}, 60_000)

test('a relay survives the restart of its database', async () => {
  const postgres = await ownPostgres()
  await createEventTables(postgres.url('postgres'))
  const database = openDatabase({ url: postgres.url('postgres'), name: 'events', maxConnections: 4 })
  const { wakeups } = await openBus()
  onTestFinished(async () => {
    await database.close()
    await postgres.stop()
  })
  const queues = keepingQueues()
  const relay = createRelay({ database, domain: DOMAIN, queues, routes: ROUTES, wakeups })
  await recordEvents(database, [newEvent(7)])
  relay.poke()
  await until(() => expect(queues.jobs('reactions')).toHaveLength(1))
  await postgres.restart(1_500)
  await vi.waitFor(() => recordEvents(database, [newEvent(7)]), { timeout: 10_000 })
  relay.poke()
  await until(() => expect(queues.jobs('reactions')).toHaveLength(2))

  const closing = postgres.restart(500)
  await relay.close()
  await closing
})

test('a relay can be closed at any moment of its start', async () => {
  const database = await openEventDatabase()
  const { wakeups } = await openBus()
  for (let round = 0; round < 200; round++) {
    const relay = createRelay({ database, domain: DOMAIN, routes: ROUTES, queues: keepingQueues(), wakeups })
    await sleep((round % 20) / 2)
    await relay.close()
  }
})
