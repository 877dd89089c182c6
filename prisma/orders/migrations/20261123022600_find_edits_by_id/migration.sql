-- CreateIndex
CREATE UNIQUE INDEX "order_edit_store_no_id_key" ON "order_edit"("store_no", "id");
