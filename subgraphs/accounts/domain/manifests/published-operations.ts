import { requireService } from '@saler/identity'
import { decodeCursor, encodeCursor, isId, isWhole, refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import { isLive } from './manifest-row.ts'

/** An operation that an app may run. */
export interface PublishedOperation {
  readonly appId: string
  readonly appName: string
  readonly version: string
  readonly id: string
  readonly name: string | null
  readonly body: string
}

export interface PublishedOperationPage {
  readonly nodes: readonly PublishedOperation[]
  /** Null at the end. */
  readonly endCursor: string | null
}

const MAX_PAGE = 1_000

/**
 * The operations of all live manifests of all apps, a page at a time.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system; INVALID on `first` or `after`.
 */
export async function publishedOperations(
  context: Pick<Context, 'identity' | 'database' | 'now'>,
  { first, after }: { first?: number | null; after?: string | null },
): Promise<PublishedOperationPage> {
  requireService(context.identity)
  const size = first ?? 500
  if (size < 1 || size > MAX_PAGE) refuse('INVALID', ['first'], { max: MAX_PAGE })
  const place = after == null ? null : placeOf(after)
  const rows = await context.database.query<PublishedOperation & { storeNo: number; manifestId: string }>(
    `SELECT app.id AS "appId", app.name AS "appName", manifest.version, operation.operation_id AS id, operation.name,
       operation.body, operation.store_no AS "storeNo", operation.manifest_id AS "manifestId"
     FROM manifest_operation operation
     JOIN manifest ON manifest.store_no = operation.store_no AND manifest.id = operation.manifest_id
     JOIN app ON app.store_no = manifest.store_no AND app.id = manifest.app_id
     WHERE ${isLive('$1')} AND ($2::int IS NULL
       OR (operation.store_no, operation.manifest_id, operation.operation_id) > ($2::int, $3::uuid, $4::text))
     ORDER BY operation.store_no, operation.manifest_id, operation.operation_id LIMIT $5`,
    [context.now(), ...(place ?? [null, null, null]), size + 1],
  )
  const nodes = rows.slice(0, size)
  const last = rows.length > size ? nodes.at(-1) : undefined
  return { nodes, endCursor: last ? encodeCursor([last.storeNo, last.manifestId, last.id]) : null }
}

function placeOf(after: string): readonly [number, string, string] {
  const [storeNo, manifestId, id] = decodeCursor(after, 3)
  const valid = Number.isInteger(storeNo) && typeof manifestId === 'string' && isId(manifestId)
  return valid && typeof id === 'string' && isWhole(id)
    ? [Number(storeNo), manifestId, id]
    : refuse('INVALID', ['after'])
}
