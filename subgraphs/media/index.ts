import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isConnectionError } from '@saler/database'
import type { DeliveredEvent } from '@saler/events'
import { type Identity, orderAccess } from '@saler/identity'
import type { Job } from '@saler/queue'
import type { Storage } from '@saler/storage'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Context } from './domain/context.ts'
import { createGate } from './domain/gate.ts'
import { DEFAULT_LIMITS, type MediaLimits } from './domain/limits.ts'
import { createLoaders } from './domain/loaders.ts'
import { removeFile } from './domain/remove-file.ts'
import { renderImage } from './domain/render-image.ts'
import { SWEEP_EVERY_MS, sweepFiles } from './domain/sweep-files.ts'
import { mediaEndpoint } from './endpoints/media.ts'
import { uploadsEndpoint } from './endpoints/uploads.ts'
import { IMAGE_DELETED, IMAGE_UPLOADED, type ImageChanged } from './events.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'
import { createRenderer, type RendererOptions } from './rendering/renderer.ts'

const NAME = 'media'
const SWEEP_FILES = 'sweep-files'

const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** How many files are in memory at once to be inspected: each one up to three times 20 MB. */
const INSPECTED_AT_ONCE = 2

/** The events that the media react to, their own: that is how a row and its job are written in one transaction. */
export const reactsTo = [IMAGE_UPLOADED, IMAGE_DELETED] as const

export type { MediaLimits } from './domain/limits.ts'
export { createRenderer, type Renderer } from './rendering/renderer.ts'

export interface MediaDeps extends SubgraphDeps {
  readonly storage: Storage
  /** The installation's secret: by it the media know the access tokens of orders. */
  readonly secret: string
  /** Where people reach Saler: images are served below `<publicUrl>/media`. */
  readonly publicUrl: string
  /** Limits other than the usual ones. */
  readonly limits?: Partial<MediaLimits>
  /** Bounds of the process that decodes pictures. */
  readonly renderer?: RendererOptions
}

/** The media: uploads, pictures of products in their renditions, and private files. */
export function createMedia(deps: MediaDeps): Subgraph {
  const { database, calls, outbox, log, onFault, storage, secret, publicUrl } = deps
  const requestContext = requestContexts({ service: NAME, calls, messages })
  const renderer = createRenderer(deps.renderer)
  const inspecting = createGate(INSPECTED_AT_ONCE)
  const access = orderAccess(secret)
  const limits = { ...DEFAULT_LIMITS, ...deps.limits }
  const contextOf = (identity: Identity): Context => ({
    ...requestContext(identity),
    database,
    loaders: createLoaders(database),
    outbox,
    log,
    onFault,
    storage,
    orderAccess: access,
    limits,
    inspecting,
    mediaUrl: `${publicUrl.replace(/\/$/, '')}/media`,
  })
  const ownContext = (requestId: string): Context => contextOf({ kind: 'service', service: NAME, requestId })
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers: { ...resolvers }, onFault, isOutage: isConnectionError }),
    contextOf,
    handlers: {
      [IMAGE_UPLOADED]: async (job: Job) => {
        const { id, payload } = job.payload as DeliveredEvent<ImageChanged>
        const { imageId, run } = payload
        await renderImage(ownContext(id), renderer, { imageId, run, attempt: job.attempt })
      },
      [IMAGE_DELETED]: async (job: Job) => {
        const { id, payload } = job.payload as DeliveredEvent<ImageChanged>
        const context = ownContext(id)
        await removeFile(context, await context.loaders.file.load(payload.imageId))
      },
      [SWEEP_FILES]: (job: Job) => sweepFiles(ownContext(job.id)),
    },
    schedules: [{ job: SWEEP_FILES, everyMs: SWEEP_EVERY_MS }],
    endpoints: { media: mediaEndpoint(storage), uploads: uploadsEndpoint(storage) },
    close: () => renderer.close(),
  }
}
