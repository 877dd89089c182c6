-- AlterTable
ALTER TABLE "event" ADD COLUMN     "sequence" BIGSERIAL NOT NULL;
