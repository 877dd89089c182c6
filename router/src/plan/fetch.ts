import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import type { SubgraphResult } from '../transport.ts'
import { Batch, type Entity, type Send } from './batch.ts'
import { ancestorsAt, compileContext } from './context-values.ts'
import { copy, type Data, merge } from './merge.ts'
import { compileIdentity, compileRepresentation } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { pathsOf } from './targets.ts'
import type { TypesOf } from './type-conditions.ts'

/** Runs a part of a plan for the objects it extends. */
export type Step<C> = (run: Run<C>, targets: Data[]) => Promise<void> | void
/** A subgraph operation that equal fetches of a plan use together. */
export interface PreparedFetch<C> {
  /** Its number in the plan. */
  readonly id: number
  readonly send: Send<C>
  uses: number
}
/** What the fetches of a plan have in common. */
export interface PlanTraits {
  readonly typesOf: TypesOf
  /** Whether one object may stand at several places of the response. Not where `@fromContext` makes it depend on the place. */
  readonly shares: boolean
}

export function compileFetch<C>(
  node: FetchNode,
  path: ResponsePath,
  fetch: PreparedFetch<C>,
  traits: PlanTraits,
): Step<C> {
  return node.requires ? compileEntityFetch(node, path, fetch, traits) : compileRootFetch(node, path, fetch, traits)
}

/** The variables of the client operation that a subgraph operation uses. */
export function pickVariables(names: readonly string[] | undefined, variables: Data): Data {
  const picked: Data = {}
  for (const name of names ?? []) if (variables[name] !== undefined) picked[name] = variables[name]
  return picked
}

function compileRootFetch<C>(
  node: FetchNode,
  path: ResponsePath,
  fetch: PreparedFetch<C>,
  { typesOf, shares }: PlanTraits,
): Step<C> {
  const service = node.serviceName
  const output = compileRewrites(node.outputRewrites, typesOf)
  return async (run, targets) => {
    // What was read before a mutation may not be true after it.
    if (node.operationKind === 'mutation') run.batches.clear()
    let result: SubgraphResult
    try {
      result = await fetch.send(pickVariables(node.variableUsages, run.variables), run)
    } catch (thrown) {
      run.fail(thrown, service)
      return
    }
    if (result.errors?.length) {
      const places = path.length ? pathsOf(run.data, path, targets) : [[]]
      for (const error of result.errors) {
        if (!error.path) run.report(error, service, undefined)
        else for (const place of places) run.report(error, service, [...place, ...error.path])
      }
    }
    if (!result.data) return
    output?.(result.data)
    mergeIntoAll(targets, result.data, shares, run)
  }
}

function compileEntityFetch<C>(
  node: FetchNode,
  path: ResponsePath,
  fetch: PreparedFetch<C>,
  { typesOf, shares }: PlanTraits,
): Step<C> {
  const service = node.serviceName
  const input = compileRewrites(node.inputRewrites, typesOf)
  const output = compileRewrites(node.outputRewrites, typesOf)
  const pick = compileRepresentation(node.requires!, typesOf)
  const identify = compileIdentity(node.requires!)
  const represent = (target: Data): Data | undefined => {
    const representation = pick(target)
    if (representation) input?.(representation)
    return representation
  }
  const contextOf = compileContext(node.contextRewrites, typesOf)
  const batchOf = (run: Run<C>, context: Data | undefined): Batch<C> => {
    // Entities are asked for together when they are in the same context.
    const key = context ? `${fetch.id} ${JSON.stringify(context)}` : fetch.id
    let batch = run.batches.get(key)
    if (!batch) {
      const variables = pickVariables(node.variableUsages, run.variables)
      batch = new Batch(fetch.send, service, context ? { ...variables, ...context } : variables, run)
      run.batches.set(key, batch)
    }
    return batch
  }
  return async (run, targets) => {
    const ancestors = contextOf && ancestorsAt(run.data, path)
    const used = new Set<Batch<C>>()
    const groups = new Map<Entity, Data[]>()
    let batch = ancestors ? undefined : batchOf(run, undefined)
    for (const target of targets) {
      if (contextOf && ancestors) batch = batchOf(run, contextOf(ancestors.get(target) ?? []))
      const entity = batch!.load(identify(target), () => represent(target))
      const group = entity && groups.get(entity)
      if (group) group.push(target)
      else if (entity) {
        groups.set(entity, [target])
        used.add(batch!)
      }
    }
    if (!groups.size) return
    await (used.size === 1 ? batch!.flush() : Promise.all([...used].map((one) => one.flush())))
    for (const [entity, group] of groups) {
      for (const error of entity.errors ?? []) {
        for (const place of pathsOf(run.data, path, group)) {
          run.report(error, service, [...place, ...(error.path?.slice(2) ?? [])])
        }
      }
      if (!entity.value) continue
      // Fetches that share a batch must not share objects: each goes on to extend its own.
      const value = fetch.uses > 1 ? copy(entity.value) : entity.value
      output?.(value)
      mergeIntoAll(group, value, shares, run)
    }
  }
}

function mergeIntoAll<C>(targets: readonly Data[], value: Data, shares: boolean, run: Run<C>): void {
  if (targets.length === 1) merge(targets[0]!, value)
  else if (shares) {
    run.shared = true
    for (const target of targets) merge(target, value)
  } else for (const target of targets) merge(target, copy(value))
}
