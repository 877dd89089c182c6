import { NotPossible } from './book.ts'
import type { Misbehaviour, planMisbehaviour } from './misbehaviour.ts'
import type { Asked, Provider, Reply } from './provider.ts'
import type { WebhookPlan, webhookSender } from './webhook-sender.ts'

interface Controlled {
  readonly provider: Provider
  readonly faults: ReturnType<typeof planMisbehaviour>
  readonly webhooks: ReturnType<typeof webhookSender>
}

const DONE: Reply = { status: 200, body: { done: true } }
const NOT_FOUND: Reply = { status: 404, body: { error: 'There is nothing here.' } }

/** What tests do to a simulator, at `/_simulator/…`: the same whether it runs in their process or in one of its own. */
export function createControl({ provider, faults, webhooks }: Controlled): (asked: Asked) => Reply {
  const acts: Readonly<Record<string, (body: unknown) => Reply>> = {
    ledger: () => ({ status: 200, body: provider.book.all() }),
    misbehave: (rule) => {
      faults.add(rule as Misbehaviour)
      return DONE
    },
    behave: () => {
      faults.clear()
      return DONE
    },
    webhooks: (plans) => {
      webhooks.to(plans as WebhookPlan[])
      return DONE
    },
    answer: (body) => {
      const { reference, approves } = body as { reference: string; approves: boolean }
      const entry = provider.book.find(reference)
      if (!entry) return NOT_FOUND
      provider.answerPage(entry, approves)
      return DONE
    },
    delivery: (body) => {
      const { reference, secret, at } = body as { reference: string; secret: string; at: string }
      const event = webhooks.eventsOf(reference).at(-1)
      if (!event) return NOT_FOUND
      return { status: 200, body: provider.sign(event, { secret, at: new Date(at) }) }
    },
  }
  return ({ path, body }) => {
    const act = acts[path.slice('/_simulator/'.length)]
    try {
      return act ? act(body === '' ? undefined : JSON.parse(body)) : NOT_FOUND
    } catch (error) {
      if (error instanceof NotPossible) return { status: 409, body: { error: error.message } }
      throw error
    }
  }
}
