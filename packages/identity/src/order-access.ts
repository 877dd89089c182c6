import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The token that opens one order to whoever has it: a guest has no account to see it with. */
export interface OrderAccess {
  /** 43 characters of base64url. The same order always has the same token. */
  tokenOf(orderId: string): string
  /** Whether the token is that of the order; takes as long for a wrong one as for the right one. */
  isTokenOf(orderId: string, token: string): boolean
}

const KEY_BYTES = 32

/** Makes and checks the tokens of orders: an HMAC-SHA256 (RFC 2104) of the order's id, with a key of its own (RFC 5869). */
export function orderAccess(secret: string): OrderAccess {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'saler order access', KEY_BYTES))
  const digestOf = (orderId: string): Buffer => createHmac('sha256', key).update(orderId.toLowerCase()).digest()
  return {
    tokenOf: (orderId) => digestOf(orderId).toString('base64url'),
    isTokenOf(orderId, token) {
      const given = Buffer.from(token, 'base64url')
      const right = digestOf(orderId)
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
