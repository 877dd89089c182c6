import { expect, it } from 'vitest'
import { runAccounts } from './running-accounts.ts'

const accounts = runAccounts()
const DAY = 24 * 60 * 60_000

it('deletes what has expired and keeps what can still have an effect', async () => {
  const old = await accounts.register()
  await accounts.login({ email: 'nobody@example.com', password: 'wrong' })
  await accounts.deliver()
  await accounts.refresh(old.refreshToken)
  accounts.pass(31 * DAY)
  const young = await accounts.register()
  await accounts.login({ email: 'somebody@example.com', password: 'wrong' })
  await accounts.deliver()
  await accounts.refresh(young.refreshToken)

  await accounts.handle('forget-expired')
  expect(await accounts.count('users')).toBe(2)
  expect(await accounts.count('session')).toBe(1)
  expect(await accounts.count('refresh_token')).toBe(2)
  expect(await accounts.count('mail_token')).toBe(1)
  expect(await accounts.count('attempt')).toBe(1)
  expect((await accounts.refresh(young.refreshToken)).userErrors).toEqual([])
})
