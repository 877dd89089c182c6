import { getArgumentValues } from 'graphql'
import type { SubgraphCall, SubgraphResult } from '../transport.ts'
import { cacheKey } from './cache-key.ts'
import type { CacheRead } from './cache-store.ts'
import type { KeptFetch } from './cached-transport.ts'
import { canonicalJson } from './canonical-json.ts'
import { detached } from './detached-call.ts'
import type { Outcome } from './kept-answers.ts'

export interface Asked<C> {
  readonly variables: Record<string, unknown>
  readonly context: C
  readonly call: SubgraphCall | undefined
}

/** Answers a query of a subgraph from what is kept, or asks and keeps the answer. Equal queries at once are asked once. */
export async function fetchFields<C>(fetch: KeptFetch<C>, share: string, asked: Asked<C>): Promise<SubgraphResult> {
  const { kept, service, watch } = fetch
  const { fetches } = fetch.statistics
  const { variables, context, call } = asked
  const key = cacheKey(share, fetch.asked, canonicalJson(variables))
  const found = kept.find([key])
  const [entry] = found instanceof Promise ? await found : found
  if (entry) {
    fetches.hits++
    for (const read of entry.reads) call?.reads?.add(read)
    return { data: JSON.parse(entry.text) }
  }
  const flight = kept.join(key)
  if (flight) {
    fetches.joined++
    const { text, errors } = await flight.outcome
    if (text !== undefined) {
      call?.reads?.add(flight.read)
      return { data: JSON.parse(text), ...(errors.length && { errors }) }
    }
  }
  fetches.misses++
  const { position } = watch
  const fields = fieldsOf(fetch, variables)
  const tags = fields && tagsOfFields(fetch, fields, undefined)
  if (!fields || !tags) {
    call?.reads?.spoil()
    return fetch.send(variables, context, call)
  }
  const read = (tags: readonly string[]): CacheRead => ({ service, position, tags })
  const sent = (async () => fetch.send(variables, context, detached(call)))()
  const { promise: outcome, resolve, reject } = Promise.withResolvers<Outcome>()
  // Nobody may be waiting for it.
  outcome.catch(() => {})
  kept.share(key, { read: read(tags), outcome })
  let result: SubgraphResult
  try {
    result = await sent
  } catch (error) {
    reject(error)
    throw error
  }
  // Written before anybody extends the answer in place.
  const text = textOf(result.data)
  const errors = result.errors ?? []
  resolve({ text, errors })
  const known = result.data && tagsOfFields(fetch, fields, result.data)
  if (!known) call?.reads?.spoil()
  else {
    call?.reads?.add(read(known))
    if (text !== undefined && !errors.length)
      kept.keep(key, { text, reads: [read(known)], expiresAt: Date.now() + fetch.maxAgeMs })
  }
  return result
}

/** JSON of what a subgraph gave; undefined for what is none, such as a BigInt from a subgraph in this process. */
export function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

/** A field of the type `Query` as it is asked for. */
interface AskedField {
  readonly field: string
  readonly key: string
  readonly args: Record<string, unknown>
}

/** The root fields of a query with the values of their arguments; undefined when the subgraph has to say what is wrong. */
function fieldsOf<C>(
  { schema, rootFields }: KeptFetch<C>,
  variables: Record<string, unknown>,
): readonly AskedField[] | undefined {
  const definitions = schema.getQueryType()?.getFields()
  const asked: AskedField[] = []
  for (const node of rootFields) {
    const field = node.name.value
    const definition = definitions?.[field]
    if (!definition) return undefined
    try {
      asked.push({ field, key: node.alias?.value ?? field, args: getArgumentValues(definition, node, variables) })
    } catch {
      return undefined
    }
  }
  return asked
}

/** The tags of all root fields of a query; undefined when one of them must not be kept. */
function tagsOfFields<C>(
  { tagsOf }: KeptFetch<C>,
  fields: readonly AskedField[],
  data: Record<string, unknown> | undefined,
): readonly string[] | undefined {
  const all: string[] = []
  for (const { field, key, args } of fields) {
    const tags = tagsOf({ kind: 'field', field, args, value: data?.[key] })
    if (!tags) return undefined
    all.push(...tags)
  }
  return all
}
