import { readFile } from 'node:fs/promises'
import { ConfigurationError } from '@saler/kernel'
import { parse } from 'graphql'
import type { Config } from './config.ts'
import { DOMAINS, type Domain } from './domains.ts'

/**
 * The address of each subgraph when they are processes of their own: `<DOMAIN>_URL` from the environment, else the
 * routing address in the supergraph.
 */
export async function peerAddresses(config: Config, supergraph: string): Promise<Record<Domain, string>> {
  const document = parse(await readFile(supergraph, 'utf8'))
  const routing: Record<string, string> = {}
  for (const definition of document.definitions) {
    if (definition.kind !== 'EnumTypeDefinition' || definition.name.value !== 'join__Graph') continue
    for (const value of definition.values ?? []) {
      const argument = (name: string): string => {
        const found = value.directives?.[0]?.arguments?.find((a) => a.name.value === name)?.value
        return found?.kind === 'StringValue' ? found.value : ''
      }
      routing[argument('name')] = argument('url')
    }
  }
  return Object.fromEntries(DOMAINS.map((d) => [d, config.subgraphUrls[d] ?? routing[d]])) as Record<Domain, string>
}

/** What the parts of a distributed installation must share. */
export function sharedSettings(config: Config): { databaseUrl: string; secret: string } {
  const { databaseUrl, secret } = config
  if (!databaseUrl) throw new ConfigurationError('The setting DATABASE_URL is needed: the parts share its server.')
  if (!secret) throw new ConfigurationError('The setting SALER_SECRET is needed: the parts trust each other by it.')
  return { databaseUrl, secret }
}
