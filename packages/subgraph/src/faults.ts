import { Refusal } from '@saler/kernel'
import { GraphQLError } from 'graphql'
import { CallFailed } from './calls.ts'
import type { RequestContext } from './context.ts'

/** Told of every error that is the system's own fault, with where it happened. Never of refusals. */
export type OnFault = (error: unknown, where: { requestId: string; field: string }) => void

export interface FaultOptions {
  readonly onFault: OnFault
  /** True for errors that mean that the database is away, so that the client may try again. */
  readonly isOutage: (error: unknown) => boolean
}

/** What the client is told of an error: refusals by their code, outages as such, and nothing of what went wrong inside. */
export function publicError(
  error: unknown,
  context: RequestContext,
  field: string,
  options: FaultOptions,
): GraphQLError {
  if (error instanceof GraphQLError) return error
  if (error instanceof Refusal) {
    const [refused] = error.refused
    return new GraphQLError(context.say(error.code, refused?.values), {
      extensions: { code: error.code, ...(refused?.field && { field: refused.field }) },
    })
  }
  options.onFault(error, { requestId: context.requestId, field })
  if ((error instanceof CallFailed && error.outage) || options.isOutage(error))
    return new GraphQLError('A part of the system is away. Try again.', { extensions: { code: 'SERVICE_UNAVAILABLE' } })
  return new GraphQLError('Internal server error', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: context.requestId },
  })
}

// biome-ignore lint/suspicious/noExplicitAny: resolvers of every shape pass through here unchanged.
type Resolver = (...args: any[]) => unknown

/** Wraps every resolver of a map, so that no error leaves a subgraph but through `publicError`. */
export function guardResolvers(
  resolvers: Readonly<Record<string, unknown>>,
  options: FaultOptions,
): Record<string, unknown> {
  const guard = (resolve: Resolver, field: string): Resolver => {
    // A reference resolver is called with the reference, the context and the info; the others with the arguments too.
    const contextAt = field.endsWith('.__resolveReference') ? 1 : 2
    return (...args) => {
      const told = (error: unknown): never => {
        throw publicError(error, args[contextAt] as RequestContext, field, options)
      }
      try {
        const value = resolve(...args)
        return value instanceof Promise ? value.catch(told) : value
      } catch (error) {
        return told(error)
      }
    }
  }
  const guardField = (resolver: unknown, field: string): unknown => {
    if (typeof resolver === 'function')
      return field.endsWith('.__resolveType') ? resolver : guard(resolver as Resolver, field)
    if (resolver && typeof resolver === 'object' && 'subscribe' in resolver)
      return { ...resolver, subscribe: guard(resolver.subscribe as Resolver, field) }
    return resolver
  }
  const guardType = (type: unknown, name: string): unknown =>
    type && Object.getPrototypeOf(type) === Object.prototype
      ? Object.fromEntries(Object.entries(type).map(([key, value]) => [key, guardField(value, `${name}.${key}`)]))
      : type
  return Object.fromEntries(Object.entries(resolvers).map(([name, type]) => [name, guardType(type, name)]))
}
