-- For the index over the store number (int4) and the tags (text[]) together.
CREATE EXTENSION IF NOT EXISTS "btree_gin";

-- CreateEnum
CREATE TYPE "product_status" AS ENUM ('DRAFT', 'ACTIVE', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('RUNNING', 'COMPLETED', 'FAILED');

-- CreateTable
CREATE TABLE "store" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "store_pkey" PRIMARY KEY ("store_no")
);

-- CreateTable
CREATE TABLE "product" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "listed_title" TEXT COLLATE "ar-x-icu" NOT NULL,
    "description" TEXT,
    "vendor" TEXT,
    "status" "product_status" NOT NULL,
    "options" JSONB NOT NULL,
    "translations" JSONB NOT NULL,
    "tags" TEXT[],
    "price_min" BIGINT NOT NULL,
    "price_max" BIGINT NOT NULL,
    "in_stock" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "variant" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "option_values" TEXT[],
    "option_key" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "compare_at" BIGINT,
    "barcode" TEXT,
    "in_stock" BOOLEAN NOT NULL,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "category" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "listed_name" TEXT COLLATE "ar-x-icu" NOT NULL,
    "parent_id" UUID,
    "translations" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "product_category" (
    "store_no" INTEGER NOT NULL,
    "category_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "direct" BOOLEAN NOT NULL,

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("store_no","category_id","product_id")
);

-- CreateTable
CREATE TABLE "product_import" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "status" "import_status" NOT NULL,
    "total" INTEGER NOT NULL,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "rows" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_import_pkey" PRIMARY KEY ("store_no","id")
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
CREATE INDEX "product_store_no_status_id_idx" ON "product"("store_no", "status", "id");

-- CreateIndex
CREATE INDEX "product_store_no_status_price_min_id_idx" ON "product"("store_no", "status", "price_min", "id");

-- CreateIndex
CREATE INDEX "product_store_no_status_price_max_id_idx" ON "product"("store_no", "status", "price_max", "id");

-- CreateIndex
CREATE INDEX "product_store_no_status_listed_title_id_idx" ON "product"("store_no", "status", "listed_title", "id");

-- CreateIndex
CREATE INDEX "product_store_no_tags_idx" ON "product" USING GIN ("store_no" int4_ops, "tags");

-- CreateIndex
CREATE UNIQUE INDEX "product_store_no_handle_key" ON "product"("store_no", "handle");

-- CreateIndex
CREATE INDEX "variant_store_no_product_id_position_idx" ON "variant"("store_no", "product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "variant_store_no_sku_key" ON "variant"("store_no", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "variant_store_no_product_id_option_key_key" ON "variant"("store_no", "product_id", "option_key");

-- CreateIndex
CREATE INDEX "category_store_no_parent_id_idx" ON "category"("store_no", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "category_store_no_handle_key" ON "category"("store_no", "handle");

-- CreateIndex
CREATE INDEX "product_category_store_no_product_id_idx" ON "product_category"("store_no", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_store_no_product_id_fkey" FOREIGN KEY ("store_no", "product_id") REFERENCES "product"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_store_no_parent_id_fkey" FOREIGN KEY ("store_no", "parent_id") REFERENCES "category"("store_no", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_store_no_category_id_fkey" FOREIGN KEY ("store_no", "category_id") REFERENCES "category"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_store_no_product_id_fkey" FOREIGN KEY ("store_no", "product_id") REFERENCES "product"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;


