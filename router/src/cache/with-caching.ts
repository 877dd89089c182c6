import type { OperationResponse } from '../execute.ts'
import type { CachePolicy } from './policy.ts'

/** Says of an answer how others may keep it: as its hints say. One with errors nobody may. */
export function withCaching(response: OperationResponse, policy: CachePolicy | undefined): OperationResponse {
  if (!policy || response.hasErrors) return response
  const scope = policy.scope === 'PUBLIC' ? 'public' : 'private'
  return { ...response, caching: { maxAgeSeconds: policy.maxAge, scope } }
}
