/** How much of everything there may be. The SDL says the same to clients. */
export const LIMITS = {
  storesOfOwner: 100,
  /** A store's name and the title of a shipping method, in characters. */
  name: 255,
  domains: 20,
  /** Members of staff and invitations of one store, together. */
  staff: 500,
  invitationDays: 30,
  shippingMethods: 20,
  returnOrigins: 20,
  /** Characters of an origin: a scheme, a host name of 253 and a port. */
  origin: 270,
  colleagues: 1_000,
  /** How many faults of one settings object are told. */
  settingFaults: 20,
  /** Characters of an IBAN as people write it, with a space after every four. */
  writtenIban: 42,
  /** From five minutes to thirty days. */
  unpaidOrderMinutes: { least: 5, most: 30 * 24 * 60 },
} as const
