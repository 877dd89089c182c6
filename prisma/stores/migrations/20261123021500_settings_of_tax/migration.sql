-- Stores from before begin with the settings of tax that a new store has.
INSERT INTO "store_setting" ("store_no", "category", "value")
SELECT "store_no", 'tax', '{"prices_include_tax": false, "vat_number": null, "legal_name": null, "registration_number": null, "address": null}'
FROM "store"
ON CONFLICT DO NOTHING;
