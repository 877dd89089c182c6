import { money } from '@saler/kernel'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { createDiscount } from '../domain/discounts/create-discount.ts'
import { listDiscounts } from '../domain/discounts/list-discounts.ts'
import { deactivateDiscount, updateDiscount } from '../domain/discounts/update-discount.ts'
import { disableGiftCard } from '../domain/gift-cards/disable-gift-card.ts'
import { giftCardBalance } from '../domain/gift-cards/gift-card-balance.ts'
import { issueGiftCard } from '../domain/gift-cards/issue-gift-card.ts'
import { listGiftCards } from '../domain/gift-cards/list-gift-cards.ts'
import { formatPercent } from '../domain/pricing/percent.ts'
import { listShippingOptions } from '../domain/shipping/list-shipping-options.ts'
import { listShippingZones } from '../domain/shipping/list-shipping-zones.ts'
import { removeShippingZone, setShippingZone } from '../domain/shipping/set-shipping-zone.ts'
import { listTaxRates } from '../domain/taxes/list-tax-rates.ts'
import { removeTaxRate, setTaxRate } from '../domain/taxes/set-tax-rate.ts'
import type {
  DiscountConnectionResolvers,
  DiscountResolvers,
  GiftCardBalanceResolvers,
  GiftCardConnectionResolvers,
  GiftCardEntryResolvers,
  GiftCardResolvers,
  Discount as GraphQLDiscount,
  GiftCard as GraphQLGiftCard,
  GiftCardBalance as GraphQLGiftCardBalance,
  GiftCardEntry as GraphQLGiftCardEntry,
  OrderDiscount as GraphQLOrderDiscount,
  OrderGiftCard as GraphQLOrderGiftCard,
  ShippingOption as GraphQLShippingOption,
  ShippingRate as GraphQLShippingRate,
  TaxRate as GraphQLTaxRate,
  MutationCreateDiscountArgs,
  MutationDeactivateDiscountArgs,
  MutationDisableGiftCardArgs,
  MutationIssueGiftCardArgs,
  MutationRemoveShippingZoneArgs,
  MutationRemoveTaxRateArgs,
  MutationSetShippingZoneArgs,
  MutationSetTaxRateArgs,
  MutationUpdateDiscountArgs,
  OrderDiscountResolvers,
  OrderGiftCardResolvers,
  OrderLineResolvers,
  OrderResolvers,
  QueryResolvers,
  ShippingOptionResolvers,
  ShippingRateResolvers,
  TaxRateResolvers,
} from '../generated/resolvers.ts'
import type {
  DiscountRow,
  GiftCardBalanceRow,
  GiftCardEntryRow,
  GiftCardRow,
  OrderDiscountRow,
  OrderGiftCardRow,
  ShippingOptionRow,
  ShippingRateRow,
  TaxRateRow,
} from './rows.ts'

const moneyOrNull = (minor: bigint | null, currency: string) => (minor === null ? null : money(minor, currency))

/** What prices add to an order. */
export const pricesOfOrder = {
  discounts: (order, _args, { loaders }) => loaders.discounts.load(order),
  feeTotal: ({ feeTotal, currency }) => money(feeTotal, currency),
  shippingTax: ({ shippingTax, currency }) => money(shippingTax, currency),
  feeTax: ({ feeTax, currency }) => money(feeTax, currency),
  shippingTaxRate: ({ shippingTaxRate }) => formatPercent(shippingTaxRate),
  giftCardTotal: ({ giftCardTotal, currency }) => money(giftCardTotal, currency),
  // An order without them, which most are, need not be looked up.
  giftCards: (order, _args, { loaders }) => (order.giftCardTotal === 0n ? [] : loaders.giftCards.load(order)),
} satisfies OrderResolvers

/** What prices add to an order's line. */
export const pricesOfLine = {
  discount: ({ discountTotal, currency }) => money(discountTotal, currency),
  tax: ({ taxTotal, currency }) => money(taxTotal, currency),
  taxRate: ({ taxRate }) => formatPercent(taxRate),
} satisfies OrderLineResolvers

const OrderDiscount = {
  amount: ({ amount, currency }) => money(amount, currency),
  shippingAmount: ({ shippingAmount, currency }) => money(shippingAmount, currency),
} satisfies CompleteResolvers<OrderDiscountRow, GraphQLOrderDiscount, OrderDiscountResolvers>

const OrderGiftCard = {
  amount: ({ amount, currency }) => money(amount, currency),
} satisfies CompleteResolvers<OrderGiftCardRow, GraphQLOrderGiftCard, OrderGiftCardResolvers>

const Discount = {
  percentage: ({ percentage }) => (percentage === null ? null : formatPercent(percentage)),
  amount: ({ amount, currency }) => moneyOrNull(amount, currency),
  minimumSubtotal: ({ minimumSubtotal, currency }) => moneyOrNull(minimumSubtotal, currency),
} satisfies CompleteResolvers<DiscountRow, GraphQLDiscount, DiscountResolvers>

const DiscountConnection: DiscountConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

const GiftCard = {
  initial: ({ initial, currency }) => money(initial, currency),
  balance: ({ balance, currency }) => money(balance, currency),
  entries: (card, _args, { loaders }) => loaders.giftCardEntries.load(card),
} satisfies CompleteResolvers<GiftCardRow, GraphQLGiftCard, GiftCardResolvers>

const GiftCardConnection: GiftCardConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

const GiftCardEntry = {
  amount: ({ amount, currency }) => money(amount, currency),
  balance: ({ balance, currency }) => money(balance, currency),
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
} satisfies CompleteResolvers<GiftCardEntryRow, GraphQLGiftCardEntry, GiftCardEntryResolvers>

const GiftCardBalance = {
  balance: ({ balance, currency }) => money(balance, currency),
} satisfies CompleteResolvers<GiftCardBalanceRow, GraphQLGiftCardBalance, GiftCardBalanceResolvers>

const TaxRate = {
  rate: ({ rate }) => formatPercent(rate),
} satisfies CompleteResolvers<TaxRateRow, GraphQLTaxRate, TaxRateResolvers>

const ShippingRate = {
  titleAr: ({ title }) => title.ar,
  titleEn: ({ title }) => title.en,
  price: ({ price, currency }) => money(price, currency),
  minSubtotal: ({ minSubtotal, currency }) => moneyOrNull(minSubtotal, currency),
  maxSubtotal: ({ maxSubtotal, currency }) => moneyOrNull(maxSubtotal, currency),
  freeFrom: ({ freeFrom, currency }) => moneyOrNull(freeFrom, currency),
} satisfies CompleteResolvers<ShippingRateRow, GraphQLShippingRate, ShippingRateResolvers>

const ShippingOption = {
  price: ({ price, currency }) => money(price, currency),
} satisfies CompleteResolvers<ShippingOptionRow, GraphQLShippingOption, ShippingOptionResolvers>

export const pricingTypes = {
  OrderDiscount,
  OrderGiftCard,
  Discount,
  DiscountConnection,
  GiftCard,
  GiftCardConnection,
  GiftCardEntry,
  GiftCardBalance,
  TaxRate,
  ShippingRate,
  ShippingOption,
}

export const pricingQueries = {
  discounts: (_source, args, context) => listDiscounts(context, args),
  giftCards: (_source, args, context) => listGiftCards(context, args),
  giftCardBalance: (_source, args, context) => giftCardBalance(context, args),
  taxRates: (_source, { storeId }, context) => listTaxRates(context, storeId),
  shippingOptions: (_source, args, context) => listShippingOptions(context, args),
  shippingZones: (_source, { storeId }, context) => listShippingZones(context, storeId),
} satisfies QueryResolvers

export const pricingMutations = {
  createDiscount: refusable((context: Context, { input }: MutationCreateDiscountArgs) =>
    createDiscount(context, input).then((discount) => ({ discount })),
  ),
  updateDiscount: refusable((context: Context, { input }: MutationUpdateDiscountArgs) =>
    updateDiscount(context, input).then((discount) => ({ discount })),
  ),
  deactivateDiscount: refusable((context: Context, { input }: MutationDeactivateDiscountArgs) =>
    deactivateDiscount(context, input).then((discount) => ({ discount })),
  ),
  issueGiftCard: refusable((context: Context, { input }: MutationIssueGiftCardArgs) => issueGiftCard(context, input)),
  disableGiftCard: refusable((context: Context, { input }: MutationDisableGiftCardArgs) =>
    disableGiftCard(context, input).then((giftCard) => ({ giftCard })),
  ),
  setTaxRate: refusable((context: Context, { input }: MutationSetTaxRateArgs) =>
    setTaxRate(context, input).then((taxRates) => ({ taxRates })),
  ),
  removeTaxRate: refusable((context: Context, { input }: MutationRemoveTaxRateArgs) =>
    removeTaxRate(context, input).then((taxRates) => ({ taxRates })),
  ),
  setShippingZone: refusable((context: Context, { input }: MutationSetShippingZoneArgs) =>
    setShippingZone(context, input).then((zone) => ({ zone })),
  ),
  removeShippingZone: refusable((context: Context, { input }: MutationRemoveShippingZoneArgs) =>
    removeShippingZone(context, input).then((removedZoneId) => ({ removedZoneId })),
  ),
}
