import type { SubgraphError, SubgraphResult } from '../transport.ts'
import type { Data } from './merge.ts'
import type { Identity, Represent } from './representations.ts'
import type { Run } from './run.ts'

/** One entity that a fetch asked for, and what came back. */
export interface Entity {
  value?: Data | null
  errors?: SubgraphError[]
  /** The step that last looked at it, and what that step merges of it. */
  seenBy?: object
  part?: Data
}
/** How a fetch tells its entities apart, and what it sends of them. */
export interface EntityRequest {
  readonly identity: Identity | undefined
  /** Undefined when there is nothing to ask for. */
  readonly represent: Represent
}
/** Sends one subgraph operation. */
export type Send<C> = (variables: Data, run: Run<C>) => Promise<SubgraphResult> | SubgraphResult

/** Collects the entities that equal fetches of one run want, wherever in the plan they stand, and asks for each once. */
export class Batch<C> {
  readonly #byRepresentation = new Map<string, Entity>()
  readonly #byIdentity = new Map<string, EntityIndex>()
  readonly #send: Send<C>
  readonly #service: string
  readonly #variables: Data
  readonly #run: Run<C>
  #queue: { representation: Data; entity: Entity }[] = []
  #flight: Promise<void> | undefined

  constructor(send: Send<C>, service: string, variables: Data, run: Run<C>) {
    this.#send = send
    this.#service = service
    this.#variables = variables
    this.#run = run
  }

  /** The entity that `target` is a part of; undefined when there is nothing to ask for. */
  load(target: Data, { identity, represent }: EntityRequest): Entity | undefined {
    if (!identity?.names.every((name) => isScalarKey(target[name]))) {
      const representation = represent(target)
      if (!representation) return undefined
      const key = JSON.stringify(representation)
      const known = this.#byRepresentation.get(key)
      if (known) return known
      const entity = this.#ask(representation)
      this.#byRepresentation.set(key, entity)
      return entity
    }
    const { names, signature } = identity
    let index = childOf(this.#byIdentity, signature)
    const last = names.length - 1
    for (let i = 0; i < last; i++) index = childOf(index, target[names[i]!])
    const known = index.get(target[names[last]!])
    if (known) return known as Entity
    const representation = represent(target)
    if (!representation) return undefined
    const entity = this.#ask(representation)
    index.set(target[names[last]!], entity)
    return entity
  }

  #ask(representation: Data): Entity {
    const entity: Entity = {}
    this.#queue.push({ representation, entity })
    return entity
  }

  /** Resolves when everything loaded so far has arrived. Waits a turn, so that parallel fetches can join in. */
  flush(): Promise<void> {
    if (!this.#queue.length) return this.#flight ?? Promise.resolve()
    const earlier = this.#flight
    const flight = Promise.resolve().then(() => this.#dispatch())
    this.#flight = earlier ? Promise.all([earlier, flight]).then(() => {}) : flight
    return this.#flight
  }

  async #dispatch(): Promise<void> {
    const queue = this.#queue
    if (!queue.length) return
    this.#queue = []
    let result: SubgraphResult
    try {
      const representations = queue.map(({ representation }) => representation)
      result = await this.#send({ ...this.#variables, representations }, this.#run)
    } catch (thrown) {
      this.#run.fail(thrown, this.#service)
      return
    }
    const entities = result.data?._entities
    if (Array.isArray(entities) && entities.length === queue.length) {
      for (const [i, { entity }] of queue.entries()) entity.value = entities[i]
    } else if (!result.errors?.length) {
      const message = `The subgraph "${this.#service}" did not answer with as many entities as it was asked for.`
      this.#run.report({ message, extensions: { code: 'SUBGRAPH_RESPONSE_INVALID' } }, this.#service, undefined)
    }
    for (const error of result.errors ?? []) {
      const entity = error.path?.[0] === '_entities' ? queue[Number(error.path[1])]?.entity : undefined
      if (entity) {
        entity.errors ??= []
        entity.errors.push(error)
      } else this.#run.report(error, this.#service, undefined)
    }
  }
}

/** Entities by the values of their keys: a map for each key field, one in the other, so that no text is made of them. */
type EntityIndex = Map<unknown, Entity | EntityIndex>

function childOf(index: Map<string, EntityIndex> | EntityIndex, key: unknown): EntityIndex {
  let child = (index as Map<unknown, EntityIndex>).get(key)
  if (!child) {
    child = new Map()
    ;(index as Map<unknown, EntityIndex>).set(key, child)
  }
  return child
}

function isScalarKey(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}
