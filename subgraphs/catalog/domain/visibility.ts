import { type Identity, seesInside } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { ProductStatus } from './product-row.ts'

/** Whether a product exists for the caller: an active one for everybody, others for the store's staff only. */
export const isVisible = (identity: Identity, storeNo: number, status: ProductStatus): boolean =>
  status === 'ACTIVE' || seesInside(identity, storeNo, 'products:write')

/**
 * The number of the store that an id names.
 *
 * @throws Refusal NOT_FOUND when the text is no id.
 */
export const storeNumber = (id: string, field: readonly string[]): number => storeOf(id) ?? refuse('NOT_FOUND', field)
