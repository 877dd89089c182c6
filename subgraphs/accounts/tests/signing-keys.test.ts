import type { Subgraph } from '@saler/subgraph'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import type { Context } from '../domain/context.ts'
import { retiredKeys, type SigningKeys, signerAt } from '../domain/signing-keys.ts'
import { verifyAccessToken } from '../index.ts'
import { guest, runAccounts, SECRET, service } from './running-accounts.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const accounts = runAccounts({ deps: { keyRotationMs: 30 * DAY } })

const keysOf = (accounts: Subgraph): SigningKeys => (accounts.contextOf(guest()) as Context).keys
const jwks = async () => (await accounts.run('{ jwks }', {}, service())).data.jwks
const kidOf = (token: string): string => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()).kid
const verify = async (token: string, keys?: unknown) =>
  verifyAccessToken({ token, jwks: (keys ?? (await jwks())) as never, now: new Date(accounts.clock) })

describe('access tokens', () => {
  it('name the user and the session, and end after 15 minutes', async () => {
    const user = await accounts.register()
    const [header, claims] = user.accessToken
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
    expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) })
    const issued = Math.floor(accounts.clock / 1000)
    expect(claims).toEqual({
      sub: user.id,
      sid: expect.any(String),
      iss: 'saler',
      aud: 'saler',
      iat: issued,
      exp: issued + 900,
      jti: expect.any(String),
    })
    expect(await verify(user.accessToken)).toEqual({
      userId: user.id,
      sessionId: claims.sid,
      expiresAt: (issued + 900) * 1000,
    })
    accounts.pass(15 * MINUTE)
    await expect(verify(user.accessToken)).rejects.toMatchObject({ name: 'AccessTokenError', code: 'EXPIRED' })
  })

  it('are refused when anything in them was changed', async () => {
    const { accessToken } = await accounts.register()
    const [header = '', claims = '', signature = ''] = accessToken.split('.')
    const other = await accounts.register()
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
    const forged = [
      '',
      'x',
      `${header}.${other.accessToken.split('.')[1]}.${signature}`,
      `${none}.${claims}.`,
      `${header}.${claims}.${'A'.repeat(86)}`,
    ]
    for (const token of forged) await expect(verify(token)).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('are refused when signed with the public key as a secret', async () => {
    const { accessToken } = await accounts.register()
    const { keys } = await jwks()
    const token = await new SignJWT({ sid: 'x' })
      .setProtectedHeader({ alg: 'HS256', kid: kidOf(accessToken), typ: 'at+jwt' })
      .setSubject('x')
      .setExpirationTime('1h')
      .sign(Buffer.from(keys[0].x, 'base64url'))
    await expect(verify(token)).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('are refused for another issuer, and under unknown keys', async () => {
    const { accessToken } = await accounts.register()
    const options = { token: accessToken, jwks: await jwks(), issuer: 'elsewhere', now: new Date(accounts.clock) }
    await expect(verifyAccessToken(options)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(verify(accessToken, { keys: [] })).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('signing keys', () => {
  it('are published without their private part, and kept encrypted', async () => {
    const { keys } = await jwks()
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    const rows = await accounts.database.query("SELECT encode(private_jwk, 'escape') AS text FROM signing_key")
    expect(JSON.stringify(rows)).not.toContain('OKP')
  })

  it('are the same in every process, and one when many begin at once', async () => {
    await accounts.database.execute('DELETE FROM signing_key')
    const processes = Array.from({ length: 6 }, () => accounts.another())
    const signers = processes.flatMap((process) => Array<typeof process>(5).fill(process)).map(keysOf)
    const answers = await Promise.all(signers.map((keys) => keys.signer()))
    expect(new Set(answers.map(({ kid }) => kid)).size).toBe(1)
    await Promise.all(processes.map((process) => process.close()))
    accounts.pass(2 * MINUTE)
  })

  it('rotate: the next is published before it signs, the old one stays until its last token has ended', async () => {
    const first = await accounts.register()
    await accounts.handle('rotate-signing-keys')
    expect((await jwks()).keys).toHaveLength(1)

    accounts.pass(30 * DAY)
    await accounts.handle('rotate-signing-keys')
    await accounts.handle('rotate-signing-keys')
    const both = await jwks()
    expect(both.keys).toHaveLength(2)
    const before = await accounts.register()
    expect(kidOf(before.accessToken)).toBe(kidOf(first.accessToken))

    accounts.pass(10 * MINUTE)
    const after = await accounts.register()
    expect(kidOf(after.accessToken)).not.toBe(kidOf(first.accessToken))
    // Whoever read the key set when the key was new accepts its tokens, and still those of the old one.
    expect((await verify(after.accessToken, both)).userId).toBe(after.id)
    expect((await verify(before.accessToken)).userId).toBe(before.id)

    accounts.pass(20 * MINUTE)
    expect((await jwks()).keys.map(({ kid }: { kid: string }) => kid)).toEqual([kidOf(after.accessToken)])
    await accounts.handle('rotate-signing-keys')
    expect(await accounts.count('signing_key')).toBe(1)
    await expect(verify(first.accessToken)).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('are made anew when the secret was changed, and old tokens stay good', async () => {
    const user = await accounts.register()
    const moved = accounts.another({ secret: `${SECRET}, another one` })
    const keys = keysOf(moved)
    expect((await keys.signer()).kid).not.toBe(kidOf(user.accessToken))
    expect((await verify(user.accessToken, await keys.jwks())).userId).toBe(user.id)
    await moved.close()
  })
})

describe('which key', () => {
  const at = (minute: number) => new Date(minute * MINUTE)
  const keys = [
    { id: 'c', signsFrom: at(100) },
    { id: 'b', signsFrom: at(50) },
    { id: 'a', signsFrom: at(0) },
  ]

  it('signs is the newest whose time has come', () => {
    expect(signerAt(keys, at(49))?.id).toBe('a')
    expect(signerAt(keys, at(50))?.id).toBe('b')
    expect(signerAt(keys, at(1_000))?.id).toBe('c')
    expect(signerAt(keys, at(-1))).toBeUndefined()
  })

  it('is retired is told by when the next one began to sign', () => {
    expect(retiredKeys(keys, at(69))).toEqual([])
    expect(retiredKeys(keys, at(70))).toEqual(['a'])
    expect(retiredKeys(keys, at(120))).toEqual(['b', 'a'])
    expect(retiredKeys([], at(0))).toEqual([])
  })
})
