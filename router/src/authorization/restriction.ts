import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql'
import type { ResponseError } from '../plan/run.ts'
import type { Guard } from './guard.ts'
import type { AuthorizationOptions } from './options.ts'
import type { Rights } from './rights.ts'

/** What is left of a guarded operation for those callers who fail the same of its requirements. */
export interface Restriction {
  /** Tells these callers from others. */
  readonly id: string
  /** What may be planned; undefined when nothing is left. */
  readonly document: DocumentNode | undefined
  /** Fields that are null in the answer, whatever a plan fetched for itself. */
  readonly denied: ReadonlySet<FieldNode>
  /** Whether what `errorsFor` gives refuses the whole operation. */
  readonly refuses: boolean
  /** Where the answer tells of what was left out. */
  readonly report: 'errors' | 'extensions' | 'nowhere'
  /** What was left out that the variables do not leave out anyway. */
  errorsFor(variables: Readonly<Record<string, unknown>>): readonly ResponseError[]
}

const NOTHING_DENIED: ReadonlySet<FieldNode> = new Set()

/** Those callers who may see the same of an operation, and are told the same of the rest. */
export interface Group {
  readonly id: string
  /** The numbers of the requirements that they fail. */
  readonly failed: readonly number[]
  /** What they are told of what they may not see. */
  readonly code: string
}

const CODE = 'UNAUTHORIZED_FIELD_OR_TYPE'

/** The group that a caller belongs to. */
export function groupOf<C>({ codes }: AuthorizationOptions<C>, guard: Guard, rights: Rights): Group {
  const failed = guard.failedBy(rights)
  const code = codes ? (rights.authenticated ? codes.unauthorized : codes.unauthenticated) : CODE
  return { id: failed.length ? `${code} ${failed.join()}` : '', failed, code }
}

/** Leaves out of an operation what a group of callers may not see. */
export function restrict<C>(
  options: AuthorizationOptions<C>,
  guard: Guard,
  definition: OperationDefinitionNode,
  { id, failed, code }: Group,
): Restriction {
  const { mode = 'filter', report = 'errors', dryRun = false } = options
  const { operation, denied, errorsFor } = guard.filter(failed, code)
  const planned = dryRun ? definition : operation
  return {
    id,
    document: planned && { kind: Kind.DOCUMENT, definitions: [planned] },
    denied: dryRun ? NOTHING_DENIED : denied,
    // No subgraph is left that could tell of events.
    refuses: !dryRun && (mode === 'refuse' || (definition.operation === 'subscription' && !operation)),
    report,
    errorsFor,
  }
}
