-- Stores from before begin with the settings of checkout that a new store has, the fee with the digits of their currency.
INSERT INTO "store_setting" ("store_no", "category", "value")
SELECT "store_no", 'checkout', jsonb_build_object(
  'cash_on_delivery_fee', CASE
    WHEN "currency" IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN '0'
    WHEN "currency" IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN '0.000'
    ELSE '0.00' END,
  'bank_transfer', null, 'unpaid_order_minutes', 1440, 'capture', 'automatic')
FROM "store"
ON CONFLICT DO NOTHING;
