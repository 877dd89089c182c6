-- CreateEnum
CREATE TYPE "discount_kind" AS ENUM ('PERCENTAGE', 'FIXED', 'FREE_SHIPPING', 'BUY_X_GET_Y');

-- CreateEnum
CREATE TYPE "gift_card_entry_kind" AS ENUM ('ISSUED', 'REDEEMED', 'RETURNED', 'DISABLED');

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "fee_tax" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "fee_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "gift_card_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "shipping_tax" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "shipping_tax_rate" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tax_included" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "discount_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tax_class" TEXT NOT NULL DEFAULT 'STANDARD',
ADD COLUMN     "tax_rate" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tax_total" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "weight_grams" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "discount" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "kind" "discount_kind" NOT NULL,
    "percentage" INTEGER,
    "amount" BIGINT,
    "buy_quantity" INTEGER,
    "get_quantity" INTEGER,
    "minimum_subtotal" BIGINT,
    "product_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "category_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "usage_limit" INTEGER,
    "usage_limit_per_customer" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "used" INTEGER NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "discount_buyer" (
    "store_no" INTEGER NOT NULL,
    "discount_id" UUID NOT NULL,
    "buyer" TEXT NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "discount_buyer_pkey" PRIMARY KEY ("store_no","discount_id","buyer")
);

-- CreateTable
CREATE TABLE "order_discount" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "discount_id" UUID,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "kind" "discount_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "shipping_amount" BIGINT NOT NULL,
    "buyers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_discount_pkey" PRIMARY KEY ("store_no","order_id","position")
);

-- CreateTable
CREATE TABLE "gift_card" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "initial" BIGINT NOT NULL,
    "balance" BIGINT NOT NULL,
    "note" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gift_card_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "gift_card_entry" (
    "store_no" INTEGER NOT NULL,
    "gift_card_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "gift_card_entry_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT NOT NULL,
    "order_id" UUID,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gift_card_entry_pkey" PRIMARY KEY ("store_no","gift_card_id","id")
);

-- CreateTable
CREATE TABLE "order_gift_card" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "gift_card_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_gift_card_pkey" PRIMARY KEY ("store_no","order_id","gift_card_id")
);

-- CreateTable
CREATE TABLE "code_attempt" (
    "source" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL,

    CONSTRAINT "code_attempt_pkey" PRIMARY KEY ("source","hour")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "store_no" INTEGER NOT NULL,
    "country" CHAR(2) NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "tax_class" TEXT NOT NULL,
    "rate" INTEGER NOT NULL,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("store_no","country","region","tax_class")
);

-- CreateTable
CREATE TABLE "shipping_zone" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "rates" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipping_zone_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "discount_store_no_code_key" ON "discount"("store_no", "code");

-- CreateIndex
CREATE UNIQUE INDEX "gift_card_store_no_code_hash_key" ON "gift_card"("store_no", "code_hash");

-- CreateIndex
CREATE INDEX "code_attempt_hour_idx" ON "code_attempt"("hour");

-- Orders from before: their tax goes to the lines by their share, cut to whole units, and the rest to the shipping.
WITH taxed AS (
  SELECT store_no, id, tax_total, subtotal - discount_total + shipping_total AS base,
    round(tax_total * 10000.0 / nullif(subtotal - discount_total + shipping_total, 0))::int AS rate
  FROM "order" WHERE tax_total > 0
), lines AS (
  UPDATE order_line AS line
  SET tax_rate = taxed.rate, tax_total = div(line.total::numeric * taxed.tax_total, taxed.base)::bigint
  FROM taxed WHERE line.store_no = taxed.store_no AND line.order_id = taxed.id
  RETURNING line.store_no, line.order_id, line.tax_total
), sums AS (
  SELECT store_no, order_id, sum(tax_total)::bigint AS tax FROM lines GROUP BY store_no, order_id
)
UPDATE "order" SET shipping_tax_rate = taxed.rate, shipping_tax = taxed.tax_total - sums.tax
FROM taxed JOIN sums ON sums.store_no = taxed.store_no AND sums.order_id = taxed.id
WHERE "order".store_no = taxed.store_no AND "order".id = taxed.id;

-- An order's total is what its parts add up to, no part is negative, and gift cards pay no more than it.
ALTER TABLE "order" DROP CONSTRAINT "order_total_check";
ALTER TABLE "order" ADD CONSTRAINT "order_total_check" CHECK (
  "total" = "subtotal" - "discount_total" + "shipping_total" + "fee_total" + CASE WHEN "tax_included" THEN 0 ELSE "tax_total" END
  AND "subtotal" >= 0 AND "discount_total" BETWEEN 0 AND "subtotal" AND "shipping_total" >= 0 AND "fee_total" >= 0
  AND "tax_total" >= 0 AND "shipping_tax" >= 0 AND "fee_tax" >= 0 AND "gift_card_total" BETWEEN 0 AND "total"
);
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_parts_check" CHECK (
  "discount_total" BETWEEN 0 AND "total" AND "tax_total" >= 0 AND "tax_rate" BETWEEN 0 AND 10000 AND "weight_grams" >= 0
);

-- Uses are counted here: whatever runs at once, none is given beyond the limit.
ALTER TABLE "discount" ADD CONSTRAINT "discount_used_check" CHECK (
  "used" >= 0 AND ("usage_limit" IS NULL OR "usage_limit" > 0)
);
ALTER TABLE "discount" ADD CONSTRAINT "discount_kind_check" CHECK (CASE "kind"
  WHEN 'PERCENTAGE' THEN "percentage" BETWEEN 1 AND 10000 AND "amount" IS NULL
  WHEN 'FIXED' THEN "amount" > 0 AND "percentage" IS NULL
  WHEN 'BUY_X_GET_Y' THEN "percentage" BETWEEN 1 AND 10000 AND "buy_quantity" > 0 AND "get_quantity" > 0 AND "amount" IS NULL
  ELSE "percentage" IS NULL AND "amount" IS NULL END);
ALTER TABLE "discount_buyer" ADD CONSTRAINT "discount_buyer_used_check" CHECK ("used" >= 0);

-- Every order reads these.
CREATE INDEX "discount_automatic_idx" ON "discount"("store_no", "id") WHERE "code" IS NULL AND "active";

-- A gift card is never overspent, whoever forgets to look.
ALTER TABLE "gift_card" ADD CONSTRAINT "gift_card_balance_check" CHECK ("balance" BETWEEN 0 AND "initial");
ALTER TABLE "order_gift_card" ADD CONSTRAINT "order_gift_card_amount_check" CHECK ("amount" > 0);

ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_rate_check" CHECK ("rate" BETWEEN 0 AND 10000);
