-- CreateEnum
CREATE TYPE "stock_movement_kind" AS ENUM ('RESTOCK', 'ADJUSTMENT', 'RESERVATION', 'RELEASE', 'SALE', 'RETURN');

-- CreateEnum
CREATE TYPE "reservation_status" AS ENUM ('HELD', 'KEPT', 'RELEASED', 'SOLD');

-- CreateTable
CREATE TABLE "stock_item" (
    "store_no" INTEGER NOT NULL,
    "variant_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "low_stock_threshold" INTEGER NOT NULL DEFAULT 5,
    "backorder_limit" INTEGER NOT NULL DEFAULT 0,
    "movements" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stock_item_pkey" PRIMARY KEY ("store_no","variant_id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "store_no" INTEGER NOT NULL,
    "variant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "stock_movement_kind" NOT NULL,
    "on_hand_change" INTEGER NOT NULL,
    "reserved_change" INTEGER NOT NULL,
    "on_hand_after" INTEGER NOT NULL,
    "reserved_after" INTEGER NOT NULL,
    "reason" TEXT,
    "order_id" UUID,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("store_no","variant_id","number")
);

-- CreateTable
CREATE TABLE "reservation" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" "reservation_status" NOT NULL DEFAULT 'HELD',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("store_no","order_id")
);

-- CreateTable
CREATE TABLE "reservation_line" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "reservation_line_pkey" PRIMARY KEY ("store_no","order_id","variant_id")
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
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- What is never true of stock, whoever writes it. The upper bound keeps every sum within an integer.
ALTER TABLE "stock_item"
  ADD CONSTRAINT "stock_item_reserved_check" CHECK ("reserved" >= 0),
  ADD CONSTRAINT "stock_item_available_check" CHECK ("on_hand" - "reserved" >= -"backorder_limit"),
  ADD CONSTRAINT "stock_item_on_hand_check" CHECK ("on_hand" <= 1000000000),
  ADD CONSTRAINT "stock_item_low_stock_threshold_check" CHECK ("low_stock_threshold" BETWEEN 0 AND 1000000),
  ADD CONSTRAINT "stock_item_backorder_limit_check" CHECK ("backorder_limit" BETWEEN 0 AND 1000000);
ALTER TABLE "reservation_line"
  ADD CONSTRAINT "reservation_line_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "stock_movement"
  ADD CONSTRAINT "stock_movement_change_check" CHECK ("on_hand_change" <> 0 OR "reserved_change" <> 0);

-- Balances change all the time and no index holds them: room in each page lets the new version of a row stay beside the old
-- one, so that no index has to be touched.
ALTER TABLE "stock_item" SET (fillfactor = 70);

-- A key holds one live reservation; once that was released, the key may be used again.
CREATE UNIQUE INDEX "reservation_live_key" ON "reservation"("store_no", "key") WHERE "status" <> 'RELEASED';

-- For the job that looks for expired reservations in all stores at once, which is why it does not lead with the store.
CREATE INDEX "reservation_held_idx" ON "reservation"("expires_at") WHERE "status" = 'HELD';

-- The ledger is written once.
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'stock_movement is a ledger: its rows are neither changed nor removed' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "stock_movement_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "stock_movement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
