import { createOperationCache } from '@saler/execution'
import { Kind } from 'graphql'
import { type Guard, guardOperation } from '../authorization/guard.ts'
import { readGuards } from '../authorization/guarded-schema.ts'
import type { AuthorizationOptions } from '../authorization/options.ts'
import { groupOf, restrict } from '../authorization/restriction.ts'
import type { Rights } from '../authorization/rights.ts'
import { writeOutFragments } from '../authorization/write-out-fragments.ts'
import { Refusals } from '../limits/refusals.ts'
import type { GraphqlRequest, Refused } from '../request.ts'
import {
  type CompilerOptions,
  compileOperation,
  type Operation,
  type ReadOperation,
  readOperation,
} from './operation.ts'

/** The operations that clients sent, compiled. Those used last are remembered. */
export interface Operations<C> {
  /** The operation of a request, as far as its caller may run it. Throws when the planner does. */
  find(request: GraphqlRequest, context: C): Operation<C> | Refused
  /** Those that were asked for most often, the most used first. */
  mostUsed(limit: number): readonly UsedOperation[]
  /** Compiles an operation before it is asked for; false when it is not valid here. Throws when the planner does. */
  warm(operation: UsedOperation): boolean
}

/** An operation that was in use, as far as it can be handed on to another supergraph. */
export interface UsedOperation {
  readonly query: string
  readonly operationName: string | undefined
  /** What callers may do who use it: one for each group to whom it looks different. */
  readonly rights: readonly Rights[]
}

interface Known<C> {
  readonly query: string
  readonly operationName: string | undefined
  readonly operation: Operation<C> | GuardedOperation<C>
  uses: number
}

/** An operation that not everybody may run as it stands. */
interface GuardedOperation<C> {
  for(context: C): Operation<C>
  forRights(rights: Rights): Operation<C>
  /** The rights of the first caller of each group. */
  groups(): readonly Rights[]
}

export interface OperationsOptions<C> {
  readonly compiler: CompilerOptions<C>
  /** How many are remembered. */
  readonly capacity: number
  /** Without it the directives of authorisation are not enforced. */
  readonly authorization: AuthorizationOptions<C> | undefined
}

/** All remembered operations together are at most this much text: what is compiled out of it is several times as large. */
const MAX_CHARACTERS = 4_000_000
/** One operation is remembered for so many groups of callers who may see the same of it. */
const MAX_GROUPS = 16

export function createOperations<C>({ compiler, capacity, authorization }: OperationsOptions<C>): Operations<C> {
  const operations = createOperationCache<Known<C>>(capacity, MAX_CHARACTERS)
  const refusals = new Refusals()
  const guards = authorization && readGuards(compiler.supergraph)

  const open = (read: ReadOperation): Operation<C> | GuardedOperation<C> => {
    if (!guards) return compileOperation(compiler, read)
    const definition = writeOutFragments(read.document, read.definition)
    const guard = guardOperation(compiler.supergraph.api, guards, definition)
    if (!guard) return compileOperation(compiler, read)
    const document = { kind: Kind.DOCUMENT, definitions: [definition] } as const
    return guarded(compiler, authorization, guard, { ...read, definition, document })
  }
  const know = (query: string, operationName: string | undefined): Known<C> | Refused => {
    const key = keyOf(query, operationName)
    let known = operations.get(key)
    if (!known) {
      // What is longer is refused faster than its hash is worked out.
      const digest = query.length <= compiler.limits.maxCharacters ? Refusals.digest(key) : undefined
      const refused = digest && refusals.find(digest)
      if (refused) return { errors: refused }
      const read = readOperation(compiler, query, operationName)
      if (!('definition' in read)) return { errors: digest ? refusals.remember(digest, read) : read }
      known = { query, operationName, operation: open(read), uses: 0 }
      operations.set(key, known, key.length)
    }
    return known
  }
  return {
    find({ query, operationName }, context) {
      const known = know(query, operationName)
      if ('errors' in known) return known
      known.uses++
      const { operation } = known
      return 'for' in operation ? operation.for(context) : operation
    },
    mostUsed(limit) {
      const byUse = [...operations.values()].sort((a, b) => b.uses - a.uses)
      return byUse.slice(0, limit).map(({ query, operationName, operation }) => ({
        query,
        operationName,
        rights: 'for' in operation ? operation.groups() : [],
      }))
    },
    warm({ query, operationName, rights }) {
      const known = know(query, operationName)
      if ('errors' in known) return false
      if ('for' in known.operation) for (const each of rights) known.operation.forRights(each)
      return true
    },
  }
}

function guarded<C>(
  compiler: CompilerOptions<C>,
  authorization: AuthorizationOptions<C>,
  guard: Guard,
  read: ReadOperation,
): GuardedOperation<C> {
  const variants = createOperationCache<{ operation: Operation<C>; rights: Rights }>(MAX_GROUPS)
  const forRights = (rights: Rights): Operation<C> => {
    const group = groupOf(authorization, guard, rights)
    let variant = variants.get(group.id)
    if (!variant) {
      const operation = compileOperation(compiler, read, restrict(authorization, guard, read.definition, group))
      variant = { operation, rights }
      variants.set(group.id, variant)
    }
    return variant.operation
  }
  return {
    for: (context) => forRights(authorization.rightsOf(context)),
    forRights,
    groups: () => [...variants.values()].map(({ rights }) => rights),
  }
}

/** No document begins with a number, so that no text can be taken for a name and another text. */
function keyOf(query: string, operationName: string | undefined): string {
  return operationName === undefined ? query : `${operationName.length}:${operationName}${query}`
}
