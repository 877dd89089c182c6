import type { BucketSize, Taken } from './leaky-bucket.ts'

/** Buckets by name. Each fills continuously; what is taken out is taken at once, by however many processes. */
export interface Buckets {
  /** Takes an amount out of a bucket when it is there, and nothing otherwise. */
  take(key: string, amount: number, size: BucketSize): Promise<Taken> | Taken
  /** Puts back what was taken and not used, up to what the bucket holds. */
  giveBack(key: string, amount: number, size: BucketSize): Promise<void> | void
  close(): Promise<void>
}
