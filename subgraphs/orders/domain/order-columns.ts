/** What an `OrderRow` is made of, from the table of orders. */
export const ORDER_COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", number, status,
  payment_status AS "paymentStatus", fulfillment_status AS "fulfillmentStatus", user_id AS "userId",
  customer_id AS "customerId", email, phone, language, currency, subtotal, discount_total AS "discountTotal",
  shipping_total AS "shippingTotal", tax_total AS "taxTotal", total, tax_included AS "taxIncluded",
  fee_total AS "feeTotal", gift_card_total AS "giftCardTotal", shipping_tax AS "shippingTax", fee_tax AS "feeTax",
  shipping_tax_rate AS "shippingTaxRate", shipping_method AS "shippingMethod",
  shipping_address AS "shippingAddress", tracking_number AS "trackingNumber", cancel_reason AS "cancelReason", note,
  tags, placed_at AS "placedAt", expires_at AS "expiresAt", authorized_total AS "authorizedTotal",
  captured_total AS "capturedTotal", refunded_total AS "refundedTotal", edits`
