-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('PRODUCT_IMAGE', 'RECEIPT');

-- CreateEnum
CREATE TYPE "file_status" AS ENUM ('AWAITING', 'REFUSED', 'PROCESSING', 'READY', 'FAILED', 'DELETING');

-- CreateTable
CREATE TABLE "file" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "purpose" "file_purpose" NOT NULL,
    "status" "file_status" NOT NULL DEFAULT 'AWAITING',
    "filename" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "caller" TEXT NOT NULL,
    "user_id" UUID,
    "order_id" UUID,
    "failure" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "blurhash" TEXT,
    "dominant_color" TEXT,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "run" INTEGER NOT NULL DEFAULT 1,
    "product_id" UUID,
    "position" INTEGER,
    "alt" TEXT,
    "alt_translations" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "store_usage" (
    "store_no" INTEGER NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "store_usage_pkey" PRIMARY KEY ("store_no")
);

-- CreateTable
CREATE TABLE "gallery" (
    "store_no" INTEGER NOT NULL,
    "product_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gallery_pkey" PRIMARY KEY ("store_no","product_id")
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
CREATE INDEX "file_store_no_caller_created_at_idx" ON "file"("store_no", "caller", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- What Prisma's language lacks.

-- Checked when the transaction ends: moving an image moves its neighbours too.
ALTER TABLE "file" ADD CONSTRAINT "file_store_no_product_id_position_key" UNIQUE ("store_no", "product_id", "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "file" ADD CONSTRAINT "file_position_check" CHECK (("product_id" IS NULL) = ("position" IS NULL) AND "position" >= 0);
ALTER TABLE "file" ADD CONSTRAINT "file_attached_check" CHECK ("product_id" IS NULL OR ("purpose" = 'PRODUCT_IMAGE' AND "status" IN ('PROCESSING', 'READY', 'FAILED')));
ALTER TABLE "file" ADD CONSTRAINT "file_receipt_check" CHECK (("purpose" = 'RECEIPT') = ("order_id" IS NOT NULL));
ALTER TABLE "file" ADD CONSTRAINT "file_progress_check" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "store_usage" ADD CONSTRAINT "store_usage_check" CHECK ("files" >= 0 AND "bytes" >= 0);

-- What the sweeper looks for, in all stores, oldest first. Few rows are ever in these states.
CREATE INDEX "file_unfinished_idx" ON "file" ("changed_at") WHERE "status" <> 'READY';
CREATE INDEX "file_unattached_idx" ON "file" ("changed_at") WHERE "status" = 'READY' AND "product_id" IS NULL AND "purpose" = 'PRODUCT_IMAGE';
-- Uploads under way of one store.
CREATE INDEX "file_awaiting_idx" ON "file" ("store_no", "caller") WHERE "status" = 'AWAITING';
-- The library of a store: its images, newest first.
CREATE INDEX "file_library_idx" ON "file" ("store_no", "id" DESC) WHERE "purpose" = 'PRODUCT_IMAGE';
CREATE INDEX "file_order_idx" ON "file" ("store_no", "order_id") WHERE "order_id" IS NOT NULL;
