-- CreateIndex
CREATE INDEX "handled_event_at_idx" ON "handled_event"("at");

-- CreateIndex
CREATE INDEX "saved_answer_at_idx" ON "saved_answer"("at");
