-- CreateEnum
CREATE TYPE "store_status" AS ENUM ('ACTIVE', 'PAUSED', 'CLOSED');

-- CreateEnum
CREATE TYPE "domain_status" AS ENUM ('PENDING', 'ACTIVE');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('OWNER', 'ADMIN', 'STAFF');

-- CreateTable
CREATE TABLE "store" (
    "store_no" SERIAL NOT NULL,
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" "store_status" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_pkey" PRIMARY KEY ("store_no")
);

-- CreateTable
CREATE TABLE "store_setting" (
    "store_no" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_setting_pkey" PRIMARY KEY ("store_no","category")
);

-- CreateTable
CREATE TABLE "domain" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "ssl_enabled" BOOLEAN NOT NULL DEFAULT false,
    "status" "domain_status" NOT NULL DEFAULT 'PENDING',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "store_no" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("store_no","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "permissions" TEXT[],
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("store_no","id")
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
CREATE UNIQUE INDEX "store_handle_key" ON "store"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "domain_domain_key" ON "domain"("domain");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_store_no_email_key" ON "invitation"("store_no", "email");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_store_no_position_idx" ON "event"("store_no", "position");

-- AddForeignKey
ALTER TABLE "store_setting" ADD CONSTRAINT "store_setting_store_no_fkey" FOREIGN KEY ("store_no") REFERENCES "store"("store_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_store_no_fkey" FOREIGN KEY ("store_no") REFERENCES "store"("store_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_store_no_fkey" FOREIGN KEY ("store_no") REFERENCES "store"("store_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_store_no_fkey" FOREIGN KEY ("store_no") REFERENCES "store"("store_no") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A store number is part of its store's id, and an id holds 32 bits of it.
ALTER TABLE "store" ADD CONSTRAINT "store_store_no_positive" CHECK ("store_no" > 0);

-- At most one domain of a store is its primary one, and that one leads to the store.
CREATE UNIQUE INDEX "domain_primary_key" ON "domain"("store_no") WHERE "is_primary";
ALTER TABLE "domain" ADD CONSTRAINT "domain_primary_active" CHECK (NOT "is_primary" OR "status" = 'ACTIVE');

-- Owners and admins have every permission: a list of theirs would be a second truth.
ALTER TABLE "membership" ADD CONSTRAINT "membership_permissions_of_staff" CHECK ("role" = 'STAFF' OR "permissions" = '{}');
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_permissions_of_staff" CHECK ("role" = 'STAFF' OR "permissions" = '{}');
