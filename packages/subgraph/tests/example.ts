import type { Identity } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { DocumentNode } from 'graphql'
import {
  type Calls,
  commonMessages,
  type RequestContext,
  refusable,
  requestContexts,
  type Subgraph,
  subgraphSchema,
} from '../src/index.ts'

export const SECRET = 'a secret that the router and the subgraph share'

export const guest: Identity = { kind: 'anonymous', requestId: 'request-1', language: 'en' }

/** What the example's resolvers could not keep to themselves. */
export interface Fault {
  readonly error: unknown
  readonly field: string
}

/** A small subgraph with one field for each way in which a resolver can end. */
export function createExample(calls: Calls = noCalls): {
  subgraph: Subgraph
  faults: Fault[]
  cancelled: () => number
} {
  const faults: Fault[] = []
  let cancelled = 0
  let contexts = 0
  const contextOf = requestContexts({ service: 'example', calls, messages: commonMessages })
  const schema = subgraphSchema({
    sdl: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      scalar DateTime
      type Query { whoAmI: String! refused: String broken: String away: String at(time: DateTime!): DateTime! asked: String }
      type Mutation { double(input: DoubleInput!): DoublePayload! }
      input DoubleInput { number: Int! }
      type DoublePayload { number: Int userErrors: [DoubleUserError!]! }
      type DoubleUserError { code: DoubleErrorCode! field: [String!] message: String! }
      enum DoubleErrorCode { INVALID TOO_MANY }
      type Subscription { ticks: Tick! }
      type Tick { count: Int! context: Int! }
    `,
    resolvers: {
      Query: {
        whoAmI: (_: unknown, __: unknown, context: RequestContext) => context.identity.kind,
        refused: () => refuse('NOT_FOUND', ['id']),
        broken: async () => {
          throw new Error('password=hunter2')
        },
        away: () => {
          throw new Error('database is away')
        },
        at: (_: unknown, { time }: { time: Date }) => time,
        asked: async (_: unknown, __: unknown, context: RequestContext) =>
          (await context.call<{ whoAmI: string }, never>('example', whoAmI as never, {} as never)).whoAmI,
      },
      Mutation: {
        double: refusable(async (_: RequestContext, { input }: { input: { number: number } }) => {
          if (input.number > 100) refuse('TOO_MANY', ['number'], { max: 100 })
          return { number: input.number * 2 }
        }),
      },
      Tick: { context: (_: unknown, __: unknown, context: { number: number }) => context.number },
      Subscription: {
        ticks: {
          subscribe: () => {
            let count = 0
            return {
              [Symbol.asyncIterator]() {
                return this
              },
              next: () =>
                count < 2
                  ? Promise.resolve({ value: { ticks: { count: ++count } }, done: false })
                  : new Promise(() => {}),
              return: async () => {
                cancelled++
                return { value: undefined, done: true }
              },
            }
          },
        },
      },
    },
    onFault: (error, { field }) => faults.push({ error, field }),
    isOutage: (error) => error instanceof Error && error.message === 'database is away',
  })
  return {
    faults,
    cancelled: () => cancelled,
    subgraph: {
      name: 'example',
      schema,
      contextOf: (identity) => ({ ...contextOf(identity), number: ++contexts }),
      handlers: {},
      schedules: [],
      endpoints: {
        echo: async (request, { ipAddress }) => {
          if (request.method === 'DELETE') throw new Error('password=hunter2')
          return new Response(request.body, { status: 201, headers: { 'x-called-from': ipAddress ?? 'nowhere' } })
        },
      },
      close: async () => {},
    },
  }
}

let whoAmI: DocumentNode
export const useDocument = (document: DocumentNode): void => {
  whoAmI = document
}

const noCalls: Calls = {
  request: async () => {
    throw new Error('no calls here')
  },
  close: async () => {},
}
