import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

// ONLY=orders limits a run to one subgraph while it is being worked on.
const subgraphs = readdirSync('subgraphs').filter(
  (name) => existsSync(`subgraphs/${name}/schema.graphql`) && (!process.env.ONLY || process.env.ONLY === name),
)

const scalars = {
  DateTime: { input: 'Date', output: 'Date | string' },
  Decimal: 'string',
  CurrencyCode: 'string',
  LanguageCode: 'string',
  JSON: 'unknown',
}

// A caller reads and writes JSON, in which a time is text.
const wireScalars = { ...scalars, DateTime: 'string' }

const shared = { useTypeImports: true, maybeValue: 'T | null | undefined' } as const

/** `graphql/rows.ts` says what the resolvers of a type are given: its `OrderRow` is the mapper of the type `Order`. */
function mappersOf(folder: string): Record<string, string> {
  const file = `${folder}/graphql/rows.ts`
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const names = [...text.matchAll(/^export (?:type|interface) (\w+)Row\b/gm)].map((match) => match[1]!)
  return Object.fromEntries(names.map((name) => [name, `../graphql/rows.ts#${name}Row`]))
}

const generates: CodegenConfig['generates'] = {}

/** Typed documents for the operations that a part sends to subgraphs: `calls/stores.graphql` goes to stores. */
function generateCalls(folder: string): void {
  if (!existsSync(`${folder}/calls`)) return
  for (const file of readdirSync(`${folder}/calls`)) {
    const service = file.replace('.graphql', '')
    generates[`${folder}/generated/calls/${service}.ts`] = {
      schema: `subgraphs/${service}/schema.graphql`,
      documents: `${folder}/calls/${file}`,
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...shared, scalars: wireScalars, enumType: 'string-literal' },
    }
  }
}

for (const name of subgraphs) {
  const folder = `subgraphs/${name}`
  generates[`${folder}/generated/resolvers.ts`] = {
    schema: `${folder}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      ...shared,
      scalars,
      enumType: 'string-literal',
      enumsAsTypes: true,
      federation: true,
      contextType: '../domain/context.ts#Context',
      mappers: mappersOf(folder),
    },
  }
  generateCalls(folder)
}

if (!process.env.ONLY) {
  generateCalls('server')
}
if (!process.env.ONLY && existsSync('router/api.graphql')) {
  generates['e2e/generated/operations.ts'] = {
    schema: 'router/api.graphql',
    documents: 'e2e/operations/*.graphql',
    plugins: ['typescript-operations', 'typed-document-node'],
    config: { ...shared, scalars: wireScalars, enumType: 'string-literal' },
  }
}

const config: CodegenConfig = { generates, silent: true }
export default config
