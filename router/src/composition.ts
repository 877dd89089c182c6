import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { composeServices } from '@apollo/composition'
import { type DocumentNode, GraphQLError, parse, Source } from 'graphql'
import { parse as parseYaml } from 'yaml'

export type Severity = 'error' | 'warning' | 'note'

/** What composition has to say, in words for whoever wrote the subgraphs. */
export interface CompositionMessage {
  readonly severity: Severity
  readonly code: string
  readonly message: string
}

export interface Composition {
  /** The supergraph; undefined when there are errors. */
  readonly sdl: string | undefined
  /** Warnings and notes. */
  readonly hints: readonly CompositionMessage[]
  readonly errors: readonly CompositionMessage[]
}

type Hint = NonNullable<ReturnType<typeof composeServices>['hints']>[number]
interface SubgraphSource {
  readonly name: string
  readonly url: string
  readonly typeDefs: DocumentNode
}

const HEADER = '# Composed from the subgraphs by `npm run compose`. Change their schemas, not this file.\n\n'

/**
 * Composes the supergraph that a file in the format of Apollo's Rover describes. Schemas are read from files, whose
 * paths are relative to it. What is wrong in the file or the schemas comes back as errors; it never throws.
 */
export async function composeSupergraph(yamlPath: string): Promise<Composition> {
  try {
    const subgraphs = await readSubgraphs(yamlPath)
    const { supergraphSdl, hints, errors } = composeServices(subgraphs)
    return {
      sdl: supergraphSdl === undefined ? undefined : `${HEADER}${supergraphSdl.trimEnd()}\n`,
      hints: (hints ?? []).map(describeHint),
      errors: (errors ?? []).map(describeError),
    }
  } catch (error) {
    return { sdl: undefined, hints: [], errors: [describeError(error)] }
  }
}

async function readSubgraphs(yamlPath: string): Promise<SubgraphSource[]> {
  const config: unknown = parseYaml(await readFile(yamlPath, 'utf8'))
  const version = field(config, 'federation_version')
  if (typeof version !== 'string' || !/^=?2(\.|$)/.test(version)) {
    throw new Error(`${yamlPath}: "federation_version" must be a version 2, such as "=2.14.4".`)
  }
  const subgraphs = field(config, 'subgraphs')
  if (typeof subgraphs !== 'object' || subgraphs === null || !Object.keys(subgraphs).length) {
    throw new Error(`${yamlPath}: "subgraphs" must name at least one subgraph.`)
  }
  return Promise.all(
    Object.entries(subgraphs).map(async ([name, settings]) => {
      const url = field(settings, 'routing_url')
      const file = field(field(settings, 'schema'), 'file')
      if (typeof url !== 'string') throw new Error(`${yamlPath}: the subgraph "${name}" needs a "routing_url".`)
      if (typeof file !== 'string')
        throw new Error(`${yamlPath}: the subgraph "${name}" needs a "schema" with a "file".`)
      const text = await readFile(resolve(dirname(yamlPath), file), 'utf8')
      return { name, url, typeDefs: parse(new Source(text, file)) }
    }),
  )
}

function field(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined
}

function describeHint({ definition, message }: Hint): CompositionMessage {
  const severity = definition.level.name === 'WARN' ? 'warning' : 'note'
  return { severity, code: definition.code, message }
}

function describeError(error: unknown): CompositionMessage {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof GraphQLError)) return { severity: 'error', code: 'CONFIGURATION', message }
  const [place] = error.source ? (error.locations ?? []) : []
  const where = place ? ` (${error.source?.name}:${place.line}:${place.column})` : ''
  return { severity: 'error', code: String(error.extensions.code ?? 'INVALID_GRAPHQL'), message: message + where }
}
