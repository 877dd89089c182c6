import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import { MAX_OPERATIONS } from './limits.ts'
import { type ManifestDiff, manifestDiff } from './manifest-diff.ts'
import type { ManifestRow } from './manifest-row.ts'

/**
 * How a manifest differs from another version of its app; from the one before it unless that is named.
 *
 * @throws Refusal NOT_FOUND on `against`.
 */
export async function diffManifest(
  { database, loaders }: Context,
  { storeNo, appId, id }: ManifestRow,
  against: string | null | undefined,
): Promise<ManifestDiff> {
  const [other] = await database.query<{ id: string; version: string }>(
    `SELECT id, version FROM manifest
     WHERE store_no = $1 AND app_id = $2 AND CASE WHEN $3::text IS NULL THEN id < $4::uuid ELSE version = $3 END
     ORDER BY id DESC LIMIT 1`,
    [storeNo, appId, against ?? null, id],
  )
  if (!other && against != null) return refuse('NOT_FOUND', ['against'])
  const all = (manifestId: string) => loaders.operations.load({ manifestId, after: null, limit: MAX_OPERATIONS })
  const [operations, before] = await Promise.all([all(id), other ? all(other.id) : []])
  return manifestDiff(operations, before, other?.version ?? null)
}
