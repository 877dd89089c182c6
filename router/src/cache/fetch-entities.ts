import { SubgraphFailure } from '../plan/run.ts'
import type { SubgraphError, SubgraphResult } from '../transport.ts'
import { cacheKey } from './cache-key.ts'
import type { CacheRead } from './cache-store.ts'
import type { KeptFetch } from './cached-transport.ts'
import { canonicalJson } from './canonical-json.ts'
import { detached } from './detached-call.ts'
import { type Asked, textOf } from './fetch-fields.ts'
import type { Outcome } from './kept-answers.ts'

type Representation = Record<string, unknown>

/** An entity that has to be asked for. */
interface Missing {
  /** Its place among those that were wanted. */
  readonly place: number
  readonly representation: Representation
  readonly key: string
  /** Undefined for one that must not be kept. */
  readonly read: CacheRead | undefined
}
/** An entity that somebody else is asking for. */
interface Awaited {
  readonly place: number
  readonly read: CacheRead
  readonly outcome: Promise<Outcome>
}

/**
 * Answers a fetch of entities: what is kept as it is, what others are asking for when they have it, and the rest by asking
 * the subgraph once.
 */
export async function fetchEntities<C>(fetch: KeptFetch<C>, share: string, asked: Asked<C>): Promise<SubgraphResult> {
  const { kept, service, watch, tagsOf } = fetch
  const { entities: count } = fetch.statistics
  const { representations, ...variables } = asked.variables
  const wanted = representations as readonly Representation[]
  const values = canonicalJson(variables)
  const keys = wanted.map((representation) => cacheKey(share, fetch.asked, values + canonicalJson(representation)))
  const found = kept.find(keys)
  const entries = found instanceof Promise ? await found : found

  const { position } = watch
  const answer = new Answer(service, wanted.length)
  const missing: Missing[] = []
  const awaited: Awaited[] = []
  const { reads } = asked.call ?? {}
  for (const [place, representation] of wanted.entries()) {
    const entry = entries[place]
    const key = keys[place]!
    if (entry) {
      answer.entities[place] = JSON.parse(entry.text)
      for (const read of entry.reads) reads?.add(read)
      continue
    }
    const flight = kept.join(key)
    if (flight) {
      awaited.push({ place, ...flight })
      reads?.add(flight.read)
      continue
    }
    const tags = tagsOf({ kind: 'entity', representation })
    const read = tags && { service, position, tags }
    if (read) reads?.add(read)
    else reads?.spoil()
    missing.push({ place, representation, key, read })
  }
  count.hits += wanted.length - missing.length - awaited.length
  count.joined += awaited.length
  count.misses += missing.length

  const complete = missing.length === wanted.length
  const [sent] = await Promise.all([
    missing.length
      ? ask(fetch, { ...asked, variables }, missing).catch((error) => answer.fail(error, complete))
      : undefined,
    ...awaited.map(({ place, outcome }) =>
      outcome.then(
        (outcome) => answer.put(place, outcome),
        (error) => answer.fail(error, wanted.length === awaited.length),
      ),
    ),
  ])
  if (complete && sent) return sent
  if (sent) answer.take(sent, missing)
  for (const failure of answer.failures) fetch.onError(failure)
  return answer.result
}

/** Asks the subgraph for the entities that are missing, and keeps what comes. */
async function ask<C>(
  { kept, send, maxAgeMs }: KeptFetch<C>,
  { variables, context, call }: Asked<C>,
  missing: readonly Missing[],
): Promise<SubgraphResult> {
  const shared = missing.flatMap(({ key, read }) => {
    if (!read) return []
    const settled = Promise.withResolvers<Outcome>()
    // Nobody may be waiting for it.
    settled.promise.catch(() => {})
    kept.share(key, { read, outcome: settled.promise })
    return [settled]
  })
  let result: SubgraphResult
  try {
    const representations = missing.map(({ representation }) => representation)
    result = await send({ ...variables, representations }, context, detached(call))
  } catch (error) {
    for (const { reject } of shared) reject(error)
    throw error
  }
  // Written before anybody extends the entities in place.
  const outcomes = outcomesOf(result, missing.length)
  const settle = shared.values()
  for (const [i, { key, read }] of missing.entries()) {
    if (!read) continue
    const { text, errors } = outcomes[i]!
    settle.next().value!.resolve(outcomes[i]!)
    if (text !== undefined && !errors.length) kept.keep(key, { text, reads: [read], expiresAt: Date.now() + maxAgeMs })
  }
  return result
}

/** What became of each entity of an answer. Errors of no entity in particular are those of all. */
function outcomesOf({ data, errors = [] }: SubgraphResult, length: number): Outcome[] {
  const entities = data?._entities
  const given = Array.isArray(entities) && entities.length === length ? entities : undefined
  return Array.from({ length }, (_, i) => ({
    text: given ? textOf(given[i]) : undefined,
    errors: errors.filter(({ path }) => path?.[0] !== '_entities' || path[1] === i),
  }))
}

/** An answer that is put together from several. */
class Answer {
  readonly entities: unknown[]
  /** What the log has to know. */
  readonly failures = new Set<SubgraphFailure>()
  readonly #service: string
  readonly #errors = new Set<SubgraphError>()

  constructor(service: string, length: number) {
    this.#service = service
    this.entities = new Array(length).fill(null)
  }

  get result(): SubgraphResult {
    return { data: { _entities: this.entities }, ...(this.#errors.size && { errors: [...this.#errors] }) }
  }

  /** Puts an entity that somebody else asked for in its place. */
  put(place: number, { text, errors }: Outcome): void {
    if (text !== undefined) this.entities[place] = JSON.parse(text)
    else if (!errors.length) this.#report(incomplete(this.#service), () => place)
    for (const error of errors) this.#report(error, () => place)
  }

  /** Puts the entities that were asked for in their places. */
  take({ data, errors = [] }: SubgraphResult, missing: readonly Missing[]): void {
    const entities = data?._entities
    if (Array.isArray(entities) && entities.length === missing.length) {
      for (const [i, { place }] of missing.entries()) this.entities[place] = entities[i]
    } else if (!errors.length) this.#report(incomplete(this.#service), (i) => i)
    for (const error of errors) this.#report(error, (i) => missing[i]?.place ?? i)
  }

  /** What is there is given all the same when the subgraph fails. When nothing is, neither is an answer. */
  fail(error: unknown, nothing: boolean): undefined {
    if (nothing) throw error
    if (error instanceof SubgraphFailure) {
      if (this.failures.has(error)) return
      this.failures.add(error)
      this.#errors.add({ message: error.message, extensions: { code: error.code } })
    } else this.#errors.add({ message: String(error), originalError: error })
  }

  #report(error: SubgraphError, placeOf: (i: number) => number): void {
    const [root, i, ...rest] = error.path ?? []
    this.#errors.add(
      root === '_entities' && typeof i === 'number' ? { ...error, path: [root, placeOf(i), ...rest] } : error,
    )
  }
}

const incomplete = (service: string): SubgraphError => ({
  message: `The subgraph "${service}" did not answer with as many entities as it was asked for.`,
  extensions: { code: 'SUBGRAPH_RESPONSE_INVALID' },
})
