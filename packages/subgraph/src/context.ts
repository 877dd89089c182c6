import type { Identity } from '@saler/identity'
import { type SystemLanguage, systemLanguage } from '@saler/kernel'
import type { Call, Calls } from './calls.ts'
import { type Messages, type Say, sayIn } from './messages.ts'

/** What every domain function is given first. Made anew for each request and each event of a subscription. */
export interface RequestContext {
  readonly identity: Identity
  readonly requestId: string
  /** The language of messages to this caller. */
  readonly language: SystemLanguage
  /** Asks another subgraph, in this subgraph's own name. */
  readonly call: Call
  /** Says a refusal code in the caller's language. */
  readonly say: Say
}

/** Makes the contexts of one subgraph. */
export function requestContexts(options: { service: string; calls: Calls; messages: Messages }) {
  const say = { ar: sayIn(options.messages, 'ar'), en: sayIn(options.messages, 'en') }
  return (identity: Identity): RequestContext => {
    const { requestId } = identity
    const language = systemLanguage(identity.language)
    return {
      identity,
      requestId,
      language,
      say: say[language],
      call: (service, document, variables) =>
        options.calls.request(service, document, variables, {
          kind: 'service',
          service: options.service,
          requestId,
          language: identity.language,
        }),
    }
  }
}
