import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { type CompositionMessage, composeSupergraph } from './composition.ts'
import { affectedOperations, type ComparedSchemas } from './persisted/affected-operations.ts'
import type { PublishedOperation, PublishedOperations } from './persisted/published-operation.ts'
import { readManifests } from './persisted/read-manifests.ts'
import { publicApi } from './public-api.ts'

export type { PublishedOperation, PublishedOperations } from './persisted/published-operation.ts'

const USAGE = `npm run compose -- [--check] [--verbose] [--config <file>] [--output <file>] [--operations <file or folder>]
                   [--against <file>]

Composes the subgraphs that supergraph.yaml names into router/supergraph.graphql, and writes what clients see of it to
api.graphql beside it.
  --check       write nothing; fail when the files are not what composition gives, or when clients were published with
                operations that it breaks
  --operations  a manifest of such operations (Apollo's, graphql-codegen's or Relay's), or a folder of them:
                <app>.json, <app>/<version>.json. Given without --check, nothing is written that breaks one.
                Without it, --check looks at what the local installation has published, if there is one.
                A warning tells of fields that such an operation asks for and that may be null where they were not.
  --against     the api.graphql to compare with for that, such as the deployed one; default: the present file
  --verbose     show composition's notes as well as its warnings`

export interface ComposeSurroundings {
  /** The operations of published clients that `--check` looks at when none are named. Rejects when they cannot be read. */
  readonly publishedOperations?: () => PublishedOperations
}

const atRouter = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        config: { type: 'string', default: atRouter('../supergraph.yaml') },
        output: { type: 'string', default: atRouter('supergraph.graphql') },
        operations: { type: 'string' },
        against: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return undefined
  }
}

function print({ severity, code, message }: CompositionMessage): void {
  console.error(`${severity} ${code}: ${message}`)
}

/** Runs `npm run compose` with its arguments and gives the exit code: 0 when all is well, 1 otherwise. */
export async function composeCommand(args: readonly string[], surroundings: ComposeSurroundings = {}): Promise<number> {
  const values = readArguments(args)
  if (!values) return 1
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const { check, operations } = values
  const { sdl, hints, errors } = await composeSupergraph(values.config)
  for (const hint of hints) if (values.verbose || hint.severity === 'warning') print(hint)
  errors.forEach(print)
  if (sdl === undefined) return 1
  const api = publicApi(sdl)
  const apiFile = join(dirname(values.output), 'api.graphql')
  const before = await schemaBefore(values.against, apiFile)
  if (!before) return 1
  const schemas = { schema: buildSchema(api), before: before.schema }
  const isSafe = await breaksNothing(schemas, check, operations, surroundings)
  if (!isSafe && !check) return 1
  const files = { [values.output]: sdl, [apiFile]: api }
  const isCurrent = await bringUpToDate(files, check)
  return isSafe && isCurrent ? 0 : 1
}

/** The API that clients know so far; undefined, and said, when the file that is to have it has none. */
async function schemaBefore(
  against: string | undefined,
  present: string,
): Promise<{ schema: GraphQLSchema | undefined } | undefined> {
  try {
    return { schema: buildSchema(await readFile(against ?? present, 'utf8')) }
  } catch (error) {
    // Nothing may have been composed yet, and what is there is about to be written anew.
    if (against === undefined) return { schema: undefined }
    const message = `${against} is no schema to compare with: ${(error as Error).message}`
    print({ severity: 'error', code: 'SCHEMA_UNREAD', message })
    return undefined
  }
}

/** Says what the schema means to published operations, and answers whether it breaks none. */
async function breaksNothing(
  schemas: ComparedSchemas,
  check: boolean,
  path: string | undefined,
  { publishedOperations }: ComposeSurroundings,
): Promise<boolean> {
  const operations = path !== undefined ? readManifests(path) : check ? publishedOperations?.() : undefined
  if (!operations) return true
  let broken = 0
  try {
    for await (const { operation, faults, nulls } of affectedOperations(schemas, operations)) {
      const name = nameOf(operation)
      if (nulls.length)
        print({ severity: 'warning', code: 'PUBLISHED_OPERATION_NULLABLE', message: `${name}: ${nulls.join(' ')}` })
      if (!faults.length) continue
      broken++
      print({ severity: 'error', code: 'PUBLISHED_OPERATION_BROKEN', message: `${name}: ${faults.join(' ')}` })
    }
  } catch (error) {
    const { message } = error as Error
    const code = 'PUBLISHED_OPERATIONS_UNREAD'
    // What nobody asked for by name does not stop a build that cannot reach it.
    if (path === undefined)
      print({ severity: 'warning', code, message: `${message} Published operations go unchecked.` })
    else print({ severity: 'error', code, message })
    return path === undefined && !broken
  }
  return !broken
}

function nameOf({ app, version, id, name }: PublishedOperation): string {
  const operation = name === undefined ? `the operation ${id}` : `the operation ${name} (${id})`
  return `app "${app}"${version === undefined ? '' : ` ${version}`}, ${operation}`
}

/** Writes the files that are not what they should be, or only says which those are. Answers whether they now are. */
async function bringUpToDate(files: Readonly<Record<string, string>>, check: boolean): Promise<boolean> {
  let isCurrent = true
  for (const [file, text] of Object.entries(files)) {
    const current = await readFile(file, 'utf8').catch(() => undefined)
    if (current === text) console.log(`${file} is current.`)
    else if (check) {
      console.error(`${file} is not what the subgraphs compose to: run "npm run compose".`)
      isCurrent = false
    } else {
      await writeFile(file, text)
      console.log(`${file} written.`)
    }
  }
  return isCurrent
}
