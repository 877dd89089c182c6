/** The subgraphs of Saler, in the order in which they depend on each other's data. */
export const DOMAINS = ['accounts', 'stores', 'catalog', 'inventory', 'orders', 'payments', 'media'] as const

export type Domain = (typeof DOMAINS)[number]

export const isDomain = (text: string | undefined): text is Domain =>
  (DOMAINS as readonly string[]).includes(text ?? '')
