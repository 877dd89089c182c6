import { Refusal } from '@saler/kernel'
import type { RequestContext } from './context.ts'

export interface UserError {
  readonly code: string
  /** The path of the input field it is about, such as ["lines", "0", "quantity"]. */
  readonly field: readonly string[] | null
  readonly message: string
}

/** A refusal as the API shows it, in the caller's language. */
export const userErrorsOf = (refusal: Refusal, context: RequestContext): UserError[] =>
  refusal.refused.map(({ code, field, values }) => ({
    code,
    field: field ?? null,
    message: context.say(code, values),
  }))

/**
 * The resolver of a mutation: runs the domain function and gives its payload, or the payload's `userErrors` when the
 * domain refuses. The codes' type is the mutation's own enum, which the generated types check where they are thrown.
 */
export const refusable =
  <Context extends RequestContext, Args, Payload extends object>(
    run: (context: Context, args: Args) => Promise<Payload>,
  ) =>
  async (_source: unknown, args: Args, context: Context): Promise<Payload & { userErrors: never[] }> => {
    try {
      return { userErrors: [], ...(await run(context, args)) }
    } catch (error) {
      if (error instanceof Refusal) return { userErrors: userErrorsOf(error, context) } as never
      throw error
    }
  }

/** Gives null where the row does not exist for the caller; other refusals stay errors. */
export async function orNull<T>(found: Promise<T> | (() => Promise<T>)): Promise<T | null> {
  try {
    return await (typeof found === 'function' ? found() : found)
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'NOT_FOUND' || error.code === 'UNAUTHENTICATED')) return null
    throw error
  }
}
