import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import type { SubgraphResult } from '../transport.ts'
import { Batch, type Entity, type Send } from './batch.ts'
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
  readonly send: Send<C>
  uses: number
}

export function compileFetch<C>(
  node: FetchNode,
  path: ResponsePath,
  fetch: PreparedFetch<C>,
  typesOf: TypesOf,
): Step<C> {
  return node.requires ? compileEntityFetch(node, path, fetch, typesOf) : compileRootFetch(node, path, fetch, typesOf)
}

/** The variables of the client operation that a subgraph operation uses. */
export function pickVariables(names: readonly string[] | undefined, variables: Data): Data {
  const picked: Data = {}
  for (const name of names ?? []) if (variables[name] !== undefined) picked[name] = variables[name]
  return picked
}

function compileRootFetch<C>(node: FetchNode, path: ResponsePath, fetch: PreparedFetch<C>, typesOf: TypesOf): Step<C> {
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
    if (targets.length > 1) run.shared = true
    for (const target of targets) merge(target, result.data)
  }
}

function compileEntityFetch<C>(
  node: FetchNode,
  path: ResponsePath,
  fetch: PreparedFetch<C>,
  typesOf: TypesOf,
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
  const batchOf = (run: Run<C>): Batch<C> => {
    let batch = run.batches.get(fetch)
    if (!batch) {
      batch = new Batch(fetch.send, service, pickVariables(node.variableUsages, run.variables), run)
      run.batches.set(fetch, batch)
    }
    return batch
  }
  return async (run, targets) => {
    const batch = batchOf(run)
    const groups = new Map<Entity, Data[]>()
    for (const target of targets) {
      const entity = batch.load(identify(target), () => represent(target))
      const group = entity && groups.get(entity)
      if (group) {
        group.push(target)
        run.shared = true
      } else if (entity) groups.set(entity, [target])
    }
    if (!groups.size) return
    await batch.flush()
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
      for (const target of group) merge(target, value)
    }
  }
}
