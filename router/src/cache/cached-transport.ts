import {
  type DefinitionNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql'
import type { SubgraphOperation, SubgraphTransport } from '../transport.ts'
import { digest } from './cache-key.ts'
import type { CacheStatistics } from './cache-statistics.ts'
import type { CachedService } from './cached-service.ts'
import type { ChangeWatch } from './change-watch.ts'
import { fetchEntities } from './fetch-entities.ts'
import { fetchFields } from './fetch-fields.ts'
import type { CacheHints } from './hints.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { cachePolicy } from './policy.ts'

/** What sends a prepared operation to its subgraph. */
export type Fetch<C> = ReturnType<SubgraphTransport<C>['prepare']>

/** One prepared operation whose answers may be kept. */
export interface KeptFetch<C> {
  readonly service: string
  readonly schema: GraphQLSchema
  /** What it asks of the type `Query`: fields, or `_entities`. */
  readonly rootFields: readonly FieldNode[]
  /** Stands for what is asked: the same in every process, and for equal operations of different plans. */
  readonly asked: string
  readonly maxAgeMs: number
  readonly tagsOf: NonNullable<CachedService['tagsOf']>
  readonly watch: ChangeWatch
  readonly kept: KeptAnswers
  readonly statistics: CacheStatistics
  readonly onError: (error: unknown) => void
  readonly send: Fetch<C>
}

export interface CachedTransportOptions<C> {
  readonly service: string
  readonly transport: SubgraphTransport<C>
  readonly schema: GraphQLSchema
  readonly hints: CacheHints
  /** Undefined for a subgraph of which nothing is kept. */
  readonly cached: CachedService | undefined
  readonly watch: ChangeWatch
  readonly kept: KeptAnswers
  readonly statistics: CacheStatistics
  readonly shareOf: (context: C) => string | undefined
  readonly onError: (error: unknown) => void
}

/**
 * A transport that asks its subgraph only for what is not kept already. Kept is what the hints call public, for callers that
 * share their answers with others; everything else goes through untouched.
 */
export function cachedTransport<C>(options: CachedTransportOptions<C>): SubgraphTransport<C> {
  const { transport, shareOf, watch, statistics } = options
  return {
    prepare(operation) {
      const send = transport.prepare(operation)
      const fetch = keptFetch(options, operation, send)
      if (!fetch) {
        return (variables, context, call) => {
          call?.reads?.spoil()
          return send(variables, context, call)
        }
      }
      const answer = fetch.rootFields.some(isEntities) ? fetchEntities : fetchFields
      return async (variables, context, call) => {
        const share = call?.fresh ? undefined : shareOf(context)
        const known = share !== undefined && (watch.current || (await watch.catchUp()))
        if (known) return answer(fetch, share, { variables, context, call })
        if (share !== undefined) statistics.bypassed++
        call?.reads?.spoil()
        return send(variables, context, call)
      }
    },
    subscribe: (operation) => transport.subscribe(operation),
    close: () => transport.close(),
  }
}

function keptFetch<C>(
  options: CachedTransportOptions<C>,
  { document, name }: SubgraphOperation,
  send: Fetch<C>,
): KeptFetch<C> | undefined {
  const { service, schema, hints, cached, watch, kept, statistics, onError } = options
  const operation = getOperationAST(document, name)
  if (!cached || !operation) return undefined
  const policy = cachePolicy({ schema, hints, document, operation })
  if (policy?.scope !== 'PUBLIC') return undefined
  return {
    service,
    schema,
    rootFields: fieldsIn(operation.selectionSet),
    // Without its name: the planner numbers those, and begins them with that of the client's operation.
    asked: digest('1', service, print({ ...document, definitions: document.definitions.map(unnamed) })),
    maxAgeMs: policy.maxAge * 1000,
    tagsOf: cached.tagsOf ?? (() => []),
    watch,
    kept,
    statistics,
    onError,
    send,
  }
}

const isEntities = ({ name }: FieldNode): boolean => name.value === '_entities'

function fieldsIn({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection]
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : []
  })
}

const unnamed = (node: DefinitionNode): DefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION ? { ...node, name: undefined } : node
