import type { SubgraphError, SubgraphResult } from '../transport.ts'
import type { Data } from './merge.ts'
import type { Run } from './run.ts'

/** One entity that a fetch asked for, and what came back. */
export interface Entity {
  value?: Data | null
  errors?: SubgraphError[]
}
/** Sends one subgraph operation. */
export type Send<C> = (variables: Data, run: Run<C>) => Promise<SubgraphResult> | SubgraphResult

/** Collects the entities that equal fetches of one run want, wherever in the plan they stand, and asks for each once. */
export class Batch<C> {
  readonly #entities = new Map<string, Entity>()
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

  /** The entity with this identity; `represent` is asked when it is not known yet, and may find nothing to ask for. */
  load(identity: string | undefined, represent: () => Data | undefined): Entity | undefined {
    const known = identity === undefined ? undefined : this.#entities.get(identity)
    if (known) return known
    const representation = represent()
    if (!representation) return undefined
    const key = identity ?? JSON.stringify(representation)
    let entity = this.#entities.get(key)
    if (!entity) {
      entity = {}
      this.#entities.set(key, entity)
      this.#queue.push({ representation, entity })
    }
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
