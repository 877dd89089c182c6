/** What a payment is paid with, and what a test token of that kind does. */
export interface MoyasarSource {
  readonly type: 'token' | 'applepay' | 'samsungpay' | 'stcpay'
  /** The network of a card: mada is one, and no type. */
  readonly company: string | null
  readonly manual: boolean
  /** Whether the buyer has something to do first. */
  readonly waits: boolean
  readonly declines: boolean
}

/** Tokens that this simulator knows. Moyasar's own are made by its form. */
const TOKENS: Readonly<Record<string, Pick<MoyasarSource, 'company' | 'waits' | 'declines'>>> = {
  token_mada: { company: 'mada', waits: false, declines: false },
  token_visa: { company: 'visa', waits: false, declines: false },
  token_3ds: { company: 'mada', waits: true, declines: false },
  token_declined: { company: 'mada', waits: false, declines: true },
}

/** Reads `source` as strictly as Moyasar. Card numbers are not taken at all here: they must never have come so far. */
export function readSource(source: unknown): MoyasarSource | { wrong: string } {
  const { type, token, mobile, manual } = (source ?? {}) as Record<string, unknown>
  if (manual !== undefined && typeof manual !== 'boolean') return { wrong: 'source.manual' }
  const held = manual === true
  if (type === 'stcpay') {
    if (typeof mobile !== 'string' || !/^05\d{8}$/.test(mobile)) return { wrong: 'source.mobile' }
    return { type, company: null, manual: false, waits: true, declines: false }
  }
  if (typeof token !== 'string' || token === '') return { wrong: 'source.token' }
  if (type === 'applepay' || type === 'samsungpay')
    return { type, company: 'mada', manual: held, waits: false, declines: token === 'declined' }
  const known = TOKENS[token]
  if (type !== 'token' || !known) return { wrong: type === 'token' ? 'source.token' : 'source.type' }
  return { type, manual: held, ...known }
}
