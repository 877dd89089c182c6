import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRouter, type Router, type SharingOptions } from '../../src/index.ts'
import { Journal, journalRouter } from '../fixtures/journal.ts'

interface Context {
  readonly name: string
  readonly rights?: string
}
const guest = (name: string): Context => ({ name, rights: 'guest' })
const ENTRIES = 'subscription ($after: String) { entries(after: $after) { cursor text author { name } } }'
type Events = AsyncIterableIterator<string>

let journal: Journal
let router: Router<Context>
const failures: unknown[] = []

function start(sharing: Partial<SharingOptions<Context>> = {}): void {
  journal = new Journal()
  router = createRouter<Context>({
    ...journalRouter<Context>(journal),
    sharing: { shareKey: ({ rights }) => rights, ...sharing },
    onError: (error) => failures.push(error),
  })
}
beforeEach(() => {
  failures.length = 0
  start()
})
afterEach(() => router.close())

async function subscribe(context: Context, variables?: Record<string, unknown>, query = ENTRIES): Promise<Events> {
  const events = await router.subscribe({ query, variables }, context)
  if ('errors' in events) throw new Error(JSON.stringify(events.errors))
  return events
}
const text = async (events: Events): Promise<unknown> => {
  const { value, done } = await events.next()
  return done ? 'done' : JSON.parse(value).data.entries.text
}

describe('equal subscriptions', () => {
  it('of a thousand subscribers open one stream, and an event is planned, fetched and written once for all', async () => {
    const all = await Promise.all(Array.from({ length: 1_000 }, (_, i) => subscribe(guest(`guest ${i}`))))
    expect(journal.counts).toEqual({ opened: 1, closed: 0, authors: 0 })
    const waiting = all.map((events) => events.next())
    journal.write('a')
    const texts = new Set((await Promise.all(waiting)).map(({ value }) => value))
    expect([...texts]).toEqual(['{"data":{"entries":{"cursor":"1","text":"a","author":{"name":"the author of a"}}}}'])
    expect(journal.counts).toEqual({ opened: 1, closed: 0, authors: 1 })
    await Promise.all(all.map((events) => events.return!()))
    expect(journal.counts).toEqual({ opened: 1, closed: 1, authors: 1 })
  })

  it('are of equal callers, with equal variables, of one operation', async () => {
    const streams = [
      await subscribe(guest('a')),
      await subscribe(guest('b')),
      await subscribe({ name: 'c', rights: 'staff' }),
      await subscribe({ name: 'd' }),
      await subscribe({ name: 'e' }),
      await subscribe(guest('f'), undefined, 'subscription { entries(topic: "x") { text } }'),
      await subscribe(guest('g'), { after: '0' }),
    ]
    expect(journal.counts.opened).toBe(6)
    await Promise.all(streams.map((events) => events.return!()))
    expect(journal.open).toBe(0)
  })

  it('are not shared unless the host says who is equal', async () => {
    const { opened } = journal.counts
    await Promise.all(
      [subscribe({ name: 'a' }), subscribe({ name: 'b' })].map(async (events) => (await events).return!()),
    )
    expect(journal.counts.opened).toBe(opened + 2)
  })

  it('end upstream when the last subscriber leaves, and open anew for the next', async () => {
    const [first, second] = [await subscribe(guest('a')), await subscribe(guest('b'))]
    journal.write('a')
    await first.return!()
    expect(journal.open).toBe(1)
    expect(await text(second)).toBe('a')
    await second.return!()
    expect(journal.open).toBe(0)
    const third = await subscribe(guest('c'))
    journal.write('b')
    expect(await text(third)).toBe('b')
    expect(journal.counts.opened).toBe(2)
    await third.return!()
  })

  it('give a late subscriber what comes from then on', async () => {
    const first = await subscribe(guest('a'))
    journal.write('a')
    expect(await text(first)).toBe('a')
    const late = await subscribe(guest('b'))
    journal.write('b')
    expect([await text(first), await text(late)]).toEqual(['b', 'b'])
    expect(journal.counts.opened).toBe(1)
  })

  it('that resume are shared until their first event, and nobody misses or repeats one', async () => {
    journal.write('a', 'b', 'c')
    const [first, second] = await Promise.all([
      subscribe(guest('a'), { after: '1' }),
      subscribe(guest('b'), { after: '1' }),
    ])
    expect(journal.counts.opened).toBe(1)
    expect([await text(first), await text(first)]).toEqual(['b', 'c'])
    const late = await subscribe(guest('c'), { after: '1' })
    journal.write('d')
    for (const expected of ['b', 'c', 'd']) expect(await text(late)).toBe(expected)
    for (const expected of ['b', 'c', 'd']) expect(await text(second)).toBe(expected)
    expect(journal.counts.opened).toBe(2)
  })

  it('tell everybody when their stream breaks', async () => {
    const all = await Promise.all([subscribe(guest('a')), subscribe(guest('b'))])
    const waiting = all.map((events) => events.next())
    journal.breakStreams()
    for (const { value } of await Promise.all(waiting))
      expect(JSON.parse(value)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'SUBSCRIPTION_INTERRUPTED' } }],
      })
    expect(await Promise.all(all.map((events) => events.next()))).toEqual([
      { value: undefined, done: true },
      { value: undefined, done: true },
    ])
    expect(failures).toMatchObject([{ message: 'the log is gone' }])
    const again = await subscribe(guest('c'))
    journal.write('a')
    expect(await text(again)).toBe('a')
  })

  it('that the subgraph refuses are refused to everybody', async () => {
    const query = 'subscription { entries(topic: "secret") { text } }'
    const all = await Promise.all([subscribe(guest('a'), {}, query), subscribe(guest('b'), {}, query)])
    for (const events of all)
      expect(JSON.parse((await events.next()).value)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(await Promise.all(all.map(text))).toEqual(['done', 'done'])
  })

  it('go at the pace of the fastest subscriber, and let go of one who is too slow', async () => {
    await router.close()
    start({ backlog: { maxEvents: 3 } })
    const [fast, slow] = [await subscribe(guest('fast')), await subscribe(guest('slow'))]
    for (let i = 0; i < 10; i++) {
      journal.write(String(i))
      expect(await text(fast)).toBe(String(i))
    }
    await expect(slow.next()).rejects.toMatchObject({ code: 'SLOW_CONSUMER' })
    expect(await text(slow)).toBe('done')
    expect(journal.open).toBe(1)
  })

  it('wait for their subscribers when all are slow', async () => {
    await router.close()
    start({ backlog: { maxEvents: 3 } })
    const all = await Promise.all([subscribe(guest('a')), subscribe(guest('b'))])
    journal.write(...Array.from({ length: 50 }, (_, i) => String(i)))
    await vi.waitFor(() => expect(journal.counts.authors).toBe(1))
    for (let i = 0; i < 50; i++) expect(await Promise.all(all.map(text))).toEqual([String(i), String(i)])
  })

  it('may be large, one by one', async () => {
    await router.close()
    start({ backlog: { maxCharacters: 10 } })
    const [one, two] = [await subscribe(guest('a')), await subscribe(guest('b'))]
    journal.write('x'.repeat(1_000))
    expect(await text(one)).toHaveLength(1_000)
    journal.write('y')
    expect(await text(one)).toBe('y')
    await expect(two.next()).rejects.toMatchObject({ code: 'SLOW_CONSUMER' })
  })
})
