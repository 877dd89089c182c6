/**
 * What so many units of a line are worth of an amount of the whole line, when others came back before: the share of all that
 * came back, rounded half up, less the share of those before. The shares of all units add up to the amount exactly, whatever
 * the parts in which they come back.
 *
 * @throws RangeError when more units come back than there are.
 */
export function refundShare(
  amount: bigint,
  { quantity, before, units }: { readonly quantity: number; readonly before: number; readonly units: number },
): bigint {
  if (before < 0 || units < 0 || before + units > quantity)
    throw new RangeError('No more units come back than were bought.')
  return shareOf(amount, before + units, quantity) - shareOf(amount, before, quantity)
}

const shareOf = (amount: bigint, units: number, quantity: number): bigint =>
  (2n * amount * BigInt(units) + BigInt(quantity)) / (2n * BigInt(quantity))
