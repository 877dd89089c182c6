-- Stores from before allow what a new store allows.
UPDATE "store_setting" SET "value" = "value" || '{"return_origins": []}'
  WHERE "category" = 'checkout' AND NOT "value" ? 'return_origins';
