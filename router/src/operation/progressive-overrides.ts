import { createOperationCache } from '@saler/execution'
import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Supergraph } from '../supergraph.ts'
import type { CompilerOptions, Operation } from './operation.ts'
import { createOperations, type Operations, type OperationsOptions } from './operations.ts'

/**
 * Says whether a field of `@override(label:)` comes from its new subgraph for this caller. Undefined leaves the decision to
 * the router: `percent(5)` is true for five of a hundred requests, by chance, and any other label is false.
 */
export type DecideOverride<C> = (label: string, context: C) => boolean | undefined

/** Operations are remembered apart for so many combinations of labels. */
const MAX_COMBINATIONS = 64

/** The operations of a supergraph some of whose fields move from one subgraph to another step by step. */
export function createProgressiveOperations<C>(
  options: OperationsOptions<C>,
  decide: DecideOverride<C> | undefined,
): Operations<C> {
  const { compiler } = options
  const { overrideLabels, api } = compiler.supergraph
  const unmoved = createOperations(options)
  if (!overrideLabels.size) return unmoved
  const labelsOf = new WeakMap<Operation<C>, readonly string[]>()
  const combinations = createOperationCache<Operations<C>>(MAX_COMBINATIONS)
  const isMoved = (label: string, context: C): boolean => decide?.(label, context) ?? happens(label)
  return {
    ...unmoved,
    find(request, context) {
      const operation = unmoved.find(request, context)
      if ('errors' in operation) return operation
      let labels = labelsOf.get(operation)
      if (!labels) {
        labels = operation.document ? labelsIn(operation.document, api, overrideLabels) : []
        labelsOf.set(operation, labels)
      }
      const moved = labels.filter((label) => isMoved(label, context))
      if (!moved.length) return operation
      const key = JSON.stringify(moved)
      let combination = combinations.get(key)
      if (!combination) {
        combination = createOperations({ ...options, compiler: withMoved(compiler, moved) })
        combinations.set(key, combination)
      }
      return combination.find(request, context)
    },
  }
}

function withMoved<C>(compiler: CompilerOptions<C>, moved: readonly string[]): CompilerOptions<C> {
  const { supergraph } = compiler
  const plan: Supergraph['plan'] = (document, operationName) => supergraph.plan(document, operationName, moved)
  return { ...compiler, supergraph: { ...supergraph, plan } }
}

/** The labels of the fields that a document selects, sorted. */
function labelsIn(
  document: DocumentNode,
  schema: GraphQLSchema,
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  const found = new Set<string>()
  const info = new TypeInfo(schema)
  const enter = (): void => {
    const [parent, field] = [info.getParentType(), info.getFieldDef()]
    if (!parent || !field) return
    for (const { name } of [parent, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [])]) {
      const label = labels.get(`${name}.${field.name}`)
      if (label !== undefined) found.add(label)
    }
  }
  visit(document, visitWithTypeInfo(info, { Field: { enter } }))
  return [...found].sort()
}

function happens(label: string): boolean {
  const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1]
  return percent !== undefined && Math.random() * 100 < Number(percent)
}
