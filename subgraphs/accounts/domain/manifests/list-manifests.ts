import { prepared } from '@saler/database'
import { type Connection, connectionOf, decodeIdCursor, pageSize, storeOf } from '@saler/kernel'
import type { AppManifestsArgs } from '../../generated/resolvers.ts'
import type { AppRow } from '../apps/app-row.ts'
import type { Context } from '../context.ts'
import { isLive, MANIFEST_COLUMNS, type ManifestRow } from './manifest-row.ts'

/** A page of manifests. The whole list is counted only when `totalCount` is called. */
export interface ManifestPage extends Connection<ManifestRow> {
  readonly totalCount: () => Promise<number>
}

/** Which manifests of an app. */
export interface WantedManifests {
  readonly appId: string
  readonly live: boolean
  readonly before: string | null
  readonly limit: number
}

/**
 * What an app has published, newest first. Whether the caller may see the app is asked before.
 *
 * @throws Refusal INVALID on `first` or `after`.
 */
export async function listManifests(
  { loaders }: Context,
  { id: appId }: AppRow,
  { first, after, live = false }: AppManifestsArgs,
): Promise<ManifestPage> {
  const size = pageSize(first)
  const before = after == null ? null : decodeIdCursor(after)
  const rows = await loaders.manifests.load({ appId, live, before, limit: size + 1 })
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: () => loaders.manifestCount.load({ appId, live }),
  }
}

const PAGES = prepared<ManifestRow & { page: bigint }>(
  'manifests-of-apps',
  `SELECT wanted.page, found.* FROM unnest($1::int[], $2::uuid[], $3::bool[], $4::uuid[], $5::int[])
     WITH ORDINALITY AS wanted (store_no, app_id, live, before, size, page)
   CROSS JOIN LATERAL (
     SELECT ${MANIFEST_COLUMNS} FROM manifest
     WHERE store_no = wanted.store_no AND app_id = wanted.app_id AND (wanted.before IS NULL OR id < wanted.before)
       AND (NOT wanted.live OR (${isLive('$6')}))
     ORDER BY id DESC LIMIT wanted.size
   ) AS found ORDER BY found.id DESC`,
)

/** Pages of manifests of apps, in one query. */
export async function readManifests(
  { database, now }: Pick<Context, 'database' | 'now'>,
  wanted: readonly WantedManifests[],
): Promise<ManifestRow[][]> {
  const rows = await database.query(PAGES, [
    wanted.map(({ appId }) => storeOf(appId)),
    wanted.map(({ appId }) => appId),
    wanted.map(({ live }) => live),
    wanted.map(({ before }) => before),
    wanted.map(({ limit }) => limit),
    now(),
  ])
  const byPage = Map.groupBy(rows, ({ page }) => Number(page))
  return wanted.map((_, index) => byPage.get(index + 1) ?? [])
}

const COUNTS = prepared<{ page: bigint; total: number }>(
  'manifest-counts-of-apps',
  `SELECT wanted.page, count(manifest.id)::int AS total FROM unnest($1::int[], $2::uuid[], $3::bool[])
     WITH ORDINALITY AS wanted (store_no, app_id, live, page)
   LEFT JOIN manifest ON manifest.store_no = wanted.store_no AND manifest.app_id = wanted.app_id
     AND (NOT wanted.live OR (${isLive('$4')}))
   GROUP BY wanted.page`,
)

/** How many manifests apps have, in one query. */
export async function countManifests(
  { database, now }: Pick<Context, 'database' | 'now'>,
  wanted: readonly Pick<WantedManifests, 'appId' | 'live'>[],
): Promise<number[]> {
  const rows = await database.query(COUNTS, [
    wanted.map(({ appId }) => storeOf(appId)),
    wanted.map(({ appId }) => appId),
    wanted.map(({ live }) => live),
    now(),
  ])
  const byPage = new Map(rows.map(({ page, total }) => [Number(page), total]))
  return wanted.map((_, index) => byPage.get(index + 1) ?? 0)
}
