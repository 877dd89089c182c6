import { randomUUID } from 'node:crypto'
import type { Identity } from '@saler/identity'
import type { System } from './system.ts'

/**
 * Sends an operation through this process's router on somebody's behalf: unless given, that of whoever runs the command, whose
 * texts are in English. @throws Error with the first error's message.
 */
export async function ask<Data>(
  system: Pick<System, 'router'>,
  query: string,
  variables: Record<string, unknown> = {},
  identity: Identity = { kind: 'service', service: 'command', language: 'en', requestId: randomUUID() },
): Promise<Data> {
  const answer = JSON.parse(await system.router.execute({ query, variables }, { identity })) as {
    data: Data
    errors?: { message: string }[]
  }
  if (answer.errors?.length) throw new Error(answer.errors[0]!.message)
  return answer.data
}
