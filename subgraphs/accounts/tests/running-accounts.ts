import { randomUUID } from 'node:crypto'
import { postgresWakeups } from '@saler/events'
import type { Identity, Membership } from '@saler/identity'
import { NO_STORE, newId, storeOf } from '@saler/kernel'
import type { Message } from '@saler/mail'
import type { Calls, UserError } from '@saler/subgraph'
import { type OpenTestDatabase, openTestDatabase } from '@saler/test-database'
import { graphql } from 'graphql'
import { afterAll, beforeAll, expect } from 'vitest'
import { createPasswords, type Passwords } from '../domain/passwords.ts'
import { type AccountsDeps, createAccounts, verifyAccessToken } from '../index.ts'

export const SECRET = 'a secret of at least thirty-two characters'
export const PASSWORD = 'correct horse battery'

const USER = 'id email firstName lastName phone locale emailVerified twoFactorEnabled lastLoginAt createdAt'
const SESSION = `session { accessToken refreshToken expiresAt user { ${USER} } }`

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  readonly data: any
  readonly errors: readonly { message: string; code: unknown; path: readonly (string | number)[] | undefined }[]
}

/** The accounts subgraph over a database of its own, with a clock that the tests set and mail that they read. */
export interface RunningAccounts {
  readonly database: OpenTestDatabase
  readonly mail: Message[]
  readonly faults: unknown[]
  /** How often a password was hashed or checked. */
  readonly hashWork: { hashed: number; verified: number }
  /** Who is told that their sessions changed, in order. */
  readonly told: string[]
  /** Who works with whom: what the stores would answer. */
  readonly colleagues: Map<string, string[]>
  readonly storeCalls: { count: number }
  /** The stores that do not exist. */
  readonly noStores: Set<string>
  clock: number
  pass(milliseconds: number): void
  run(document: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer>
  /** Runs one mutation, with or without an input, and gives its payload. */
  mutate(name: string, input: Record<string, unknown> | null, selection: string, identity?: Identity): Promise<Payload>
  register(input?: Record<string, unknown>, identity?: Identity): Promise<SignedInUser>
  login(input: Record<string, unknown>, identity?: Identity): Promise<Payload>
  refresh(refreshToken: string): Promise<Payload>
  /** The identity that the router makes of an access token. */
  identityOf(accessToken: string, memberships?: readonly Membership[]): Promise<Identity>
  /** Shows, with the token that was mailed, that the address is the user's own. */
  verify(email: string): Promise<void>
  /** Hands new events to the reactions, as the relay and the queue do. */
  deliver(): Promise<void>
  eventTypes(): Promise<string[]>
  count(table: string): Promise<number>
  /** Another process of the same installation. */
  another(deps?: Partial<AccountsDeps>): ReturnType<typeof createAccounts>
  handle(job: string): Promise<void>
}

export interface Payload {
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  readonly [field: string]: any
  readonly userErrors: readonly UserError[]
}

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly accessToken: string
  readonly refreshToken: string
  readonly identity: Identity
}

export const guest = (rest: Partial<Identity> = {}): Identity =>
  ({ kind: 'anonymous', requestId: randomUUID(), language: 'en', ...rest }) as Identity

export const service = (): Identity => ({ kind: 'service', service: 'test', requestId: randomUUID() })

export const member = (storeId: string, permissions: Membership['permissions'] = []): Membership => ({
  storeId,
  storeNo: storeOf(storeId)!,
  role: 'STAFF',
  permissions,
})

/** The one refusal there is: asserts that there is no other. */
export function refusalOf(payload: Payload): UserError {
  expect(payload.userErrors).toHaveLength(1)
  return payload.userErrors[0]!
}

/** Opens accounts before the tests of a file and closes them after. */
export function runAccounts(options: { deps?: Partial<AccountsDeps> } = {}): RunningAccounts {
  const running = { mail: [], faults: [], told: [], clock: Date.parse('2026-03-01T09:00:00Z') } as unknown as Mutable
  running.hashWork = { hashed: 0, verified: 0 }
  running.colleagues = new Map()
  running.storeCalls = { count: 0 }
  running.noStores = new Set()
  const closing: (() => unknown)[] = []
  let deps: AccountsDeps
  let delivered = 0

  beforeAll(async () => {
    const database = await openTestDatabase('accounts', { keep: true })
    running.database = database
    const wakeups = postgresWakeups({ url: database.url })
    const listening = Promise.withResolvers<void>()
    wakeups.subscribe('identity', (userId) => running.told.push(userId), listening.resolve)
    await listening.promise
    deps = {
      database,
      wakeups,
      calls: storesThatAnswer(running),
      outbox: { poke() {} },
      log: undefined as never,
      onFault: (error) => running.faults.push(error),
      mailer: { send: async (message) => void running.mail.push(message), async close() {} },
      secret: SECRET,
      publicUrl: 'https://shop.example/',
      passwords: countingPasswords(running.hashWork),
      now: () => new Date(running.clock),
      ...options.deps,
    }
    const accounts = createAccounts(deps)
    Object.assign(running, methods(accounts))
    closing.push(
      () => accounts.close(),
      () => wakeups.close(),
      () => database.close(),
      () => database.drop(),
    )
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })

  const methods = (accounts: ReturnType<typeof createAccounts>): Partial<RunningAccounts> => ({
    pass: (milliseconds) => {
      running.clock += milliseconds
    },
    async run(document, variables = {}, identity = guest()) {
      const answer = await graphql({
        schema: accounts.schema,
        source: document,
        variableValues: variables,
        contextValue: accounts.contextOf(identity),
      })
      const errors = (answer.errors ?? []).map(({ message, extensions, path }) => ({
        message,
        code: extensions.code,
        path,
      }))
      return { data: JSON.parse(JSON.stringify(answer.data ?? null)), errors }
    },
    async mutate(name, input, selection, identity) {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
      const body = `${selection} userErrors { code field message }`
      const document = input
        ? `mutation ($input: ${type}!) { ${name}(input: $input) { ${body} } }`
        : `mutation { ${name} { ${body} } }`
      const answer = await running.run(document, input ? { input } : {}, identity)
      expect(answer.errors).toEqual([])
      return answer.data[name] as Payload
    },
    async register(input = {}, identity) {
      const email = `user-${randomUUID().slice(0, 8)}@example.com`
      const all = { email, password: PASSWORD, firstName: 'Noura', lastName: 'Al-Harbi', ...input }
      const { session, userErrors } = await running.mutate('register', all, SESSION, identity)
      expect(userErrors).toEqual([])
      const { accessToken, refreshToken, user } = session
      return { ...user, accessToken, refreshToken, identity: await running.identityOf(accessToken) }
    },
    login: (input, identity) =>
      running.mutate('login', { password: PASSWORD, ...input }, `${SESSION} twoFactorRequired`, identity),
    refresh: (refreshToken) => running.mutate('refreshSession', { refreshToken }, SESSION),
    async identityOf(accessToken, memberships = []) {
      const { data } = await running.run('{ jwks }', {}, service())
      const { userId, sessionId } = await verifyAccessToken({
        token: accessToken,
        jwks: data.jwks,
        now: new Date(running.clock),
      })
      return { kind: 'user', userId, sessionId, memberships, requestId: randomUUID(), language: 'en' }
    },
    async verify(email) {
      await running.deliver()
      const [token] = /^[\w-]{43}$/m.exec(running.mail.findLast(({ to }) => to === email)!.text)!
      expect((await running.mutate('verifyEmail', { token }, 'user { id }')).userErrors).toEqual([])
    },
    async deliver() {
      const events = await running.database.query<{ id: string; type: string; payload: unknown }>(
        'SELECT * FROM event ORDER BY at, id OFFSET $1',
        [delivered],
      )
      delivered += events.length
      for (const event of events)
        await accounts.handlers[event.type]?.({ id: event.id, name: event.type, payload: event, attempt: 1 })
    },
    eventTypes: async () =>
      (await running.database.query<{ type: string }>('SELECT type FROM event ORDER BY at, id')).map((e) => e.type),
    count: async (table) =>
      Number((await running.database.query<{ n: bigint }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n),
    another: (other = {}) => createAccounts({ ...deps, ...other }),
    handle: async (job) => accounts.handlers[job]!({ id: '1', name: job, payload: null, attempt: 1 }),
  })
  return running
}

type Mutable = { -readonly [Key in keyof RunningAccounts]: RunningAccounts[Key] }

function countingPasswords(work: RunningAccounts['hashWork']): Passwords {
  const passwords = createPasswords()
  return {
    ...passwords,
    hash: (password) => {
      work.hashed++
      return passwords.hash(password)
    },
    verify: (kept, password) => {
      work.verified++
      return passwords.verify(kept, password)
    },
  }
}

/** The stores, as far as accounts asks them: answered from the map of colleagues, and of what stores there are. */
const storesThatAnswer = (running: Pick<RunningAccounts, 'colleagues' | 'storeCalls' | 'noStores'>): Calls => ({
  async request(_service, _document, variables) {
    running.storeCalls.count++
    if ('storeId' in variables)
      return { storeTerms: running.noStores.has(String(variables.storeId)) ? null : { currency: 'SAR' } } as never
    const { userId, among } = variables as unknown as { userId: string; among: string[] }
    const known = running.colleagues.get(userId) ?? []
    return { colleaguesOf: among.filter((id) => known.includes(id)) } as never
  },
  async close() {},
})

export const aStoreId = (storeNo: number): string => newId(storeNo)
export const aUserId = (): string => newId(NO_STORE)
