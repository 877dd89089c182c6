import { NO_STORE, refuse, storeOf } from '@saler/kernel'

/**
 * The number of the store with this id.
 *
 * @throws Refusal NOT_FOUND on `storeId` when the text is no id of a store.
 */
export function requireStore(storeId: string): number {
  const storeNo = storeOf(storeId)
  return storeNo === undefined || storeNo === NO_STORE ? refuse('NOT_FOUND', ['storeId']) : storeNo
}

/**
 * The number of the store that both ids belong to.
 *
 * @throws Refusal NOT_FOUND on the id that is none, or is not of that store.
 */
export function requireOrder(storeId: string, orderId: string): number {
  const storeNo = requireStore(storeId)
  return storeOf(orderId) === storeNo ? storeNo : refuse('NOT_FOUND', ['orderId'])
}

/**
 * Checks the id of a part of an order, such as a shipment.
 *
 * @throws Refusal NOT_FOUND on `field` when it is none, or is not of the store.
 */
export function requirePart(storeNo: number, id: string, field: string): void {
  if (storeOf(id) !== storeNo) refuse('NOT_FOUND', [field])
}
