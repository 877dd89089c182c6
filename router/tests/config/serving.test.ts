import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { listen, type Served, serveSchema } from '../fixtures/serve.ts'
import { composeText, fixtureSchema, fixtureSupergraph, NAMES, type SubgraphName } from '../fixtures/supergraph.ts'

const COMMAND = fileURLToPath(new URL('../../cli.ts', import.meta.url))
let folder: string
let served: Record<SubgraphName, Served>
let supergraph: string
const children: ChildProcess[] = []

beforeAll(async () => {
  const entries = await Promise.all(NAMES.map(async (name) => [name, await serveSchema(fixtureSchema(name))] as const))
  served = Object.fromEntries(entries) as Record<SubgraphName, Served>
  supergraph = fixtureSupergraph(Object.fromEntries(entries.map(([name, { url }]) => [name, url])))
  folder = await mkdtemp(join(tmpdir(), 'router-config-'))
  await writeFile(join(folder, 'supergraph.graphql'), supergraph)
})
afterAll(async () => {
  await Promise.all(Object.values(served).map((one) => one.close()))
  await rm(folder, { recursive: true })
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function start(yaml: string, args: string[] = [], environment: Record<string, string> = {}) {
  const file = join(folder, `${Math.random()}.yaml`)
  await writeFile(file, yaml)
  const child = spawn(process.execPath, [COMMAND, '--config', file, ...args], {
    env: { ...process.env, ...environment },
  })
  children.push(child)
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output.text += data
    })
  }
  const says = (pattern: RegExp) =>
    vi.waitFor(() => {
      const found = pattern.exec(output.text)
      expect(found, output.text).not.toBeNull()
      return found!
    }, 10_000)
  return { child, output, says, exited: once(child, 'exit').then(([code]) => code as number) }
}

const BASE = 'listen: { port: 0, host: 127.0.0.1 }\nsupergraph: { file: supergraph.graphql, pollMs: 0 }\n'

async function serving(yaml = '', environment: Record<string, string> = {}, base = BASE) {
  const started = await start(base + yaml, [], environment)
  const [url] = await started.says(/http:\/\/127\.0\.0\.1:\d+\/graphql/)
  const ask = async (query: string, headers: Record<string, string> = {}, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, ...(await response.json()) }
  }
  return { ...started, url, ask }
}

describe('npm run router -- --config', () => {
  it('only checks with --check-config', async () => {
    const good = await start(BASE, ['--check-config'])
    expect(await good.exited).toBe(0)
    expect(good.output.text).toBe('The configuration and the supergraph can be served.\n')
    const bad = await start(`${BASE}htpt: {}`, ['--check-config'])
    expect(await bad.exited).toBe(1)
    expect(bad.output.text).toMatch(/yaml:3: htpt is no setting\. Did you mean http\?\n$/)
    const nowhere = await start('supergraph: { file: none.graphql }', ['--check-config'])
    expect(await nowhere.exited).toBe(1)
    expect(nowhere.output.text).toContain('none.graphql cannot be read')
  })

  it('sends subgraphs what it is told to', async () => {
    const { ask } = await serving(
      `subgraphs:
  all:
    forwardHeaders: [X-Tenant]
    headers: { x-secret: "\${SECRET}" }
  named:
    reviews: { headers: { x-other: o }, forwardHeaders: [] }`,
      { SECRET: 'hush' },
    )
    const { data } = await ask('{ me { name reviews { id } } }', { 'x-tenant': 't', authorization: 'Bearer me' })
    expect(data.me.name).toBe('Amal')
    const [toAccounts, toReviews] = [served.accounts, served.reviews].map(({ requests }) => requests.at(-1)!.headers)
    expect(toAccounts).toMatchObject({ 'x-tenant': 't', 'x-secret': 'hush' })
    expect(toAccounts!.authorization).toBeUndefined()
    expect(toReviews).toMatchObject({ 'x-other': 'o' })
    expect(toReviews!['x-tenant']).toBeUndefined()
  })

  it('takes a new supergraph on SIGHUP, and refuses a broken one', async () => {
    const file = join(folder, 'changing.graphql')
    await writeFile(file, supergraph)
    const { ask, child, says } = await serving('', {}, BASE.replace('supergraph.graphql', 'changing.graphql'))
    expect((await ask('{ me { name } }')).data).toEqual({ me: { name: 'Amal' } })
    await writeFile(
      file,
      composeText([{ name: 'accounts', typeDefs: 'type Query { other: String }', url: served.accounts.url }]),
    )
    child.kill('SIGHUP')
    await says(/"warmed":0,"invalid":1,"msg":"a new supergraph is served"/)
    expect((await ask('{ me { name } }')).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    await writeFile(file, 'type Query {')
    child.kill('SIGHUP')
    await says(/the new supergraph cannot be served; the one before goes on/)
    expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  it('says that it is not ready before it stops, and still serves until load balancers know', async () => {
    const lingering = BASE.replace('port: 0,', 'port: 0, lingerMs: 600,')
    const { child, exited, ask, url } = await serving('', {}, lingering)
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200)
    child.kill('SIGTERM')
    await vi.waitFor(async () => expect((await fetch(new URL('/health/ready', url))).status).toBe(503))
    expect((await fetch(new URL('/health/live', url))).status).toBe(200)
    expect((await ask('{ me { name } }')).data).toEqual({ me: { name: 'Amal' } })
    expect(await exited).toBe(0)
  })

  it('measures itself, on a port of its own', async () => {
    const { ask, says, url } = await serving('telemetry: { metrics: { port: 0 } }\ncache: { subgraphs: [accounts] }')
    const [, metricsUrl] = await says(/Metrics are at (http:\S+\/metrics)/)
    await ask('query Mine { me { name } }')
    await ask('{ nothing }')
    const response = await fetch(metricsUrl!)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    expect(text).toContain('router_operations_total{operation="Mine",type="query",status="ok"} 1')
    expect(text).toContain('router_refusals_total{code="GRAPHQL_VALIDATION_FAILED"} 1')
    expect(text).toContain('router_operation_duration_seconds_count{operation="Mine",type="query"} 1')
    expect(text).toContain('router_subgraph_fetches_total{subgraph="accounts",status="ok"} 1')
    expect(text).toContain('router_circuit_state{subgraph="accounts"} 0')
    expect(text).toMatch(/router_cache_lookups_total\{kind="fetches",outcome="hits"\} 0/)
    expect(text).toMatch(/process_resident_memory_bytes \d{7,}/)
    // Each line is one that Prometheus can read.
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\n]*",?)+\})? [\d.e+-]+)$/)
    expect((await fetch(new URL('/metrics', url))).status).toBe(404)
  })

  it('checks tokens by the keys of their issuer, and enforces the directives by their scopes', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA')
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }] })
    const issuer = createServer((_, response) => void response.end(jwks))
    const port = await listen(issuer)
    const typeDefs = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
      type Query { open: String mine: String @authenticated secret: String @requiresScopes(scopes: [["read:secret"]]) }`
    const answers = createServer((_, response) => void response.end('{"data":{"open":"o","mine":"m","secret":"s"}}'))
    const answersPort = await listen(answers)
    const sdl = composeText([{ name: 'vault', typeDefs, url: `http://127.0.0.1:${answersPort}/` }])
    await writeFile(join(folder, 'vault.graphql'), sdl)
    const { ask } = await serving(
      `authentication: { jwt: { jwksUrl: "http://127.0.0.1:${port}/keys", issuer: me, audience: shop } }`,
      {},
      BASE.replace('supergraph.graphql', 'vault.graphql'),
    )
    const token = (claims: Record<string, unknown>, issuedBy = 'me') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
        .setIssuer(issuedBy)
        .setAudience('shop')
        .setExpirationTime('1h')
        .sign(privateKey)
    const all = '{ open mine secret }'
    expect((await ask(all)).data).toEqual({ open: 'o', mine: null, secret: null })
    const guest = { authorization: `Bearer ${await token({ sub: 'a' })}` }
    expect((await ask(all, guest)).data).toEqual({ open: 'o', mine: 'm', secret: null })
    const keeper = { authorization: `Bearer ${await token({ scope: 'x read:secret' })}` }
    expect(await ask(all, keeper)).toEqual({ status: 200, data: { open: 'o', mine: 'm', secret: 's' } })
    const forged = { authorization: `Bearer ${await token({}, 'somebody')}` }
    expect(await ask(all, forged)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    for (const server of [issuer, answers]) server.close().closeAllConnections()
  })

  it('limits, and takes only documents that were published', async () => {
    await writeFile(join(folder, 'documents.json'), JSON.stringify({ one: '{ me { name } }' }))
    const { url, ask } = await serving(`limits: { maxDepth: 2 }
http: { persistedDocuments: { file: documents.json, only: true } }
rateLimit: { per: everybody, capacity: 2, restorePerSecond: 0.001, by: requests }`)
    expect((await ask('{ me { name } }')).errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED')
    const byId = () =>
      fetch(`${url}?documentId=one`).then(async (response) => ({ status: response.status, ...(await response.json()) }))
    expect((await byId()).data).toEqual({ me: { name: 'Amal' } })
    expect((await byId()).data).toEqual({ me: { name: 'Amal' } })
    expect(await byId()).toMatchObject({ status: 429 })
  })

  it('knows over WebSocket by its hash what it was sent over HTTP', async () => {
    const { url } = await serving('http: { persistedQueries: { capacity: 5 } }')
    const query = '{ me { name } }'
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } }
    const headers = { 'content-type': 'application/json' }
    await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, extensions }) })
    const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket })
    const { value } = await client.iterate({ query: '', extensions }).next()
    expect(value).toEqual({ data: { me: { name: 'Amal' } } })
    await client.dispose()
  })

  it('logs each operation and the slow ones with their plan, and nothing secret', async () => {
    const { ask, output, child, exited } = await serving(
      `logging: { level: debug, operations: info, slowOperations: { thresholdMs: 0.001, perMinute: 1 } }
telemetry: { serviceName: s }`,
    )
    const secrets = { authorization: 'Bearer hunter2-token', 'x-api-key': 'sk_live_hunter2', cookie: 'session=hunter2' }
    const query =
      'query Find($password: ID!) { user(id: "hunter2-literal") { name } other: user(id: $password) { name } }'
    await ask(query, secrets, { password: 'hunter2-variable' })
    await ask(query, secrets, { password: 'hunter2-variable' })
    await ask('query Broken { user(id: "hunter2") { nothing } }', secrets)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    const lines = output.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const told = lines.filter(({ msg }) => msg === 'an operation')
    expect(told).toMatchObject([
      {
        operation: 'Find',
        kind: 'query',
        status: 'ok',
        requestId: expect.any(String),
        milliseconds: expect.any(Number),
      },
      { operation: 'Find', status: 'ok' },
      { status: 'GRAPHQL_VALIDATION_FAILED' },
    ])
    const slow = lines.filter(({ msg }) => msg === 'a slow operation')
    expect(slow).toHaveLength(1)
    expect(slow[0].plan).toContain('Fetch(service: "accounts")')
    expect(slow[0].text).toContain('user(id: "…")')
    expect(output.text).not.toContain('hunter2')
  })
})
