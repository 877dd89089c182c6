-- CreateEnum
CREATE TYPE "consent_channel" AS ENUM ('EMAIL', 'SMS');

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "email" TEXT,
ADD COLUMN     "email_consent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "email_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_name" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "last_name" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "sms_consent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sms_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "user_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "customer_address" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "line1" TEXT NOT NULL,
    "line2" TEXT,
    "building_number" TEXT,
    "additional_number" TEXT,
    "unit_number" TEXT,
    "short_address" TEXT,
    "district" TEXT,
    "city" TEXT NOT NULL,
    "region" TEXT,
    "postal_code" TEXT,
    "country" CHAR(2) NOT NULL,
    "phone" TEXT,
    "default_shipping" BOOLEAN NOT NULL DEFAULT false,
    "default_billing" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_address_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateTable
CREATE TABLE "consent_change" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "channel" "consent_channel" NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "wording" TEXT,
    "version" TEXT,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_change_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateIndex
CREATE INDEX "customer_address_store_no_customer_id_idx" ON "customer_address"("store_no", "customer_id");

-- CreateIndex
CREATE INDEX "consent_change_store_no_customer_id_idx" ON "consent_change"("store_no", "customer_id");

-- CreateIndex
CREATE INDEX "customer_email_idx" ON "customer"("email");

-- CreateIndex
CREATE UNIQUE INDEX "customer_store_no_email_key" ON "customer"("store_no", "email");

-- AddForeignKey
ALTER TABLE "customer_address" ADD CONSTRAINT "customer_address_store_no_customer_id_fkey" FOREIGN KEY ("store_no", "customer_id") REFERENCES "customer"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_change" ADD CONSTRAINT "consent_change_store_no_customer_id_fkey" FOREIGN KEY ("store_no", "customer_id") REFERENCES "customer"("store_no", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Beyond what the schema's language can say.

-- A customer is a user's or a guest's, never both and never nobody's.
ALTER TABLE "customer" ADD CONSTRAINT "customer_is_somebodys" CHECK (("user_id" IS NULL) <> ("email" IS NULL));

-- Two requests at once cannot leave a customer with two defaults.
CREATE UNIQUE INDEX "customer_address_default_shipping_key" ON "customer_address"("store_no", "customer_id") WHERE "default_shipping";
CREATE UNIQUE INDEX "customer_address_default_billing_key" ON "customer_address"("store_no", "customer_id") WHERE "default_billing";

-- The log of consents is evidence: entries are added, and end only together with their customer. When a guest turns out
-- to be a user, the entries go over to the user's record.
CREATE FUNCTION "refuse_consent_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM jsonb_populate_record(OLD, jsonb_build_object('customer_id', NEW.customer_id)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM customer WHERE store_no = OLD.store_no AND id = OLD.customer_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Changes of consents are added, never changed or removed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "consent_change_written_once" BEFORE UPDATE OR DELETE ON "consent_change"
FOR EACH ROW EXECUTE FUNCTION "refuse_consent_rewrite"();
