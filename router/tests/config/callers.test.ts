import { describe, expect, it } from 'vitest'
import { identifyCallers } from '../../src/config/callers.ts'
import type { RouterConfig } from '../../src/config/schema.ts'

const CONFIG: RouterConfig = { subgraphs: { all: { forwardHeaders: ['authorization', 'X-User', 'x-tenant'] } } }
const PARAMS = { 'X-User': 'admin', 'X-Tenant': 't2', Authorization: 'Bearer mine' }

const headersOf = async (config: RouterConfig, headers: Record<string, string>) =>
  (await identifyCallers(config)({ headers, connectionParams: PARAMS, requestId: 'r', remoteAddress: '::1' })).headers

describe('what connection_init says', () => {
  it('gives the token, and no header that a proxy sets or takes away', async () => {
    expect(await headersOf(CONFIG, { 'x-user': 'guest' })).toEqual({ authorization: 'Bearer mine', 'x-user': 'guest' })
    expect(await headersOf(CONFIG, {})).toEqual({ authorization: 'Bearer mine' })
  })

  it('gives the headers that the configuration names', async () => {
    const config = { ...CONFIG, subscriptions: { connectionParams: ['X-Tenant'] } }
    expect(await headersOf(config, { 'x-tenant': 't1' })).toEqual({ authorization: 'Bearer mine', 'x-tenant': 't2' })
  })
})
