-- CreateEnum
CREATE TYPE "order_status" AS ENUM ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "order_payment_status" AS ENUM ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED');

-- CreateEnum
CREATE TYPE "fulfillment_status" AS ENUM ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED');

-- CreateTable
CREATE TABLE "order_counter" (
    "store_no" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "order_counter_pkey" PRIMARY KEY ("store_no")
);

-- CreateTable
CREATE TABLE "order" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "order_status" NOT NULL DEFAULT 'PENDING',
    "payment_status" "order_payment_status" NOT NULL DEFAULT 'PENDING',
    "fulfillment_status" "fulfillment_status" NOT NULL DEFAULT 'UNFULFILLED',
    "user_id" UUID,
    "customer_id" UUID,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "subtotal" BIGINT NOT NULL,
    "discount_total" BIGINT NOT NULL,
    "shipping_total" BIGINT NOT NULL,
    "tax_total" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "shipping_method" TEXT NOT NULL,
    "shipping_address" JSONB,
    "tracking_number" TEXT,
    "cancel_reason" TEXT,
    "note" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "variant_title" TEXT,
    "sku" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "properties" JSONB,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("store_no","order_id","position")
);

-- CreateTable
CREATE TABLE "order_history" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from" "order_status",
    "to" "order_status" NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,

    CONSTRAINT "order_history_pkey" PRIMARY KEY ("store_no","order_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,
    "position" BIGINT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "handled_event" (
    "reaction" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_event_pkey" PRIMARY KEY ("reaction","event_id")
);

-- CreateTable
CREATE TABLE "saved_answer" (
    "store_no" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_answer_pkey" PRIMARY KEY ("store_no","operation","key")
);

-- CreateTable
CREATE TABLE "relay_cursor" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "relay_cursor_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "order_user_id_id_idx" ON "order"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "order_store_no_number_key" ON "order"("store_no", "number");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- An order's total is what its parts add up to, and no part is negative.
ALTER TABLE "order" ADD CONSTRAINT "order_total_check" CHECK (
  "total" = "subtotal" - "discount_total" + "shipping_total" + "tax_total"
  AND "subtotal" >= 0 AND "discount_total" BETWEEN 0 AND "subtotal" AND "shipping_total" >= 0 AND "tax_total" >= 0
);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_total_check" CHECK (
  "quantity" > 0 AND "unit_price" >= 0 AND "total" = "quantity" * "unit_price"
);
