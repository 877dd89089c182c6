import type { ChangeFeed } from './change-feed.ts'

/** What a subgraph is asked for that may be kept. */
export type CacheableRead =
  | {
      readonly kind: 'entity'
      /** Its type and what identifies it, as the subgraph is sent it. */
      readonly representation: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'field'
      /** A field of the type `Query`. */
      readonly field: string
      readonly args: Readonly<Record<string, unknown>>
      /** What it gave; undefined as long as that is not known. */
      readonly value: unknown
    }

/** How to know when what is kept of a subgraph is no longer true. */
export interface CachedService {
  /**
   * The names under which the feed tells of every change of this; undefined for what must not be kept. Before the answer is
   * known the names have to cover every answer. Default none: then it is kept as long as its hints allow.
   */
  tagsOf?(read: CacheableRead): readonly string[] | undefined
  /** Without one everything is kept as long as its hints allow, whatever changes. */
  readonly feed?: ChangeFeed
}
