import type { RouterOptions } from '../options.ts'
import type { Router } from '../router.ts'
import { observed } from './observe.ts'
import { tracedPrepare } from './tracing.ts'

type Options<C> = Pick<RouterOptions<C>, 'tracing' | 'onOperation' | 'onError'>

/** Has operations traced and told of, as far as the options ask for it. Whoever is told is within the operation's span. */
export function withTelemetry<C>(prepare: Router<C>['prepare'], options: Options<C>): Router<C>['prepare'] {
  const { tracing, onOperation, onError = () => {} } = options
  const told = onOperation ? observed(prepare, onOperation, onError) : prepare
  return tracing ? tracedPrepare(told) : told
}
