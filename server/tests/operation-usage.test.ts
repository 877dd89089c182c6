import type { Calls } from '@saler/subgraph'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOperationUsage } from '../src/operation-usage.ts'

type Record = {
  appId: string
  operationId: string
  operationName?: string
  calls: number
  errors: number
  hour: string
}

/** Accounts, as far as usage goes: keeps what is written, unless it is away. */
function accounts() {
  const batches: Record[][] = []
  const state = { away: false }
  const calls = {
    async request(_service: string, _document: unknown, variables: { usage: Record[] }) {
      if (state.away) throw new Error('accounts does not answer')
      batches.push(variables.usage)
      return { recordOperationUsage: true }
    },
    async close() {},
  } as unknown as Calls
  return { batches, state, calls }
}

const call = (rest: object = {}) => ({
  appId: 'app',
  operationId: 'op',
  operationName: 'Op',
  milliseconds: 3,
  failed: false,
  ...rest,
})

const unexpected = (error: unknown): never => {
  throw error
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T09:59:59.900Z') }))
afterEach(() => void vi.useRealTimers())

describe('the counts of operations', () => {
  it('are written now and then, each operation once, hours apart', async () => {
    const { batches, calls } = accounts()
    const usage = createOperationUsage({ calls, onError: unexpected })
    usage.record(call())
    usage.record(call({ failed: true }))
    usage.record(call({ operationId: 'another' }))
    vi.setSystemTime(Date.parse('2026-03-01T10:00:00.100Z'))
    usage.record(call())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(batches).toHaveLength(1)
    expect(batches[0]).toMatchObject([
      { operationId: 'op', calls: 2, errors: 1, hour: '2026-03-01T09:00:00.000Z' },
      { operationId: 'another', calls: 1 },
      { operationId: 'op', calls: 1, errors: 0, hour: '2026-03-01T10:00:00.000Z' },
    ])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(batches).toHaveLength(1)
    await usage.close()
  })

  it('that could not be written are written with those that come after', async () => {
    const { batches, state, calls } = accounts()
    const errors: unknown[] = []
    const usage = createOperationUsage({ calls, onError: (error) => errors.push(error) })
    state.away = true
    usage.record(call())
    await usage.flush()
    usage.record(call({ failed: true }))
    state.away = false
    await usage.close()
    expect(errors).toHaveLength(1)
    expect(batches).toMatchObject([[{ calls: 2, errors: 1 }]])
  })

  it('of operations without end are put together', async () => {
    const { batches, calls } = accounts()
    const usage = createOperationUsage({ calls, onError: unexpected })
    for (let n = 0; n < 700; n++) usage.record(call({ operationId: `op${n}` }))
    usage.record(call({ operationId: 'op1' }))
    await usage.close()
    const [written] = batches
    expect(written).toHaveLength(501)
    expect(written!.find(({ operationId }) => operationId === 'op1')!.calls).toBe(2)
    expect(written!.find(({ operationId }) => operationId === 'other')).toMatchObject({ calls: 200 })
    expect(written!.find(({ operationId }) => operationId === 'other')!.operationName).toBeUndefined()
  })

  it('are written in batches that accounts takes', async () => {
    const { batches, calls } = accounts()
    const usage = createOperationUsage({ calls, onError: unexpected })
    for (let n = 0; n < 2_500; n++) usage.record(call({ appId: `app${n}` }))
    await usage.close()
    expect(batches.map(({ length }) => length)).toEqual([1_000, 1_000, 500])
  })
})
