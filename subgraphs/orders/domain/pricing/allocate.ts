/**
 * Shares a total out by weights, by the largest remainder: each gets the whole part of its exact share, and the units left
 * over go one each to those whose exact shares were cut most, the earlier first where they were cut alike. The shares add
 * up to the total exactly, none is a unit or more away from its exact share, and none exceeds its weight when the total
 * does not exceed the weights' sum.
 *
 * @param total 0 or more, in whole units.
 * @param weights each 0 or more; at least one is positive unless the total is 0.
 * @throws RangeError for anything else.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n || weights.some((weight) => weight < 0n)) throw new RangeError('Only positive amounts are shared out.')
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (total === 0n) return weights.map(() => 0n)
  if (sum === 0n) throw new RangeError('There is nobody to share with.')
  const shares = weights.map((weight) => (total * weight) / sum)
  const left = Number(total - shares.reduce((all, share) => all + share, 0n))
  if (left === 0) return shares
  const cut = weights.map((weight, index) => ({ index, by: (total * weight) % sum }))
  // Sorting is stable, so that those cut alike stay in their order.
  cut.sort((a, b) => (a.by === b.by ? 0 : a.by < b.by ? 1 : -1))
  for (const { index } of cut.slice(0, left)) shares[index]! += 1n
  return shares
}
