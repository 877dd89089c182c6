import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import {
  createReloadableRouter,
  createRouter,
  type ReloadableRouter,
  type SubgraphResult,
  type SubgraphTransport,
  supergraphFile,
  supergraphUrl,
  watchSupergraph,
} from '../../src/index.ts'
import { listen } from '../fixtures/serve.ts'
import { composeText } from '../fixtures/supergraph.ts'

const cleanup: (() => unknown)[] = []
afterEach(async () => {
  for (const close of cleanup.splice(0).reverse()) await close()
})

/** A supergraph of one subgraph, which has one field more with each version. */
const version = (n: number): string => {
  const fields = Array.from({ length: n }, (_, i) => `v${i + 1}: String`).join(' ')
  return composeText([{ name: 'shop', typeDefs: `type Query { ${fields} } type Subscription { ticks: Int }` }])
}

interface Opened {
  readonly prepared: string[]
  closed: number
  /** Lets the queries of this transport answer. */
  answer: () => void
  emit: (tick: number) => void
}

/** A router over transports that say what they were asked, and answer when they are told to. */
function open(slow = false) {
  const opened: Opened[] = []
  const transport = (): SubgraphTransport<unknown> => {
    const gate = Promise.withResolvers<void>()
    if (!slow) gate.resolve()
    const waiting: ((result: IteratorResult<SubgraphResult>) => void)[] = []
    const state: Opened = {
      prepared: [],
      closed: 0,
      answer: gate.resolve,
      emit: (ticks) => waiting.shift()?.({ value: { data: { ticks } }, done: false }),
    }
    opened.push(state)
    return {
      prepare({ source }) {
        state.prepared.push(source)
        return async () => {
          await gate.promise
          if (state.closed) throw new Error('closed too early')
          return { data: { v1: `of ${opened.indexOf(state)}` } }
        }
      },
      subscribe: () => async () => {
        const events: AsyncIterableIterator<SubgraphResult> = {
          [Symbol.asyncIterator]: () => events,
          next: () => new Promise((resolve) => waiting.push(resolve)),
          async return() {
            for (const resolve of waiting.splice(0)) resolve({ value: undefined, done: true })
            return { value: undefined, done: true }
          },
        }
        return events
      },
      async close() {
        state.closed++
      },
    }
  }
  const router = createReloadableRouter<unknown>({
    supergraphSdl: version(1),
    open: (supergraphSdl) => createRouter<unknown>({ supergraphSdl, transports: transport, authorization: false }),
    streamsEndAfterMs: 100,
  })
  cleanup.push(() => router.close())
  return { router, opened }
}

const ask = async (router: ReloadableRouter<unknown>, query: string) => JSON.parse(await router.execute({ query }, {}))

describe('a change of the supergraph', () => {
  it('serves what is new, and closes what was before', async () => {
    const { router, opened } = open()
    expect((await ask(router, '{ v2 }')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    expect(await router.reload(version(2))).toMatchObject({ warmed: 0, invalid: 0 })
    expect(await ask(router, '{ v2 }')).toEqual({ data: { v2: null } })
    expect(router.schema.getQueryType()!.getFields()).toHaveProperty('v2')
    expect(opened.map(({ closed }) => closed)).toEqual([1, 0])
  })

  it('lets a request that runs finish on the one before', async () => {
    const { router, opened } = open(true)
    const running = ask(router, '{ v1 }')
    await sleep(5)
    await router.reload(version(2))
    expect(router.generations).toBe(2)
    expect(opened[0]!.closed).toBe(0)
    opened[0]!.answer()
    expect(await running).toEqual({ data: { v1: 'of 0' } })
    await sleep(1)
    expect(opened[0]!.closed).toBe(1)
    expect(router.generations).toBe(1)
  })

  it('runs on the new one what was prepared on one that has closed meanwhile', async () => {
    const { router } = open()
    const prepared = await router.prepare({ query: '{ v1 }' }, {})
    const other = await router.prepare({ query: 'subscription { ticks }' }, {})
    await router.reload(version(2))
    if ('errors' in prepared || 'errors' in other) throw new Error('refused')
    expect(JSON.parse((await prepared.execute()).text)).toEqual({ data: { v1: 'of 1' } })
    const stream = (await other.subscribe()) as AsyncIterableIterator<string>
    expect(typeof stream.next).toBe('function')
    await stream.return!()
  })

  it('lets a subscription go on, and closes when it ends', async () => {
    const { router, opened } = open()
    const stream = (await router.subscribe({ query: 'subscription { ticks }' }, {})) as AsyncIterableIterator<string>
    const first = stream.next()
    await sleep(1)
    await router.reload(version(2))
    opened[0]!.emit(7)
    expect((await first).value).toBe('{"data":{"ticks":7}}')
    expect(opened[0]!.closed).toBe(0)
    await stream.return!()
    expect(opened[0]!.closed).toBe(1)
  })

  it('ends a subscription after a time, and says that one may begin anew', async () => {
    const { router, opened } = open()
    const stream = (await router.subscribe({ query: 'subscription { ticks }' }, {})) as AsyncIterableIterator<string>
    const waiting = stream.next()
    await router.reload(version(2))
    expect(JSON.parse((await waiting).value).errors).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_INTERRUPTED' } },
    ])
    expect(await stream.next()).toEqual({ value: undefined, done: true })
    expect(opened[0]!.closed).toBe(1)
  })

  it('is planned for the operations most in use before it serves', async () => {
    const { router, opened } = open()
    for (let i = 0; i < 3; i++) await ask(router, 'query Often { v1 }')
    await ask(router, '{ v1 again: v1 }')
    expect(await router.reload(version(2))).toMatchObject({ warmed: 2, invalid: 0 })
    expect(opened[1]!.prepared[0]).toContain('Often')
    expect(opened[1]!.prepared).toHaveLength(2)
    await ask(router, 'query Often { v1 }')
    expect(opened[1]!.prepared).toHaveLength(2)
    const gone = composeText([{ name: 'shop', typeDefs: 'type Query { other: String }' }])
    expect(await router.reload(gone)).toMatchObject({ warmed: 0, invalid: 2 })
  })

  it('is refused when it cannot be served, and changes nothing', async () => {
    const { router, opened } = open()
    await expect(router.reload('type Query { a: Int }')).rejects.toThrow()
    await expect(router.reload(version(2).slice(0, 1_000))).rejects.toThrow()
    expect(await ask(router, '{ v1 }')).toEqual({ data: { v1: 'of 0' } })
    expect(opened).toHaveLength(1)
    expect(router.generations).toBe(1)
    expect(await router.reload(version(1))).toBeUndefined()
  })

  it('leaves nothing behind, a hundred times', async () => {
    const { router, opened } = open()
    const versions = [version(1), version(2)]
    const asked: Promise<unknown>[] = []
    for (let i = 0; i < 100; i++) {
      asked.push(ask(router, '{ v1 }'))
      const stream = (await router.subscribe({ query: 'subscription { ticks }' }, {})) as AsyncIterableIterator<string>
      await router.reload(versions[(i + 1) % 2]!)
      await stream.return!()
    }
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ data: { v1: expect.any(String) } })
    expect(router.generations).toBe(1)
    expect(opened.filter(({ closed }) => closed === 1)).toHaveLength(100)
    await router.close()
    expect(opened.every(({ closed }) => closed === 1)).toBe(true)
  })
})

describe('watching', () => {
  const watched = async (source: Parameters<typeof watchSupergraph>[0]['source'], everyMs = 0) => {
    const { router } = open()
    const told: string[] = []
    await source.read()
    const watch = watchSupergraph({
      source,
      everyMs,
      reload: router.reload,
      onReload: ({ warmed }) => void told.push(`reloaded, ${warmed} warmed`),
      onRefused: (error) => void told.push(error.message.slice(0, 40)),
    })
    cleanup.push(() => watch.close())
    return { router, told, watch }
  }

  it('takes a new file, refuses a broken one once, and recovers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supergraph-'))
    cleanup.push(() => rm(folder, { recursive: true }))
    const file = join(folder, 'supergraph.graphql')
    await writeFile(file, version(1))
    const { router, told, watch } = await watched(supergraphFile(file), 20)
    const replace = async (text: string) => {
      await writeFile(join(folder, 'next'), text)
      await rename(join(folder, 'next'), file)
    }
    await replace(version(2))
    while (!told.length) await sleep(10)
    expect(await ask(router, '{ v2 }')).toEqual({ data: { v2: null } })
    await replace('type Query {')
    while (told.length < 2) await sleep(10)
    await rm(file)
    while (told.length < 3) await sleep(10)
    await sleep(60)
    expect(await ask(router, '{ v2 }')).toEqual({ data: { v2: null } })
    await replace(version(3))
    await watch.look()
    expect(told).toEqual([
      'reloaded, 0 warmed',
      expect.stringContaining('Syntax Error'),
      expect.stringContaining('ENOENT'),
      'reloaded, 1 warmed',
    ])
    expect(await ask(router, '{ v3 }')).toEqual({ data: { v3: null } })
  })

  it('asks an address, which need not send again what has not changed', async () => {
    let sdl = version(1)
    const statuses: number[] = []
    const server = createServer((request, response) => {
      const etag = `"${sdl.length}"`
      const status = request.headers['if-none-match'] === etag ? 304 : 200
      statuses.push(status)
      response.writeHead(status, { etag }).end(status === 200 ? sdl : undefined)
    })
    const port = await listen(server)
    cleanup.push(() => server.close())
    cleanup.push(() => server.closeAllConnections())
    const source = supergraphUrl(`http://127.0.0.1:${port}/supergraph?key=secret`)
    expect(source.name).toBe(`http://127.0.0.1:${port}/supergraph`)
    const { router, told, watch } = await watched(source)
    await watch.look()
    expect(told).toEqual([])
    sdl = version(2)
    await watch.look()
    expect(told).toEqual(['reloaded, 0 warmed'])
    expect(await ask(router, '{ v2 }')).toEqual({ data: { v2: null } })
    expect(statuses).toEqual([200, 304, 200])
  })
})
