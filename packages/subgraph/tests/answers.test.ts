import { graphql, parse } from 'graphql'
import { expect, test } from 'vitest'
import { type Calls, httpCalls, localCalls, serveSubgraph } from '../src/index.ts'
import { createExample, guest, SECRET, useDocument } from './example.ts'

const run = async (source: string, language = 'en') => {
  const { subgraph, faults } = createExample()
  const contextValue = subgraph.contextOf({ ...guest, language })
  return { ...(await graphql({ schema: subgraph.schema, source, contextValue })), faults }
}

test('a refused query is an error with its code, in the language of the caller', async () => {
  const english = await run('{ refused }')
  expect(english.errors).toMatchObject([
    { message: 'It does not exist.', extensions: { code: 'NOT_FOUND', field: ['id'] } },
  ])
  expect((await run('{ refused }', 'ar')).errors?.[0]?.message).toBe('غير موجود.')
  expect(english.faults).toEqual([])
})

test('a refused mutation is a payload with one user error', async () => {
  const source = 'mutation { double(input: { number: 101 }) { number userErrors { code field message } } }'
  expect((await run(source)).data).toEqual({
    double: {
      number: null,
      userErrors: [{ code: 'TOO_MANY', field: ['number'], message: 'There are more than 100.' }],
    },
  })
})

test('a mutation that is done has no user errors', async () => {
  const { data } = await run('mutation { double(input: { number: 21 }) { number userErrors { code } } }')
  expect(data).toEqual({ double: { number: 42, userErrors: [] } })
})

test('a fault of ours is masked and told to the operator', async () => {
  const { errors, faults } = await run('{ broken }')
  expect(errors).toMatchObject([
    { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' } },
  ])
  expect(JSON.stringify(errors)).not.toContain('hunter2')
  expect(faults).toMatchObject([{ field: 'Query.broken' }])
})

test('an outage says that it can be tried again', async () => {
  expect((await run('{ away }')).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
})

test('times are RFC 3339', async () => {
  expect((await run('{ at(time: "2026-01-31T12:30:00+03:00") }')).data).toEqual({ at: '2026-01-31T09:30:00.000Z' })
  for (const time of ['2026-01-31', 'yesterday', '2026-13-01T00:00:00Z'])
    expect((await run(`{ at(time: "${time}") }`)).errors, time).toHaveLength(1)
})

test('subgraphs ask each other in the same words in one process and over HTTP', async () => {
  const document = parse('{ whoAmI }')
  useDocument(document)
  const subgraphs = new Map()
  const local = localCalls(subgraphs)
  const { subgraph } = createExample(local)
  subgraphs.set('example', subgraph)
  const served = await serveSubgraph({ subgraph, port: 0, secret: SECRET })
  const remote = httpCalls({ urls: { example: `http://127.0.0.1:${served.port}/graphql` }, secret: SECRET })
  const ask = async (calls: Calls) => {
    const caller = createExample(calls).subgraph
    return graphql({ schema: caller.schema, source: '{ asked }', contextValue: caller.contextOf(guest) })
  }
  try {
    for (const calls of [local, remote]) expect((await ask(calls)).data).toEqual({ asked: 'service' })
  } finally {
    await served.close()
  }
  expect((await ask(remote)).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
  await remote.close()
})
