import { type ConstValueNode, Kind } from 'graphql'

/** What a caller may do, as far as a schema asks. */
export interface Rights {
  readonly authenticated: boolean
  /** What `@requiresScopes` asks for. */
  readonly scopes: ReadonlySet<string>
  /** The policies of `@policy` that the host application found to hold for this caller. */
  readonly policies: ReadonlySet<string>
}

/** What one place of a schema asks of its callers. */
export interface Requirement {
  readonly authenticated: boolean
  /** Each of these must hold. */
  readonly scopes: readonly AnyOf[]
  /** Each of these must hold. */
  readonly policies: readonly AnyOf[]
}
/** Of one of the inner lists, all. */
export type AnyOf = readonly (readonly string[])[]

export function isMet({ authenticated, scopes, policies }: Requirement, rights: Rights): boolean {
  return (
    (!authenticated || rights.authenticated) &&
    scopes.every((anyOf) => holds(anyOf, rights.scopes)) &&
    policies.every((anyOf) => holds(anyOf, rights.policies))
  )
}

function holds(anyOf: AnyOf, names: ReadonlySet<string>): boolean {
  return anyOf.some((all) => all.every((name) => names.has(name)))
}

/** Reads `[["a", "b"], ["c"]]`. */
export function readAnyOf(value: ConstValueNode | undefined): AnyOf {
  if (value?.kind !== Kind.LIST) return []
  return value.values.map((inner) =>
    inner.kind === Kind.LIST ? inner.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [],
  )
}
