-- CreateIndex
CREATE UNIQUE INDEX "fulfillment_store_no_id_key" ON "fulfillment"("store_no", "id");

-- CreateIndex
CREATE UNIQUE INDEX "order_return_store_no_id_key" ON "order_return"("store_no", "id");
