import { type AppIdentity, PERMISSIONS, type Permission, type UserIdentity } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { expect, it } from 'vitest'
import { digestOfKey, looksLikeKey } from '../index.ts'
import { aStoreId, aUserId, guest, member, refusalOf, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()

const KEY = `apiKey { id name prefix lastFour scopes persistedOnly costCeiling origins status expiresAt lastUsedAt
  replacedById } secret`

const staffOf = (storeId: string, permissions: readonly Permission[] = PERMISSIONS) =>
  ({
    kind: 'user',
    userId: aUserId(),
    sessionId: aUserId(),
    memberships: [member(storeId, permissions)],
    requestId: 'r',
    language: 'en',
  }) satisfies UserIdentity

let stores = 100
async function anApp() {
  const storeId = aStoreId(++stores)
  const owner = staffOf(storeId)
  const { app } = await accounts.mutate('createApp', { storeId, name: 'Till' }, 'app { id }', owner)
  const create = (input: object = {}, identity: Parameters<typeof accounts.run>[2] = owner) =>
    accounts.mutate('createApiKey', { appId: app.id, ...input }, KEY, identity)
  return { storeId, owner, appId: app.id as string, create }
}

const standingOf = async (secret: string) => {
  const digest = digestOfKey(secret)!.toString('base64url')
  const document = `query ($digest: String!) { apiKeyStanding(digest: $digest) { keyId appId storeId status scopes } }`
  return (await accounts.run(document, { digest }, service())).data.apiKeyStanding
}

const statusOf = async (secret: string) => (await standingOf(secret))?.status

it('a key is shown once, and only its digest, beginning and end are kept', async () => {
  const { create, storeId, appId } = await anApp()
  const { apiKey, secret } = await create({ name: 'CI', scopes: ['orders:read', 'orders:read'] })
  expect(secret).toMatch(/^sk_live_[0-9A-Za-z]{49}$/)
  expect(apiKey).toMatchObject({ name: 'CI', scopes: ['orders:read'], status: 'LIVE', lastUsedAt: null })
  expect(secret.startsWith(apiKey.prefix)).toBe(true)
  expect(secret.endsWith(apiKey.lastFour)).toBe(true)
  expect(await standingOf(secret)).toEqual({
    keyId: apiKey.id,
    appId,
    storeId,
    status: 'LIVE',
    scopes: ['orders:read'],
  })
  const rows = await accounts.database.query('SELECT * FROM api_key')
  expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(secret)
  expect(accounts.faults).toEqual([])
})

it('a mistyped key has no digest, so that it is never looked up', async () => {
  const { create } = await anApp()
  const { secret } = await create()
  const typo = secret.slice(0, 20) + (secret[20] === 'x' ? 'y' : 'x') + secret.slice(21)
  expect(digestOfKey(secret)).toHaveLength(32)
  for (const wrong of [typo, secret.slice(0, -1), `${secret}x`, 'sk_live_', ''])
    expect(digestOfKey(wrong)).toBeUndefined()
  expect(looksLikeKey(typo)).toBe(true)
  expect(looksLikeKey('eyJhbGciOi')).toBe(false)
})

it('a key gets no scope that its maker lacks, that is none, or that is for people', async () => {
  const { create, storeId } = await anApp()
  const clerk = staffOf(storeId, ['apps:write', 'orders:read'])
  const refused = async (scope: string) => refusalOf(await create({ scopes: ['orders:read', scope] }, clerk))
  expect(await refused('orders:write')).toMatchObject({ code: 'FORBIDDEN', field: ['scopes', '1'] })
  expect(await refused('apps:write')).toMatchObject({ code: 'SCOPE_NOT_ALLOWED', field: ['scopes', '1'] })
  expect(await refused('staff:write')).toMatchObject({ code: 'SCOPE_NOT_ALLOWED', field: ['scopes', '1'] })
  expect(await refused('everything')).toMatchObject({ code: 'INVALID', field: ['scopes', '1'] })
  expect((await create({ scopes: ['manifests:write'] }, clerk)).userErrors).toEqual([])
})

it('what limits a key is checked and kept', async () => {
  const { create } = await anApp()
  const { apiKey } = await create({
    persistedOnly: true,
    costCeiling: 500,
    origins: ['https://Shop.example:443/', 'http://localhost:3000'],
    expiresAt: '2026-06-01T00:00:00Z',
  })
  expect(apiKey).toMatchObject({
    persistedOnly: true,
    costCeiling: 500,
    origins: ['https://shop.example', 'http://localhost:3000'],
    expiresAt: '2026-06-01T00:00:00.000Z',
  })
  const refused = async (input: object) => refusalOf(await create(input))
  expect(await refused({ costCeiling: 0 })).toMatchObject({ code: 'INVALID', field: ['costCeiling'] })
  expect(await refused({ origins: ['https://a.example/x'] })).toMatchObject({
    code: 'INVALID',
    field: ['origins', '0'],
  })
  expect(await refused({ origins: ['shop'] })).toMatchObject({ code: 'INVALID', field: ['origins', '0'] })
  expect(await refused({ origins: Array(21).fill('https://a.example') })).toMatchObject({
    code: 'TOO_MANY',
    field: ['origins'],
  })
  expect(await refused({ expiresAt: '2026-02-01T00:00:00Z' })).toMatchObject({ code: 'INVALID', field: ['expiresAt'] })
  expect(await refused({ expiresAt: '2036-02-01T00:00:00Z' })).toMatchObject({ code: 'INVALID', field: ['expiresAt'] })
  expect(await refused({ name: 'x'.repeat(101) })).toMatchObject({ code: 'TOO_LONG', field: ['name'] })
})

it('twenty keys that work are enough for an app, also when two are made at once', async () => {
  const { create } = await anApp()
  for (let made = 0; made < 19; made++) await create()
  const last = await Promise.all([create(), create()])
  expect(last.filter(({ secret }) => secret === null)).toHaveLength(1)
  expect(refusalOf(last.find(({ secret }) => secret === null)!)).toMatchObject({ code: 'TOO_MANY', field: ['appId'] })
})

it('a revoked key is dead from then on, and everybody is told', async () => {
  const { create, owner } = await anApp()
  const { apiKey, secret } = await create()
  const revoke = () => accounts.mutate('revokeApiKey', { apiKeyId: apiKey.id }, 'apiKey { status }', owner)
  expect((await revoke()).apiKey).toEqual({ status: 'REVOKED' })
  expect(await statusOf(secret)).toBe('REVOKED')
  await expect.poll(() => accounts.told).toContain(apiKey.id)
  expect(refusalOf(await revoke())).toMatchObject({ code: 'KEY_ENDED', field: ['apiKeyId'] })
})

it('a key ends by itself at its time', async () => {
  const { create } = await anApp()
  const { secret } = await create({ expiresAt: new Date(accounts.clock + 1000).toISOString() })
  expect(await statusOf(secret)).toBe('LIVE')
  accounts.pass(1000)
  expect(await statusOf(secret)).toBe('EXPIRED')
})

it('a rotated key works on for the overlap, beside the one that replaces it', async () => {
  const { create, owner } = await anApp()
  const old = await create({ scopes: ['orders:read'], costCeiling: 9, expiresAt: '2026-12-01T00:00:00Z' })
  const rotated = await accounts.mutate(
    'rotateApiKey',
    { apiKeyId: old.apiKey.id, overlapSeconds: 60 },
    `${KEY} replaced { id status expiresAt replacedById }`,
    owner,
  )
  expect(rotated.apiKey).toMatchObject({ scopes: ['orders:read'], costCeiling: 9, status: 'LIVE' })
  expect(rotated.replaced).toMatchObject({ id: old.apiKey.id, status: 'LIVE', replacedById: rotated.apiKey.id })
  expect([await statusOf(old.secret), await statusOf(rotated.secret)]).toEqual(['LIVE', 'LIVE'])
  accounts.pass(60_000)
  expect([await statusOf(old.secret), await statusOf(rotated.secret)]).toEqual(['EXPIRED', 'LIVE'])
})

it('of two rotations at once one is refused, and makes no key', async () => {
  const { create, owner, appId } = await anApp()
  const { apiKey } = await create()
  const rotate = () => accounts.mutate('rotateApiKey', { apiKeyId: apiKey.id, overlapSeconds: 0 }, 'secret', owner)
  const both = await Promise.all([rotate(), rotate()])
  const refused = both.filter(({ secret }) => secret === null)
  expect(refused).toHaveLength(1)
  expect(refusalOf(refused[0]!)).toMatchObject({ code: 'KEY_ENDED', field: ['apiKeyId'] })
  const { data } = await accounts.run(`{ app(id: "${appId}") { keys { status } } }`, {}, owner)
  expect(data.app.keys).toEqual([{ status: 'LIVE' }, { status: 'EXPIRED' }])
})

it('nobody gets to know, by rotating it, a key that may do more than they', async () => {
  const { create, storeId } = await anApp()
  const { apiKey } = await create({ scopes: ['orders:write'] })
  const clerk = staffOf(storeId, ['apps:write', 'orders:read'])
  const payload = await accounts.mutate('rotateApiKey', { apiKeyId: apiKey.id }, 'secret', clerk)
  expect(refusalOf(payload)).toMatchObject({ code: 'FORBIDDEN', field: ['apiKeyId'] })
  expect(payload.secret).toBeNull()
})

it('keys are changed by staff with apps:write only; no key makes keys', async () => {
  const { create, storeId, appId } = await anApp()
  const { apiKey } = await create()
  const app: AppIdentity = {
    kind: 'app',
    appId,
    keyId: apiKey.id,
    memberships: [
      { storeId, storeNo: storeOf(storeId)!, permissions: ['apps:read', 'manifests:write', 'orders:write'] },
    ],
    requestId: 'r',
  }
  const attempts = [
    ['createApiKey', { appId }, ['appId']],
    ['rotateApiKey', { apiKeyId: apiKey.id }, ['apiKeyId']],
    ['revokeApiKey', { apiKeyId: apiKey.id }, ['apiKeyId']],
  ] as const
  const before = await accounts.count('api_key')
  for (const [name, input, field] of attempts) {
    const refused = async (identity: Parameters<typeof accounts.run>[2]) =>
      refusalOf(await accounts.mutate(name, input, '', identity))
    expect(await refused(guest())).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await refused(staffOf(aStoreId(99)))).toMatchObject({ code: 'NOT_FOUND', field })
    expect(await refused(staffOf(storeId, ['apps:read']))).toMatchObject({ code: 'FORBIDDEN', field })
    expect(await refused(app)).toMatchObject({ code: 'FORBIDDEN', field })
  }
  expect(await accounts.count('api_key')).toBe(before)
})

it('the last use of a key is written once a minute', async () => {
  const { create, owner, appId } = await anApp()
  const { secret } = await create()
  const lastUse = async () => {
    await statusOf(secret)
    const { data } = await accounts.run(`{ app(id: "${appId}") { keys { lastUsedAt } } }`, {}, owner)
    return Date.parse(data.app.keys[0].lastUsedAt)
  }
  const first = await lastUse()
  expect(first).toBe(accounts.clock)
  accounts.pass(59_000)
  expect(await lastUse()).toBe(first)
  accounts.pass(1_000)
  expect(await lastUse()).toBe(accounts.clock)
})

it('only other parts of the system look keys up', async () => {
  const { create, owner } = await anApp()
  const { secret } = await create()
  const digest = digestOfKey(secret)!.toString('base64url')
  const { errors } = await accounts.run(`{ apiKeyStanding(digest: "${digest}") { keyId } }`, {}, owner)
  expect(errors).toMatchObject([{ code: 'FORBIDDEN' }])
})

it('no key outlives its app, also when it is made while the app is deleted', async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { create, owner, appId } = await anApp()
    const [made, deleted] = await Promise.all([
      create(),
      accounts.mutate('deleteApp', { appId }, 'deletedId', owner),
      create(),
    ])
    expect(deleted.deletedId).toBe(appId)
    if (made.secret) {
      expect(await standingOf(made.secret)).toBeNull()
      await expect.poll(() => accounts.told).toContain(made.apiKey.id)
    } else expect(refusalOf(made)).toMatchObject({ code: 'NOT_FOUND', field: ['appId'] })
  }
})
