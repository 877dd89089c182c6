-- The address leads, so that a guest who turns out to be a user is found in all stores; one store's orders with an address
-- are found as well as before.

-- CreateIndex
CREATE INDEX "order_email_store_no_idx" ON "order"("email", "store_no");

-- DropIndex
DROP INDEX "order_store_no_email_idx";
