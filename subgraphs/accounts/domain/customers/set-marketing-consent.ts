import { userIdOf } from '@saler/identity'
import { newId, optionalText, Refusals, requiredText } from '@saler/kernel'
import type {
  ConsentChannel,
  SetMarketingConsentErrorCode,
  SetMarketingConsentInput,
} from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { lockCustomer } from './customer-address.ts'
import type { CustomerRow } from './customer-row.ts'
import { customerToChange } from './find-customer.ts'
import { MAX_SOURCE, MAX_VERSION, MAX_WORDING } from './limits.ts'
import { reloaded } from './reloaded.ts'

const COLUMN = { EMAIL: 'email_consent', SMS: 'sms_consent' } as const satisfies Record<ConsentChannel, string>

const LOG = `INSERT INTO consent_change (store_no, id, customer_id, channel, granted, source, wording, version, user_id, at)
  VALUES ($1, $2, $3, $4::consent_channel, $5, $6, $7, $8, $9, $10)`

/**
 * Writes down that a customer agrees to advertising or takes it back: an entry of the log, every time, and how it stands.
 * To agree, the words that were agreed to are needed.
 *
 * @throws Refusal with every code of SetMarketingConsentErrorCode.
 */
export async function setMarketingConsent(
  context: Context,
  input: SetMarketingConsentInput,
): Promise<{ customer: CustomerRow }> {
  const { channel, granted } = input
  const findings = new Refusals<SetMarketingConsentErrorCode>()
  const source = requiredText(findings, input.source, MAX_SOURCE, ['source'])
  const wording = granted
    ? requiredText(findings, input.wording ?? '', MAX_WORDING, ['wording'])
    : optionalText(findings, input.wording, MAX_WORDING, ['wording'])
  const version = optionalText(findings, input.version, MAX_VERSION, ['version'])
  findings.throwIfAny()
  const customer = await customerToChange(context, input)
  const { storeNo, id } = customer
  const userId = userIdOf(context.identity)
  const at = context.now()
  await context.database.transaction(async (tx) => {
    await lockCustomer(tx, customer)
    await tx.execute(LOG, [storeNo, newId(storeNo), id, channel, granted, source, wording, version, userId, at])
    await tx.execute(
      `UPDATE customer SET ${COLUMN[channel]} = $3, ${COLUMN[channel]}_at = $4 WHERE store_no = $1 AND id = $2`,
      [storeNo, id, granted, at],
    )
  })
  return { customer: await reloaded(context, id) }
}
