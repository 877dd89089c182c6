import type { Entry } from './book.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Delivery } from './provider.ts'
import type { WebhookPlan } from './webhook-sender.ts'

/** What tests do to a simulator and read of it. */
export interface Remote {
  /** Every payment that the provider knows, oldest first. */
  ledger(): Promise<Entry[]>
  /** Has something go wrong. Rules add up; the first that fits a request decides. */
  misbehave(rule: Misbehaviour): Promise<void>
  /** From now on everything goes well. */
  behave(): Promise<void>
  /** Where webhooks go from now on. */
  webhooks(...plans: WebhookPlan[]): Promise<void>
  /** What the buyer says on the provider's page. */
  answer(reference: string, approves: boolean): Promise<void>
  /** The last webhook of a payment, signed with a secret at a time. */
  delivery(reference: string, secret: string, at?: Date): Promise<Delivery>
}

/** Talks to a simulator at an address (`http://127.0.0.1:<port>`), in this process or in another one. */
export function remoteControl(address: string): Remote {
  const ask = async <Answer>(what: string, body?: unknown): Promise<Answer> => {
    const init = { method: 'POST', body: body === undefined ? '' : JSON.stringify(body) }
    const answer = await fetch(`${address}/_simulator/${what}`, init)
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${what}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  return {
    ledger: () => ask('ledger'),
    misbehave: (rule) => ask('misbehave', rule),
    behave: () => ask('behave'),
    webhooks: (...plans) => ask('webhooks', plans),
    answer: (reference, approves) => ask('answer', { reference, approves }),
    delivery: (reference, secret, at = new Date()) => ask('delivery', { reference, secret, at }),
  }
}
