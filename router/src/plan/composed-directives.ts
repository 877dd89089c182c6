import {
  baseType,
  copyDirectiveDefinitionToSchema,
  isExecutableDirectiveLocation,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals'
import { type DocumentNode, visit } from 'graphql'

/**
 * Adds to what clients see the directives for operations that subgraphs carry along with `@composeDirective`, and gives their
 * names. Apollo's API schema leaves them out together with all that comes from a linked specification.
 */
export function exposeComposedDirectives({ schema: full }: Supergraph, api: Schema): ReadonlySet<string> {
  const composed = full
    .directives()
    .filter((directive) => directive.hasExecutableLocations() && full.coreFeatures?.sourceFeature(directive))
    .filter((directive) => directive.arguments().every(({ type }) => type && api.type(baseType(type).name)))
  for (const definition of composed) {
    copyDirectiveDefinitionToSchema({
      definition,
      schema: api,
      copyDirectiveApplicationsInArguments: false,
      locationFilter: isExecutableDirectiveLocation,
    })
  }
  return new Set(composed.map(({ name }) => name))
}

/** The document as subgraphs get it: the supergraph does not say which of them know a composed directive. */
export function withoutDirectives(document: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  if (!names.size) return document
  return visit(document, { Directive: ({ name }) => (names.has(name.value) ? null : undefined) })
}
