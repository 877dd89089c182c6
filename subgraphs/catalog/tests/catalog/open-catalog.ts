import type { Log } from '@saler/events'
import type { Identity, UserIdentity } from '@saler/identity'
import { newId } from '@saler/kernel'
import type { Subgraph } from '@saler/subgraph'
import { openTestDatabase } from '@saler/test-database'
import { type ExecutionResult, graphql } from 'graphql'
import { afterAll, beforeAll } from 'vitest'
import { createCatalog } from '../../index.ts'
import { neighbours, type Terms } from './neighbours.ts'
import { ownerOf } from './people.ts'

export interface UserErrors {
  userErrors: { code: string; field: string[] | null; message: string }[]
}

// The catalogue writes events and follows none.
const noLog: Log = {
  follow: () => {
    throw new Error('The catalogue follows no log.')
  },
  close: async () => {},
}

/** A catalogue over a database of its own, for the tests of one file, with ways to ask it as somebody. */
export function openCatalog() {
  const peers = neighbours()
  const faults: unknown[] = []
  const opened = {} as {
    catalog: Subgraph
    database: Awaited<ReturnType<typeof openTestDatabase>>
  }
  let nextStoreNo = 1

  beforeAll(async () => {
    opened.database = await openTestDatabase('catalog', { keep: true })
    opened.catalog = createCatalog({
      database: opened.database,
      calls: peers.calls,
      outbox: { poke() {} },
      log: noLog,
      wakeups: { publish: async () => {}, subscribe: () => () => {}, close: async () => {} },
      onFault: (error) => faults.push(error),
    })
  })
  afterAll(async () => {
    await opened.catalog.close()
    await opened.database.close()
    await opened.database.drop()
  })

  const run = async <Data>(identity: Identity, source: string, variableValues?: Record<string, unknown>) =>
    (await graphql({
      schema: opened.catalog.schema,
      source,
      variableValues,
      contextValue: opened.catalog.contextOf(identity),
    })) as ExecutionResult<Data>

  return {
    peers,
    faults,
    get database() {
      return opened.database
    },
    get catalog() {
      return opened.catalog
    },
    run,
    /** The data of an answer; its errors fail the test. */
    async ask<Data = Record<string, never>>(
      identity: Identity,
      source: string,
      variables?: Record<string, unknown>,
    ): Promise<Data> {
      const { data, errors } = await run<Data>(identity, source, variables)
      if (errors?.[0]) throw errors[0]
      return data as Data
    },
    /** A new store and its owner. */
    newStore(terms: Partial<Terms> = {}): { storeId: string; storeNo: number; owner: UserIdentity } {
      const storeNo = nextStoreNo++
      const storeId = newId(storeNo)
      peers.stores.set(storeId, { currency: 'SAR', language: 'ar', ...terms })
      return { storeId, storeNo, owner: ownerOf(storeId) }
    },
    /** How many rows the tables have that writes of a product leave traces in. */
    async traces(): Promise<Record<string, number>> {
      const [row] = await opened.database.query<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM product) AS products, (SELECT count(*)::int FROM variant) AS variants,
                (SELECT count(*)::int FROM category) AS categories, (SELECT count(*)::int FROM event) AS events`,
      )
      return row!
    },
    async eventsOf(storeNo: number): Promise<{ type: string; payload: Record<string, unknown> }[]> {
      return opened.database.query('SELECT type, payload FROM event WHERE store_no = $1 ORDER BY at, id', [storeNo])
    },
  }
}

export type Catalog = ReturnType<typeof openCatalog>
