import { type Identity, isStaff } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'

/**
 * Lets only people pass who work for the store that owns the id, whatever they may do there, and returns its number.
 *
 * @throws Refusal UNAUTHENTICATED for a guest, NOT_FOUND for everybody else who does not work there, FORBIDDEN for an app.
 */
export function requireStaff(identity: Identity, id: string, field?: readonly string[]): number {
  if (identity.kind === 'anonymous') return refuse('UNAUTHENTICATED')
  const storeNo = storeOf(id)
  if (storeNo === undefined || !isStaff(identity, storeNo)) return refuse('NOT_FOUND', field)
  return identity.kind === 'app' ? refuse('FORBIDDEN', field) : storeNo
}
