-- CreateEnum
CREATE TYPE "manifest_format" AS ENUM ('APOLLO', 'CODEGEN', 'RELAY', 'OPERATIONS');

-- CreateTable
CREATE TABLE "app" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "name" TEXT,
    "hash" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "scopes" TEXT[],
    "persisted_only" BOOLEAN NOT NULL,
    "cost_ceiling" INTEGER,
    "origins" TEXT[],
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "replaced_by_id" UUID,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "manifest" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "app_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "format" "manifest_format" NOT NULL,
    "operation_count" INTEGER NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "manifest_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "manifest_operation" (
    "store_no" INTEGER NOT NULL,
    "manifest_id" UUID NOT NULL,
    "operation_id" TEXT NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "manifest_operation_pkey" PRIMARY KEY ("store_no","manifest_id","operation_id")
);

-- CreateTable
CREATE TABLE "operation_usage" (
    "store_no" INTEGER NOT NULL,
    "app_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "operation_id" TEXT NOT NULL,
    "operation_name" TEXT,
    "calls" BIGINT NOT NULL,
    "errors" BIGINT NOT NULL,
    "latencies" BIGINT[],
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operation_usage_pkey" PRIMARY KEY ("store_no","app_id","hour","operation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_store_no_name_key" ON "app"("store_no", "name");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_store_no_app_id_idx" ON "api_key"("store_no", "app_id");

-- CreateIndex
CREATE UNIQUE INDEX "manifest_store_no_app_id_version_key" ON "manifest"("store_no", "app_id", "version");

-- CreateIndex
CREATE INDEX "operation_usage_hour_idx" ON "operation_usage"("hour");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_store_no_app_id_fkey" FOREIGN KEY ("store_no", "app_id") REFERENCES "app"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest" ADD CONSTRAINT "manifest_store_no_app_id_fkey" FOREIGN KEY ("store_no", "app_id") REFERENCES "app"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_operation" ADD CONSTRAINT "manifest_operation_store_no_manifest_id_fkey" FOREIGN KEY ("store_no", "manifest_id") REFERENCES "manifest"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation_usage" ADD CONSTRAINT "operation_usage_store_no_app_id_fkey" FOREIGN KEY ("store_no", "app_id") REFERENCES "app"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Beyond what the schema's language can say.

-- What was published is what clients out there run: it is withdrawn, never changed.
CREATE FUNCTION "refuse_manifest_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NULL AND NEW IS NOT DISTINCT FROM jsonb_populate_record(OLD, jsonb_build_object('withdrawn_at', NEW.withdrawn_at)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A published manifest is withdrawn, never changed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "manifest_published_once" BEFORE UPDATE ON "manifest"
FOR EACH ROW EXECUTE FUNCTION "refuse_manifest_rewrite"();

CREATE FUNCTION "refuse_manifest_operation_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published operation is never changed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "manifest_operation_published_once" BEFORE UPDATE ON "manifest_operation"
FOR EACH ROW EXECUTE FUNCTION "refuse_manifest_operation_rewrite"();

-- A count cannot be less than nothing, and no call fails that was not made.
ALTER TABLE "operation_usage" ADD CONSTRAINT "operation_usage_counts" CHECK ("calls" >= 0 AND "errors" BETWEEN 0 AND "calls");

ALTER TABLE "api_key" ADD CONSTRAINT "api_key_cost_ceiling" CHECK ("cost_ceiling" > 0);
