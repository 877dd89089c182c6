import { decodeCursor, encodeCursor, refuse } from '@saler/kernel'

const HIGHEST = 2n ** 63n - 1n

/** A position in a log as clients see it: opaque text. */
export const encodeLogCursor = (position: bigint): string => encodeCursor([position.toString()])

/** @throws Refusal INVALID on `after` when the text is no cursor of a log. */
export function decodeLogCursor(text: string): bigint {
  const [digits] = decodeCursor(text, 1)
  return readPosition(digits)
}

/** @throws Refusal INVALID on `after` when it is no text of a position. */
export function readPosition(digits: unknown): bigint {
  if (typeof digits === 'string' && /^\d{1,19}$/.test(digits)) {
    const position = BigInt(digits)
    if (position <= HIGHEST) return position
  }
  return refuse('INVALID', ['after'])
}
