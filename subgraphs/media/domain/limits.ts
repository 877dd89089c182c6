/** How much of everything there may be. Times are in milliseconds. */
export interface MediaLimits {
  /** Files and bytes of a store in all. */
  readonly filesOfStore: number
  readonly bytesOfStore: number
  /** Uploads that one caller may have begun and not completed. */
  readonly openUploads: number
  /** Uploads that one caller may begin in an hour. */
  readonly uploadsPerHour: number
  /** The same for somebody without rights in the store, who sends receipts. */
  readonly receiptsPerHour: number
  /** How long the address of an upload lives. */
  readonly uploadLifeMs: number
  /** How long an image may belong to no product before it is deleted. */
  readonly unattachedMs: number
}

export const DEFAULT_LIMITS: MediaLimits = {
  filesOfStore: 100_000,
  bytesOfStore: 100_000_000_000,
  openUploads: 50,
  uploadsPerHour: 2_000,
  receiptsPerHour: 20,
  uploadLifeMs: 15 * 60_000,
  unattachedMs: 24 * 3_600_000,
}

/** Limits that the API names, and that nobody changes. */
export const LIMITS = {
  filename: 255,
  alt: 500,
  altTranslations: 20,
  imagesOfProduct: 50,
  receiptsOfOrder: 20,
  downloadSeconds: 300,
} as const
