/**
 * How many units each line can have: lines of the same variant share what there is of it, the first ones first.
 *
 * @param available by variant; what is not in it is not there at all.
 */
export function shareStock(
  lines: readonly { readonly variantId: string; readonly quantity: number }[],
  available: ReadonlyMap<string, number>,
): number[] {
  const left = new Map(available)
  return lines.map(({ variantId, quantity }) => {
    const units = left.get(variantId) ?? 0
    const share = Math.min(units, quantity)
    left.set(variantId, units - share)
    return share
  })
}
