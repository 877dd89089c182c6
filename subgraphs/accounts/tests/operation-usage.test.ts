import { PERMISSIONS, type UserIdentity } from '@saler/identity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistogram, quantile, STEPS, stepOf } from '../domain/operation-usage/latency-histogram.ts'
import { aStoreId, aUserId, member, runAccounts, service } from './running-accounts.ts'

const accounts = runAccounts()

const owner = (storeId: string): UserIdentity => ({
  kind: 'user',
  userId: aUserId(),
  sessionId: aUserId(),
  memberships: [member(storeId, PERMISSIONS)],
  requestId: 'r',
})

const anApp = async (storeId: string): Promise<string> =>
  (await accounts.mutate('createApp', { storeId, name: 'Till' }, 'app { id }', owner(storeId))).app.id

const histogram = (...milliseconds: number[]): number[] => {
  const counts = emptyHistogram()
  for (const each of milliseconds) counts[stepOf(each)]!++
  return counts
}

const counted = (appId: string, rest: object = {}) => ({
  appId,
  operationId: 'op',
  operationName: 'Op',
  hour: '2026-03-01T09:20:00Z',
  calls: 1,
  errors: 0,
  latencies: histogram(10),
  lastSeenAt: '2026-03-01T09:20:00Z',
  ...rest,
})

const record = (usage: object[], identity = service()) =>
  accounts.run(
    'mutation ($usage: [OperationUsageInput!]!) { recordOperationUsage(usage: $usage) }',
    { usage },
    identity,
  )

const usageOf = async (storeId: string, appId: string, args = 'from: "2026-03-01T00:00:00Z"') => {
  const fields = '{ operationId operationName calls errors p95Milliseconds lastSeenAt }'
  const document = `{ app(id: "${appId}") { operationUsage(${args}) ${fields} } }`
  const { data, errors } = await accounts.run(document, {}, owner(storeId))
  expect(errors).toEqual([])
  return data.app.operationUsage
}

describe('the usage of operations', () => {
  it('is added up by operation, whatever processes and hours it came from', async () => {
    const storeId = aStoreId(1)
    const appId = await anApp(storeId)
    await record([counted(appId, { calls: 2, latencies: histogram(10, 10) }), counted(appId, { errors: 1 })])
    await record([
      counted(appId, { hour: '2026-03-01T10:59:00Z', lastSeenAt: '2026-03-01T10:59:00Z', operationName: null }),
      counted(appId, { operationId: 'rare', operationName: null, latencies: histogram(2_000) }),
    ])
    expect(await usageOf(storeId, appId, 'from: "2026-03-01T09:59:00Z", to: "2026-03-01T11:00:00Z"')).toEqual([
      {
        operationId: 'op',
        operationName: 'Op',
        calls: 4,
        errors: 1,
        p95Milliseconds: expect.closeTo(10, -1),
        lastSeenAt: '2026-03-01T10:59:00.000Z',
      },
      expect.objectContaining({ operationId: 'rare', calls: 1, p95Milliseconds: expect.closeTo(2_000, -3) }),
    ])
    expect(await usageOf(storeId, appId, 'from: "2026-03-01T10:00:00Z", to: "2026-03-01T11:00:00Z"')).toMatchObject([
      { operationId: 'op', calls: 1, errors: 0 },
    ])
  })

  it('loses nothing when many processes count at once', async () => {
    const storeId = aStoreId(2)
    const appId = await anApp(storeId)
    const batch = (n: number) =>
      [0, 1, 2, 3].map((i) => counted(appId, { operationId: `op${(i + n) % 4}`, calls: 1, errors: 1 }))
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => record(batch(n))))
    expect(answers.flatMap(({ errors }) => errors)).toEqual([])
    expect((await usageOf(storeId, appId)).map(({ calls }: { calls: number }) => calls)).toEqual([12, 12, 12, 12])
  })

  it('of an app that is gone is dropped', async () => {
    const storeId = aStoreId(3)
    const appId = await anApp(storeId)
    await accounts.mutate('deleteApp', { appId }, '', owner(storeId))
    expect((await record([counted(appId)])).errors).toEqual([])
    expect(await accounts.database.query('SELECT FROM operation_usage WHERE app_id = $1', [appId])).toEqual([])
  })

  it('is counted by other parts of the system only, and in counts that can be', async () => {
    const storeId = aStoreId(4)
    const appId = await anApp(storeId)
    expect((await record([counted(appId)], owner(storeId) as never)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    for (const wrong of [{ calls: -1 }, { errors: 2 }, { latencies: [1] }, { appId: 'x' }, { operationId: '\0' }])
      expect((await record([counted(appId, wrong)])).errors).toMatchObject([{ code: 'INVALID' }])
    expect((await record(Array(1_001).fill(counted(appId)))).errors).toMatchObject([{ code: 'TOO_MANY' }])
    expect(await usageOf(storeId, appId)).toEqual([])
  })

  it('is asked for in order of time', async () => {
    const storeId = aStoreId(5)
    const appId = await anApp(storeId)
    const document = `{ app(id: "${appId}") { operationUsage(from: "2030-01-01T00:00:00Z") { calls } } }`
    expect((await accounts.run(document, {}, owner(storeId))).errors).toMatchObject([{ code: 'INVALID' }])
  })

  it('is forgotten after ninety days', async () => {
    const storeId = aStoreId(6)
    const appId = await anApp(storeId)
    await record([counted(appId, { hour: '2025-11-01T00:00:00Z' }), counted(appId)])
    await accounts.handle('forget-expired')
    expect(await usageOf(storeId, appId, 'from: "2025-01-01T00:00:00Z"')).toMatchObject([{ calls: 1 }])
  })
})

describe('the histogram of times', () => {
  it('tells every quantile to within a fifth', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 2, max: 40_000, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.5, 0.95, 0.99),
        (times, share) => {
          const exact = times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1]!
          const told = quantile(histogram(...times), share)
          expect(told / exact).toBeGreaterThan(0.83)
          expect(told / exact).toBeLessThan(1.2)
        },
      ),
    )
  })

  it('has a step for every time', () => {
    expect([stepOf(0), stepOf(0.3), stepOf(1), stepOf(1.01), stepOf(1e9)]).toEqual([0, 0, 0, 1, STEPS - 1])
    expect(quantile(emptyHistogram(), 0.95)).toBe(0)
  })
})
