import type { IncomingHttpHeaders } from 'node:http'
import type { Book, Entry } from './book.ts'
import type { Operation } from './misbehaviour.ts'

/** A request as it came. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** What the route's pattern caught. */
  readonly parts: readonly string[]
}

export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What was done, when this answer hides it. */
  readonly behind?: Reply
}

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  readonly operation: Operation
  /** Does it and answers. Synchronous, so that nothing comes between. */
  readonly answer: (asked: Asked) => Reply
}

/** Something that happened, as a webhook tells of it. */
export interface ProviderEvent {
  readonly reference: string
  readonly body: string
}

/** A webhook as it arrives. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a webhook is signed with, and when: tests choose wrong ones. */
export interface Signing {
  readonly secret: string
  readonly at: Date
}

/** A provider's interface over HTTP. Everything else (faults, webhooks, control) is the same for all of them. */
export interface Provider {
  readonly book: Book
  readonly routes: readonly Route[]
  /** Refuses a request that does not show the right key. */
  readonly admit: (asked: Asked) => Reply | undefined
  /** Runs an act as the provider's idempotency has it; for a provider without, it just runs. */
  readonly once: (asked: Asked, act: () => Promise<Reply>) => Promise<Reply>
  /** How it says that something failed. */
  readonly error: (status: number) => Reply
  /** What the buyer does on the provider's page. */
  readonly answerPage: (entry: Entry, approves: boolean) => void
  /** A webhook as it is sent. */
  readonly sign: (event: ProviderEvent, signing: Signing) => Delivery
}

/** What a provider gets to work with. */
export interface Workshop {
  /** Its own address, for the links in its answers. */
  readonly address: () => string
  /** Tells of an event to whoever listens. */
  readonly tell: (event: ProviderEvent) => void
}
