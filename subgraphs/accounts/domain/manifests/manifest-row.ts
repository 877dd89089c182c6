import type { ManifestFormat, ManifestStatus } from '../../generated/resolvers.ts'

/** The operations of a version of an app, without their texts. */
export interface ManifestRow {
  readonly storeNo: number
  readonly id: string
  readonly appId: string
  readonly version: string
  readonly format: ManifestFormat
  readonly operationCount: number
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly withdrawnAt: Date | null
}

export const MANIFEST_COLUMNS = `store_no AS "storeNo", id, app_id AS "appId", version, format::text,
  operation_count AS "operationCount", created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
  withdrawn_at AS "withdrawnAt"`

/** In SQL, with the present moment as a parameter: whether the operations of a manifest run. */
export const isLive = (now: string, manifest = 'manifest'): string =>
  `${manifest}.withdrawn_at IS NULL AND (${manifest}.expires_at IS NULL OR ${manifest}.expires_at > ${now})`

export function statusOf({ withdrawnAt, expiresAt }: ManifestRow, now: Date): ManifestStatus {
  if (withdrawnAt !== null) return 'WITHDRAWN'
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'LIVE'
}

/** An operation of a manifest. */
export interface ManifestOperationRow {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly body: string
}
