import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp, makeKey } from './system/apps.ts'
import { openStore } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

let saler: RunningSaler
beforeAll(async () => {
  saler = await startSaler()
})
afterAll(() => saler?.close())

test('a merchant reads how the operations of an app were used', { timeout: 60_000 }, async () => {
  const { merchant, store } = await openStore(saler.client)
  const appId = await makeApp(merchant.client, store.id)
  const { secret } = await makeKey(merchant.client, appId, { scopes: ['products:write'] })
  const app = saler.client.as(secret)
  const named = 'query Named($id: ID!) { store(id: $id) { name } }'
  const failing = 'query Failing($id: ID!) { store(id: $id) { orders { totalCount } } }'
  for (let call = 0; call < 5; call++) await app.send(named, { id: store.id })
  await app.send(failing, { id: store.id })
  // Without the key nobody is counted.
  await saler.client.send(named, { id: store.id })

  const usage = async () =>
    (
      await merchant.client.ask<{ app: { operationUsage: object[] } }, object>(
        `query ($id: ID!, $from: DateTime!) { app(id: $id) { operationUsage(from: $from) {
          operationId operationName calls errors p95Milliseconds lastSeenAt } } }`,
        { id: appId, from: new Date(Date.now() - 60_000).toISOString() },
      )
    ).app.operationUsage
  await expect.poll(usage, { timeout: 15_000 }).toMatchObject([
    { operationName: 'Named', calls: 5, errors: 0, operationId: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { operationName: 'Failing', calls: 1, errors: 1, p95Milliseconds: expect.any(Number) },
  ])
})
