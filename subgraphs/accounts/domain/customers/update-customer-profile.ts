import { can } from '@saler/identity'
import { optionalText, parsePhone, Refusals, refuse, requiredText } from '@saler/kernel'
import type { UpdateCustomerProfileErrorCode, UpdateCustomerProfileInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import type { CustomerRow } from './customer-row.ts'
import { customerToChange } from './find-customer.ts'
import { MAX_NAME, MAX_NOTE, MAX_TAG, MAX_TAGS } from './limits.ts'
import { reloaded } from './reloaded.ts'

type Findings = Refusals<UpdateCustomerProfileErrorCode>

/**
 * Changes what a store knows of a customer. What is left out stays; what is null or blank goes back to what the account
 * says. Note and tags are staff's.
 *
 * @throws Refusal with every code of UpdateCustomerProfileErrorCode.
 */
export async function updateCustomerProfile(
  context: Context,
  input: UpdateCustomerProfileInput,
): Promise<{ customer: CustomerRow }> {
  const changed = changesOf(input)
  const customer = await customerToChange(context, input)
  const { storeNo, id } = customer
  for (const part of ['note', 'tags'] as const)
    if (input[part] !== undefined && !can(context.identity, storeNo, 'customers:write'))
      refuse<UpdateCustomerProfileErrorCode>('FORBIDDEN', [part], { permission: 'customers:write' })
  const columns = Object.keys(changed)
  if (columns.length === 0) return { customer }
  const set = columns.map((column, index) => `${column} = $${index + 3}`).join(', ')
  await context.database.execute(`UPDATE customer SET ${set} WHERE store_no = $1 AND id = $2`, [
    storeNo,
    id,
    ...Object.values(changed),
  ])
  return { customer: await reloaded(context, id) }
}

/** The columns that change, and their values. */
function changesOf({ firstName, lastName, phone, language, note, tags }: UpdateCustomerProfileInput) {
  const findings: Findings = new Refusals()
  const changes = {
    ...(firstName !== undefined && { first_name: optionalText(findings, firstName, MAX_NAME, ['firstName']) }),
    ...(lastName !== undefined && { last_name: optionalText(findings, lastName, MAX_NAME, ['lastName']) }),
    ...(phone !== undefined && { phone: readPhone(findings, phone) }),
    ...(language !== undefined && { language }),
    ...(note !== undefined && { note: optionalText(findings, note, MAX_NOTE, ['note']) }),
    ...(tags !== undefined && { tags: readTags(findings, tags ?? []) }),
  }
  findings.throwIfAny()
  return changes
}

function readPhone(findings: Findings, text: string | null): string | null {
  if (text === null || text.trim() === '') return null
  const phone = parsePhone(text)
  if (phone === undefined) findings.add('PHONE_INVALID', ['phone'])
  return phone ?? null
}

/** Each tag once, in the order given. */
function readTags(findings: Findings, tags: readonly string[]): string[] {
  if (tags.length > MAX_TAGS) refuse<UpdateCustomerProfileErrorCode>('TOO_MANY', ['tags'], { max: MAX_TAGS })
  const read = tags.map((tag, index) => requiredText(findings, tag, MAX_TAG, ['tags', index]))
  return [...new Set(read)]
}
