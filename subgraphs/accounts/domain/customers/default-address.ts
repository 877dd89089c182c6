import type { Queries } from '@saler/database'
import type { AddressUse } from '../../generated/resolvers.ts'

/** The column that tells the default for a use. */
export const DEFAULT_COLUMN = { SHIPPING: 'default_shipping', BILLING: 'default_billing' } as const satisfies Record<
  AddressUse,
  string
>

/** Takes the default for each of these uses from the address that has it, if one has. The customer must be locked. */
export async function clearDefaults(
  tx: Queries,
  { storeNo, id }: { readonly storeNo: number; readonly id: string },
  uses: readonly AddressUse[],
): Promise<void> {
  for (const use of new Set(uses))
    await tx.execute(
      `UPDATE customer_address SET ${DEFAULT_COLUMN[use]} = false
       WHERE store_no = $1 AND customer_id = $2 AND ${DEFAULT_COLUMN[use]}`,
      [storeNo, id],
    )
}
