import { OperationStopped, withDeadline } from '../deadline.ts'
import { type RunOptions, responseErrors, unexplained, visibleError } from '../execute.ts'
import { type ResponseError, Run } from '../plan/run.ts'
import type { Later } from '../response/shape.ts'
import { EventQueue } from '../subscription/event-queue.ts'
import type { DeferredOperation } from './compile-deferred.ts'
import { Deferring } from './deferring.ts'

const NO_LIMITS = { maxEvents: Number.POSITIVE_INFINITY, maxCharacters: Number.POSITIVE_INFINITY }

/**
 * Runs a query or mutation, and gives its response in parts as the JSON texts of incremental delivery (the form of
 * 2022-08-24, which Apollo Client asks for as `deferSpec=20220824`): first what is not deferred, then each fragment when it
 * is there. It begins when the first part is asked for. Who returns early cancels what still runs. `onEnd` is called once, when nothing runs any more.
 */
export function executeDeferred<C>(
  options: RunOptions<C>,
  deferred: DeferredOperation<C>,
  onEnd: () => void,
): AsyncIterableIterator<string> {
  const execution = new DeferredExecution(options, deferred, onEnd)
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

class DeferredExecution<C> {
  readonly parts: EventQueue
  readonly #options: RunOptions<C>
  readonly #deferred: DeferredOperation<C>
  readonly #run: Run<C>
  readonly #deferring: Deferring<C>
  readonly #leaving = new AbortController()
  readonly #onEnd: () => void
  /** The fragments that were announced and have not come yet. */
  readonly #pending = new Map<string, readonly Later[]>()

  constructor(options: RunOptions<C>, deferred: DeferredOperation<C>, onEnd: () => void) {
    const { variables, context, onError, operation } = options
    this.#options = options
    this.#deferred = deferred
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
    const fragments = this.#announce(written.later)
    const { extensions } = this.#run
    this.#send(`${errors.length ? `"errors":${JSON.stringify(errors)},` : ''}"data":${written.json}`, extensions)
    await Promise.all(fragments.map((label) => this.#deliver(label)))
  }

  /** Notes fragments as coming, and gives their labels. */
  #announce(later: readonly Later[]): string[] {
    for (const label of new Set(later.map(({ label }) => label))) {
      this.#pending.set(
        label,
        later.filter((one) => one.label === label),
      )
    }
    return [...new Set(later.map(({ label }) => label))]
  }

  async #deliver(label: string): Promise<void> {
    const runs = await this.#deferring.completed(label)
    const fragments = this.#pending.get(label)
    // Given up in the meantime.
    if (!fragments) return
    this.#pending.delete(label)
    const { operation, requestId, variables } = this.#options
    const reported = runs.flatMap(({ errors }) =>
      errors.map((error) => visibleError(error, operation.clientNames, requestId)),
    )
    const explaining = [...(operation.restriction?.errorsFor(variables) ?? []), ...reported]
    const written = fragments.map(({ path, write }) => ({ path, ...write(variables) }))
    const parts = written.map(({ path, json, errors }, i) => {
      const own = errorsAt(path, reported, i === 0 ? written : undefined)
      return this.#part(label, path, json, [...own, ...unexplained(errors, explaining)])
    })
    const nested = this.#announce(written.flatMap(({ later }) => later))
    this.#send(`"incremental":[${parts.join()}]`)
    await Promise.all(nested.map((one) => this.#deliver(one)))
  }

  #part(label: string, path: Later['path'], json: string, errors: readonly ResponseError[]): string {
    const clientLabel = this.#deferred.clientLabels.get(label)
    const labelled = clientLabel === undefined ? '' : `"label":${JSON.stringify(clientLabel)},`
    const failed = errors.length ? `"errors":${JSON.stringify(errors)},` : ''
    return `{${labelled}"path":${JSON.stringify(path)},${failed}"data":${json}}`
  }

  /** Says what is not coming any more. */
  #giveUp(error: unknown): void {
    const { message, code } = error instanceof OperationStopped ? error : INTERNAL
    const errors = [{ message, extensions: { code } }]
    const left = [...this.#pending]
    const hadBegun = left.length > 0
    this.#pending.clear()
    const parts = left.flatMap(([label, fragments]) =>
      fragments.map(({ path }) => this.#part(label, path, 'null', [{ ...errors[0]!, path }])),
    )
    this.#send(hadBegun ? `"incremental":[${parts.join()}]` : `"errors":${JSON.stringify(errors)},"data":null`)
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
