import { authorize, type Permission } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import type { AppRow } from './app-row.ts'

/**
 * An app for those who may see its store's apps.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `apps:read`, all on `id`.
 */
export const findApp = (context: Context, id: string): Promise<AppRow> => requireApp(context, id, 'apps:read', ['id'])

/**
 * An app that the caller wants to do something with.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND and FORBIDDEN on `field`.
 */
export async function requireApp(
  context: Context,
  id: string,
  permission: Permission,
  field: readonly string[],
): Promise<AppRow> {
  authorize(context.identity, id, permission, field)
  return (await context.loaders.app.load(id)) ?? refuse('NOT_FOUND', field)
}
