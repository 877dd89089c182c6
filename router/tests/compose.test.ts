import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeSupergraph } from '../src/composition.ts'
import { NAMES, SUBGRAPHS } from './fixtures/supergraph.ts'

const COMMAND = fileURLToPath(new URL('../compose.ts', import.meta.url))
let folder: string
const file = (name: string): string => join(folder, name)

interface Outcome {
  code: number
  stdout: string
  stderr: string
}
const compose = (...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    const command = [COMMAND, '--config', file('supergraph.yaml'), '--output', file('supergraph.graphql'), ...args]
    execFile(process.execPath, command, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })

const yaml = (names: readonly string[]): string =>
  [
    'federation_version: =2.14.4',
    'subgraphs:',
    ...names.flatMap((name) => [
      `  ${name}:`,
      `    routing_url: http://localhost:4101/${name}`,
      '    schema:',
      `      file: ./${name}.graphql`,
    ]),
  ].join('\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compose-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await rm(file('supergraph.graphql'), { force: true })
  await writeFile(file('supergraph.yaml'), yaml(NAMES))
  for (const name of NAMES) await writeFile(file(`${name}.graphql`), SUBGRAPHS[name].typeDefs)
})

describe('composeSupergraph', () => {
  it('composes the subgraphs with their addresses', async () => {
    const { sdl, errors, hints } = await composeSupergraph(file('supergraph.yaml'))
    expect(errors).toEqual([])
    expect(hints.every(({ severity }) => severity === 'warning' || severity === 'note')).toBe(true)
    expect(sdl).toContain('url: "http://localhost:4101/stock"')
  })

  it('says which file and line do not parse', async () => {
    await writeFile(file('stock.graphql'), 'type Query {\n  oops:\n}')
    const { sdl, errors } = await composeSupergraph(file('supergraph.yaml'))
    expect(sdl).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain('stock.graphql:3:1')
  })

  it('gives the code and the subgraph of what does not compose', async () => {
    await writeFile(
      file('stock.graphql'),
      SUBGRAPHS.stock.typeDefs.replace('weight: Int @external', 'weight: String @external'),
    )
    const { errors } = await composeSupergraph(file('supergraph.yaml'))
    expect(errors.map(({ code }) => code)).toContain('EXTERNAL_TYPE_MISMATCH')
    expect(errors[0]?.message).toContain('stock')
  })

  it.each([
    ['subgraphs: {}', 'federation_version'],
    ['federation_version: =2.14.4', 'subgraphs'],
    ['federation_version: =2.14.4\nsubgraphs: { a: { schema: { file: x } } }', '"a" needs a "routing_url"'],
    ['federation_version: =2.14.4\nsubgraphs: { a: { routing_url: http://a } }', '"a" needs a "schema"'],
    ['federation_version: =2.14.4\nsubgraphs: { a: { routing_url: http://a, schema: { file: none } } }', 'ENOENT'],
  ])('names what is wrong in %j', async (text, message) => {
    await writeFile(file('supergraph.yaml'), text)
    const { sdl, errors } = await composeSupergraph(file('supergraph.yaml'))
    expect(sdl).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain(message)
  })
})

describe('npm run compose', () => {
  it('writes the supergraph, and --check then finds it current until a schema changes', async () => {
    expect(await compose('--check')).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run compose') })
    expect((await compose()).code).toBe(0)
    expect(await readFile(file('supergraph.graphql'), 'utf8')).toContain('join__Graph')
    expect((await compose('--check')).code).toBe(0)
    await writeFile(file('stock.graphql'), SUBGRAPHS.stock.typeDefs.replace('warehouses:', 'depots: Int warehouses:'))
    expect((await compose('--check')).code).toBe(1)
    expect(await readFile(file('supergraph.graphql'), 'utf8')).not.toContain('depots')
  })

  it('writes nothing when the subgraphs do not compose', async () => {
    await writeFile(file('stock.graphql'), 'type Query { me: Int }')
    const { code, stderr } = await compose()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error [A-Z_]+: /m)
    await expect(readFile(file('supergraph.graphql'))).rejects.toThrow('ENOENT')
  })

  it('names what clients were published with and a change breaks, and writes nothing', async () => {
    const depots = '{ warehouses { name } }'
    const manifest = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: 'a1', name: 'Depots', type: 'query', body: `query Depots ${depots}` },
        { id: 'b2', name: 'Fine', type: 'query', body: '{ __typename }' },
      ],
    }
    await mkdir(file('published/till'), { recursive: true })
    await writeFile(file('published/till/1.4.0.json'), JSON.stringify(manifest))
    await writeFile(file('published/storefront.json'), JSON.stringify({ c3: depots }))
    const published = ['--operations', file('published')]
    expect(await compose(...published)).toMatchObject({ code: 0, stderr: '' })
    expect(await compose(...published, '--check')).toMatchObject({ code: 0, stderr: '' })
    const written = await readFile(file('supergraph.graphql'), 'utf8')

    await writeFile(file('stock.graphql'), SUBGRAPHS.stock.typeDefs.replace('warehouses:', 'depots:'))
    const broken = [
      'error PUBLISHED_OPERATION_BROKEN: app "storefront", the operation c3: Cannot query field "warehouses" on type "Query". (1:3)',
      'error PUBLISHED_OPERATION_BROKEN: app "till" 1.4.0, the operation Depots (a1): Cannot query field "warehouses" on type "Query". (1:16)',
    ]
    const checked = await compose(...published, '--check')
    expect(checked).toMatchObject({ code: 1, stderr: expect.stringContaining(broken.join('\n')) })
    expect(checked.stderr).toContain('run "npm run compose"')
    expect(await compose(...published)).toEqual({ code: 1, stdout: '', stderr: `${broken.join('\n')}\n` })
    expect(await readFile(file('supergraph.graphql'), 'utf8')).toBe(written)
    const one = await compose('--operations', file('published/storefront.json'))
    expect(one).toEqual({ code: 1, stdout: '', stderr: `${broken[0]}\n` })
  })

  it('warns of what a published operation asks for and may be null where it was not', async () => {
    const names = 'query Names { all: warehouses { ...W } } fragment W on Warehouse { name id }'
    await mkdir(file('asked'), { recursive: true })
    await writeFile(file('asked/till.json'), JSON.stringify({ Names: names, Ids: '{ __typename }' }))
    const published = ['--operations', file('asked')]
    expect((await compose()).code).toBe(0)
    await cp(file('api.graphql'), file('deployed.graphql'))

    const looser = SUBGRAPHS.stock.typeDefs
      .replace('[Warehouse!]!', '[Warehouse]!')
      .replace('name: String! g', 'name: String g')
    await writeFile(file('stock.graphql'), looser)
    const warning =
      'warning PUBLISHED_OPERATION_NULLABLE: app "till", the operation Names: ' +
      'Query.warehouses was [Warehouse!]!, and is [Warehouse]! (1:15). Warehouse.name was String!, and is String (1:68).\n'
    expect(await compose(...published)).toMatchObject({ code: 0, stderr: warning })
    // What is composed is what it is compared with from now on, unless something else is named.
    expect(await compose(...published, '--check')).toMatchObject({ code: 0, stderr: '' })
    const deployed = ['--against', file('deployed.graphql')]
    expect(await compose(...published, ...deployed, '--check')).toMatchObject({ code: 0, stderr: warning })

    await writeFile(file('stock.graphql'), SUBGRAPHS.stock.typeDefs)
    const stricter = ['--against', file('api.graphql')]
    expect(await compose(...published, ...stricter)).toMatchObject({ code: 0, stderr: '' })
    expect(await compose('--against', file('stock.graphql'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error SCHEMA_UNREAD: \S+stock\.graphql is no schema to compare with: /),
    })
  })

  it.each([
    ['[]', 'it is no JSON object'],
    ['{"a": 5}', 'the operation "a" has no text'],
    ['{"format": "apollo-persisted-query-manifest"}', 'its "operations" are no list'],
    ['{"format": "apollo-persisted-query-manifest", "operations": [{}]}', 'an operation has no id'],
    ['{', 'JSON'],
  ])('refuses %s as a manifest', async (text, reason) => {
    await writeFile(file('manifest.json'), text)
    const { code, stderr } = await compose('--operations', file('manifest.json'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error PUBLISHED_OPERATIONS_UNREAD: \S+manifest\.json is no manifest of operations: /)
    expect(stderr).toContain(reason)
    expect((await compose('--operations', file('none'))).stderr).toContain('ENOENT')
  })

  it('refuses an argument that it does not know', async () => {
    expect(await compose('--nonsense')).toMatchObject({ code: 1, stderr: expect.stringContaining('--nonsense') })
  })
})
