import { z } from 'zod'
import type { Reply } from './call.ts'
import { GatewayUnavailable, type WebhookNotice, WebhookRefused } from './gateway.ts'

/** PayPal sends a webhook again for three days; what is older was kept by somebody, in milliseconds. */
const OLDEST_MS = 4 * 24 * 3_600_000
const AHEAD_MS = 300_000

const EVENT = z.object({
  id: z.string().min(1).max(100),
  event_type: z.string().max(200),
  resource: z.object({
    id: z.string().max(100).optional(),
    custom_id: z.string().max(255).optional(),
    purchase_units: z.array(z.object({ custom_id: z.string().max(255).optional() })).optional(),
    supplementary_data: z
      .object({ related_ids: z.object({ order_id: z.string().max(100).optional() }).optional() })
      .optional(),
  }),
})

const HEADERS = {
  auth_algo: 'paypal-auth-algo',
  cert_url: 'paypal-cert-url',
  transmission_id: 'paypal-transmission-id',
  transmission_sig: 'paypal-transmission-sig',
  transmission_time: 'paypal-transmission-time',
} as const

/**
 * Reads a webhook that PayPal itself says is genuine.
 *
 * @param verify asks PayPal, with the body that this makes.
 * @throws WebhookRefused; GatewayUnavailable when PayPal cannot be asked now.
 */
export async function readPayPalWebhook(
  { headers, body, now }: { readonly headers: Headers; readonly body: Uint8Array; readonly now: Date },
  webhookId: string,
  verify: (body: string) => Promise<Reply>,
): Promise<WebhookNotice> {
  const text = Buffer.from(body).toString('utf8')
  const read = EVENT.safeParse(parse(text))
  const signature = Object.entries(HEADERS).map(([part, header]) => [part, headers.get(header)] as const)
  if (!read.success || signature.some(([, value]) => value === null || value.length > 1_000))
    throw new WebhookRefused('This webhook is not as PayPal writes them.')
  const age = now.getTime() - Date.parse(headers.get(HEADERS.transmission_time)!)
  if (!(age <= OLDEST_MS && age >= -AHEAD_MS)) throw new WebhookRefused('This webhook is too old.')
  const parts = JSON.stringify({ ...Object.fromEntries(signature), webhook_id: webhookId })
  // The signature is of the bytes as they came, so they are put in as they are. They are one JSON value, as was seen above.
  const { status, body: answer } = await verify(`${parts.slice(0, -1)},"webhook_event":${text}}`)
  if (status === 401 || status === 403) throw new GatewayUnavailable('PayPal does not accept the credentials.')
  if (status >= 400 || (answer as { verification_status?: string }).verification_status !== 'SUCCESS')
    throw new WebhookRefused('PayPal says that this webhook is not genuine.')
  return noticeOf(read.data)
}

function noticeOf({ id, event_type, resource }: z.output<typeof EVENT>): WebhookNotice {
  const isOrder = event_type.startsWith('CHECKOUT.ORDER.')
  if (!isOrder && !event_type.startsWith('PAYMENT.')) return { eventId: id, reference: null, paymentId: null }
  const customId = resource.custom_id ?? resource.purchase_units?.[0]?.custom_id
  return {
    eventId: id,
    reference: (isOrder ? resource.id : resource.supplementary_data?.related_ids?.order_id) ?? null,
    // Of a refund: payment and key.
    paymentId: customId?.split('/')[0] ?? null,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
