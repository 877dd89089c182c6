import { can, type Identity, isPermission, isScope, type Permission } from '@saler/identity'
import type { Refusals } from '@saler/kernel'

/** True when the caller may give a key this scope: they have it, or may do themselves what it is for. */
const mayGive = (identity: Identity, storeNo: number, scope: Permission): boolean =>
  can(identity, storeNo, scope) || (scope === 'manifests:write' && can(identity, storeNo, 'apps:write'))

/**
 * The scopes of a key, each once. Nobody gives what they lack: the key is theirs to use as soon as it is made.
 *
 * What is wrong goes to the findings: INVALID for what is no permission, SCOPE_NOT_ALLOWED for what is people's alone,
 * FORBIDDEN for what the caller lacks.
 */
export function readScopes(
  findings: Pick<Refusals<'INVALID' | 'SCOPE_NOT_ALLOWED' | 'FORBIDDEN'>, 'add'>,
  { identity, storeNo, scopes }: { identity: Identity; storeNo: number; scopes: readonly string[] },
): Permission[] {
  const read = new Set<Permission>()
  for (const [index, scope] of scopes.entries()) {
    const field = ['scopes', index]
    if (!isPermission(scope)) findings.add('INVALID', field)
    else if (!isScope(scope)) findings.add('SCOPE_NOT_ALLOWED', field)
    else if (!mayGive(identity, storeNo, scope)) findings.add('FORBIDDEN', field, { permission: scope })
    else read.add(scope)
  }
  return [...read]
}

/** True when the caller may give all of these, which a key has already. */
export const mayGiveAll = (identity: Identity, storeNo: number, scopes: readonly string[]): boolean =>
  scopes.every((scope) => isScope(scope) && mayGive(identity, storeNo, scope))
