-- CreateTable
CREATE TABLE "cart" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "user_id" UUID,
    "token_hash" TEXT,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "email" TEXT,
    "phone" TEXT,
    "shipping_address" JSONB,
    "shipping_option" TEXT,
    "discount_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "gift_cards" JSONB NOT NULL DEFAULT '[]',
    "order_id" UUID,
    "joined_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "cart_count" (
    "source" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "carts" INTEGER NOT NULL,

    CONSTRAINT "cart_count_pkey" PRIMARY KEY ("source","hour")
);

-- CreateIndex
CREATE INDEX "cart_expires_at_idx" ON "cart"("expires_at");

-- CreateIndex
CREATE INDEX "cart_count_hour_idx" ON "cart_count"("hour");

-- A user has one open cart in a store.
CREATE UNIQUE INDEX "cart_of_user" ON "cart"("store_no", "user_id")
WHERE "user_id" IS NOT NULL AND "order_id" IS NULL AND "joined_id" IS NULL;

-- A cart belongs to a user, or to whoever has its token.
ALTER TABLE "cart" ADD CONSTRAINT "cart_has_an_owner" CHECK (num_nonnulls("user_id", "token_hash") = 1);
