import type { Router } from '@saler/router'
import type { CallerContext, Identification } from './identify.ts'

/**
 * A router that forgets what it knows of a user's rights when one of their mutations is done, before it is answered: whoever
 * has just opened a store works in it with their next request. Other processes are told through the wake-ups.
 */
export function withFreshRights(
  router: Router<CallerContext>,
  identification: Pick<Identification, 'forgetRights'>,
): Router<CallerContext> {
  return {
    ...router,
    async prepare(request, context) {
      const prepared = await router.prepare(request, context)
      if ('errors' in prepared || prepared.kind !== 'mutation') return prepared
      return {
        ...prepared,
        // Answered whole: the rights are to be known before any of it is.
        defer: () => undefined,
        async execute(signal) {
          const response = await prepared.execute(signal)
          if (context.identity.kind === 'user') identification.forgetRights(context.identity.userId)
          return response
        },
      }
    },
  }
}
