-- AlterEnum
ALTER TYPE "transaction_kind" ADD VALUE 'REFUND_FAILED';

-- AlterTable
ALTER TABLE "payment_step" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "first_id" UUID,
ADD COLUMN     "request_key" TEXT;

-- What was asked for before tells by its saved answer which request it was of.
UPDATE "payment_step" step SET "request_key" = saved."key"
  FROM "saved_answer" saved, jsonb_array_elements_text(saved."answer" -> 'refundIds') AS refund("id")
  WHERE saved."operation" = 'refundOrder' AND step."store_no" = saved."store_no" AND step."id" = refund."id"::uuid;

-- Most steps are asked for by nobody else.
CREATE INDEX "payment_step_store_no_request_key_idx" ON "payment_step" ("store_no", "request_key")
  WHERE "request_key" IS NOT NULL;
