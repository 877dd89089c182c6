-- For the sweeper, which looks in all stores at once: that is why they do not lead with the store. Both hold few rows: what is
-- under way, and what was not compared with its gateway since it changed.
CREATE INDEX "payment_under_way_idx" ON "payment" ("changed_at") WHERE "refunding" + "capturing" > 0;
CREATE INDEX "payment_not_compared_idx" ON "payment" ("changed_at")
  WHERE ("compared_at" IS NULL OR "compared_at" < "changed_at") AND "gateway" NOT IN ('CASH_ON_DELIVERY', 'BANK_TRANSFER');

-- Without it PostgreSQL takes a third of all payments for under way, and prepares for as many.
CREATE STATISTICS "payment_under_way_stats" ON ("refunding" + "capturing") FROM "payment";
ANALYZE "payment";
