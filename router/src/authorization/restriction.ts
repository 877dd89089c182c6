import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql'
import type { ResponseError } from '../plan/run.ts'
import type { Guard } from './guard.ts'
import type { AuthorizationOptions } from './options.ts'

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

/** Leaves out of an operation what those callers may not see who fail these requirements. */
export function restrict<C>(
  options: AuthorizationOptions<C>,
  guard: Guard,
  definition: OperationDefinitionNode,
  failed: readonly number[],
): Restriction {
  const { mode = 'filter', report = 'errors', dryRun = false } = options
  const { operation, denied, errorsFor } = guard.filter(failed)
  const planned = dryRun ? definition : operation
  return {
    id: failed.join(),
    document: planned && { kind: Kind.DOCUMENT, definitions: [planned] },
    denied: dryRun ? NOTHING_DENIED : denied,
    // No subgraph is left that could tell of events.
    refuses: !dryRun && (mode === 'refuse' || (definition.operation === 'subscription' && !operation)),
    report,
    errorsFor,
  }
}
