import { describe, expect, it } from 'vitest'
import { aUserId, guest, refusalOf, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()
const LIST = '{ sessions { id createdAt lastUsedAt expiresAt ipAddress userAgent current } }'

describe('sessions', () => {
  it('lists those of the caller, the newest first, and marks the one of the request', async () => {
    const user = await accounts.register()
    await accounts.register()
    accounts.pass(60_000)
    const device = guest({ ipAddress: '198.51.100.7', userAgent: `Phone\u0000 ${'x'.repeat(600)}` })
    const { session } = await accounts.login({ email: user.email }, device)
    const { data } = await accounts.run(LIST, {}, await accounts.identityOf(session.accessToken))
    expect(data.sessions).toHaveLength(2)
    expect(data.sessions[0]).toMatchObject({
      current: true,
      ipAddress: '198.51.100.7',
      createdAt: new Date(accounts.clock).toISOString(),
    })
    expect(data.sessions[0].userAgent).toMatch(/^Phone x{494}$/)
    expect(data.sessions[1]).toMatchObject({ current: false, ipAddress: null, userAgent: null })
  })

  it('refuses a guest', async () => {
    const { data, errors } = await accounts.run(LIST)
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
  })

  it('keeps at most 100: beyond them the one unused for the longest time ends', async () => {
    const user = await accounts.register()
    for (let n = 0; n < 10; n++) {
      accounts.pass(1_000)
      await Promise.all(Array.from({ length: 10 }, () => accounts.login({ email: user.email })))
    }
    const { data } = await accounts.run(LIST, {}, user.identity)
    expect(data.sessions).toHaveLength(100)
    expect(refusalOf(await accounts.refresh(user.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })
})

describe('logout', () => {
  it('ends the session of the request and no other, and has it told', async () => {
    const user = await accounts.register()
    const other = await accounts.login({ email: user.email })
    const { sessionId, userErrors } = await accounts.mutate('logout', null, 'sessionId', user.identity)
    expect(userErrors).toEqual([])
    await expect.poll(() => accounts.told).toContain(user.id)
    const query = 'query ($id: ID!) { signedInSession(id: $id) { userId } }'
    const { data } = await accounts.run(query, { id: sessionId }, service())
    expect(data.signedInSession).toBeNull()
    expect(refusalOf(await accounts.refresh(user.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect((await accounts.refresh(other.session.refreshToken)).userErrors).toEqual([])
  })

  it('refuses a guest', async () => {
    expect(refusalOf(await accounts.mutate('logout', null, 'sessionId')).code).toBe('UNAUTHENTICATED')
  })
})

describe('revokeSession', () => {
  const revoke = (sessionId: string, identity = guest()) =>
    accounts.mutate('revokeSession', { sessionId }, 'sessionId', identity)

  it('ends another session of the caller', async () => {
    const user = await accounts.register()
    const { session } = await accounts.login({ email: user.email })
    const other = await accounts.identityOf(session.accessToken)
    const sessionId = other.kind === 'user' ? other.sessionId : ''
    expect((await revoke(sessionId, user.identity)).sessionId).toBe(sessionId)
    expect(refusalOf(await accounts.refresh(session.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    await expect.poll(() => accounts.told).toContain(user.id)
    expect(refusalOf(await revoke(sessionId, user.identity)).code).toBe('NOT_FOUND')
  })

  it("refuses somebody else's session, an unknown one and what is no id, and ends nothing", async () => {
    const user = await accounts.register()
    const stranger = await accounts.register()
    const sessionId = user.identity.kind === 'user' ? user.identity.sessionId : ''
    for (const id of [sessionId, aUserId(), 'x', "' OR 1=1 --"])
      expect(refusalOf(await revoke(id, stranger.identity))).toMatchObject({ code: 'NOT_FOUND', field: ['sessionId'] })
    expect((await accounts.refresh(user.refreshToken)).userErrors).toEqual([])
  })

  it('refuses a guest', async () => {
    expect(refusalOf(await revoke(aUserId())).code).toBe('UNAUTHENTICATED')
  })
})
