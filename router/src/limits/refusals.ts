import { hash } from 'node:crypto'
import { createOperationCache } from '@saler/execution'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { ResponseError } from '../plan/run.ts'

/** Errors as they are told, without the document that they are about. */
export type Refusal = readonly (ResponseError & GraphQLFormattedError)[]

/** Remembers what is wrong with texts, by their hashes, so that the same abuse again costs next to nothing. */
export class Refusals {
  readonly #known

  constructor(capacity = 1_000) {
    this.#known = createOperationCache<Refusal>(capacity)
  }

  find(digest: string): Refusal | undefined {
    return this.#known.get(digest)
  }

  remember(digest: string, errors: readonly GraphQLError[]): Refusal {
    const told = errors.map((error) => error.toJSON() as Refusal[number])
    this.#known.set(digest, told)
    return told
  }

  static digest(text: string): string {
    return hash('sha256', text, 'base64')
  }
}
