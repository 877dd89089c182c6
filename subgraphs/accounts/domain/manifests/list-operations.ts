import { prepared } from '@saler/database'
import { type Connection, connectionOf, decodeCursor, isWhole, pageSize, refuse, storeOf } from '@saler/kernel'
import type { ManifestOperationsArgs } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import type { ManifestOperationRow, ManifestRow } from './manifest-row.ts'

/** A page of the operations of a manifest. */
export interface ManifestOperationPage extends Connection<ManifestOperationRow> {
  readonly totalCount: number
}

/** Which operations of a manifest: `after` is the id that they come after. */
export interface WantedOperations {
  readonly manifestId: string
  readonly after: string | null
  readonly limit: number
}

/**
 * The operations of a manifest, by id.
 *
 * @throws Refusal INVALID on `first` or `after`.
 */
export async function listOperations(
  { loaders }: Context,
  { id: manifestId, operationCount }: ManifestRow,
  { first, after }: ManifestOperationsArgs,
): Promise<ManifestOperationPage> {
  const size = pageSize(first)
  const rows = await loaders.operations.load({
    manifestId,
    after: after == null ? null : operationOf(after),
    limit: size + 1,
  })
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: operationCount,
  }
}

function operationOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1)
  return typeof id === 'string' && isWhole(id) ? id : refuse('INVALID', ['after'])
}

const PAGES = prepared<ManifestOperationRow & { page: bigint }>(
  'operations-of-manifests',
  `SELECT wanted.page, found.* FROM unnest($1::int[], $2::uuid[], $3::text[], $4::int[])
     WITH ORDINALITY AS wanted (store_no, manifest_id, after, size, page)
   CROSS JOIN LATERAL (
     SELECT operation_id AS id, name, kind, body FROM manifest_operation
     WHERE store_no = wanted.store_no AND manifest_id = wanted.manifest_id
       AND (wanted.after IS NULL OR operation_id > wanted.after)
     ORDER BY operation_id LIMIT wanted.size
   ) AS found ORDER BY found.id`,
)

/** Pages of operations of manifests that the caller has been shown, in one query. */
export async function readOperations(
  { database }: Pick<Context, 'database'>,
  wanted: readonly WantedOperations[],
): Promise<ManifestOperationRow[][]> {
  const rows = await database.query(PAGES, [
    wanted.map(({ manifestId }) => storeOf(manifestId)),
    wanted.map(({ manifestId }) => manifestId),
    wanted.map(({ after }) => after),
    wanted.map(({ limit }) => limit),
  ])
  const byPage = Map.groupBy(rows, ({ page }) => Number(page))
  return wanted.map((_, index) => byPage.get(index + 1) ?? [])
}
