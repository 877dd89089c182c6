// The process in which pictures are decoded. A decoder that crashes, or asks for more memory than any good picture needs,
// takes nothing with it but this process.
import sharp from 'sharp'
import type { RenderAnswer, RenderRequest } from './messages.ts'
import { render } from './render.ts'

/** How much memory this process may have, in bytes. */
const MEMORY = Number(process.argv[2])
const LOOK_EVERY_MS = 20

// Every picture is another one, so nothing is kept. Each pipeline has one thread; as many run at once as libuv has
// threads, which is one for each core: more threads in a pipeline would only wait for each other.
sharp.cache(false)
sharp.concurrency(1)

const answer = (message: RenderAnswer): void => void process.send?.(message)

process.on('message', ({ id, bytes, extension }: RenderRequest) => {
  render(bytes, extension, (size, renditions) => answer({ id, kind: 'size', size, renditions }))
    .then((seen) => answer({ id, kind: 'done', seen }))
    .catch((error: unknown) => answer({ id, kind: 'damaged', reason: String(error).slice(0, 300) }))
})

// The parent is gone: so is the reason to go on.
process.on('disconnect', () => process.exit())
// Signals to the whole group are the parent's to answer, which lets its jobs finish first.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY) process.exit(3)
}, LOOK_EVERY_MS)
