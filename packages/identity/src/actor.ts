import { NO_STORE, storeOf } from '@saler/kernel'
import type { Identity } from './identity.ts'

/** Who did something, to be written down: the user's or the app's id; null for a guest and the system's own parts. */
export function actorIdOf(identity: Identity): string | null {
  if (identity.kind === 'user') return identity.userId
  return identity.kind === 'app' ? identity.appId : null
}

/** A reference to the user whom an actor's id names; null when it names none. Users belong to no store, apps to one. */
export const userActor = (actorId: string | null): { readonly id: string } | null =>
  actorId !== null && storeOf(actorId) === NO_STORE ? { id: actorId } : null

/** A reference to the app that an actor's id names; null when it names none. */
export const appActor = (actorId: string | null): { readonly id: string } | null =>
  actorId !== null && storeOf(actorId) !== NO_STORE ? { id: actorId } : null
