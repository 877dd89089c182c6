import { PERMISSIONS, type UserIdentity } from '@saler/identity'
import { expect, it } from 'vitest'
import { aStoreId, aUserId, guest, member, refusalOf, runAccounts } from './running-accounts.ts'

const accounts = runAccounts()

const APP = 'app { id name description createdAt store { id } }'

const staffOf = (storeId: string, permissions: UserIdentity['memberships'][number]['permissions'] = PERMISSIONS) =>
  ({
    kind: 'user',
    userId: aUserId(),
    sessionId: aUserId(),
    memberships: [member(storeId, permissions)],
    requestId: 'r',
    language: 'en',
  }) satisfies UserIdentity

const create = async (storeId: string, name: string, identity = staffOf(storeId)) =>
  (await accounts.mutate('createApp', { storeId, name }, APP, identity)).app

it('an app is made, renamed and read back', async () => {
  const storeId = aStoreId(1)
  const owner = staffOf(storeId)
  const input = { storeId, name: ' Till ', description: 'The till in the shop' }
  const { app, userErrors } = await accounts.mutate('createApp', input, APP, owner)
  expect(userErrors).toEqual([])
  expect(app).toMatchObject({ name: 'Till', description: 'The till in the shop', store: { id: storeId } })

  await accounts.mutate('updateApp', { appId: app.id, name: 'Tills' }, APP, owner)
  const { data } = await accounts.run(`{ app(id: "${app.id}") { name description keys { id } } }`, {}, owner)
  expect(data.app).toEqual({ name: 'Tills', description: 'The till in the shop', keys: [] })
})

it('a name is taken once in a store, and free in another', async () => {
  const storeId = aStoreId(2)
  await create(storeId, 'Till')
  const payload = await accounts.mutate('createApp', { storeId, name: 'Till' }, APP, staffOf(storeId))
  expect(refusalOf(payload)).toMatchObject({ code: 'NAME_TAKEN', field: ['name'] })
  expect(await create(aStoreId(3), 'Till')).not.toBeNull()
  const other = await create(storeId, 'Other')
  const renamed = await accounts.mutate('updateApp', { appId: other.id, name: 'Till' }, APP, staffOf(storeId))
  expect(refusalOf(renamed)).toMatchObject({ code: 'NAME_TAKEN', field: ['name'] })
})

it('a hundred apps are enough for a store, also when two are made at once', async () => {
  const storeId = aStoreId(4)
  for (let made = 0; made < 99; made++) await create(storeId, `App ${made}`)
  const last = await Promise.all(
    ['A', 'B'].map((name) => accounts.mutate('createApp', { storeId, name }, APP, staffOf(storeId))),
  )
  expect(last.map(({ app }) => app === null).toSorted()).toEqual([false, true])
  expect(refusalOf(last.find(({ app }) => app === null)!)).toMatchObject({ code: 'TOO_MANY', field: ['storeId'] })
})

it('pages through the apps of a store, newest first, in two statements', async () => {
  const storeId = aStoreId(5)
  for (const name of ['one', 'two', 'three']) await create(storeId, name)
  const page = (after: string | null) =>
    accounts.run(
      `query ($storeId: ID!, $after: String) { apps(storeId: $storeId, first: 2, after: $after) {
        nodes { name keys { id } manifests { totalCount nodes { version } } operationUsage(from: "2026-01-01T00:00:00Z") { calls } }
        pageInfo { hasNextPage endCursor } totalCount } }`,
      { storeId, after },
      staffOf(storeId, ['apps:read']),
    )
  const statements: string[] = []
  const stop = accounts.database.observe((sql) => statements.push(sql))
  const { data, errors } = await page(null)
  stop()
  expect(errors).toEqual([])
  // The page, its count, and one statement for all apps' keys, manifests, their counts, and usage.
  expect(statements).toHaveLength(6)
  expect(data.apps).toMatchObject({ nodes: [{ name: 'three' }, { name: 'two' }], totalCount: 3 })
  const next = await page(data.apps.pageInfo.endCursor)
  expect(next.data.apps).toMatchObject({ nodes: [{ name: 'one' }], pageInfo: { hasNextPage: false } })
})

it('apps are for staff of the store with the permission', async () => {
  const storeId = aStoreId(6)
  const app = await create(storeId, 'Till')
  const ask = async (identity = guest()) => {
    const listed = await accounts.run(`{ apps(storeId: "${storeId}") { totalCount } }`, {}, identity)
    const found = await accounts.run(`{ app(id: "${app.id}") { name } }`, {}, identity)
    return [listed.errors[0]?.code, found.data.app?.name ?? found.errors[0]?.code ?? null]
  }
  expect(await ask(guest())).toEqual(['UNAUTHENTICATED', null])
  expect(await ask(staffOf(aStoreId(7)))).toEqual(['NOT_FOUND', null])
  expect(await ask(staffOf(storeId, ['orders:read', 'staff:write']))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  expect(await ask(staffOf(storeId, ['apps:read']))).toEqual([undefined, 'Till'])
})

it('apps are changed by staff with apps:write only, and nothing is written otherwise', async () => {
  const storeId = aStoreId(8)
  const app = await create(storeId, 'Till')
  const before = await accounts.count('app')
  const attempts = [
    ['createApp', { storeId, name: 'Other' }, ['storeId']],
    ['updateApp', { appId: app.id, name: 'Other' }, ['appId']],
    ['deleteApp', { appId: app.id }, ['appId']],
  ] as const
  for (const [name, input, field] of attempts) {
    const refused = async (identity: Parameters<typeof accounts.run>[2]) =>
      refusalOf(await accounts.mutate(name, input, '', identity))
    expect(await refused(guest())).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await refused(staffOf(aStoreId(9)))).toMatchObject({ code: 'NOT_FOUND', field })
    expect(await refused(staffOf(storeId, ['apps:read']))).toMatchObject({ code: 'FORBIDDEN', field })
  }
  expect(await accounts.count('app')).toBe(before)
  expect((await accounts.run(`{ app(id: "${app.id}") { name } }`, {}, staffOf(storeId))).data.app.name).toBe('Till')
})

it('a deleted app is gone with its keys, and everybody is told of each', async () => {
  const storeId = aStoreId(10)
  const owner = staffOf(storeId)
  const app = await create(storeId, 'Till', owner)
  const { apiKey } = await accounts.mutate('createApiKey', { appId: app.id }, 'apiKey { id }', owner)
  const { deletedId } = await accounts.mutate('deleteApp', { appId: app.id }, 'deletedId', owner)
  expect(deletedId).toBe(app.id)
  expect((await accounts.run(`{ app(id: "${app.id}") { name } }`, {}, owner)).data.app).toBeNull()
  expect(refusalOf(await accounts.mutate('deleteApp', { appId: app.id }, '', owner)).code).toBe('NOT_FOUND')
  await expect.poll(() => accounts.told).toEqual(expect.arrayContaining([app.id, apiKey.id]))
})
