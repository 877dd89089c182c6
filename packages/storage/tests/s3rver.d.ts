declare module 's3rver' {
  import type { RequestListener } from 'node:http'

  /** The parts of s3rver that the tests use; it has no types of its own. */
  export default class S3rver {
    constructor(options: {
      directory: string
      silent?: boolean
      configureBuckets?: readonly { name: string; configs: readonly string[] }[]
    })
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
