import type { FetchNode, PlanNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import type { SubgraphOperation, SubgraphTransport } from '../transport.ts'
import { announced, compileDefer } from './defer.ts'
import { compileFetch, type PlanTraits, type PreparedFetch, type Step } from './fetch.ts'
import { interfaceObjects } from './interface-objects.ts'
import { collectTargets, type Path, readPath } from './targets.ts'
import { typeConditions } from './type-conditions.ts'

/** Gives the transport of a subgraph. */
export type TransportOf<C> = (service: string) => SubgraphTransport<C>

/**
 * Compiles a query plan into closures, once, to be run many times. Unlike the executor of `@apollo/gateway`, it asks for
 * each entity once per operation, sends the equal fetches of different places together, merges in place, and works out
 * the paths of errors only when there are any.
 */
export function compilePlan<C>(
  node: PlanNode | undefined,
  schema: GraphQLSchema,
  transportOf: TransportOf<C>,
): Step<C> {
  const traits: PlanTraits = {
    typesOf: typeConditions(schema),
    interfaceObjects: interfaceObjects(schema),
    shares: !node || !usesContext(node),
  }
  const prepared = new Map<string, PreparedFetch<C>>()
  const prepare = (fetch: FetchNode): PreparedFetch<C> => {
    const identity = identityOf(fetch)
    let known = prepared.get(identity)
    if (!known) {
      const run = transportOf(fetch.serviceName).prepare(subgraphOperation(fetch))
      known = { id: prepared.size, send: (variables, call) => run(variables, call.context, call), uses: 0 }
      prepared.set(identity, known)
    }
    known.uses++
    return known
  }
  const compile = (part: PlanNode, path: Path): Step<C> => {
    switch (part.kind) {
      case 'Fetch':
        return announced(part.id, compileFetch(part, path, prepare(part), traits))
      case 'Sequence':
        return inSequence(part.nodes.map((child) => compile(child, path)))
      case 'Parallel':
        return inParallel(part.nodes.map((child) => compile(child, path)))
      case 'Flatten': {
        const below = readPath(part.path)
        return atPath(below, compile(part.node, [...path, ...below]))
      }
      case 'Condition': {
        const yes = part.ifClause && compile(part.ifClause, path)
        const no = part.elseClause && compile(part.elseClause, path)
        return (run, targets) => (run.variables[part.condition] ? yes : no)?.(run, targets)
      }
      case 'Defer':
        return compileDefer(part, (child) => compile(child, []))
    }
  }
  return node ? compile(node, []) : () => {}
}

/** The operation that a fetch sends to its subgraph. */
export function subgraphOperation(fetch: FetchNode): SubgraphOperation {
  if (!fetch.operationDocumentNode) throw new Error('The planner gave a fetch without its document.')
  return {
    service: fetch.serviceName,
    source: fetch.operation,
    document: fetch.operationDocumentNode,
    name: fetch.operationName,
    kind: fetch.operationKind,
  }
}

/** What makes two fetches of a plan the same. Their names do not: the planner numbers them. */
function identityOf({ serviceName, operation, operationName, inputRewrites, contextRewrites }: FetchNode): string {
  const source = operationName ? operation.replace(operationName, '') : operation
  return JSON.stringify([serviceName, source, inputRewrites, contextRewrites])
}

function usesContext(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Fetch':
      return !!node.contextRewrites?.length
    case 'Flatten':
      return usesContext(node.node)
    case 'Condition':
      return [node.ifClause, node.elseClause].some((clause) => clause && usesContext(clause))
    case 'Defer':
      return [node.primary, ...node.deferred].some((part) => part.node && usesContext(part.node))
    default:
      return node.nodes.some(usesContext)
  }
}

function inSequence<C>(steps: Step<C>[]): Step<C> {
  return async (run, targets) => {
    for (const step of steps) await step(run, targets)
  }
}

function inParallel<C>(steps: Step<C>[]): Step<C> {
  return async (run, targets) => {
    await Promise.all(steps.map((step) => step(run, targets)))
  }
}

function atPath<C>(path: Path, step: Step<C>): Step<C> {
  return (run, targets) => {
    const found = collectTargets(targets, path, run.shared)
    return found.length ? step(run, found) : undefined
  }
}
