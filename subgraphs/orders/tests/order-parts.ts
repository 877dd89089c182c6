import { randomUUID } from 'node:crypto'
import type { Identity } from '@saler/identity'
import type { Market, UserError } from './market.ts'

/** Reads an order with all that belongs to it. */
export const WHOLE = `id number status paymentStatus fulfillmentStatus trackingNumber tags
  lines { id sku quantity fulfilledQuantity returnedQuantity remainingQuantity variant { id } total { amount } }
  total { amount } history { from to note }
  fulfillments { id status carrier trackingNumber trackingUrl deliveredAt cancelledAt by { id }
    lines { quantity line { id } } }
  returns { id status reason answer by { id } refund { lines { amount } shipping { amount } fee { amount } total { amount } }
    lines { quantity receivedQuantity restockedQuantity line { id } } }
  notes { text by { id } }`

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Answered = { order: any; userErrors: UserError[] } & Record<string, any>

/** The mutations that follow an order to its end, each answering the whole order. */
export function orderParts(market: Market, staff: () => Identity) {
  const mutate = async (name: string, input: object, by: Identity = staff(), more = ''): Promise<Answered> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { order { ${WHOLE} } ${more} userErrors { code field message } }
    }`
    return (await market.get(by, query, { input }))[name]
  }
  /** The same, of what must be accepted. */
  const must = async (...asked: Parameters<typeof mutate>): Promise<Answered> => {
    const answer = await mutate(...asked)
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors))
    return answer
  }
  return {
    mutate,
    must,
    fulfill: (orderId: string, lines?: readonly object[], more: object = {}) =>
      must('fulfillOrder', { orderId, lines, idempotencyKey: randomUUID(), ...more }, staff(), 'fulfillment { id }'),
    read: async (id: string, by: Identity = staff()) =>
      (await market.get(by, `query ($id: ID!) { order(id: $id) { ${WHOLE} } }`, { id })).order,
  }
}
