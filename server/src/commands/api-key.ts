import { ConfigurationError } from '@saler/kernel'
import { readArguments } from '../arguments.ts'
import { API_OPTIONS, granted, type UserError, withApi } from './api.ts'
import type { Command } from './command.ts'

const USAGE = `  npm run saler -- api-key create --app <id> [--name <text>] [--scope <permission>]... [--origin <origin>]...
                                  [--persisted-only] [--cost-ceiling <number>] [--expires <time>]
  npm run saler -- api-key rotate <id> [--overlap <seconds>] [--expires <time>]
  npm run saler -- api-key revoke <id>`

const KEY = 'apiKey { id expiresAt } userErrors { code field message }'
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret ${KEY} } }`
const ROTATE = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  secret ${KEY} replaced { expiresAt } } }`
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { ${KEY} } }`

interface Payload {
  secret?: string | null
  apiKey: { id: string; expiresAt: string | null } | null
  replaced?: { expiresAt: string | null } | null
  userErrors: UserError[]
}

const text = { type: 'string' } as const
const OPTIONS = {
  ...API_OPTIONS,
  app: text,
  name: text,
  scope: { ...text, multiple: true },
  origin: { ...text, multiple: true },
  'persisted-only': { type: 'boolean' },
  'cost-ceiling': text,
  expires: text,
  overlap: text,
} as const

/** Makes, replaces and ends keys of apps. The key itself is all that is written to the output. */
export const apiKey: Command = {
  usage: USAGE,
  async run([action, ...args], { out, notes, environment }) {
    const { values, positionals } = readArguments(OPTIONS, USAGE, args)
    const [apiKeyId] = positionals
    const expiresAt = values.expires
    const send = async (mutation: string, input: Record<string, unknown>): Promise<Payload> => {
      const answer = await withApi(values, environment, (api) => api.ask<Record<string, Payload>>(mutation, { input }))
      return granted(Object.values(answer)[0]!)
    }
    if (action === 'create' && values.app) {
      const made = await send(CREATE, {
        appId: values.app,
        name: values.name,
        scopes: values.scope ?? [],
        origins: values.origin ?? [],
        persistedOnly: values['persisted-only'] ?? false,
        costCeiling: numberOf('cost-ceiling', values['cost-ceiling']),
        expiresAt,
      })
      notes.write(`The key ${made.apiKey!.id} is shown this once:\n`)
      out.write(`${made.secret}\n`)
      return 0
    }
    if (action === 'rotate' && apiKeyId) {
      const overlapSeconds = numberOf('overlap', values.overlap)
      const made = await send(ROTATE, { apiKeyId, overlapSeconds, expiresAt })
      notes.write(
        `The old key ends at ${made.replaced!.expiresAt}. The new key ${made.apiKey!.id} is shown this once:\n`,
      )
      out.write(`${made.secret}\n`)
      return 0
    }
    if (action === 'revoke' && apiKeyId) {
      await send(REVOKE, { apiKeyId })
      notes.write(`The key ${apiKeyId} is revoked.\n`)
      return 0
    }
    throw new ConfigurationError(`What is to be done, and with what?\n${USAGE}`)
  },
}

function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,9}$/.test(given)) throw new ConfigurationError(`--${option} must be a whole number, not ${given}.`)
  return Number(given)
}
