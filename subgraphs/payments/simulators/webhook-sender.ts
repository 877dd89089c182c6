import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery, ProviderEvent, Signing } from './provider.ts'

/** Where webhooks go and how badly they are delivered. */
export interface WebhookPlan {
  readonly url: string
  readonly secret: string
  /**
   * `plain` once each; `thrice` three times each; `shuffled` the other way round than they happened; `forged` with another
   * secret; `late` after `lateMs`.
   */
  readonly manner?: 'plain' | 'thrice' | 'shuffled' | 'forged' | 'late'
  readonly lateMs?: number
}

const ATTEMPTS = 4
const PAUSE_MS = 250
const ANSWER_WITHIN_MS = 10_000
/** How long events are gathered before they are sent the other way round. */
const GATHER_MS = 200

/** Sends what happened to the addresses that were given, and again when it was not taken. */
export function webhookSender(sign: (event: ProviderEvent, signing: Signing) => Delivery) {
  const events: ProviderEvent[] = []
  const stopping = new AbortController()
  let plans: readonly WebhookPlan[] = []
  let gathered: (() => Promise<void>)[] = []

  const deliver = async (event: ProviderEvent, { url, secret, manner }: WebhookPlan): Promise<void> => {
    const used = manner === 'forged' ? `not ${secret}` : secret
    for (let attempt = 1; attempt <= ATTEMPTS && !stopping.signal.aborted; attempt++) {
      const { headers, body } = sign(event, { secret: used, at: new Date() })
      const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), stopping.signal])
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, signal }
      const answer = await fetch(url, init).catch(() => undefined)
      await answer?.arrayBuffer().catch(() => undefined)
      if (answer?.ok) return
      await pause(PAUSE_MS * 2 ** attempt)
    }
  }
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)

  const sendGathered = async (): Promise<void> => {
    await pause(GATHER_MS)
    const batch = gathered.reverse()
    gathered = []
    for (const send of batch) await send()
  }
  const send = (event: ProviderEvent, plan: WebhookPlan): void => {
    if (plan.manner === 'shuffled') {
      gathered.push(() => deliver(event, plan))
      if (gathered.length === 1) void sendGathered()
    } else if (plan.manner === 'late') void pause(plan.lateMs ?? 1_000).then(() => deliver(event, plan))
    else for (let i = plan.manner === 'thrice' ? 3 : 1; i > 0; i--) void deliver(event, plan)
  }
  return {
    tell(event: ProviderEvent): void {
      events.push(event)
      for (const plan of plans) send(event, plan)
    },
    to(next: readonly WebhookPlan[]): void {
      plans = next
    },
    /** Everything that was told of a payment, oldest first. */
    eventsOf: (reference: string): ProviderEvent[] => events.filter((event) => event.reference === reference),
    close(): void {
      stopping.abort()
    },
  }
}
