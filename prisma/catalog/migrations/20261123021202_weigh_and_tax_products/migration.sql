-- CreateEnum
CREATE TYPE "tax_class" AS ENUM ('STANDARD', 'REDUCED', 'ZERO', 'EXEMPT');

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "tax_class" "tax_class" NOT NULL DEFAULT 'STANDARD';

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "requires_shipping" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "weight_grams" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "variant" ADD CONSTRAINT "variant_weight_check" CHECK ("weight_grams" >= 0);
