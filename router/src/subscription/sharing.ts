import { type FieldNode, Kind } from 'graphql'
import { canonicalJson } from '../cache/canonical-json.ts'
import type { RunOptions } from '../execute.ts'
import type { Data } from '../plan/merge.ts'
import { interrupted, type NotOpened, openEvents, openSubscription } from './open-subscription.ts'
import { SharedStream } from './shared-stream.ts'
import { type BacklogLimits, DEFAULT_BACKLOG } from './slow-consumer.ts'

/** When equal subscriptions are served by one stream. C is the request context of the host application. */
export interface SharingOptions<C> {
  /**
   * Stands for everything in a context that an answer may depend on: callers with the same key get the same events of the
   * same operation with the same variables. They are made in the context of whoever came first. Undefined: not shared.
   */
  shareKey: (context: C) => string | undefined
  /**
   * Arguments of a subscription's field that say from where on events are wanted. A stream that was asked for with one is
   * joined only until its first event: who comes later would miss what came since. Default `['after']`.
   */
  resumeArguments?: readonly string[]
  /** How far one subscriber may fall behind the others. Default 256 events, 1,048,576 characters. */
  backlog?: Partial<BacklogLimits>
}

/** Opens subscriptions, and lets equal ones share a stream: one upstream, one run of the plan for each event. */
export interface SharedSubscriptions<C> {
  subscribe(run: RunOptions<C>): Promise<AsyncIterableIterator<string> | NotOpened>
}

interface Shared {
  readonly stream: SharedStream
  /** What stood in the way of opening the stream, once that is known. */
  readonly refused: Promise<NotOpened | undefined>
}

export function shareSubscriptions<C>(options: SharingOptions<C>): SharedSubscriptions<C> {
  const { shareKey, resumeArguments = ['after'], backlog } = options
  const limits = { ...DEFAULT_BACKLOG, ...backlog }
  const resume = new Set(resumeArguments)
  const open = new Map<string, Shared>()

  const openShared = (key: string, run: RunOptions<C>): Shared => {
    const stream = new SharedStream(limits, () => {
      if (open.get(key) === shared) open.delete(key)
    })
    const start = async (): Promise<NotOpened | undefined> => {
      try {
        const opened = await openEvents(run)
        if ('errors' in opened) {
          stream.end()
          return opened
        }
        void stream.run(opened, (error) => interrupted(error, run))
        return undefined
      } catch (error) {
        stream.end()
        throw error
      }
    }
    const shared: Shared = { stream, refused: start() }
    open.set(key, shared)
    return shared
  }

  return {
    async subscribe(run) {
      const { events, id } = run.operation
      const caller = events && shareKey(run.context)
      if (caller === undefined) return openSubscription(run)
      const key = JSON.stringify([id, canonicalJson(run.variables), caller])
      const known = open.get(key)
      const tooLate = known?.stream.hasBegun && resumesAt(events!.field, resume, run.variables)
      const shared = known && !tooLate ? known : openShared(key, run)
      // Joined before anything is waited for, so that no event passes by.
      const queue = shared.stream.join()
      return (await shared.refused) ?? queue
    },
  }
}

/** Whether the field is given an argument that says from where on its events are wanted. */
function resumesAt(field: FieldNode, names: ReadonlySet<string>, variables: Data): boolean {
  return (field.arguments ?? []).some(({ name, value }) => {
    if (!names.has(name.value) || value.kind === Kind.NULL) return false
    return value.kind !== Kind.VARIABLE || (variables[value.name.value] ?? null) !== null
  })
}
