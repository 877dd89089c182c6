/** A payment in the books of a simulated provider. Amounts are in the currency's smallest unit. */
export interface Entry {
  readonly reference: string
  /** Our ids, as they came with the charge. */
  readonly paymentId: string | null
  readonly orderId: string | null
  readonly currency: string
  readonly amount: number
  /** Whether it is taken as soon as it is approved. */
  readonly capture: boolean
  status: 'WAITING' | 'APPROVED' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED'
  authorized: number
  captured: number
  refunded: number
  readonly moves: Move[]
}

/** Something that happened to the money of a payment. */
export interface Move {
  readonly kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND' | 'FAIL'
  readonly id: string
  readonly amount: number
  /** Our key, where the provider is given one. */
  readonly key: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What the books do not allow: the provider says so in its own words. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible'
}

export type NewEntry = Pick<Entry, 'reference' | 'paymentId' | 'orderId' | 'currency' | 'amount' | 'capture'>

/** The books of a provider, in memory. They keep the rules of money, whatever the interface above them is asked. */
export function openBook() {
  const entries = new Map<string, Entry>()
  const move = (entry: Entry, kind: Move['kind'], amount: number, id: string, key: string | null = null): void => {
    entry.moves.push({ kind, id, amount, key, at: Date.now() })
  }
  return {
    all: (): Entry[] => [...entries.values()],
    find: (reference: string): Entry | undefined => entries.get(reference),
    open(asked: NewEntry): Entry {
      if (entries.has(asked.reference)) throw new NotPossible('There is a payment of this name.')
      const entry: Entry = { ...asked, status: 'WAITING', authorized: 0, captured: 0, refunded: 0, moves: [] }
      entries.set(asked.reference, entry)
      return entry
    },
    /** The buyer's bank agrees: the amount is promised, or taken at once. */
    accept(entry: Entry, id: string, key: string | null = null): void {
      if (entry.status !== 'WAITING' && entry.status !== 'APPROVED') throw new NotPossible('It was decided before.')
      entry.authorized = entry.amount
      entry.status = 'AUTHORIZED'
      move(entry, 'AUTHORIZE', entry.amount, id, key)
      if (entry.capture) this.capture(entry, entry.amount, id, key)
    },
    decline(entry: Entry, id: string): void {
      if (entry.status !== 'WAITING' && entry.status !== 'APPROVED') throw new NotPossible('It was decided before.')
      entry.status = 'FAILED'
      move(entry, 'FAIL', entry.amount, id)
    },
    capture(entry: Entry, amount: number, id: string, key: string | null = null): void {
      const open = entry.status === 'AUTHORIZED' || entry.status === 'CAPTURED'
      if (!open || amount <= 0 || entry.captured + amount > entry.authorized)
        throw new NotPossible('More than is authorised.')
      entry.captured += amount
      entry.status = 'CAPTURED'
      move(entry, 'CAPTURE', amount, id, key)
    },
    void(entry: Entry, id: string, key: string | null = null): void {
      if (entry.status === 'CAPTURED' || entry.status === 'VOIDED' || entry.status === 'FAILED')
        throw new NotPossible('There is nothing to let go of.')
      move(entry, 'VOID', entry.authorized, id, key)
      entry.status = 'VOIDED'
    },
    refund(entry: Entry, amount: number, id: string, key: string | null = null): void {
      if (amount <= 0 || entry.refunded + amount > entry.captured) throw new NotPossible('More than was captured.')
      entry.refunded += amount
      move(entry, 'REFUND', amount, id, key)
    },
  }
}

export type Book = ReturnType<typeof openBook>
