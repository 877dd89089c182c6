-- AlterTable
ALTER TABLE "payment_step" ADD COLUMN     "again_at" TIMESTAMPTZ(3),
ADD COLUMN     "persistent" BOOLEAN NOT NULL DEFAULT false;

-- What cancelled orders, edits and surpluses gave back before was asked for once. Refunds of cancelled orders that were refused
-- are asked for again; of the others nobody can tell any more whether staff gave the money back since.
UPDATE "payment_step" SET "persistent" = true, "again_at" = CASE WHEN "status" = 'FAILED' THEN now() END
  WHERE "kind" = 'REFUND' AND "request_key" IS NULL AND "user_id" IS NULL AND "reason" = 'The order was cancelled.';
UPDATE "payment_step" SET "persistent" = true
  WHERE "kind" = 'REFUND' AND "request_key" IS NOT NULL AND "reason" IN ('Edit', 'Overpaid');

-- For the sweeper, which looks in all stores at once: that is why it does not lead with the store.
CREATE INDEX "payment_step_again_at_idx" ON "payment_step" ("again_at") WHERE "again_at" IS NOT NULL;
