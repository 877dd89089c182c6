import { refuse } from '@saler/kernel'
import type { WithdrawManifestErrorCode, WithdrawManifestInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { tellChanged } from '../tell-changed.ts'
import { requireManifest } from './find-manifest.ts'
import { MANIFEST_COLUMNS, type ManifestRow } from './manifest-row.ts'

/**
 * Has the operations of a version no longer run.
 *
 * @throws Refusal with every code of WithdrawManifestErrorCode.
 */
export async function withdrawManifest(
  context: Context,
  { manifestId }: WithdrawManifestInput,
): Promise<{ manifest: ManifestRow }> {
  const { storeNo, appId } = await requireManifest(context, manifestId)
  const [manifest] = await context.database.query<ManifestRow>(
    `UPDATE manifest SET withdrawn_at = $3 WHERE store_no = $1 AND id = $2 AND withdrawn_at IS NULL
     RETURNING ${MANIFEST_COLUMNS}`,
    [storeNo, manifestId, context.now()],
  )
  if (!manifest) return refuse<WithdrawManifestErrorCode>('ALREADY_WITHDRAWN', ['manifestId'])
  await tellChanged(context, [appId])
  return { manifest }
}
