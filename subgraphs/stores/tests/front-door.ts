import { readFileSync } from 'node:fs'
import { createLog, type DeliveredEvent } from '@saler/events'
import { compileOperation } from '@saler/execution'
import type { Identity, Membership, Permission, StaffRole } from '@saler/identity'
import { NO_STORE, newId, storeOf } from '@saler/kernel'
import type { Message } from '@saler/mail'
import { localCalls, type Subgraph, subgraphSchema } from '@saler/subgraph'
import { openTestDatabase } from '@saler/test-database'
import { parse } from 'graphql'
import { createStores } from '../index.ts'

export interface Account {
  readonly id: string
  readonly email: string
  emailVerified: boolean
}

export interface UserError {
  code: string
  field: string[] | null
  message: string
}

export const SECRET = 'a secret of at least thirty-two characters'

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Data = any

const neverFails = (error: unknown): never => {
  throw error
}

/** The accounts as far as the stores know them: their own SDL over a list of accounts. */
function accountsOver(accounts: readonly Account[]): Subgraph {
  const resolvers = {
    Query: {
      userByEmail: (_: unknown, { email }: { email: string }) => accounts.find((account) => account.email === email),
    },
  }
  return {
    name: 'accounts',
    schema: subgraphSchema({
      sdl: readFileSync(new URL('../../accounts/schema.graphql', import.meta.url), 'utf8'),
      resolvers,
      onFault: neverFails,
      isOutage: () => false,
    }),
    contextOf: () => ({}),
    handlers: {},
    schedules: [],
    close: async () => {},
  }
}

/** The stores over a database of their own, asked as the router asks them. */
export async function openStores() {
  const database = await openTestDatabase('stores', { keep: true })
  const accounts: Account[] = []
  const mails: Message[] = []
  const announced: string[] = []
  const faults: unknown[] = []
  const wakeups = {
    publish: async (channel: string, message: string) => {
      if (channel === 'identity') announced.push(message)
    },
    subscribe: () => () => {},
    close: async () => {},
  }
  let poked = 0
  const log = createLog({ database, domain: 'stores', wakeups })
  const stores = createStores({
    database,
    calls: localCalls(new Map([['accounts', accountsOver(accounts)]])),
    outbox: { poke: () => void poked++ },
    log,
    wakeups,
    onFault: (error) => void faults.push(error),
    mailer: { send: async (message) => void mails.push(message), close: async () => {} },
    publicUrl: 'https://saler.example',
    secret: SECRET,
  })

  const ask = async (identity: Identity, operation: string, variables: Record<string, unknown> = {}) => {
    const run = compileOperation(stores.schema, parse(operation))
    const { data, errors } = await run(variables, stores.contextOf(identity))
    return { data: data as Data, errors: errors?.map(({ message, extensions }): Data => ({ message, ...extensions })) }
  }

  /** Asks, and gives the data. An error fails the test. */
  const get = async (identity: Identity, operation: string, variables?: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await ask(identity, operation, variables)
    if (errors) throw new Error(`${JSON.stringify(errors)} ${faults}`)
    return data
  }

  const service: Identity = { kind: 'service', service: 'router', requestId: 'test' }
  const guest = { kind: 'anonymous', requestId: 'test', language: 'en' } as Identity

  /** A user as the router knows them at this moment: with the memberships that they have now. */
  const as = async ({ id }: { id: string }): Promise<Identity> => {
    const { membershipsOf } = await get(
      service,
      'query ($id: ID!) { membershipsOf(userId: $id) { storeId role permissions } }',
      { id },
    )
    const memberships = membershipsOf.map((m: Membership) => ({ ...m, storeNo: storeOf(m.storeId)! }))
    return { kind: 'user', userId: id, sessionId: newId(NO_STORE), memberships, requestId: 'test', language: 'en' }
  }

  let made = 0
  const account = (emailVerified = true): Account => {
    const one = { id: newId(NO_STORE), email: `user-${++made}@example.com`, emailVerified }
    accounts.push(one)
    return one
  }

  const createStore = async (owner: Account, input: Record<string, unknown> = {}) => {
    const { createStore } = await get(
      await as(owner),
      'mutation ($input: CreateStoreInput!) { createStore(input: $input) { store { id handle } userErrors { code } } }',
      { input: { handle: `store-${++made}`, name: 'متجر', ...input } },
    )
    return createStore.store as { id: string; handle: string }
  }

  const change = async (identity: Identity, mutation: string, input: Record<string, unknown>, selection = '') => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
    const data = await get(
      identity,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`,
      { input },
    )
    return data[mutation] as { userErrors: UserError[] } & Record<string, Data>
  }

  /** Puts somebody on the staff of a store. */
  const employ = async (
    owner: Account,
    storeId: string,
    role: StaffRole = 'STAFF',
    permissions: Permission[] = [],
  ): Promise<Account> => {
    const member = account()
    const { userErrors } = await change(await as(owner), 'inviteStaff', {
      storeId,
      email: member.email,
      role,
      permissions,
    })
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
    return member
  }

  const events = (storeId: string, type?: string) =>
    database.query<DeliveredEvent<Data>>(
      'SELECT * FROM event WHERE store_no = $1 AND ($2::text IS NULL OR type = $2) ORDER BY at, id',
      [storeOf(storeId), type],
    )

  /** Everything that the domain keeps, as text: equal before and after when nothing was written. */
  const contents = async (): Promise<string> => {
    const tables = ['store', 'store_setting', 'domain', 'membership', 'invitation', 'event', 'handled_event']
    const lists = await Promise.all(
      tables.map((table) => database.query(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)),
    )
    return JSON.stringify(lists)
  }

  return {
    database,
    stores,
    mails,
    announced,
    faults,
    service,
    guest,
    ask,
    get,
    as,
    account,
    createStore,
    change,
    employ,
    events,
    contents,
    poked: () => poked,
    /** Delivers an event, as the queue would. */
    deliver: (type: string, payload: object, id: string = newId(NO_STORE)) =>
      stores.handlers[type]!({
        id,
        name: type,
        attempt: 1,
        payload: { id, storeNo: NO_STORE, type, payload, at: new Date().toISOString() },
      }),
    /** The statements that were sent to the database while something was done, without BEGIN and the like. */
    async statements(work: () => Promise<unknown>): Promise<string[]> {
      const sent: string[] = []
      const stop = database.observe((sql) => void sent.push(sql))
      await work()
      stop()
      return sent
    },
    async close() {
      await log.close()
      await stores.close()
      await database.close()
      await database.drop()
    },
  }
}

export type FrontDoor = Awaited<ReturnType<typeof openStores>>
