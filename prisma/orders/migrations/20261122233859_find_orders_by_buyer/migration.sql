-- CreateIndex
CREATE INDEX "order_store_no_email_idx" ON "order"("store_no", "email");

-- CreateIndex
CREATE INDEX "order_store_no_customer_id_idx" ON "order"("store_no", "customer_id");
