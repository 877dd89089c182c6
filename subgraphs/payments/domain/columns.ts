/** The columns of a payment, as `PaymentRow` names them. */
export const PAYMENT_COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", order_id AS "orderId",
  order_number AS "orderNumber", key, gateway, method, token, return_url AS "returnUrl", capture_at_once AS "captureAtOnce",
  currency, amount, authorized, captured, refunded, refunding, capturing, status, reference, next_action AS "nextAction",
  failure_code AS "failureCode", failure_message AS "failureMessage", user_id AS "userId", email, phone, language,
  receipt_file_id AS "receiptFileId", created_at AS "createdAt"`

/** The columns of a step, as `StepRow` names them. */
export const STEP_COLUMNS = `store_no AS "storeNo", id, payment_id AS "paymentId", kind, status, amount,
  gateway_key AS "gatewayKey", reason, code, user_id AS "userId", request_key AS "requestKey", first_id AS "firstId", attempt,
  persistent,
  created_at AS "createdAt", sent_at AS "sentAt"`

/** The columns of a transaction, as `PaymentTransactionRow` names them. */
export const TRANSACTION_COLUMNS = `store_no AS "storeNo", id, payment_id AS "paymentId", kind, amount, currency, reference,
  step_id AS "stepId", reason, user_id AS "userId", at`
