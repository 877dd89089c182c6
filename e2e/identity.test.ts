import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  InviteStaffDocument,
  LoginDocument,
  LogoutDocument,
  MeDocument,
  OrderEventsDocument,
} from './generated/operations.ts'
import { openStore, PASSWORD, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'
import { verifyEmail } from './system/world.ts'

let saler: RunningSaler
beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

test('a token is of no use from the moment its session has ended', async () => {
  const { client } = await signUp(saler.client)
  expect((await client.ask(MeDocument)).me).not.toBeNull()
  await client.ask(LogoutDocument)
  await expect.poll(async () => (await client.send(MeDocument)).status).toBe(401)
  expect((await client.send(MeDocument)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test('a forged, cut or misplaced token is refused, and none at all is a guest', async () => {
  const { token } = await signUp(saler.client)
  const [head, body, signature] = token.split('.') as [string, string, string]
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
  for (const bad of [
    `${head}.${body}`,
    `${none}.${body}.`,
    `${head}.${body}.${signature.slice(2)}AA`,
    'x',
    token.slice(1),
  ])
    expect((await saler.client.as(bad).send(MeDocument)).status, bad.slice(0, 20)).toBe(401)
  expect(await saler.client.ask(MeDocument)).toEqual({ me: null })
})

test('who is removed from a store loses what they follow and what they may do, at once', async () => {
  const { merchant, store } = await openStore(saler.client)
  const colleague = await signUp(saler.client)
  await verifyEmail(saler, colleague.email)
  await merchant.client.ask(InviteStaffDocument, {
    input: { storeId: store.id, email: colleague.email, role: 'STAFF', permissions: ['orders:read'] },
  })
  const following = colleague.client.follow(OrderEventsDocument, { storeId: store.id })
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(following.problems).toEqual([])

  await merchant.client.ask(
    'mutation ($input: RemoveStaffInput!) { removeStaff(input: $input) { userErrors { code } } }',
    {
      input: { storeId: store.id, userId: colleague.userId },
    },
  )
  await expect.poll(() => following.problems).toMatchObject([{ code: 4403 }])
  const again = colleague.client.follow(OrderEventsDocument, { storeId: store.id })
  await expect.poll(() => again.problems.flat()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  again.cut()
})

test('an address is locked for a while after many wrong passwords, whoever it belongs to', {
  timeout: 60_000,
}, async () => {
  const { email } = await signUp(saler.client)
  for (const address of [email, `nobody-${email}`]) {
    let codes: string[] = []
    for (
      let attempt = 0;
      attempt < 12 && !codes.includes('TOO_MANY_ATTEMPTS') && !codes.includes('LOCKED');
      attempt++
    ) {
      const { login } = await saler.client.ask(LoginDocument, {
        input: { email: address, password: 'a wrong password' },
      })
      codes = login.userErrors.map(({ code }) => code)
    }
    expect(['TOO_MANY_ATTEMPTS', 'LOCKED']).toContain(codes[0])
    const { login } = await saler.client.ask(LoginDocument, { input: { email: address, password: PASSWORD } })
    expect(login.session).toBeNull()
  }
})
