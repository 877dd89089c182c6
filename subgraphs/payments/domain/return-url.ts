import type { Refusals } from '@saler/kernel'
import type { PayOrderErrorCode } from '../generated/resolvers.ts'
import type { Context } from './context.ts'

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads where a buyer is to come back to. Whoever may pay an order names the page, and the buyer comes from their bank and trusts
 * it: so it has to be one of the store's.
 *
 * @param origins those of the store; when it has named none, every https address will do, and those of this machine in
 *   development.
 * @returns the address as browsers write it, so that nobody who is handed it reads another host in it; null when it was refused:
 *   RETURN_URL_INVALID, RETURN_URL_NOT_ALLOWED.
 */
export function readReturnUrl(
  findings: Refusals<PayOrderErrorCode>,
  text: string,
  { localReturns }: Pick<Context, 'localReturns'>,
  origins: readonly string[],
): string | null {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    findings.add('RETURN_URL_INVALID', ['returnUrl'])
    return null
  }
  const isSecure = url.protocol === 'https:' || (localReturns && LOCAL.has(url.hostname))
  if (origins.length === 0 ? isSecure : origins.includes(url.origin)) return url.href
  findings.add('RETURN_URL_NOT_ALLOWED', ['returnUrl'])
  return null
}
