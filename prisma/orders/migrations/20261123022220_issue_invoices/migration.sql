-- CreateEnum
CREATE TYPE "invoice_kind" AS ENUM ('INVOICE', 'CREDIT_NOTE');

-- CreateTable
CREATE TABLE "invoice_counter" (
    "store_no" INTEGER NOT NULL,
    "kind" "invoice_kind" NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "invoice_counter_pkey" PRIMARY KEY ("store_no","kind")
);

-- CreateTable
CREATE TABLE "invoice" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" "invoice_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "invoice_id" UUID,
    "source_id" UUID,
    "currency" CHAR(3) NOT NULL,
    "net" BIGINT NOT NULL,
    "tax" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "qr" TEXT,
    "document" JSONB NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("store_no","id")
);

-- CreateIndex
CREATE INDEX "invoice_store_no_order_id_idx" ON "invoice"("store_no", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_store_no_kind_number_key" ON "invoice"("store_no", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_store_no_invoice_id_source_id_key" ON "invoice"("store_no", "invoice_id", "source_id");

-- An order has one invoice; each number is given once (above), from 1.
CREATE UNIQUE INDEX "invoice_of_order_key" ON "invoice"("store_no", "order_id") WHERE "kind" = 'INVOICE';

ALTER TABLE "invoice" ADD CONSTRAINT "invoice_total_check" CHECK (
  "total" = "net" + "tax" AND "net" >= 0 AND "tax" >= 0 AND "number" > 0
);

-- A credit note takes something back of an invoice, because of something; an invoice does not.
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_kind_check" CHECK (
  CASE "kind"
    WHEN 'INVOICE' THEN "invoice_id" IS NULL AND "source_id" IS NULL
    WHEN 'CREDIT_NOTE' THEN "invoice_id" IS NOT NULL AND "source_id" IS NOT NULL AND "total" > 0
  END
);

-- What was issued stays as it is.
CREATE FUNCTION "refuse_invoice_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An issued tax document is never changed or deleted.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "invoice_is_final" BEFORE UPDATE OR DELETE ON "invoice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_invoice_change"();
CREATE TRIGGER "invoices_are_kept" BEFORE TRUNCATE ON "invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_invoice_change"();

-- The lock on the invoice makes its credit notes wait for each other, so that each sum is of all that were written.
CREATE FUNCTION "check_credited"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  invoice "invoice";
  credited_net bigint;
  credited_tax bigint;
BEGIN
  SELECT * INTO invoice FROM "invoice" WHERE store_no = NEW.store_no AND id = NEW.invoice_id FOR UPDATE;
  SELECT coalesce(sum(net), 0), coalesce(sum(tax), 0) INTO credited_net, credited_tax
    FROM "invoice" WHERE store_no = NEW.store_no AND invoice_id = NEW.invoice_id;
  IF invoice.kind IS DISTINCT FROM 'INVOICE' OR invoice.order_id <> NEW.order_id OR invoice.currency <> NEW.currency
     OR credited_net + NEW.net > invoice.net OR credited_tax + NEW.tax > invoice.tax THEN
    RAISE EXCEPTION 'A credit note takes back no more than its invoice holds.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_credited_check';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "invoice_credited" BEFORE INSERT ON "invoice"
  FOR EACH ROW WHEN (NEW.kind = 'CREDIT_NOTE') EXECUTE FUNCTION "check_credited"();
