import { whenDone } from '../defer/when-done.ts'
import type { GraphqlRequest, PreparedOperation, Refused } from '../request.ts'
import type { Router } from '../router.ts'

/** An operation that was answered, refused or, for a subscription, opened. */
export interface OperationRecord {
  readonly requestId: string | undefined
  /** Undefined when the request was refused before it was known. */
  readonly kind: PreparedOperation['kind'] | undefined
  /** Its name in its document; for a refused request the name that was asked for. */
  readonly name: string | undefined
  /** The id that it was published under, when it was named by it. */
  readonly documentId: string | undefined
  readonly text: string
  /** From when the router was given the request to its answer; a subscription's until it was open. */
  readonly milliseconds: number
  readonly hasErrors: boolean
  /** The code of the first error of a request that was not run. */
  readonly refusedWith: string | undefined
  /** The query plan, worked out anew: not for every record. Undefined when there is none. */
  plan(): string | undefined
}

/** Told of each operation when it is over. What it throws is reported, and changes nothing. */
export type OnOperation<C> = (record: OperationRecord, context: C) => void

type Prepare<C> = Router<C>['prepare']
type Ending = Pick<OperationRecord, 'hasErrors' | 'refusedWith'>

/** Has every operation told to `onOperation`. */
export function observed<C>(
  prepare: Prepare<C>,
  onOperation: OnOperation<C>,
  onError: (error: unknown, requestId: string | undefined) => void,
): Prepare<C> {
  return async (request, context) => {
    const begun = performance.now()
    const tell = (ending: Ending, prepared?: PreparedOperation): void => {
      try {
        onOperation(recordOf(request, performance.now() - begun, ending, prepared), context)
      } catch (error) {
        onError(error, request.requestId)
      }
    }
    const prepared = await prepare(request, context)
    if ('errors' in prepared) {
      tell(refused(prepared))
      return prepared
    }
    return {
      ...prepared,
      async execute(signal) {
        const response = await prepared.execute(signal)
        tell({ hasErrors: response.hasErrors, refusedWith: undefined }, prepared)
        return response
      },
      defer(format) {
        const parts = prepared.defer(format)
        return parts && whenDone(parts, () => tell({ hasErrors: false, refusedWith: undefined }, prepared))
      },
      async subscribe() {
        const opened = await prepared.subscribe()
        tell('errors' in opened ? refused(opened) : { hasErrors: false, refusedWith: undefined }, prepared)
        return opened
      },
    }
  }
}

const refused = ({ errors: [first] }: Refused): Ending => ({
  hasErrors: true,
  refusedWith: typeof first?.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL_SERVER_ERROR',
})

const recordOf = (
  { requestId, operationName, documentId, query }: GraphqlRequest,
  milliseconds: number,
  ending: Ending,
  prepared: PreparedOperation | undefined,
): OperationRecord => ({
  requestId,
  kind: prepared?.kind,
  name: prepared ? prepared.name : operationName,
  documentId,
  text: query,
  milliseconds,
  ...ending,
  plan: () => prepared?.explain(),
})
