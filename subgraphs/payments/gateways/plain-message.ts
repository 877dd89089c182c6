import { looksLikeCardNumber } from '../domain/card-number.ts'

const MAX_LENGTH = 300

/**
 * What a gateway says of a failure, fit to be kept and shown: short, and without anything that looks like a card number,
 * should a gateway repeat what it was sent.
 */
export function plainMessage(text: unknown, otherwise: string): string {
  if (typeof text !== 'string' || text.trim() === '' || looksLikeCardNumber(text)) return otherwise
  return text.trim().slice(0, MAX_LENGTH)
}

/** A gateway's own code as ours are written: `insufficient_funds` becomes INSUFFICIENT_FUNDS. */
export const plainCode = (code: unknown, otherwise: string): string =>
  (typeof code === 'string' ? code : '').replace(/\W+/g, '_').toUpperCase().slice(0, 100) || otherwise
