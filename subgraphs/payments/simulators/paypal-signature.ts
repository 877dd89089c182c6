import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Asked, Delivery, ProviderEvent, Reply, Signing } from './provider.ts'

/** Signs webhooks, and says of what is shown to it whether it signed that: PayPal's certificate never leaves it here. */
export function paypalSignatures(address: () => string) {
  const secretKey = randomBytes(32)
  const signatureOf = (id: string, time: string, webhookId: string, body: string): string =>
    createHmac('sha256', secretKey)
      .update(`${id}|${time}|${webhookId}|${crc32(body)}`)
      .digest('base64')
  return {
    /** What PayPal knows a webhook by is its id: that is the `secret` here. */
    sign({ body }: ProviderEvent, { secret, at }: Signing): Delivery {
      const id = randomUUID()
      const time = at.toISOString()
      return {
        body,
        headers: {
          'paypal-transmission-id': id,
          'paypal-transmission-time': time,
          'paypal-transmission-sig': signatureOf(id, time, secret, body),
          'paypal-cert-url': `${address()}/v1/notifications/certs/CERT`,
          'paypal-auth-algo': 'SHA256withRSA',
        },
      }
    },
    verify({ body }: Asked): Reply {
      const asked = JSON.parse(body) as Record<string, string>
      for (const field of [
        'auth_algo',
        'cert_url',
        'transmission_id',
        'transmission_sig',
        'transmission_time',
        'webhook_id',
      ])
        if (typeof asked[field] !== 'string') return { status: 400, body: { name: 'VALIDATION_ERROR', message: field } }
      // The sum is of the bytes that were sent, which the request has as they were.
      const event = /"webhook_event":(\{.*\})\}$/s.exec(body)?.[1]
      if (event === undefined) return { status: 400, body: { name: 'VALIDATION_ERROR', message: 'webhook_event' } }
      const right = signatureOf(asked.transmission_id!, asked.transmission_time!, asked.webhook_id!, event)
      const verification_status = right === asked.transmission_sig ? 'SUCCESS' : 'FAILURE'
      return { status: 200, body: { verification_status } }
    },
  }
}
