import { createOperationCache } from '@saler/execution'
import { Kind } from 'graphql'
import { type Guard, guardOperation } from '../authorization/guard.ts'
import { readGuards } from '../authorization/guarded-schema.ts'
import type { AuthorizationOptions } from '../authorization/options.ts'
import { restrict } from '../authorization/restriction.ts'
import { writeOutFragments } from '../authorization/write-out-fragments.ts'
import type { GraphqlRequest, Refused } from '../router.ts'
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
}

/** An operation that not everybody may run as it stands. */
interface GuardedOperation<C> {
  for(context: C): Operation<C>
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
  const operations = createOperationCache<Operation<C> | GuardedOperation<C>>(capacity, MAX_CHARACTERS)
  const guards = authorization && readGuards(compiler.supergraph)

  const open = (read: ReadOperation): Operation<C> | GuardedOperation<C> => {
    if (!guards) return compileOperation(compiler, read)
    const definition = writeOutFragments(read.document, read.definition)
    const guard = guardOperation(compiler.supergraph.api, guards, definition)
    if (!guard) return compileOperation(compiler, read)
    const document = { kind: Kind.DOCUMENT, definitions: [definition] } as const
    return guarded(compiler, authorization, guard, { ...read, definition, document })
  }
  return {
    find(request, context) {
      const { query, operationName } = request
      const key = keyOf(query, operationName)
      let operation = operations.get(key)
      if (!operation) {
        const read = readOperation(compiler, query, operationName)
        if (!('definition' in read)) return { errors: read }
        operation = open(read)
        operations.set(key, operation, key.length)
      }
      return 'for' in operation ? operation.for(context) : operation
    },
  }
}

function guarded<C>(
  compiler: CompilerOptions<C>,
  authorization: AuthorizationOptions<C>,
  guard: Guard,
  read: ReadOperation,
): GuardedOperation<C> {
  const variants = createOperationCache<Operation<C>>(MAX_GROUPS)
  return {
    for(context) {
      const failed = guard.failedBy(authorization.rightsOf(context))
      const key = failed.join()
      let variant = variants.get(key)
      if (!variant) {
        variant = compileOperation(compiler, read, restrict(authorization, guard, read.definition, failed))
        variants.set(key, variant)
      }
      return variant
    },
  }
}

/** No document begins with a number, so that no text can be taken for a name and another text. */
function keyOf(query: string, operationName: string | undefined): string {
  return operationName === undefined ? query : `${operationName.length}:${operationName}${query}`
}
