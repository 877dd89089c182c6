import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, PASSWORD, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'

interface SignedIn {
  userErrors: readonly object[]
  session: { accessToken: string; refreshToken: string; user: User }
  user: User
}

interface User {
  id: string
  stores: readonly { id: string; handle: string }[]
}

const USER = 'user { id stores { id handle } }'
const SESSION = `session { accessToken refreshToken ${USER} } userErrors { code }`
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${SESSION} } }`
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${SESSION} } }`
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { ${USER} ${SESSION} } }`

describe.each<Way>(['embedded', 'distributed'])('in the %s way', (way) => {
  let saler: RunningSaler
  beforeAll(async () => {
    saler = await startSaler(way)
  }, 120_000)
  afterAll(() => saler?.close())

  const login = async ({ email }: { email: string }, client = saler.client): Promise<SignedIn> => {
    const input = { email, password: PASSWORD }
    return (await client.ask<{ login: SignedIn }, object>(LOGIN, { input })).login
  }

  test('the answer that signs a merchant in tells of their stores', async () => {
    const { merchant, store } = await openStore(saler.client)
    const user = { id: merchant.userId, stores: [{ id: store.id, handle: store.handle }] }
    const { session } = await login(merchant)
    expect(session.user).toEqual(user)

    const input = { refreshToken: session.refreshToken }
    const { refreshSession } = await saler.client.ask<{ refreshSession: SignedIn }, object>(REFRESH, { input })
    expect(refreshSession.session.user).toEqual(user)
    const { me } = await saler.client
      .as(refreshSession.session.accessToken)
      .ask<{ me: User }, object>('{ me { id stores { id handle } } }')
    expect(me).toEqual(user)
  })

  test('a shopper signs up and in, and works for no store', async () => {
    const email = `${randomUUID()}@example.com`
    const input = { email, password: PASSWORD, firstName: 'هدى', lastName: 'الحربي' }
    const { register } = await saler.client.ask<{ register: SignedIn }, object>(REGISTER, { input })
    expect(register.userErrors).toEqual([])
    expect(register.user).toEqual({ id: register.session.user.id, stores: [] })
    expect(register.session.user.stores).toEqual([])
    expect((await login({ email })).session.user).toEqual(register.user)
  })

  test('whoever signs in with the token of somebody else still in the header sees their own stores', async () => {
    const { merchant, store } = await openStore(saler.client)
    const shopper = await signUp(saler.client)
    expect((await login(merchant, shopper.client)).session.user.stores).toMatchObject([{ id: store.id }])
    expect((await login(shopper, merchant.client)).session.user.stores).toEqual([])
  })

  test('the answer that creates a store shows it to its owner with settings, staff, stores and products', async () => {
    const owner = await signUp(saler.client)
    const handle = `shop-${randomUUID().slice(0, 8)}`
    const { createStore } = await owner.client.ask<{ createStore: { store: { id: string } } }, object>(
      `mutation ($input: CreateStoreInput!) { createStore(input: $input) { store {
         id settings(category: "notifications") invitations { id }
         staff { role user { email stores { handle } } } products(first: 1) { nodes { id } } } } }`,
      { input: { handle, name: 'متجر' } },
    )
    expect(createStore.store).toMatchObject({
      settings: { email: true },
      invitations: [],
      staff: [{ role: 'OWNER', user: { email: owner.email, stores: [{ handle }] } }],
      products: { nodes: [] },
    })
  })

  test('clients cannot ask for the proof by which the stores know who has just signed in', async () => {
    const { client, email } = await signUp(saler.client)
    const { status, errors } = await client.send('{ me { standing } }')
    expect(status).toBe(400)
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])

    // Nor under its name, where the router keeps the proof while the stores are asked.
    for (const fields of ['standing: email stores { id }', 'stores { id } standing: email'])
      expect(await client.ask(`{ me { ${fields} } }`)).toEqual({ me: { standing: email, stores: [] } })
  })
})
