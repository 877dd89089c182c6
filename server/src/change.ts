import type { Identity } from '@saler/identity'
import { ask } from './ask.ts'
import type { System } from './system.ts'

type Answer<Payload> = Record<string, Payload & { userErrors: { code: string; message: string }[] }>

/**
 * Runs a mutation that must not be refused, unless because what it makes is there already, and gives its payload.
 *
 * @param already the code of the refusal that says so.
 * @throws Error with the first refusal.
 */
export async function change<Payload>(
  system: Pick<System, 'router'>,
  mutation: string,
  input: Record<string, unknown>,
  identity: Identity,
  already?: string,
): Promise<Payload> {
  const answer = await ask<Answer<Payload>>(system, mutation, { input }, identity)
  const [payload] = Object.values(answer)
  const refused = payload!.userErrors
  // A product that is there has its SKUs taken as well as its handle.
  if (refused.length > 0 && !(already && refused.some(({ code }) => code === already)))
    throw new Error(`The demo store could not be made: ${refused[0]!.message} (${refused[0]!.code})`)
  return payload!
}
