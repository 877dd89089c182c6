-- AlterTable
ALTER TABLE "reservation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "reservation_line" ADD COLUMN     "sold" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "stock_step" (
    "store_no" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_step_pkey" PRIMARY KEY ("store_no","id")
);

-- What was sold before parts could be sold was sold as a whole, in a shipment that has the order's id.
UPDATE "reservation_line" line SET "sold" = line."quantity"
  FROM "reservation" r WHERE r."store_no" = line."store_no" AND r."order_id" = line."order_id" AND r."status" = 'SOLD';
INSERT INTO "stock_step" ("store_no", "id", "order_id")
  SELECT "store_no", "order_id", "order_id" FROM "reservation" WHERE "status" = 'SOLD';

-- What is held is `quantity - sold`: a line that was edited out of its order stays, with nothing.
ALTER TABLE "reservation_line" DROP CONSTRAINT "reservation_line_quantity_check";
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_sold_check" CHECK ("sold" BETWEEN 0 AND "quantity");
