import type { Buckets } from './buckets.ts'
import type { BucketSize } from './leaky-bucket.ts'

/** Whose requests draw on one bucket, and how large it is. */
export interface CallersBucket extends BucketSize {
  readonly key: string
}

/** How much callers may ask for in a time: a bucket that fills continuously, as long as it is not full. */
export interface RateLimitOptions<C> {
  /** The bucket of a caller; undefined for those who are not limited. */
  bucketOf: (context: C) => CallersBucket | undefined
  /**
   * What is taken: what an operation is estimated to cost, of which what it did not come to is put back; or one for each
   * request. Default `cost`.
   */
  by?: 'cost' | 'requests'
  /** Where the buckets are. Default: in memory. */
  buckets?: Buckets
}
