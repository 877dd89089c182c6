import { OperationStopped, withDeadline } from '../deadline.ts'
import { type RunOptions, responseErrors, unexplained, visibleError } from '../execute.ts'
import { type ResponseError, Run } from '../plan/run.ts'
import type { Later } from '../response/shape.ts'
import { EventQueue } from '../subscription/event-queue.ts'
import type { DeferredOperation } from './compile-deferred.ts'
import { Deferring } from './deferring.ts'
import type { Announced, PartFormat } from './part-format.ts'

const NO_LIMITS = { maxEvents: Number.POSITIVE_INFINITY, maxCharacters: Number.POSITIVE_INFINITY }

/**
 * Runs a query or mutation, and gives its response in parts as the JSON texts of incremental delivery: first what is not
 * deferred, then each fragment when it is there. It begins when the first part is asked for. Who returns early cancels what
 * still runs. `onEnd` is called once, when nothing runs any more.
 */
export function executeDeferred<C>(
  options: RunOptions<C>,
  deferred: DeferredOperation<C>,
  format: PartFormat,
  onEnd: () => void,
): AsyncIterableIterator<string> {
  const execution = new DeferredExecution(options, deferred, format, onEnd)
  const { parts } = execution
  let begun = false
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next() {
      if (!begun) void execution.run()
      begun = true
      return parts.next()
    },
    return() {
      begun = true
      return parts.return()
    },
  }
}

/** A deferred fragment on all objects that came with one part of the response. */
interface Group {
  readonly label: string
  readonly fragments: readonly (Announced & Pick<Later, 'write'>)[]
}

class DeferredExecution<C> {
  readonly parts: EventQueue
  readonly #options: RunOptions<C>
  readonly #deferred: DeferredOperation<C>
  readonly #run: Run<C>
  readonly #deferring: Deferring<C>
  readonly #leaving = new AbortController()
  readonly #format: PartFormat
  readonly #onEnd: () => void
  /** What was announced and has not come yet. */
  readonly #pending = new Set<Group>()
  #announced = 0
  #hasBegun = false

  constructor(options: RunOptions<C>, deferred: DeferredOperation<C>, format: PartFormat, onEnd: () => void) {
    const { variables, context, onError, operation } = options
    this.#options = options
    this.#deferred = deferred
    this.#format = format
    this.#onEnd = onEnd
    this.#run = new Run(variables, context, onError)
    this.#run.fresh = operation.kind !== 'query'
    this.#deferring = new Deferring(onError)
    this.#run.deferring = this.#deferring
    // A mutation goes on when its client has gone: half of it would be worse.
    const leave = (): void => (operation.kind === 'query' ? this.#leaving.abort() : undefined)
    this.parts = new EventQueue(NO_LIMITS, () => {}, leave)
  }

  async run(): Promise<void> {
    const { timeoutMs, onError } = this.#options
    try {
      await withDeadline(this.#work(), timeoutMs, this.#leaving.signal, (reason) => this.#run.cancel(reason))
    } catch (error) {
      if (!(error instanceof OperationStopped)) onError(error)
      this.#giveUp(error)
    }
    this.parts.finish()
    this.#options.onData?.(this.#run.data)
    this.#onEnd()
  }

  async #work(): Promise<void> {
    const { step, write } = this.#deferred
    await step(this.#run, [this.#run.data])
    const written = write(this.#run.data, this.#options.variables, this.#run.shared)
    const errors = responseErrors(this.#options, this.#run, written.errors)
    const groups = this.#announce(written.later)
    const failed = errors.length ? `"errors":${JSON.stringify(errors)},` : ''
    const announced = this.#format.announce(groups.flatMap(({ fragments }) => fragments))
    this.#hasBegun = true
    this.#send(`${failed}"data":${written.json}${announced}`, this.#run.extensions)
    await Promise.all(groups.map((group) => this.#deliver(group)))
  }

  #announce(later: readonly Later[]): Group[] {
    const byLabel = Map.groupBy(later, ({ label }) => label)
    return [...byLabel].map(([label, all]) => {
      const clientLabel = this.#deferred.clientLabels.get(label)
      const group: Group = {
        label,
        fragments: all.map(({ path, write }) => ({ path, write, label: clientLabel, id: String(this.#announced++) })),
      }
      this.#pending.add(group)
      return group
    })
  }

  async #deliver(group: Group): Promise<void> {
    const runs = await this.#deferring.completed(group.label)
    // Given up in the meantime.
    if (!this.#pending.delete(group)) return
    const { operation, requestId, variables } = this.#options
    const reported = runs.flatMap(({ errors }) =>
      errors.map((error) => visibleError(error, operation.clientNames, requestId)),
    )
    const explaining = [...(operation.restriction?.errorsFor(variables) ?? []), ...reported]
    const written = group.fragments.map((fragment) => ({ fragment, ...fragment.write(variables) }))
    const delivered = written.map(({ fragment, json, errors }, i) => {
      const own = errorsAt(fragment.path, reported, i === 0 ? group.fragments : undefined)
      return { ...fragment, json, errors: [...own, ...unexplained(errors, explaining)] }
    })
    const nested = this.#announce(written.flatMap(({ later }) => later))
    const announced = nested.flatMap(({ fragments }) => fragments)
    this.#send(this.#format.deliver(delivered, announced))
    await Promise.all(nested.map((one) => this.#deliver(one)))
  }

  /** Says what is not coming any more. */
  #giveUp(error: unknown): void {
    const { message, code } = error instanceof OperationStopped ? error : INTERNAL
    const failure = { message, extensions: { code } }
    const left = [...this.#pending].flatMap(({ fragments }) => fragments)
    this.#pending.clear()
    if (!this.#hasBegun) this.#send(`"errors":${JSON.stringify([failure])},"data":null`)
    else if (left.length) {
      const lost = left.map((fragment) => ({
        ...fragment,
        json: 'null',
        errors: [{ ...failure, path: fragment.path }],
      }))
      this.#send(this.#format.deliver(lost, []))
    }
  }

  #send(members: string, extensions?: Record<string, unknown>): void {
    const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''
    this.parts.push(`{${members}${more},"hasNext":${this.#pending.size > 0}}`)
  }
}

const INTERNAL = { message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' }

/** The errors at an object or below; with all the parts, also those that belong to none of them. */
function errorsAt(
  path: Later['path'],
  errors: readonly ResponseError[],
  all: readonly { readonly path: Later['path'] }[] | undefined,
): ResponseError[] {
  const isAt = (error: ResponseError, at: Later['path']): boolean => at.every((key, i) => error.path?.[i] === key)
  return errors.filter((error) => isAt(error, path) || all?.every((part) => !isAt(error, part.path)))
}
