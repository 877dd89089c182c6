import { compileOperation, compileSubscription } from '@saler/execution'
import { type DocumentNode, type GraphQLSchema, ValuesOfCorrectTypeRule, validate } from 'graphql'
import type { SubgraphResult, SubgraphTransport } from '../transport.ts'

export interface LocalTransportOptions<C> {
  schema: GraphQLSchema
  /** Makes the subgraph's context: once for every call, and once for every event of a subscription. */
  contextOf: (context: C) => unknown
}

/** A subgraph in this process: its operations are compiled, and called with no text or HTTP between. */
export function localTransport<C>({ schema, contextOf }: LocalTransportOptions<C>): SubgraphTransport<C> {
  return {
    prepare({ document, name }) {
      const refused = wrongValues(schema, document)
      if (refused) return () => refused
      const run = compileOperation(schema, document, name)
      return (variables, context) => run(variables, contextOf(context))
    },
    subscribe({ document, name }) {
      const refused = wrongValues(schema, document)
      if (refused) return async () => once(refused)
      const open = compileSubscription(schema, document, name)
      return async (variables, context) => {
        const opened = await open(variables, () => contextOf(context))
        return 'next' in opened ? opened : once<SubgraphResult>(opened)
      }
    },
    async close() {},
  }
}

/**
 * Why the values that an operation holds as text are refused: the subgraph alone knows what its own scalars take, and a
 * subgraph behind HTTP tells it likewise, before anything runs. Everything else is valid in a planned operation.
 */
function wrongValues(schema: GraphQLSchema, document: DocumentNode): SubgraphResult | undefined {
  const errors = validate(schema, document, [ValuesOfCorrectTypeRule])
  if (!errors.length) return undefined
  return { errors: errors.map(({ message }) => ({ message, extensions: { code: 'BAD_USER_INPUT' } })) }
}

/** A stream of one event: how a subscription that could not be opened says why. */
function once<T>(event: T): AsyncIterableIterator<T> {
  let done = false
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (done) return { value: undefined, done: true }
      done = true
      return { value: event, done: false }
    },
    async return() {
      done = true
      return { value: undefined, done: true }
    },
  }
}
