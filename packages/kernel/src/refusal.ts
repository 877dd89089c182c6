/** One thing that was wrong with what a caller asked: its code, the input field it is about and values for its message. */
export interface RefusedInput<Code extends string = string> {
  readonly code: Code
  /** The path from the input's root, such as ['lines', '0', 'quantity']. */
  readonly field?: readonly string[]
  /** Values for the message's placeholders. */
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * Thrown by a domain function that will not do what it was asked. It is an answer, not a fault: the API returns it as
 * `userErrors` (mutations) or as an error with `extensions.code` (queries), in the caller's language.
 */
export class Refusal extends Error {
  readonly refused: readonly RefusedInput[]

  constructor(refused: readonly RefusedInput[]) {
    super(refused.map((r) => (r.field ? `${r.code} (${r.field.join('.')})` : r.code)).join(', '))
    this.name = 'Refusal'
    this.refused = refused
  }

  get code(): string {
    return this.refused[0]!.code
  }
}

/** Refuses for one reason. The code is typed by the SDL enum of the mutation: `refuse<PlaceOrderErrorCode>('EMPTY_ORDER')`. */
export function refuse<Code extends string>(
  code: Code,
  field?: readonly (string | number)[],
  values?: RefusedInput['values'],
): never {
  throw new Refusal([{ code, field: field?.map(String), values }])
}

/** Gathers every reason before refusing, so that a form can show all of them at once. */
export class Refusals<Code extends string> {
  readonly #refused: RefusedInput<Code>[] = []

  add(code: Code, field?: readonly (string | number)[], values?: RefusedInput['values']): void {
    this.#refused.push({ code, field: field?.map(String), values })
  }

  get any(): boolean {
    return this.#refused.length > 0
  }

  throwIfAny(): void {
    if (this.any) throw new Refusal(this.#refused)
  }
}
