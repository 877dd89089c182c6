-- AlterTable
ALTER TABLE "order_gift_card" ADD COLUMN     "returned" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "order_return" ADD COLUMN     "refund_filled_at" TIMESTAMPTZ(3),
ADD COLUMN     "refund_gift_cards" BIGINT NOT NULL DEFAULT 0;

-- A gift card gets back no more of an order than it paid.
UPDATE "order_gift_card" SET "returned" = "amount" WHERE "returned_at" IS NOT NULL;
ALTER TABLE "order_gift_card" ADD CONSTRAINT "order_gift_card_returned_check" CHECK ("returned" BETWEEN 0 AND "amount");
