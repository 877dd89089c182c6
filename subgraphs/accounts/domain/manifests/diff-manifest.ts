import { prepared } from '@saler/database'
import { isWhole, refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import { MAX_OPERATIONS } from './limits.ts'
import { type ManifestDiff, manifestDiff } from './manifest-diff.ts'
import type { ManifestRow } from './manifest-row.ts'

/** Which version of an app: the one that is named, otherwise the one that was published before a manifest. */
export interface WantedVersion {
  readonly storeNo: number
  readonly appId: string
  readonly before: string
  readonly version: string | null
}

export interface FoundVersion {
  readonly id: string
  readonly version: string
}

/**
 * How a manifest differs from another version of its app; from the one before it unless that is named.
 *
 * @throws Refusal NOT_FOUND on `against`.
 */
export async function diffManifest(
  { loaders }: Context,
  { storeNo, appId, id }: ManifestRow,
  against: string | null | undefined,
): Promise<ManifestDiff> {
  if (against != null && !isWhole(against)) return refuse('NOT_FOUND', ['against'])
  const other = await loaders.version.load({ storeNo, appId, before: id, version: against ?? null })
  if (!other && against != null) return refuse('NOT_FOUND', ['against'])
  const all = (manifestId: string) => loaders.operations.load({ manifestId, after: null, limit: MAX_OPERATIONS })
  const [operations, before] = await Promise.all([all(id), other ? all(other.id) : []])
  return manifestDiff(operations, before, other?.version ?? null)
}

const FIND = prepared<FoundVersion & { place: bigint }>(
  'versions-of-apps',
  `SELECT wanted.place, found.* FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[])
     WITH ORDINALITY AS wanted (store_no, app_id, before, version, place)
   CROSS JOIN LATERAL (
     SELECT id, version FROM manifest
     WHERE store_no = wanted.store_no AND app_id = wanted.app_id
       AND CASE WHEN wanted.version IS NULL THEN id < wanted.before ELSE version = wanted.version END
     ORDER BY id DESC LIMIT 1
   ) AS found`,
)

/** Versions of apps, in one query. */
export async function readVersions(
  { database }: Pick<Context, 'database'>,
  wanted: readonly WantedVersion[],
): Promise<(FoundVersion | undefined)[]> {
  const rows = await database.query(FIND, [
    wanted.map(({ storeNo }) => storeNo),
    wanted.map(({ appId }) => appId),
    wanted.map(({ before }) => before),
    wanted.map(({ version }) => version),
  ])
  const byPlace = new Map(rows.map((row) => [Number(row.place), row]))
  return wanted.map((_, index) => byPlace.get(index + 1))
}
