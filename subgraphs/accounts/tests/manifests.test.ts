import { createHash } from 'node:crypto'
import { type AppIdentity, PERMISSIONS, type Permission, type UserIdentity } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { buildSchema, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { aStoreId, aUserId, guest, member, refusalOf, runAccounts, service } from './running-accounts.ts'

const schema = buildSchema(
  'type Query { product(id: ID!): Product } type Product { id: ID! title: String! price: Int }',
)
const accounts = runAccounts({ deps: { validateOperation: (document) => validate(schema, document) } })

const staffOf = (storeId: string, permissions: readonly Permission[] = PERMISSIONS): UserIdentity => ({
  kind: 'user',
  userId: aUserId(),
  sessionId: aUserId(),
  memberships: [member(storeId, permissions)],
  requestId: 'r',
  language: 'en',
})

const keyOf = (storeId: string, appId: string, permissions: readonly Permission[]): AppIdentity => ({
  kind: 'app',
  appId,
  keyId: aUserId(),
  memberships: [{ storeId, storeNo: storeOf(storeId)!, permissions }],
  requestId: 'r',
  language: 'en',
})

const operation = (name: string, fields = 'id') => {
  const body = `query ${name}($id: ID!) { product(id: $id) { ${fields} } }`
  return { id: createHash('sha256').update(body).digest('hex'), name, type: 'query', body }
}
const apollo = (...operations: object[]) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations })

const CHANGES = '{ against added { name } changed { name } removed { name } unchangedCount }'
const SELECTION = `manifest { id version format operationCount status expiresAt } diff ${CHANGES}`

let stores = 200
async function anApp() {
  const storeId = aStoreId(++stores)
  const owner = staffOf(storeId)
  const { app } = await accounts.mutate('createApp', { storeId, name: 'Shop' }, 'app { id }', owner)
  const appId = app.id as string
  const publish = (
    version: string,
    document: unknown,
    more: object = {},
    identity: typeof owner | AppIdentity = owner,
  ) => accounts.mutate('publishManifest', { appId, version, document, ...more }, SELECTION, identity)
  const find = async (operationId: string) =>
    (
      await accounts.run(
        'query ($appId: ID!, $operationId: String!) { persistedOperation(appId: $appId, operationId: $operationId) { name body version } }',
        { appId, operationId },
        service(),
      )
    ).data.persistedOperation
  const withdraw = (manifestId: string) =>
    accounts.mutate('withdrawManifest', { manifestId }, 'manifest { status }', owner)
  const manifests = async (args = '') =>
    (
      await accounts.run(
        `{ app(id: "${appId}") { manifests${args} { totalCount nodes { version status } } } }`,
        {},
        owner,
      )
    ).data.app.manifests
  return { storeId, owner, appId, publish, find, withdraw, manifests }
}

describe('publishing', () => {
  it('makes operations of every format available by their ids', async () => {
    const { publish, find } = await anApp()
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => operation(name)) as ReturnType<typeof operation>[]
    const md5 = createHash('md5').update(b!.body).digest('hex')
    expect((await publish('1', apollo(a!))).manifest).toMatchObject({
      format: 'APOLLO',
      operationCount: 1,
      status: 'LIVE',
    })
    expect((await publish('2', JSON.stringify({ [md5]: b!.body }))).manifest).toMatchObject({ format: 'RELAY' })
    expect((await publish('3', { [c!.id]: c!.body })).manifest).toMatchObject({ format: 'CODEGEN' })
    const { manifest } = await publish('4', undefined, { operations: [{ id: 'd', body: d!.body }] })
    expect(manifest).toMatchObject({ format: 'OPERATIONS', version: '4' })
    expect(await find(a!.id)).toEqual({ name: 'A', body: a!.body, version: '1' })
    expect([await find(md5), await find(c!.id), await find('d')]).toMatchObject([
      { name: 'B' },
      { name: 'C' },
      { name: 'D' },
    ])
    expect(await find('unknown')).toBeNull()
  })

  it('tells what is different from the newest live version', async () => {
    const { publish } = await anApp()
    expect((await publish('1', apollo(operation('A'), operation('B'), operation('C')))).diff).toMatchObject({
      against: null,
      added: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    })
    const { manifest, diff } = await publish('2', apollo(operation('A'), operation('B', 'title'), operation('D')))
    expect(diff).toEqual({
      against: '1',
      added: [{ name: 'D' }],
      changed: [{ name: 'B' }],
      removed: [{ name: 'C' }],
      unchangedCount: 1,
    })
    const { data } = await accounts.run(
      `{ manifest(id: "${manifest.id}") { diff ${CHANGES} other: diff(against: "2") { unchangedCount }
        operations(first: 2) { totalCount nodes { name kind } pageInfo { hasNextPage endCursor } } } }`,
      {},
      service(),
    )
    expect(data.manifest).toMatchObject({ diff, other: { unchangedCount: 3 }, operations: { totalCount: 3 } })
    expect(data.manifest.operations.nodes).toHaveLength(2)
    expect(data.manifest.operations.pageInfo.hasNextPage).toBe(true)
  })

  it('names the operation and the place of everything that does not fit, and writes nothing', async () => {
    const { publish, manifests } = await anApp()
    const wrong = { ...operation('Wrong'), body: 'query Wrong {\n  product(id: 1) { colour } nothing }' }
    const broken = { ...operation('Broken'), body: 'query Broken { product(' }
    const { userErrors, manifest, diff } = await publish('1', apollo(operation('Good'), wrong, broken))
    expect([manifest, diff]).toEqual([null, null])
    expect(userErrors).toEqual([
      {
        code: 'OPERATION_INVALID',
        field: ['document', wrong.id],
        message: 'Operation Wrong, line 2, column 20: Cannot query field "colour" on type "Product".',
      },
      {
        code: 'OPERATION_INVALID',
        field: ['document', wrong.id],
        message: 'Operation Wrong, line 2, column 29: Cannot query field "nothing" on type "Query".',
      },
      {
        code: 'OPERATION_INVALID',
        field: ['document', broken.id],
        message: 'Operation Broken, line 1, column 24: Syntax Error: Expected Name, found <EOF>.',
      },
    ])
    expect((await manifests()).totalCount).toBe(0)
  })

  it('refuses what is no manifest', async () => {
    const { publish } = await anApp()
    const a = operation('A')
    const refused = async (document: unknown, more: object = {}) => refusalOf(await publish('1', document, more))
    expect(await refused('not json')).toMatchObject({ code: 'MANIFEST_UNREADABLE', field: ['document'] })
    expect(await refused({})).toMatchObject({ code: 'REQUIRED', field: ['document'] })
    expect(await refused(undefined)).toMatchObject({ code: 'REQUIRED', field: ['document'] })
    expect(await refused(apollo(a), { format: 'RELAY' })).toMatchObject({ code: 'MANIFEST_UNREADABLE' })
    expect(await refused(apollo(a, a))).toMatchObject({ code: 'OPERATION_REPEATED', field: ['document', a.id] })
    expect(await refused({ 'an id': a.body })).toMatchObject({ code: 'INVALID', field: ['document', 'an id'] })
    expect(await refused(apollo({ ...a, name: 'B' }))).toMatchObject({ code: 'OPERATION_INVALID' })
    expect(await refused(apollo({ ...a, type: 'mutation' }))).toMatchObject({ code: 'OPERATION_INVALID' })
    expect(await refused({ two: `${a.body} ${operation('B').body}` })).toMatchObject({ code: 'OPERATION_INVALID' })
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`id${index}`, a.body]))
    expect(await refused(many)).toMatchObject({ code: 'TOO_MANY', field: ['document'] })
    expect(await refused({ long: `#${'x'.repeat(100_000)}\n${a.body}` })).toMatchObject({ code: 'TOO_LONG' })
    for (const version of ['', 'a b', 'x'.repeat(101)])
      expect(refusalOf(await publish(version, apollo(a)))).toMatchObject({ code: 'INVALID', field: ['version'] })
  })

  it('tells twenty faults at most', async () => {
    const { publish } = await anApp()
    const wrong = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`id${index}`, '{ nothing }']))
    expect((await publish('1', wrong)).userErrors).toHaveLength(20)
  })

  it('gives the manifest that is there when a build runs again, and refuses another under its version', async () => {
    const { publish, manifests, withdraw } = await anApp()
    const [first, again] = await Promise.all([
      publish('1', apollo(operation('A'), operation('B'))),
      publish('1', apollo(operation('B'), operation('A'))),
    ])
    expect(first.manifest.id).toBe(again.manifest.id)
    expect((await manifests()).totalCount).toBe(1)
    const other = await publish('1', apollo(operation('A')))
    expect(refusalOf(other)).toMatchObject({ code: 'VERSION_TAKEN', field: ['version'] })
    await withdraw(first.manifest.id)
    const gone = await publish('1', apollo(operation('A'), operation('B')))
    expect(refusalOf(gone)).toMatchObject({ code: 'VERSION_TAKEN', field: ['version'] })
  })

  it('can be tried without being done', async () => {
    const { publish, manifests } = await anApp()
    const { manifest, diff, userErrors } = await publish('1', apollo(operation('A')), { dryRun: true })
    expect([manifest, diff.added, userErrors]).toEqual([null, [{ name: 'A' }], []])
    expect((await manifests()).totalCount).toBe(0)
  })

  it('has a limit of versions that are live at once', async () => {
    const { publish } = await anApp()
    for (let version = 0; version < 50; version++) await publish(`${version}`, apollo(operation('A')))
    expect(refusalOf(await publish('50', apollo(operation('A'))))).toMatchObject({
      code: 'TOO_MANY',
      field: ['version'],
    })
  })

  it('is for staff with apps:write or manifests:write, and for keys of the app itself with manifests:write', async () => {
    const { publish, storeId, appId, manifests } = await anApp()
    const other = (await accounts.mutate('createApp', { storeId, name: 'Other' }, 'app { id }', staffOf(storeId))).app
    const refused = async (identity: Parameters<typeof publish>[3]) =>
      refusalOf(await publish('1', apollo(operation('A')), {}, identity))
    expect(await refused(guest() as never)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await refused(staffOf(aStoreId(9)))).toMatchObject({ code: 'NOT_FOUND', field: ['appId'] })
    expect(await refused(staffOf(storeId, ['apps:read']))).toMatchObject({ code: 'FORBIDDEN', field: ['appId'] })
    expect(await refused(keyOf(storeId, appId, ['apps:read']))).toMatchObject({ code: 'FORBIDDEN', field: ['appId'] })
    expect(await refused(keyOf(storeId, other.id, ['manifests:write']))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await manifests()).totalCount).toBe(0)
    expect(
      (await publish('1', apollo(operation('A')), {}, keyOf(storeId, appId, ['manifests:write']))).userErrors,
    ).toEqual([])
    expect((await publish('2', apollo(operation('A')), {}, staffOf(storeId, ['manifests:write']))).userErrors).toEqual(
      [],
    )
  })

  it('is never undone or changed in the database', async () => {
    const { publish } = await anApp()
    const { manifest } = await publish('1', apollo(operation('A')))
    const change = (sql: string) => accounts.database.execute(sql, [manifest.id])
    await expect(change('UPDATE manifest_operation SET body = body WHERE manifest_id = $1')).rejects.toThrow(
      'never changed',
    )
    await expect(change("UPDATE manifest SET version = '2' WHERE id = $1")).rejects.toThrow('never changed')
    await change('UPDATE manifest SET withdrawn_at = now() WHERE id = $1')
    await expect(change('UPDATE manifest SET withdrawn_at = NULL WHERE id = $1')).rejects.toThrow('never changed')
  })
})

describe('a manifest', () => {
  it('that is withdrawn no longer runs, and the version before it does', async () => {
    const { publish, find, withdraw, manifests, appId } = await anApp()
    const text = (fields: string) => ({ op: operation('A', fields).body })
    await publish('1', text('id'))
    const { manifest } = await publish('2', text('title'))
    expect((await find('op')).version).toBe('2')
    const told = accounts.told.length
    expect((await withdraw(manifest.id)).manifest).toEqual({ status: 'WITHDRAWN' })
    expect((await find('op')).version).toBe('1')
    await expect.poll(() => accounts.told.slice(told)).toContain(appId)
    expect(refusalOf(await withdraw(manifest.id))).toMatchObject({ code: 'ALREADY_WITHDRAWN', field: ['manifestId'] })
    expect(await manifests()).toEqual({
      totalCount: 2,
      nodes: [
        { version: '2', status: 'WITHDRAWN' },
        { version: '1', status: 'LIVE' },
      ],
    })
    expect(await manifests('(live: true)')).toEqual({ totalCount: 1, nodes: [{ version: '1', status: 'LIVE' }] })
  })

  it('ends by itself at its time', async () => {
    const { publish, find, manifests } = await anApp()
    await publish('1', { op: operation('A').body }, { expiresAt: new Date(accounts.clock + 1000).toISOString() })
    expect(await find('op')).not.toBeNull()
    accounts.pass(1000)
    expect(await find('op')).toBeNull()
    expect((await manifests()).nodes).toEqual([{ version: '1', status: 'EXPIRED' }])
  })

  it('that ended is forgotten after ninety days, and its version is free again', async () => {
    const { publish, withdraw, manifests } = await anApp()
    const { manifest } = await publish('1', apollo(operation('A')))
    await publish('2', apollo(operation('A')))
    await withdraw(manifest.id)
    accounts.pass(89 * 24 * 60 * 60_000)
    await accounts.handle('forget-expired')
    expect((await manifests()).totalCount).toBe(2)
    accounts.pass(2 * 24 * 60 * 60_000)
    await accounts.handle('forget-expired')
    expect((await manifests()).nodes).toEqual([{ version: '2', status: 'LIVE' }])
  })

  it('is compared with no version that there is not', async () => {
    const { publish, owner } = await anApp()
    const { manifest } = await publish('1', apollo(operation('A')))
    for (const against of ['2', '\0']) {
      const document =
        'query ($id: ID!, $against: String) { manifest(id: $id) { diff(against: $against) { against } } }'
      const { errors } = await accounts.run(document, { id: manifest.id, against }, owner)
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }])
    }
  })

  it('is of one app: another does not find its operations', async () => {
    const one = await anApp()
    const other = await anApp()
    await one.publish('1', { op: operation('A').body })
    expect(await other.find('op')).toBeNull()
  })
})

it('all live operations are listed, page by page, for other parts of the system only', async () => {
  const { publish, withdraw, owner } = await anApp()
  const names = ['ListedA', 'ListedB', 'ListedC']
  await publish('1', apollo(...names.map((name) => operation(name))))
  const { manifest } = await publish('2', apollo(operation('ListedD')))
  await withdraw(manifest.id)
  const found: string[] = []
  let after: string | null = null
  do {
    const document = `query ($after: String) { publishedOperations(first: 2, after: $after) {
      nodes { appName version name body } endCursor } }`
    const { data } = await accounts.run(document, { after }, service())
    expect(data.publishedOperations.nodes.length).toBeLessThanOrEqual(2)
    found.push(...data.publishedOperations.nodes.map(({ name }: { name: string }) => name))
    after = data.publishedOperations.endCursor
  } while (after)
  expect(found.filter((name) => name.startsWith('Listed')).toSorted()).toEqual(names)
  for (const query of [
    '{ publishedOperations { endCursor } }',
    '{ persistedOperation(appId: "x", operationId: "x") { id } }',
  ])
    expect((await accounts.run(query, {}, owner)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
})
