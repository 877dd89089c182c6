import type { FetchNode } from '@apollo/query-planner'
import type { SubgraphError, SubgraphResult } from '../transport.ts'
import { Batch, type EntityRequest, type Send } from './batch.ts'
import { ancestorsAt, compileContext } from './context-values.ts'
import { type InterfaceObjects, typesForInterfaceObjects } from './interface-objects.ts'
import { copy, type Data, holdsObjects, merge } from './merge.ts'
import { compileIdentity, compileRepresentation } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Run } from './run.ts'
import { type Path, pathsOf } from './targets.ts'
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
  readonly interfaceObjects: InterfaceObjects
  /** Whether one object may stand at several places of the response. Not where `@fromContext` makes it depend on the place. */
  readonly shares: boolean
}

export function compileFetch<C>(node: FetchNode, path: Path, fetch: PreparedFetch<C>, traits: PlanTraits): Step<C> {
  return node.requires ? compileEntityFetch(node, path, fetch, traits) : compileRootFetch(node, path, fetch, traits)
}

/** The variables of the client operation that a subgraph operation uses. */
export function pickVariables(names: readonly string[] | undefined, variables: Data): Data {
  const picked: Data = {}
  for (const name of names ?? []) if (variables[name] !== undefined) picked[name] = variables[name]
  return picked
}

function compileRootFetch<C>(node: FetchNode, path: Path, fetch: PreparedFetch<C>, traits: PlanTraits): Step<C> {
  const service = node.serviceName
  const { typesOf } = traits
  const vague = traits.interfaceObjects.all
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
    for (const [i, target] of targets.entries()) {
      if (i > 0) mergeAgain(target, result.data, traits, run)
      else merge(target, result.data, vague)
    }
  }
}

function compileEntityFetch<C>(node: FetchNode, path: Path, fetch: PreparedFetch<C>, traits: PlanTraits): Step<C> {
  const service = node.serviceName
  const { typesOf, interfaceObjects } = traits
  const vague = interfaceObjects.all
  const typesToTell = typesForInterfaceObjects(node.requires!, interfaceObjects.bySubgraph.get(service))
  const input = compileRewrites([...(node.inputRewrites ?? []), ...typesToTell], typesOf)
  const output = compileRewrites(node.outputRewrites, typesOf)
  const pick = compileRepresentation(node.requires!, typesOf)
  const represent = (target: Data): Data | undefined => {
    const representation = pick(target)
    if (representation) input?.(representation)
    return representation
  }
  const request: EntityRequest = { identity: compileIdentity(node.requires!), represent }
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
    const batches = new Set<Batch<C>>()
    const ancestors = contextOf && ancestorsAt(run.data, path)
    const only = ancestors ? undefined : batchOf(run, undefined)
    const entities = targets.map((target) => {
      const batch = only ?? batchOf(run, contextOf!(ancestors!.get(target) ?? []))
      const entity = batch.load(target, request)
      if (entity && !only) batches.add(batch)
      return entity
    })
    if (only) {
      if (!entities.some(Boolean)) return
      await only.flush()
    } else await Promise.all([...batches].map((batch) => batch.flush()))
    const step = {}
    for (let i = 0; i < targets.length; i++) {
      const entity = entities[i]
      if (!entity) continue
      if (entity.seenBy === step) {
        if (entity.part) mergeAgain(targets[i]!, entity.part, traits, run)
        continue
      }
      entity.seenBy = step
      if (entity.errors) {
        const group = targets.filter((_, at) => entities[at] === entity)
        reportErrors(run, service, entity.errors, pathsOf(run.data, path, group))
      }
      // Fetches that share a batch must not share objects: each goes on to extend its own.
      entity.part = (entity.value && fetch.uses > 1 ? copy(entity.value) : entity.value) ?? undefined
      if (!entity.part) continue
      output?.(entity.part)
      merge(targets[i]!, entity.part, vague)
    }
  }
}

/** Merges what is merged into another object already. */
function mergeAgain<C>(target: Data, part: Data, { shares, interfaceObjects }: PlanTraits, run: Run<C>): void {
  if (shares && holdsObjects(part)) run.shared = true
  merge(target, shares ? part : copy(part), interfaceObjects.all)
}

function reportErrors<C>(
  run: Run<C>,
  service: string,
  errors: readonly SubgraphError[],
  places: readonly (string | number)[][],
): void {
  for (const error of errors) {
    for (const place of places) run.report(error, service, [...place, ...(error.path?.slice(2) ?? [])])
  }
}
