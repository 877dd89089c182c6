import { can } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { AppRow } from '../apps/app-row.ts'
import { requireApp } from '../apps/find-app.ts'
import type { Context } from '../context.ts'

/**
 * The app whose manifests the caller may publish: staff with `apps:write` or `manifests:write`, and a key of this very app
 * with `manifests:write`, as its builds use.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND and FORBIDDEN on `field`.
 */
export async function requirePublisher(context: Context, appId: string, field: readonly string[]): Promise<AppRow> {
  const { identity } = context
  const permission = can(identity, storeOf(appId), 'manifests:write') ? 'manifests:write' : 'apps:write'
  const app = await requireApp(context, appId, permission, field)
  return identity.kind === 'app' && identity.appId !== app.id ? refuse('NOT_FOUND', field) : app
}
