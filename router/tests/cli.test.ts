import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { listen, type Served, serveSchema } from './fixtures/serve.ts'
import { fixtureSchema, fixtureSupergraph, NAMES, type SubgraphName } from './fixtures/supergraph.ts'

const COMMAND = fileURLToPath(new URL('../cli.ts', import.meta.url))
let folder: string
let supergraph: string
let served: Record<SubgraphName, Served>
const children: ChildProcess[] = []

beforeAll(async () => {
  const entries = await Promise.all(NAMES.map(async (name) => [name, await serveSchema(fixtureSchema(name))] as const))
  served = Object.fromEntries(entries) as Record<SubgraphName, Served>
  folder = await mkdtemp(join(tmpdir(), 'router-'))
  supergraph = join(folder, 'supergraph.graphql')
  await writeFile(supergraph, fixtureSupergraph(Object.fromEntries(entries.map(([name, { url }]) => [name, url]))))
})
afterAll(async () => {
  await Promise.all(Object.values(served).map((one) => one.close()))
  await rm(folder, { recursive: true })
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, ...args])
  children.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => {
    output.stdout += data
  })
  child.stderr.on('data', (data) => {
    output.stderr += data
  })
  return { child, output, exited: once(child, 'exit').then(([code]) => code as number) }
}

async function startServing(...args: string[]) {
  const started = start('--supergraph', supergraph, '--port', '0', '--host', '127.0.0.1', ...args)
  const url = await vi.waitFor(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(started.output.stdout)
    expect(found, started.output.stderr).not.toBeNull()
    return found![0]
  }, 10_000)
  return { ...started, url }
}
const query = (url: string, text: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text }),
  })

describe('npm run router', () => {
  it("serves the supergraph over its subgraphs, with the caller's authorization", async () => {
    const { url } = await startServing()
    const response = await query(url, '{ me { name reviews { id } } }', { authorization: 'Bearer me', cookie: 'a=b' })
    expect(await response.json()).toEqual({ data: { me: { name: 'Amal', reviews: [{ id: 'r1' }, { id: 'r3' }] } } })
    for (const name of ['accounts', 'reviews'] as const) {
      const { headers } = served[name].requests.at(-1)!
      expect(headers).toMatchObject({ authorization: 'Bearer me' })
      expect(headers.cookie).toBeUndefined()
    }
  })

  it('forwards the headers that it is told to, also those of connection_init', async () => {
    const { url } = await startServing('--forward-header', 'X-Tenant', '--forward-header', 'accept-language')
    await query(url, '{ me { id } }', { 'x-tenant': 't1', 'accept-language': 'ar', authorization: 'Bearer me' })
    const { headers } = served.accounts.requests.at(-1)!
    expect(headers).toMatchObject({ 'x-tenant': 't1', 'accept-language': 'ar' })
    expect(headers.authorization).toBeUndefined()
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { 'X-Tenant': 't2' },
    })
    const events: unknown[] = []
    for await (const event of client.iterate({ query: 'subscription { ticks(count: 1) { index } }' }))
      events.push(event)
    expect(events).toEqual([{ data: { ticks: { index: 0 } } }])
    expect(served.accounts.connections.at(-1)).toEqual({ 'x-tenant': 't2' })
    await client.dispose()
  })

  it('says that it lives and is ready', async () => {
    const { url } = await startServing()
    expect((await fetch(new URL('/health/live', url))).status).toBe(200)
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200)
    expect((await fetch(new URL('/', url))).status).toBe(404)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what it has begun on %s', async (signal) => {
    let answer: () => void
    const answered = new Promise<void>((done) => {
      answer = done
    })
    let asked: () => void
    const waiting = new Promise<void>((done) => {
      asked = done
    })
    const slow = createServer(async (_, response) => {
      asked()
      await answered
      response.end('{"data":{"me":{"id":"late"}}}')
    })
    const port = await listen(slow)
    const file = join(folder, `slow-${signal}.graphql`)
    await writeFile(file, fixtureSupergraph({ accounts: `http://127.0.0.1:${port}/` }))
    const { child, url, exited } = await startServing('--supergraph', file)
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
    await once(socket, 'open')
    const closed = once(socket, 'close')
    const response = query(url, '{ me { id } }')
    await waiting
    child.kill(signal)
    expect((await closed)[0]).toBe(1001)
    await expect(query(url, '{ __typename }')).rejects.toThrow()
    answer!()
    expect(await (await response).json()).toEqual({ data: { me: { id: 'late' } } })
    expect(await exited).toBe(0)
    slow.close()
  })

  it.each([
    [[], '--supergraph must name the file'],
    [['--supergraph', '/none/such'], '/none/such cannot be read'],
    [['--supergraph', COMMAND], 'cannot be served'],
    [['--supergraph', 'x', '--port', '70000'], '--port must be a number from 0 to 65535, not "70000"'],
    [['--supergraph', 'x', '--port', 'abc'], 'not "abc"'],
    [['--supergraph', 'x', '--forward-header', 'a b'], '--forward-header must name a header, not "a b"'],
    [['--nonsense'], '--nonsense'],
  ])('refuses %j with one sentence', async (args, message) => {
    const { exited, output } = start(...args)
    expect(await exited).toBe(1)
    expect(output.stderr).toContain(message)
    expect(output.stderr).not.toContain('    at ')
    expect(output.stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses a port that is in use', async () => {
    const other = createServer()
    const port = await listen(other)
    const { exited, output } = start('--supergraph', supergraph, '--port', String(port), '--host', '127.0.0.1')
    expect(await exited).toBe(1)
    expect(output.stderr).toBe(`The port ${port} is in use: choose another with --port.\n`)
    other.close()
  })

  it('explains itself', async () => {
    const { exited, output } = start('--help')
    expect(await exited).toBe(0)
    expect(output.stdout).toContain('--forward-header')
  })
})
