// What is asked of a price, and what it tells. Amounts are bigint in the smallest unit of the store's currency.

/** How a product is taxed. ZERO and EXEMPT are never taxed; REDUCED is taxed as STANDARD where a store has no rate for it. */
export type TaxClass = 'STANDARD' | 'REDUCED' | 'ZERO' | 'EXEMPT'

/** Where goods go, as far as prices depend on it. */
export interface Destination {
  /** ISO 3166-1 alpha-2, in upper case. */
  readonly country: string
  readonly region: string | null
  readonly city: string | null
}

/** Who buys, as far as limits of discounts depend on it. */
export interface Buyer {
  readonly userId: string | null
  readonly customerId: string | null
  readonly email: string | null
}

export interface PriceRequest {
  readonly storeId: string
  readonly lines: readonly {
    readonly variantId: string
    readonly quantity: number
    /** Staff's own price of one, in place of the catalogue's. */
    readonly unitPrice?: bigint
  }[]
  /** The store's country when it is not known yet. */
  readonly address: Destination | null
  /** The id of an option; the first one unless given. */
  readonly shippingOption: string | null
  /** Codes of discounts, in the order in which they are taken off. */
  readonly codes: readonly string[]
  /** Codes of gift cards, in the order in which they pay. */
  readonly giftCards: readonly string[]
  /** Gift cards whose codes the buyer showed before; they pay first. */
  readonly giftCardIds?: readonly string[]
  readonly buyer: Buyer
  /** What the way of paying costs. */
  readonly fee: bigint
  /** What staff take off, at most the subtotal. */
  readonly manualDiscount?: bigint
  /** An order that is priced anew: what it has used of its discounts already does not count against it. */
  readonly orderId?: string
}

export interface PricedLine {
  /** The line's place in the request. */
  readonly index: number
  readonly variantId: string
  readonly productId: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: bigint
  /** Quantity times unit price. */
  readonly subtotal: bigint
  /** The line's share of all discounts, at most its subtotal. */
  readonly discount: bigint
  readonly taxClass: TaxClass
  /** Hundredths of a percent. */
  readonly taxRate: number
  /** Tax on subtotal less discount: contained in it where prices include tax, else on top. */
  readonly tax: bigint
  /** Of one unit. */
  readonly weightGrams: number
  readonly requiresShipping: boolean
}

/** A way to ship, with what it costs for this very order. */
export interface ShippingOption {
  /** Give it as `shippingOption`: the name of a method of the settings, or the id of a zone's rate. */
  readonly id: string
  readonly title: { readonly ar: string; readonly en: string }
  /** Before a discount on shipping. */
  readonly price: bigint
  /** Days until it arrives, where the store says so. */
  readonly minDays: number | null
  readonly maxDays: number | null
}

export type DiscountKind = 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING' | 'BUY_X_GET_Y'

/** A discount with what it takes off. */
export interface AppliedDiscount {
  /** Null for what staff take off by hand. */
  readonly id: string | null
  /** Null for an automatic one. */
  readonly code: string | null
  readonly title: string
  readonly kind: DiscountKind
  /** Taken off the lines: these add up to `discountTotal`. */
  readonly amount: bigint
  /** Taken off the shipping, which `shippingTotal` is without. */
  readonly shippingAmount: bigint
  /** True when each buyer may use it so often only: an order with it must tell who buys. */
  readonly limitedPerBuyer: boolean
}

export type RefusedCodeReason =
  | 'UNKNOWN'
  | 'NOT_STARTED'
  | 'ENDED'
  | 'USED_UP'
  | 'CUSTOMER_USED_UP'
  | 'MINIMUM_NOT_REACHED'
  | 'NOT_APPLICABLE'

export interface RefusedCode {
  readonly code: string
  readonly reason: RefusedCodeReason
}

/** A gift card with what it pays of this order. */
export interface AppliedGiftCard {
  readonly id: string
  readonly lastFour: string
  readonly amount: bigint
}

export interface PricedTotals {
  readonly subtotal: bigint
  /** The lines' discounts added up. */
  readonly discountTotal: bigint
  /** After a discount on shipping. */
  readonly shippingTotal: bigint
  readonly feeTotal: bigint
  /** The taxes of lines, shipping and fee added up. */
  readonly taxTotal: bigint
  /** subtotal - discountTotal + shippingTotal + feeTotal, and taxTotal where prices do not include tax. */
  readonly total: bigint
  readonly giftCardTotal: bigint
  /** total - giftCardTotal. */
  readonly due: bigint
}

export interface Priced {
  readonly currency: string
  /** The store's. */
  readonly language: string
  /** After how many minutes the store calls an order off that nobody pays. */
  readonly unpaidOrderMinutes: number
  /** True when prices, shipping and fee contain their tax. */
  readonly taxIncluded: boolean
  /** The lines on sale, in the order of the request. */
  readonly lines: readonly PricedLine[]
  /** Places in the request of lines that are not on sale, and are not priced. */
  readonly unavailable: readonly number[]
  /** False when there is nothing to ship: then there is no option, and none is needed. */
  readonly requiresShipping: boolean
  readonly shippingOptions: readonly ShippingOption[]
  /** The wanted one; null when it is not to be had here, or none is needed. */
  readonly shippingOption: ShippingOption | null
  readonly shippingTax: bigint
  readonly feeTax: bigint
  /** Of shipping and fee, in hundredths of a percent. */
  readonly shippingTaxRate: number
  readonly discounts: readonly AppliedDiscount[]
  readonly refusedCodes: readonly RefusedCode[]
  readonly giftCards: readonly AppliedGiftCard[]
  /** Codes and ids of gift cards that are none of the store's, are disabled or have expired. Those without balance pay 0. */
  readonly refusedGiftCards: readonly string[]
  readonly totals: PricedTotals
}
