import type { RenditionSize } from '../domain/rendition.ts'
import type { Rendition, Seen } from './render.ts'

/** What the renderer asks of its process: to make the renditions of one picture. */
export interface RenderRequest {
  readonly id: number
  readonly bytes: Uint8Array
  readonly extension: string
}

/** What the process answers: each size as it is done, and then how it ended. */
export type RenderAnswer =
  | {
      readonly id: number
      readonly kind: 'size'
      readonly size: RenditionSize
      readonly renditions: readonly Rendition[]
    }
  | { readonly id: number; readonly kind: 'done'; readonly seen: Seen }
  | { readonly id: number; readonly kind: 'damaged'; readonly reason: string }
