import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import type { CustomerRow } from './customer-row.ts'

/**
 * The customer as it is after a change, for the answer of the mutation that made it.
 *
 * @throws Refusal NOT_FOUND when it is gone: a guest's record that became part of a user's at this moment.
 */
export async function reloaded({ loaders }: Context, customerId: string): Promise<CustomerRow> {
  loaders.customer.clear(customerId)
  loaders.addresses.clear(customerId)
  loaders.consentLog.clear(customerId)
  return (await loaders.customer.load(customerId)) ?? refuse('NOT_FOUND')
}
