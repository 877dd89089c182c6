import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OperationResponse } from '../../src/execute.ts'
import { type Asker, guest, openShop, type Shop, staff } from './shop.ts'

const PAGE = 'query Page($id: ID!) { product(id: $id) { id price title stock { available } } }'
const LIST = '{ products { id price stock { available } } }'

interface Answer {
  readonly data: Record<string, never> | null
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

describe('a router that keeps answers', () => {
  let shop: Shop
  let opened: ReturnType<Shop['openRouter']>
  beforeEach(() => {
    shop = openShop()
    for (const id of ['1', '2', '3']) shop.put(id, { price: 10 })
    opened = shop.openRouter()
  })
  afterEach(() => opened.close())

  const respond = async (query: string, variables: object = {}, asker: Asker = guest): Promise<OperationResponse> => {
    const prepared = await opened.router.prepare({ query, variables: variables as Record<string, unknown> }, asker)
    if ('errors' in prepared) throw prepared.errors[0]
    return prepared.execute()
  }
  const ask = async (query: string, variables: object = {}, asker: Asker = guest): Promise<Answer> =>
    JSON.parse((await respond(query, variables, asker)).text)
  /** What was sent to the subgraphs meanwhile. */
  const sentBy = async (work: () => Promise<unknown>) => (await watch(work)).sent
  const watch = async <T>(work: () => Promise<T>): Promise<{ sent: string[]; result: T }> => {
    const before = shop.sent.length
    const result = await work()
    const sent = shop.sent.slice(before).map(({ service, variables }) => {
      const { representations } = variables as { representations?: { id: string }[] }
      return representations ? `${service}: ${representations.map(({ id }) => id).join(' ')}` : service
    })
    return { sent, result }
  }

  describe('keeps', () => {
    test('a whole answer: asked again, nothing is sent, and the text is the same', async () => {
      const first = await respond(PAGE, { id: '1' })
      expect(await watch(() => respond(PAGE, { id: '1' }))).toEqual({ sent: [], result: first })
      expect(opened.cache.statistics.responses).toEqual({ hits: 1, misses: 1, joined: 0 })
    })

    test('answers of subgraphs and entities, whatever operation wants them', async () => {
      await ask(LIST)
      const PARTS = 'query Other { all: products { price id stock { available } } again: products { id } }'
      expect(await sentBy(() => ask(LIST.replace('{', 'query Named {')))).toEqual([])
      expect(await sentBy(() => ask(PARTS))).toEqual(['catalog'])
    })

    test('each entity by itself: only those that are missing are asked for, and all come in their places', async () => {
      await ask(PAGE, { id: '2' })
      const { sent, result } = await watch(() => ask(LIST))
      expect(sent).toEqual(['catalog', 'stock: 1 3'])
      expect(result.data).toEqual({
        products: ['1', '2', '3'].map((id) => ({ id, price: 10, stock: { available: 1 } })),
      })
    })

    test('what is asked with other values apart', async () => {
      const UNIT = 'query ($id: ID!, $unit: String) { product(id: $id) { id stock(unit: $unit) { unit } } }'
      for (const unit of ['box', 'pallet', 'box'])
        expect((await ask(UNIT, { id: '1', unit })).data).toEqual({ product: { id: '1', stock: { unit } } })
      expect(opened.cache.statistics.entities).toMatchObject({ misses: 2 })
    })

    test('that there is nothing, until there is', async () => {
      expect((await ask(PAGE, { id: '9' })).data).toEqual({ product: null })
      expect(await sentBy(() => ask(PAGE, { id: '9' }))).toEqual([])
      shop.put('9', { price: 5 })
      opened.cache.mutated()
      expect((await ask(PAGE, { id: '9' })).data).toMatchObject({ product: { price: 5 } })
    })
  })

  describe('keeps nothing', () => {
    test.each([
      ['that has no hint', '{ visits }'],
      ['whose hint says 0', '{ product(id: "1") { id visited } }'],
      ['that is private', '{ product(id: "1") { id margin } }'],
    ])('%s', async (_what, query) => {
      await ask(query)
      expect(await sentBy(() => ask(query))).not.toEqual([])
    })

    test('with an error, and asks again for that alone', async () => {
      shop.put('bad', {})
      const { errors, data } = await ask(LIST)
      expect(errors).toEqual([
        { message: 'No stock of this.', path: ['products', 3], extensions: { code: 'BAD', service: 'stock' } },
      ])
      expect(data).toMatchObject({ products: [{}, {}, {}, { id: 'bad', stock: null }] })
      expect(await watch(() => ask(LIST))).toEqual({ sent: ['stock: bad'], result: { errors, data } })
    })

    test('for a mutation, and reads nothing that was kept either', async () => {
      await ask(PAGE, { id: '1' })
      const SET = 'mutation { setPrice(id: "1", price: 77) { id price stock { available } } }'
      expect(await sentBy(() => ask(SET))).toEqual(['catalog', 'stock: 1'])
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 77 } })
    })

    test('between those who share and those who do not: staff sees drafts and true stock, guests never do', async () => {
      shop.put('d', { draft: true, available: 42 })
      for (let round = 0; round < 3; round++) {
        expect((await ask(PAGE, { id: 'd' }, staff)).data).toMatchObject({
          product: { id: 'd', stock: { available: 42 } },
        })
        expect((await ask(PAGE, { id: 'd' })).data).toEqual({ product: null })
        expect((await ask(PAGE, { id: '1' }, staff)).data).toMatchObject({ product: { stock: { available: 5 } } })
        expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { stock: { available: 1 } } })
        expect((await ask(LIST, {}, staff)).data).toMatchObject({ products: [{}, {}, {}, { id: 'd' }] })
        expect((await ask(LIST)).data!.products).toHaveLength(3)
      }
    })
  })

  describe('tells others', () => {
    test.each<[string, string, Asker, OperationResponse['caching']]>([
      ['the shortest time of all that was asked for', LIST, guest, { maxAgeSeconds: 10, scope: 'public' }],
      [
        'that a private field is private',
        '{ product(id: "1") { margin } }',
        guest,
        { maxAgeSeconds: 60, scope: 'private' },
      ],
      ['that what staff is told is private', '{ products { id } }', staff, { maxAgeSeconds: 60, scope: 'private' }],
      ['nothing where there is no hint', '{ visits }', guest, undefined],
      ['nothing of an error', '{ broken(id: "1") { id } }', guest, undefined],
      ['nothing of a mutation', 'mutation { setPrice(id: "1", price: 1) { id } }', guest, undefined],
    ])('%s', async (_what, query, asker, caching) => {
      for (let round = 0; round < 2; round++) expect((await respond(query, {}, asker)).caching).toEqual(caching)
    })
  })

  describe('asks once', () => {
    test('for what many want at once', async () => {
      shop.delays = () => [5, 5]
      await ask('{ products(first: 1) { id } }')
      const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => ask(i % 2 ? LIST : `query N${i} ${LIST}`)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(shop.sent.slice(1).map(({ service }) => service)).toEqual(['catalog', 'stock'])
      // Those with the same operation wait for the whole answer, the others for its parts.
      expect(opened.cache.statistics.responses).toEqual({ hits: 0, misses: 27, joined: 24 })
    })

    test('and tells all of them what went wrong with it', async () => {
      shop.delays = () => [5, 5]
      await ask('{ products(first: 1) { id } }')
      shop.put('bad', {})
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () => ask(LIST)),
        ask('{ products(ids: ["bad", "1"]) { id price stock { available } } }'),
      ])
      for (const [i, { errors }] of answers.entries())
        expect(errors).toEqual([
          {
            message: 'No stock of this.',
            path: ['products', i < 5 ? 3 : 0],
            extensions: { code: 'BAD', service: 'stock' },
          },
        ])
    })

    test('also when whoever asked first has gone', async () => {
      shop.delays = () => [10, 10]
      await ask('{ products(first: 1) { id } }')
      const first = new AbortController()
      const prepared = await opened.router.prepare({ query: LIST }, guest)
      if ('errors' in prepared) throw prepared.errors[0]
      const leaving = prepared.execute(first.signal)
      const staying = ask(LIST)
      first.abort()
      expect(JSON.parse((await leaving).text)).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_CANCELLED' } }],
      })
      expect((await staying).data!.products).toHaveLength(3)
      expect(shop.sent.slice(1).map(({ service }) => service)).toEqual(['catalog', 'stock'])
    })

    test('and has nobody below it answer with what was asked for earlier', async () => {
      await ask(LIST)
      await ask(PAGE, { id: '1' }, staff)
      expect(shop.calls.map((call) => call?.fresh ?? false)).toEqual([true, true, false, false])
    })

    test('but not for what changed since it was asked for', async () => {
      await ask(PAGE, { id: '2' })
      shop.delays = () => [0, 60]
      const early = ask(PAGE, { id: '1' })
      await new Promise((resolve) => setTimeout(resolve, 5))
      shop.delays = () => [0, 0]
      shop.put('1', { price: 99 })
      opened.cache.mutated()
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 99 } })
      expect((await early).data).toMatchObject({ product: { price: 10 } })
      // Nor is the early answer kept when it comes at last.
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 99 } })
    })
  })

  describe('forgets', () => {
    test('what a change names, and nothing else', async () => {
      await ask(PAGE, { id: '1' })
      await ask(PAGE, { id: '2' })
      await ask(LIST)
      shop.put('1', { price: 11 })
      opened.cache.mutated()
      expect(await sentBy(() => ask(PAGE, { id: '2' }))).toEqual([])
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 11 } })
      expect((await ask(LIST)).data).toMatchObject({ products: [{ price: 11 }, { price: 10 }, { price: 10 }] })
    })

    test('a whole answer when any subgraph says that a part of it changed', async () => {
      await ask(PAGE, { id: '1' })
      shop.put('1', { available: 0 })
      opened.cache.mutated()
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { stock: { available: 0 } } })
    })

    test('what changed before the change has its place, and keeps nothing of it until it has', async () => {
      await ask(PAGE, { id: '1' })
      shop.placing = false
      shop.put('1', { price: 12 })
      opened.cache.mutated()
      for (let round = 0; round < 2; round++) {
        const { sent, result } = await watch(() => ask(PAGE, { id: '1' }))
        expect(sent).toEqual(['catalog'])
        expect(result.data).toMatchObject({ product: { price: 12 } })
      }
      shop.place()
      opened.cache.mutated()
      await ask(PAGE, { id: '1' })
      expect(await sentBy(() => ask(PAGE, { id: '1' }))).toEqual([])
    })

    test('nothing, but asks, while it cannot know what changed', async () => {
      await ask(PAGE, { id: '1' })
      shop.feedAway.add('catalog')
      shop.put('1', { price: 13 })
      opened.cache.mutated()
      expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 13 } })
      expect(opened.cache.statistics.bypassed).toBeGreaterThan(0)
    })
  })

  test('what is kept is given when a subgraph is away, and the error names only what is not', async () => {
    await ask(PAGE, { id: '2' })
    await ask('{ products { id price } }')
    shop.away.add('stock')
    const { data, errors } = await ask('query Q { products { id price stock { available } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'stock' } }])
    expect(data).toMatchObject({ products: [{ stock: null }, { stock: { available: 1 } }, { stock: null }] })
    shop.away.delete('stock')
    expect((await ask('query Q { products { id price stock { available } } }')).errors).toBeUndefined()
  })

  test('without a feed answers are kept for their time', async () => {
    await opened.close()
    opened = shop.openRouter({ services: { catalog: {}, stock: {} } })
    await ask(PAGE, { id: '1' })
    shop.put('1', { price: 14 })
    expect((await ask(PAGE, { id: '1' })).data).toMatchObject({ product: { price: 10 } })
  })
})
