import { describe, expect, it } from 'vitest'
import { GRACE_MS } from '../domain/refresh-session.ts'
import { refusalOf, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()
const DAY = 24 * 60 * 60_000

const isLive = async (sessionId: string): Promise<boolean> => {
  const query = 'query ($id: ID!) { signedInSession(id: $id) { userId } }'
  return (await accounts.run(query, { id: sessionId }, service())).data.signedInSession !== null
}

const sessionIdOf = async (user: { accessToken: string }): Promise<string> => {
  const identity = await accounts.identityOf(user.accessToken)
  return identity.kind === 'user' ? identity.sessionId : ''
}

describe('refreshSession', () => {
  it('gives new tokens of the same session', async () => {
    const user = await accounts.register()
    accounts.pass(10 * 60_000)
    const { session, userErrors } = await accounts.refresh(user.refreshToken)
    expect(userErrors).toEqual([])
    expect(session.refreshToken).not.toBe(user.refreshToken)
    expect(session.accessToken).not.toBe(user.accessToken)
    expect(session.user).toMatchObject({ id: user.id, twoFactorEnabled: false })
    expect(await sessionIdOf(session)).toBe(await sessionIdOf(user))
  })

  it('ends the session when a token comes again after the grace time, and has it told', async () => {
    const user = await accounts.register()
    const sessionId = await sessionIdOf(user)
    const { session } = await accounts.refresh(user.refreshToken)
    accounts.pass(GRACE_MS + 1)
    expect(await isLive(sessionId)).toBe(true)
    expect(refusalOf(await accounts.refresh(user.refreshToken))).toMatchObject({
      code: 'REFRESH_TOKEN_REUSED',
      field: ['refreshToken'],
    })
    expect(await isLive(sessionId)).toBe(false)
    await expect.poll(() => accounts.told).toContain(user.id)
    expect(refusalOf(await accounts.refresh(session.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    const rows = await accounts.database.query('SELECT end_reason AS reason FROM session WHERE id = $1', [sessionId])
    expect(rows).toEqual([{ reason: 'TOKEN_REUSED' }])
  })

  it('recognises a token that was used many exchanges ago', async () => {
    const user = await accounts.register()
    let { refreshToken } = user
    for (let n = 0; n < 5; n++) {
      refreshToken = (await accounts.refresh(refreshToken)).session.refreshToken
      accounts.pass(GRACE_MS + 1)
    }
    expect(refusalOf(await accounts.refresh(user.refreshToken)).code).toBe('REFRESH_TOKEN_REUSED')
    expect(refusalOf(await accounts.refresh(refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })

  it('gives a client whose answer was lost the same next token within the grace time', async () => {
    const user = await accounts.register()
    const lost = await accounts.refresh(user.refreshToken)
    accounts.pass(GRACE_MS)
    const again = await accounts.refresh(user.refreshToken)
    expect(again.userErrors).toEqual([])
    expect(again.session.refreshToken).toBe(lost.session.refreshToken)
    accounts.pass(10 * 60_000)
    expect((await accounts.refresh(again.session.refreshToken)).userErrors).toEqual([])
  })

  it('keeps one line of tokens when ten exchanges of one token run at once', async () => {
    for (let round = 0; round < 5; round++) {
      const user = await accounts.register()
      const sessionId = await sessionIdOf(user)
      const payloads = await Promise.all(Array.from({ length: 10 }, () => accounts.refresh(user.refreshToken)))
      expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([])
      const next = new Set(payloads.map(({ session }) => session.refreshToken))
      expect(next.size).toBe(1)
      const tokens = await accounts.database.query('SELECT 1 FROM refresh_token WHERE session_id = $1', [sessionId])
      expect(tokens).toHaveLength(2)
      // Whichever of the answers the client kept, it goes on.
      accounts.pass(10 * 60_000)
      expect((await accounts.refresh([...next][0]!)).userErrors).toEqual([])
      expect(await isLive(sessionId)).toBe(true)
    }
  })

  it('accepts it in another process just the same', async () => {
    const user = await accounts.register()
    const other = accounts.another()
    const { graphql } = await import('graphql')
    const { guest } = await import('./running-accounts.ts')
    const answer = await graphql({
      schema: other.schema,
      source: 'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { session { refreshToken } } }',
      variableValues: { t: user.refreshToken },
      contextValue: other.contextOf(guest()),
    })
    await other.close()
    const here = await accounts.refresh(user.refreshToken)
    expect(answer.data).toEqual({ refreshSession: { session: { refreshToken: here.session.refreshToken } } })
  })

  it.each(['', 'not a token', 'x'.repeat(10_000), '\u0000'])('refuses %j', async (refreshToken) => {
    const tokens = await accounts.count('refresh_token')
    expect(refusalOf(await accounts.refresh(refreshToken))).toMatchObject({
      code: 'REFRESH_TOKEN_INVALID',
      field: ['refreshToken'],
    })
    expect(await accounts.count('refresh_token')).toBe(tokens)
  })

  it('refuses an access token', async () => {
    const { accessToken } = await accounts.register()
    expect(refusalOf(await accounts.refresh(accessToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })

  it('refuses a session that was unused for 30 days', async () => {
    const user = await accounts.register()
    accounts.pass(29 * DAY)
    const { session } = await accounts.refresh(user.refreshToken)
    accounts.pass(30 * DAY)
    expect(refusalOf(await accounts.refresh(session.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })

  it('lets a session live for 180 days, however often it is used', async () => {
    const user = await accounts.register()
    let { refreshToken } = user
    for (let n = 0; n < 8; n++) {
      accounts.pass(20 * DAY)
      refreshToken = (await accounts.refresh(refreshToken)).session.refreshToken
    }
    accounts.pass(20 * DAY)
    expect(refusalOf(await accounts.refresh(refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })
})
