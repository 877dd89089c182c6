import type { RequestContext } from '@saler/subgraph'
import type { Accounts } from './accounts.ts'
import type { Loaders } from './loaders.ts'

/** What every domain function of accounts is given first. */
export interface Context extends RequestContext, Accounts {
  readonly loaders: Loaders
}
