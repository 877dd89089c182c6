-- AlterEnum
ALTER TYPE "return_status" ADD VALUE 'REFUND_FAILED';

-- AlterTable
ALTER TABLE "order_return" ADD COLUMN     "refund_attempt" INTEGER NOT NULL DEFAULT 1;
