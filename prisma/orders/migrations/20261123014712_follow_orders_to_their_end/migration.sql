-- CreateEnum
CREATE TYPE "shipment_status" AS ENUM ('SHIPPED', 'DELIVERED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "return_status" AS ENUM ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'REFUND_PENDING', 'REFUNDED');

-- CreateEnum
CREATE TYPE "draft_order_status" AS ENUM ('OPEN', 'COMPLETED');

-- AlterEnum
ALTER TYPE "order_payment_status" ADD VALUE 'PARTIALLY_PAID';

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "authorized_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "captured_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "edits" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "payment_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "refunded_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "fulfilled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returned" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returning" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "fulfillment" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" "shipment_status" NOT NULL DEFAULT 'SHIPPED',
    "carrier" TEXT,
    "tracking_number" TEXT,
    "tracking_url" TEXT,
    "user_id" UUID,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "fulfillment_pkey" PRIMARY KEY ("store_no","order_id","id")
);

-- CreateTable
CREATE TABLE "fulfillment_line" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "fulfillment_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "fulfillment_line_pkey" PRIMARY KEY ("store_no","order_id","fulfillment_id","line_id")
);

-- CreateTable
CREATE TABLE "order_return" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" "return_status" NOT NULL DEFAULT 'REQUESTED',
    "reason" TEXT,
    "answer" TEXT,
    "requested_by" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "refunded_at" TIMESTAMPTZ(3),
    "refund_lines" BIGINT,
    "refund_shipping" BIGINT,
    "refund_fee" BIGINT,
    "refund_total" BIGINT,

    CONSTRAINT "order_return_pkey" PRIMARY KEY ("store_no","order_id","id")
);

-- CreateTable
CREATE TABLE "order_return_line" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "restocked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "order_return_line_pkey" PRIMARY KEY ("store_no","order_id","return_id","line_id")
);

-- CreateTable
CREATE TABLE "order_edit" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_edit_pkey" PRIMARY KEY ("store_no","order_id","id")
);

-- CreateTable
CREATE TABLE "order_note" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_note_pkey" PRIMARY KEY ("store_no","order_id","id")
);

-- CreateTable
CREATE TABLE "draft_order" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "status" "draft_order_status" NOT NULL DEFAULT 'OPEN',
    "lines" JSONB NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "user_id" UUID,
    "shipping_address" JSONB,
    "shipping_method" TEXT,
    "manual_discount" BIGINT NOT NULL DEFAULT 0,
    "note" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "order_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_order_pkey" PRIMARY KEY ("store_no","id")
);

-- AddForeignKey
ALTER TABLE "fulfillment_line" ADD CONSTRAINT "fulfillment_line_store_no_order_id_fulfillment_id_fkey" FOREIGN KEY ("store_no", "order_id", "fulfillment_id") REFERENCES "fulfillment"("store_no", "order_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_return_line" ADD CONSTRAINT "order_return_line_store_no_order_id_return_id_fkey" FOREIGN KEY ("store_no", "order_id", "return_id") REFERENCES "order_return"("store_no", "order_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Most orders have no tags, and are not in the index then: placing an order does not touch it.
CREATE INDEX "order_tags_idx" ON "order" USING GIN ("tags") WHERE "tags" <> '{}';

-- For the job that looks for unpaid orders in all stores at once, which is why it does not lead with the store.
CREATE INDEX "order_expires_at_idx" ON "order"("expires_at") WHERE "expires_at" IS NOT NULL;

-- What was shipped before there were parcels went in one, which has the order's id.
UPDATE "order_line" line SET "fulfilled" = line."quantity"
  FROM "order" o WHERE o."store_no" = line."store_no" AND o."id" = line."order_id" AND o."fulfillment_status" = 'FULFILLED';
INSERT INTO "fulfillment" ("store_no", "order_id", "id", "status", "tracking_number", "shipped_at", "delivered_at")
  SELECT o."store_no", o."id", o."id",
    CASE WHEN o."status" = 'SHIPPED' THEN 'SHIPPED' ELSE 'DELIVERED' END::"shipment_status", o."tracking_number",
    coalesce((SELECT min(h."at") FROM "order_history" h
      WHERE h."store_no" = o."store_no" AND h."order_id" = o."id" AND h."to" = 'SHIPPED'), o."placed_at"),
    (SELECT min(h."at") FROM "order_history" h
      WHERE h."store_no" = o."store_no" AND h."order_id" = o."id" AND h."to" = 'DELIVERED')
  FROM "order" o WHERE o."fulfillment_status" = 'FULFILLED';
INSERT INTO "fulfillment_line" ("store_no", "order_id", "fulfillment_id", "line_id", "quantity")
  SELECT line."store_no", line."order_id", line."order_id", line."id", line."quantity"
  FROM "order_line" line JOIN "order" o ON o."store_no" = line."store_no" AND o."id" = line."order_id"
  WHERE o."fulfillment_status" = 'FULFILLED';

-- What is never true, whoever writes it: more shipped than bought, more coming back than shipped, more given back than taken.
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_fulfilled_check" CHECK ("fulfilled" BETWEEN 0 AND "quantity");
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_returned_check" CHECK (
  "returning" >= 0 AND "returned" >= 0 AND "returning" + "returned" <= "fulfilled"
);
ALTER TABLE "fulfillment_line" ADD CONSTRAINT "fulfillment_line_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "order_return_line" ADD CONSTRAINT "order_return_line_quantity_check" CHECK (
  "quantity" > 0 AND "received" BETWEEN 0 AND "quantity" AND "restocked" BETWEEN 0 AND "received"
);
ALTER TABLE "order_return" ADD CONSTRAINT "order_return_refund_check" CHECK (
  "refund_total" = "refund_lines" + "refund_shipping" - "refund_fee"
  AND "refund_lines" >= 0 AND "refund_shipping" >= 0 AND "refund_fee" >= 0 AND "refund_total" >= 0
);
ALTER TABLE "draft_order" ADD CONSTRAINT "draft_order_manual_discount_check" CHECK ("manual_discount" >= 0);
