import { GraphQLError } from 'graphql'
import type { Charge, Meter } from './cost/meter.ts'
import type { OperationLimits } from './limits/options.ts'
import { exceededVariables } from './limits/variables-size.ts'
import { type Operation, withCode } from './operation/operation.ts'
import type { Operations } from './operation/operations.ts'
import type { ResponseError } from './plan/run.ts'
import type { CheckedRequest, GraphqlRequest, OperationCheck, Refused } from './request.ts'
import type { WriteResponse } from './response/shape.ts'

interface AdmissionOptions<C> {
  readonly operations: Pick<Operations<C>, 'find'>
  readonly limits: Required<OperationLimits>
  readonly checks: readonly OperationCheck<C>[]
  readonly meter: Meter<C> | undefined
  readonly onError: (error: unknown, requestId: string | undefined) => void
}

/** An operation that its caller may run now, with these variables. */
interface Admitted<C> {
  readonly operation: Operation<C>
  readonly variables: Readonly<Record<string, unknown>>
  readonly write: WriteResponse
  /** What was taken for it; undefined when nothing is. */
  readonly charge: Charge | undefined
}

type Decision<C> = Admitted<C> | Refused

/**
 * Decides on requests: finds their operations, and checks all that has to be known before one runs, the dearest last. It answers
 * at once where nothing has to be waited for.
 */
export function admission<C>({ operations, limits, checks, meter, onError }: AdmissionOptions<C>) {
  const operationOf = (request: GraphqlRequest, context: C): Operation<C> | Refused => {
    try {
      return operations.find(request, context)
    } catch (error) {
      onError(error, request.requestId)
      return { errors: [internalError(request.requestId)] }
    }
  }
  return (request: GraphqlRequest, context: C): Decision<C> | Promise<Decision<C>> => {
    const operation = operationOf(request, context)
    if ('errors' in operation) return operation
    const given = request.variables ?? {}
    const tooLarge = exceededVariables(given, limits)
    if (tooLarge) return { errors: [tooLarge] }
    const { coerced: variables, errors } = operation.coerce(given)
    if (errors) return { errors: errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
    const tooLong = operation.checkListSizes?.(variables) ?? []
    if (tooLong.length) return { errors: tooLong }
    let write: WriteResponse
    try {
      write = operation.writerFor(variables)
    } catch (error) {
      // A null where `@skip` or `@include` needs a truth value is known only now.
      if (error instanceof GraphQLError) return { errors: [withCode(error, 'BAD_USER_INPUT')] }
      throw error
    }
    const { restriction } = operation
    const withheld = restriction?.refuses ? restriction.errorsFor(variables) : []
    if (withheld.length) return { errors: withheld }

    const checked = { operation, request, variables, context }
    const charged = (charge: Charge | Refused | undefined): Decision<C> =>
      charge && 'errors' in charge ? charge : { operation, variables, write, charge }
    const charging = (): Decision<C> | Promise<Decision<C>> => {
      const charge = meter?.admit(checked)
      return charge instanceof Promise ? charge.then(charged) : charged(charge)
    }
    return checks.length ? firstRefusal(checks, checked).then((refused) => refused ?? charging()) : charging()
  }
}

async function firstRefusal<C>(
  checks: readonly OperationCheck<C>[],
  checked: CheckedRequest<C>,
): Promise<Refused | undefined> {
  for (const check of checks) {
    const errors = await check(checked)
    if (errors?.length) return { errors }
  }
  return undefined
}

/** What a client is told of a fault: where the log explains it. */
export function internalError(requestId: string | undefined): ResponseError {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) }
  return { message: 'Internal server error', extensions }
}
