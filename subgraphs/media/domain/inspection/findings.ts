import type { CompleteUploadErrorCode } from '../../generated/resolvers.ts'

/** What a file can be refused for once its bytes are there. */
export type FileFault = Extract<
  CompleteUploadErrorCode,
  | 'TYPE_NOT_SUPPORTED'
  | 'TYPE_MISMATCH'
  | 'TOO_MANY_PIXELS'
  | 'TRUNCATED'
  | 'CORRUPT'
  | 'HIDDEN_CONTENT'
  | 'DECOMPRESSION_BOMB'
>

/** Thrown by the inspection of a file that must not be kept. */
export class FileRefused extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault, detail: string) {
    super(`${fault}: ${detail}`)
    this.name = 'FileRefused'
    this.fault = fault
  }
}

/** What was found in a file's structure, nothing of it decoded. */
export interface Structure {
  /** As stored, before its orientation is applied. */
  readonly width: number
  readonly height: number
  /** The EXIF orientation, 1 to 8. */
  readonly orientation: number
  /** The file again without its metadata: its pixels are the same, bit for bit. */
  readonly clean: readonly Uint8Array[]
  /** What was left out, for another look. */
  readonly metadata: readonly Uint8Array[]
  /** What follows the end of the picture. */
  readonly trailing: Uint8Array
}
