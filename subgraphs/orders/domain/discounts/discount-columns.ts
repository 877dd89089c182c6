/** What a `DiscountRow` is made of, from the table of discounts. */
export const DISCOUNT_COLUMNS = `store_no AS "storeNo", id, code, title, kind, percentage, amount,
  buy_quantity AS "buyQuantity", get_quantity AS "getQuantity", minimum_subtotal AS "minimumSubtotal",
  product_ids AS "productIds", category_ids AS "categoryIds", starts_at AS "startsAt", ends_at AS "endsAt",
  usage_limit AS "usageLimit", usage_limit_per_customer AS "usageLimitPerCustomer", active, used, currency,
  created_at AS "createdAt"`
