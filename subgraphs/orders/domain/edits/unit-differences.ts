import type { Units } from '../../events.ts'

/** Of which variants there are more after an edit, and of which fewer. */
export function unitDifferences(
  before: readonly Units[],
  after: readonly Units[],
): { readonly added: Units[]; readonly removed: Units[] } {
  const changes = new Map<string, number>()
  const count = (units: readonly Units[], sign: 1 | -1): void => {
    for (const { variantId, quantity } of units) changes.set(variantId, (changes.get(variantId) ?? 0) + sign * quantity)
  }
  count(after, 1)
  count(before, -1)
  const differences = [...changes].map(([variantId, quantity]) => ({ variantId, quantity }))
  return {
    added: differences.filter(({ quantity }) => quantity > 0),
    removed: differences
      .filter(({ quantity }) => quantity < 0)
      .map((units) => ({ ...units, quantity: -units.quantity })),
  }
}
