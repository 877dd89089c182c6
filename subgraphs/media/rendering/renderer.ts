import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import type { RenditionSize } from '../domain/rendition.ts'
import type { RenderAnswer } from './messages.ts'
import type { Rendition, Seen } from './render.ts'

export interface RendererOptions {
  /** How much memory the decoding process may have, in bytes. 1 GB unless given. */
  readonly memory?: number
  /** How long one picture may take, in milliseconds, once it is begun. 60,000 unless given. */
  readonly timeoutMs?: number
  /** After how many milliseconds without work the process ends. 30,000 unless given. */
  readonly idleMs?: number
}

/** The picture is damaged inside: decoding it failed. */
export class PictureDamaged extends Error {
  override readonly name = 'PictureDamaged'
}

/** The decoding process died or was stopped, because of this picture or of another one. */
export class RenderingBroken extends Error {
  override readonly name = 'RenderingBroken'
}

/** What the renderer is given. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: string
  /** How many pixels it has: few large ones are decoded at once. */
  readonly pixels: number
  /** True when nothing else is to be decoded beside it, because the process died over it or over its neighbour. */
  readonly alone: boolean
  /** Told of each size as soon as it is done; waited for in the end. */
  readonly onSize: (size: RenditionSize, renditions: readonly Rendition[]) => Promise<void>
}

/** Makes renditions in a process of its own, whose memory and time are bounded. */
export interface Renderer {
  /** @throws PictureDamaged, RenderingBroken */
  render(picture: Picture): Promise<Seen>
  close(): Promise<void>
}

interface Task extends Picture {
  readonly resolve: (seen: Seen) => void
  readonly reject: (error: Error) => void
  readonly told: Promise<void>[]
  timer?: NodeJS.Timeout
}

const PROCESS = new URL('./render-process.ts', import.meta.url)
// One more than there are cores: while one picture is read or its last format is made, the next one fills the cores.
const CORES = os.availableParallelism()
const AT_ONCE = CORES + 1
/** How many pixels are decoded at once: one picture as large as a picture may be, or many ordinary ones. */
const PIXELS_AT_ONCE = 50_000_000
/** What a decoder asks of its surroundings. The secrets of this process are not among it. */
const ENVIRONMENT = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TMPDIR', 'TEMP']

/** A process is started with the first picture. */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { memory = 1_000_000_000, timeoutMs = 60_000, idleMs = 30_000 } = options
  const waiting: Task[] = []
  const running = new Map<number, Task>()
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0
  let closed = false

  const start = (): ChildProcess => {
    const started = fork(PROCESS, [String(memory)], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=256'],
      env: {
        ...Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
        UV_THREADPOOL_SIZE: String(Math.max(2, CORES)),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (message) => void take(message as RenderAnswer))
    started.once('exit', () => lose(started))
    started.once('error', () => lose(started))
    return started
  }

  /** The process is gone: so is all that it had under way. */
  const lose = (lost: ChildProcess): void => {
    if (child !== lost) return
    child = undefined
    for (const id of [...running.keys()]) end(id)?.reject(new RenderingBroken('The decoding process ended.'))
    next()
  }

  const stop = (): void => {
    const stopped = child
    child = undefined
    stopped?.removeAllListeners()
    stopped?.kill('SIGKILL')
  }

  const end = (id: number): Task | undefined => {
    const task = running.get(id)
    clearTimeout(task?.timer)
    running.delete(id)
    return task
  }

  const take = async (message: RenderAnswer): Promise<void> => {
    const task = running.get(message.id)
    if (!task) return
    if (message.kind === 'size') return void task.told.push(task.onSize(message.size, message.renditions))
    end(message.id)
    next()
    if (message.kind === 'damaged') return task.reject(new PictureDamaged(message.reason))
    await Promise.all(task.told).then(
      () => task.resolve(message.seen),
      (error: Error) => task.reject(error),
    )
  }

  /** Whether a picture may be begun beside those that are under way. In turn, so that a large one is not passed by for ever. */
  const fits = (task: Task): boolean => {
    if (running.size === 0) return true
    const others = [...running.values()]
    if (task.alone || others.some(({ alone }) => alone) || running.size >= AT_ONCE) return false
    return others.reduce((sum, { pixels }) => sum + pixels, task.pixels) <= PIXELS_AT_ONCE
  }

  const next = (): void => {
    clearTimeout(idle)
    while (waiting.length > 0 && fits(waiting[0]!)) {
      const task = waiting.shift()!
      const id = ++count
      running.set(id, task)
      task.timer = setTimeout(() => tooLong(id), timeoutMs)
      child ??= start()
      child.send({ id, bytes: task.bytes, extension: task.extension })
    }
    if (running.size === 0) {
      idle = setTimeout(stop, idleMs)
      idle.unref()
    }
  }

  /** Nothing stops a decoder but the end of its process. The others begin anew in the next one. */
  const tooLong = (id: number): void => {
    end(id)?.reject(new RenderingBroken(`The picture took more than ${timeoutMs} ms.`))
    const others = [...running.keys()].map((other) => end(other)!)
    stop()
    waiting.unshift(...others)
    next()
  }

  return {
    render: (picture) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new RenderingBroken('The renderer is closed.'))
        waiting.push({ ...picture, resolve, reject, told: [] })
        next()
      }),
    async close() {
      closed = true
      clearTimeout(idle)
      stop()
      for (const task of [...waiting.splice(0), ...[...running.keys()].map((id) => end(id)!)])
        task.reject(new RenderingBroken('The renderer is closed.'))
    },
  }
}
