import { authorize, can } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import { MANIFEST_COLUMNS, type ManifestRow } from './manifest-row.ts'

/**
 * A manifest for those who may see its store's apps.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND and FORBIDDEN on `id`.
 */
export async function findManifest(context: Context, id: string): Promise<ManifestRow> {
  authorize(context.identity, id, 'apps:read', ['id'])
  return (await readManifestRow(context, id)) ?? refuse('NOT_FOUND', ['id'])
}

/** A manifest by its id. Whether the caller may see it is asked elsewhere. */
export async function readManifestRow({ database }: Context, id: string): Promise<ManifestRow | undefined> {
  const [row] = await database.query<ManifestRow>(
    `SELECT ${MANIFEST_COLUMNS} FROM manifest WHERE store_no = $1 AND id = $2`,
    [storeOf(id), id],
  )
  return row
}

/**
 * A manifest that the caller may withdraw.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND and FORBIDDEN on `manifestId`.
 */
export async function requireManifest(context: Context, manifestId: string): Promise<ManifestRow> {
  const { identity } = context
  const field = ['manifestId']
  const permission = can(identity, storeOf(manifestId), 'manifests:write') ? 'manifests:write' : 'apps:write'
  authorize(identity, manifestId, permission, field)
  const manifest = await readManifestRow(context, manifestId)
  if (!manifest || (identity.kind === 'app' && identity.appId !== manifest.appId)) return refuse('NOT_FOUND', field)
  return manifest
}
