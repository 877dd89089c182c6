import { buildSubgraphSchema } from '@apollo/subgraph'
import type { Identity } from '@saler/identity'
import type { Job } from '@saler/queue'
import { type GraphQLSchema, isScalarType, parse } from 'graphql'
import type { Endpoints } from './endpoints.ts'
import { type FaultOptions, guardResolvers } from './faults.ts'
import { scalars } from './scalars.ts'

/** A job that runs every so often, once however many processes there are. */
export interface Schedule {
  readonly job: string
  readonly everyMs: number
}

/** One domain as the rest of the system sees it. */
export interface Subgraph {
  readonly name: string
  readonly schema: GraphQLSchema
  /** A context for one request, with loaders of its own. */
  contextOf(identity: Identity): unknown
  /** What the domain does in the background: by event type (reactions) and by job name, from its own queue. */
  readonly handlers: Readonly<Record<string, (job: Job) => Promise<void>>>
  readonly schedules: readonly Schedule[]
  /** What it answers outside GraphQL, at the public door. */
  readonly endpoints?: Endpoints
  close(): Promise<void>
}

/** Builds an executable federation 2 schema from a domain's SDL and resolvers, with the supergraph's scalars. */
export function subgraphSchema(
  options: { sdl: string; resolvers: Readonly<Record<string, unknown>> } & FaultOptions,
): GraphQLSchema {
  const document = parse(options.sdl)
  const declared = document.definitions.flatMap((d) => (d.kind === 'ScalarTypeDefinition' ? [d.name.value] : []))
  const used = Object.fromEntries(declared.flatMap((name) => (scalars[name] ? [[name, scalars[name]]] : [])))
  const schema = buildSubgraphSchema([
    { typeDefs: document, resolvers: { ...guardResolvers(options.resolvers, options), ...used } as never },
  ])
  for (const name of declared)
    if (!scalars[name] || !isScalarType(schema.getType(name))) throw new Error(`The scalar ${name} has no code.`)
  return schema
}
