import type { LoggedEvent } from '@saler/events'
import type { ImageChanged } from '../events.ts'
import type { ImageFailure, UploadPurpose } from '../generated/resolvers.ts'

export type FileStatus = 'AWAITING' | 'REFUSED' | 'PROCESSING' | 'READY' | 'FAILED' | 'DELETING'

/** A file of either purpose, as its row has it. */
export interface StoredFile {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly purpose: UploadPurpose
  readonly status: FileStatus
  readonly filename: string
  readonly contentType: string
  readonly size: number
  readonly userId: string | null
  readonly orderId: string | null
  readonly failure: string | null
  readonly width: number | null
  readonly height: number | null
  readonly blurhash: string | null
  readonly dominantColor: string | null
  readonly progress: number
  readonly run: number
  readonly productId: string | null
  readonly position: number | null
  readonly alt: string | null
  readonly altTranslations: Readonly<Record<string, string>>
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** A picture whose bytes were found good: its dimensions are known. */
export interface ImageRow extends StoredFile {
  readonly status: 'PROCESSING' | 'READY' | 'FAILED'
  readonly failure: ImageFailure | null
  readonly width: number
  readonly height: number
}

/** A receipt that has come. */
export interface ReceiptRow extends StoredFile {
  readonly orderId: string
}

/** A product, of which only the id is known here. */
export interface ProductRow {
  readonly id: string
}

export type MediaEventRow = LoggedEvent<ImageChanged>
