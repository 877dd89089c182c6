-- CreateEnum
CREATE TYPE "payment_gateway" AS ENUM ('SANDBOX', 'STRIPE', 'PAYPAL', 'MADA', 'STC_PAY', 'CASH_ON_DELIVERY', 'BANK_TRANSFER');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('PENDING', 'REQUIRES_ACTION', 'AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED');

-- CreateEnum
CREATE TYPE "step_kind" AS ENUM ('CHARGE', 'CONFIRM', 'CAPTURE', 'VOID', 'REFUND');

-- CreateEnum
CREATE TYPE "step_status" AS ENUM ('REQUESTED', 'SENT', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "transaction_kind" AS ENUM ('AUTHORIZATION', 'CAPTURE', 'VOID', 'REFUND', 'FAILURE');

-- CreateTable
CREATE TABLE "payment" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "order_number" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "gateway" "payment_gateway" NOT NULL,
    "method" TEXT NOT NULL,
    "token" TEXT,
    "return_url" TEXT,
    "capture_at_once" BOOLEAN NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "authorized" BIGINT NOT NULL DEFAULT 0,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "refunding" BIGINT NOT NULL DEFAULT 0,
    "capturing" BIGINT NOT NULL DEFAULT 0,
    "status" "payment_status" NOT NULL DEFAULT 'PENDING',
    "reference" TEXT,
    "next_action" JSONB,
    "failure_code" TEXT,
    "failure_message" TEXT,
    "user_id" UUID,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL,
    "receipt_file_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "compared_at" TIMESTAMPTZ(3),
    "held_until" TIMESTAMPTZ(3),
    "held_by" UUID,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "payment_step" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "kind" "step_kind" NOT NULL,
    "status" "step_status" NOT NULL DEFAULT 'REQUESTED',
    "amount" BIGINT NOT NULL,
    "gateway_key" TEXT NOT NULL,
    "reason" TEXT,
    "code" TEXT,
    "reference" TEXT,
    "failure_code" TEXT,
    "failure_message" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_step_pkey" PRIMARY KEY ("store_no","payment_id","id")
);

-- CreateTable
CREATE TABLE "payment_transaction" (
    "store_no" INTEGER NOT NULL,
    "payment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "transaction_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reference" TEXT,
    "step_id" UUID,
    "reason" TEXT,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_transaction_pkey" PRIMARY KEY ("store_no","payment_id","id")
);

-- CreateTable
CREATE TABLE "order_account" (
    "store_no" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_account_pkey" PRIMARY KEY ("store_no","order_id")
);

-- CreateTable
CREATE TABLE "gateway_connection" (
    "store_no" INTEGER NOT NULL,
    "gateway" "payment_gateway" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "user_id" UUID,
    "connected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gateway_connection_pkey" PRIMARY KEY ("store_no","gateway")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "store_no" INTEGER NOT NULL,
    "gateway" "payment_gateway" NOT NULL,
    "event_id" TEXT NOT NULL,
    "reference" TEXT,
    "payment_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("store_no","gateway","event_id")
);

-- CreateTable
CREATE TABLE "payment_repair" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_repair_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "sandbox_charge" (
    "reference" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "authorized" BIGINT NOT NULL DEFAULT 0,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "capture" BOOLEAN NOT NULL,
    "return_url" TEXT,
    "failure_code" TEXT,
    "failure_message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sandbox_charge_pkey" PRIMARY KEY ("reference")
);

-- CreateTable
CREATE TABLE "sandbox_step" (
    "key" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sandbox_step_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "event" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
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
CREATE INDEX "payment_gateway_reference_idx" ON "payment"("gateway", "reference");

-- CreateIndex
CREATE INDEX "payment_status_changed_at_idx" ON "payment"("status", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_store_no_order_id_key_key" ON "payment"("store_no", "order_id", "key");

-- CreateIndex
CREATE INDEX "payment_step_store_no_id_idx" ON "payment_step"("store_no", "id");

-- CreateIndex
CREATE INDEX "webhook_delivery_at_idx" ON "webhook_delivery"("at");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_charge_key_key" ON "sandbox_charge"("key");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_charge_payment_id_key" ON "sandbox_charge"("payment_id");

-- CreateIndex
CREATE INDEX "sandbox_step_reference_idx" ON "sandbox_step"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- Never captured beyond the authorised, never refunded beyond the captured; what is under way counts as done.
ALTER TABLE "payment" ADD CONSTRAINT "payment_sums_check" CHECK (
  "amount" > 0 AND "authorized" BETWEEN 0 AND "amount"
  AND "captured" >= 0 AND "capturing" >= 0 AND "captured" + "capturing" <= "authorized"
  AND "refunded" >= 0 AND "refunding" >= 0 AND "refunded" + "refunding" <= "captured"
);
ALTER TABLE "payment_step" ADD CONSTRAINT "payment_step_amount_check" CHECK ("amount" >= 0);
ALTER TABLE "payment_transaction" ADD CONSTRAINT "payment_transaction_amount_check" CHECK ("amount" >= 0);
ALTER TABLE "sandbox_charge" ADD CONSTRAINT "sandbox_charge_sums_check" CHECK (
  "authorized" BETWEEN 0 AND "amount" AND "captured" BETWEEN 0 AND "authorized" AND "refunded" BETWEEN 0 AND "captured"
);

-- A payment is charged once.
CREATE UNIQUE INDEX "payment_step_charge_key" ON "payment_step" ("store_no", "payment_id") WHERE "kind" = 'CHARGE';

-- The ledger is only added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger of payments is only added to.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "payment_transaction_is_final" BEFORE UPDATE OR DELETE ON "payment_transaction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "payment_transaction_stays" BEFORE TRUNCATE ON "payment_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
