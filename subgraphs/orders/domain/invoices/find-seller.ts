import { InvoiceTermsDocument } from '../../generated/calls/stores.ts'
import type { Context } from '../context.ts'
import type { Seller, SellerAddress } from './invoice-document.ts'

/** A store as its tax documents name it. */
export interface InvoiceTerms {
  readonly seller: Seller
  /** IANA name. */
  readonly timezone: string
}

/**
 * Under which name and numbers a store issues its documents today.
 *
 * @throws Error when there is no such store, CallFailed when the stores do not answer.
 */
export async function findSeller(context: Context, storeId: string): Promise<InvoiceTerms> {
  const { storeTerms } = await context.call('stores', InvoiceTermsDocument, { storeId })
  if (!storeTerms) throw new Error(`The store ${storeId}, of which there are orders, does not exist.`)
  const { name, timezone, tax } = storeTerms
  return {
    timezone,
    seller: {
      name: tax.legalName ?? name,
      vatNumber: tax.vatNumber ?? null,
      registrationNumber: tax.registrationNumber ?? null,
      address: (tax.address as SellerAddress | null) ?? null,
    },
  }
}
