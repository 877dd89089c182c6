/** How often something was looked up, and what came of it. */
export interface Lookups {
  /** It was there, and true. */
  hits: number
  /** It was not, and was asked for. */
  misses: number
  /** It was not, but was being asked for by somebody else, whose answer was waited for. */
  joined: number
}

/** What a cache did since it was opened. */
export interface CacheStatistics {
  /** Whole answers to operations. */
  readonly responses: Lookups
  /** Answers of subgraphs to queries. */
  readonly fetches: Lookups
  /** Entities in subgraphs. */
  readonly entities: Lookups
  /** Lookups that were not made because it was not known what had changed. */
  bypassed: number
}

export const emptyStatistics = (): CacheStatistics => ({
  responses: { hits: 0, misses: 0, joined: 0 },
  fetches: { hits: 0, misses: 0, joined: 0 },
  entities: { hits: 0, misses: 0, joined: 0 },
  bypassed: 0,
})
