/** Part of an object, by the numbers of its bytes, both included. Without `end` it goes on to the last byte. */
export interface ByteRange {
  readonly start: number
  readonly end?: number
}

/** What is known of an object without reading it. */
export interface StoredObject {
  readonly key: string
  /** In bytes, all of it. */
  readonly size: number
  /** A strong entity tag in quotes (RFC 9110 §8.8.3): it changes whenever the bytes may have. */
  readonly etag: string
  readonly modifiedAt: Date
  /** Told by the key's extension, as it was when the object was put. */
  readonly contentType: string
}

/** An object that is being read. Its body must be read to the end or cancelled. */
export interface ReadObject extends StoredObject {
  readonly body: ReadableStream<Uint8Array>
  /** The first and the last byte of the body within the object, when a range was asked for. */
  readonly range: { readonly start: number; readonly end: number } | null
}

/** What a client sends, by itself and with exactly these headers, to put or get one object. */
export interface SignedRequest {
  readonly method: 'GET' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly expiresAt: Date
}

export interface ListedObjects {
  /** In the order of their keys. */
  readonly objects: readonly { readonly key: string; readonly size: number; readonly modifiedAt: Date }[]
  /** Give it as `after` to read on; null at the end. */
  readonly next: string | null
}

/**
 * Where files lie. A key is a path such as `images/7/…/large.webp`; its extension tells the type of its content, so that
 * no object is ever served as something else than it was put as.
 */
export interface Storage {
  /**
   * Puts an object, in the place of the one with the same key. It is there wholly or not at all. A stream needs its size,
   * and one that has more or fewer bytes is refused.
   *
   * @throws SizeMismatch when a stream is not as long as it was said to be.
   */
  put(key: string, body: Uint8Array | ReadableStream<Uint8Array>, options?: { size?: number }): Promise<void>
  /**
   * Reads an object or a part of it; undefined when there is none.
   *
   * @throws RangeNotSatisfiable when the range begins behind the last byte.
   */
  get(key: string, range?: ByteRange): Promise<ReadObject | undefined>
  /** What is known of an object; undefined when there is none. */
  stat(key: string): Promise<StoredObject | undefined>
  /** Deletes objects. Those that are not there are deleted already. */
  delete(keys: readonly string[]): Promise<void>
  /** The objects whose keys begin with a text, at most `limit` (1,000 unless given, and at most). */
  list(prefix: string, options?: { after?: string | null; limit?: number }): Promise<ListedObjects>
  /** What lets a client put one object of exactly this size and the key's type, for some seconds. */
  signUpload(key: string, options: { size: number; expiresInSeconds: number }): Promise<SignedRequest>
  /** What lets a client read one object for some seconds. With a file name it is offered to be saved under it. */
  signDownload(key: string, options: { expiresInSeconds: number; filename?: string }): Promise<SignedRequest>
  /** Answers the requests that were signed above, for a storage that has no server of its own. */
  readonly endpoint?: (request: Request) => Promise<Response>
}

/** The beginning of the range lies behind the end of the object. */
export class RangeNotSatisfiable extends Error {
  /** How many bytes there are. */
  readonly size: number

  constructor(size: number) {
    super(`The range begins behind the last of ${size} bytes.`)
    this.name = 'RangeNotSatisfiable'
    this.size = size
  }
}

/** A stream had more or fewer bytes than it was said to have. Nothing of it was kept. */
export class SizeMismatch extends Error {
  constructor(declared: number, came: string) {
    super(`${declared} bytes were declared, and ${came} came.`)
    this.name = 'SizeMismatch'
  }
}

/** The storage is away or refuses to work. */
export class StorageFailed extends Error {
  /** The HTTP status it answered with, if it answered. */
  readonly status: number | undefined

  constructor(what: string, options: { status?: number; cause?: unknown } = {}) {
    super(
      `The storage did not ${what}${options.status === undefined ? '' : `: it answered ${options.status}`}.`,
      options,
    )
    this.name = 'StorageFailed'
    this.status = options.status
  }
}
