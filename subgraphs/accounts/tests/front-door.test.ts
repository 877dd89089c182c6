import { randomUUID } from 'node:crypto'
import { createLog, createRelay, postgresWakeups } from '@saler/events'
import { IDENTITY_HEADER, type Identity, signIdentity } from '@saler/identity'
import { outboxMailer, outboxReader } from '@saler/mail'
import { bullQueues } from '@saler/queue'
import { localCalls, serveSubgraph } from '@saler/subgraph'
import { createTestDatabase, openTestDatabase } from '@saler/test-database'
import { expect, it, onTestFinished } from 'vitest'
import { createAccounts, reactsTo } from '../index.ts'

const SECRET = 'a secret of at least thirty-two characters'

/** Accounts as a process of its own: HTTP, relay, queue, mail outbox. */
async function serveAccounts() {
  const database = await openTestDatabase('accounts', { keep: true })
  const bus = await createTestDatabase('bus')
  const wakeups = postgresWakeups({ url: bus.url })
  const queues = await bullQueues({ postgresUrl: bus.url })
  const mailer = outboxMailer({ url: bus.url, from: 'Saler <no-reply@saler.example>' })
  const outbox = outboxReader({ url: bus.url })
  const routes = Object.fromEntries(reactsTo.map((type) => [type, ['accounts']]))
  const relay = createRelay({ database, domain: 'accounts', queues, routes, wakeups })
  const log = createLog({ database, domain: 'accounts', wakeups })
  const subgraph = createAccounts({
    database,
    wakeups,
    mailer,
    log,
    outbox: relay,
    calls: localCalls(new Map()),
    secret: SECRET,
    publicUrl: 'http://localhost:4000',
    onFault: (error) => {
      throw error
    },
  })
  await queues.work('accounts', subgraph.handlers)
  const server = await serveSubgraph({ subgraph, port: 0, secret: SECRET })
  onTestFinished(async () => {
    await server.close()
    await queues.close()
    await relay.close()
    await log.close()
    await subgraph.close()
    await Promise.all([wakeups.close(), mailer.close(), outbox.close(), database.close()])
    await Promise.all([database.drop(), bus.drop()])
  })
  const identity: Identity = { kind: 'anonymous', requestId: randomUUID(), language: 'en' }
  const ask = async (query: string, variables: object, signed = signIdentity(identity, AUDIENCE)) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signed && { [IDENTITY_HEADER]: signed }) },
      body: JSON.stringify({ query, variables }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
    return { status: response.status, body: (await response.json()) as any }
  }
  return { ask, outbox, database }
}

const AUDIENCE = { secret: SECRET, audience: 'accounts' }

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code } } }'
const VERIFY = 'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { user { emailVerified } } }'

it('registers over HTTP, mails through the queue, and verifies with the token of the mail', async () => {
  const { ask, outbox } = await serveAccounts()
  const email = 'noura@example.com'
  const input = { email, password: 'correct horse battery', firstName: 'Noura', lastName: 'Al-Harbi' }
  const registered = await ask(REGISTER, { input })
  expect(registered.body.data.register.userErrors).toEqual([])
  const mails = () => outbox.readOutbox({ to: email })
  await expect.poll(mails, { timeout: 15_000 }).toHaveLength(1)
  const [mail] = await mails()
  const token = /^[\w-]{43}$/m.exec(mail!.text)![0]
  const verified = await ask(VERIFY, { input: { token } })
  expect(verified.body.data.verifyEmail.user).toEqual({ emailVerified: true })
})

it('does nothing for a caller without a signed identity', async () => {
  const { ask, database } = await serveAccounts()
  const input = { email: 'a@example.com', password: 'correct horse battery', firstName: 'A', lastName: 'B' }
  const { status, body } = await ask(REGISTER, { input }, '')
  expect(status).toBe(401)
  expect(body.errors).toMatchObject([{ extensions: { code: 'UNTRUSTED_CALLER' } }])
  expect(await database.query('SELECT 1 FROM users')).toEqual([])
})
