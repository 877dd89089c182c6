import { refuse } from '@saler/kernel'
import type { DeleteAppErrorCode, DeleteAppInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { tellChanged } from '../tell-changed.ts'
import { requireApp } from './find-app.ts'

/**
 * Deletes an app with its keys, manifests and counts.
 *
 * @throws Refusal with every code of DeleteAppErrorCode.
 */
export async function deleteApp(context: Context, { appId }: DeleteAppInput): Promise<{ deletedId: string }> {
  const { storeNo, id } = await requireApp(context, appId, 'apps:write', ['appId'])
  const keys = await context.database.transaction(async (tx) => {
    // Locked first, so that no key is made meanwhile that nobody would be told of.
    const found = await tx.query('SELECT FROM app WHERE store_no = $1 AND id = $2 FOR UPDATE', [storeNo, id])
    if (found.length === 0) refuse<DeleteAppErrorCode>('NOT_FOUND', ['appId'])
    const kept = await tx.query<{ id: string }>('SELECT id FROM api_key WHERE store_no = $1 AND app_id = $2', [
      storeNo,
      id,
    ])
    await tx.execute('DELETE FROM app WHERE store_no = $1 AND id = $2', [storeNo, id])
    return kept
  })
  context.loaders.app.clear(id)
  await tellChanged(context, [id, ...keys.map((key) => key.id)])
  return { deletedId: id }
}
