import type { Endpoint } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { MANUAL } from '../domain/gateways.ts'
import { receiveWebhook } from '../domain/receive-webhook.ts'
import { storeOfWebhook } from '../domain/store-of-webhook.ts'
import { GatewayUnavailable, OutcomeUnknown, WebhookRefused } from '../gateways/gateway.ts'
import type { PaymentGateway } from '../generated/resolvers.ts'
import { BodyTooLarge, readBody } from './read-body.ts'

const MAX_BODY = 256 * 1024

const GATEWAYS: ReadonlySet<string> = new Set<PaymentGateway>(['SANDBOX', 'STRIPE', 'PAYPAL', 'MADA', 'STC_PAY'])

const isGateway = (name: string): name is PaymentGateway => GATEWAYS.has(name) && !MANUAL.has(name as PaymentGateway)

const say = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers })

/**
 * What gateways send to `/webhooks/<gateway>/<storeId>`, or to `/webhooks/<gateway>` when the payment it is about tells the
 * store. It is checked, kept and answered at once; the worker does the rest.
 */
export const webhooksEndpoint =
  (contextOf: (requestId: string) => Context): Endpoint =>
  async (request, caller) => {
    const [, , name = '', storeId, ...rest] = new URL(request.url).pathname.split('/')
    const gateway = name.toUpperCase().replaceAll('-', '_')
    if (!isGateway(gateway) || rest.length > 0) return say(404, 'No gateway sends its webhooks here.')
    if (request.method !== 'POST') return say(405, 'Webhooks are sent by POST.', { allow: 'POST' })
    try {
      const context = contextOf(caller.requestId)
      const body = await readBody(request, MAX_BODY)
      const ofStore = storeId || (await storeOfWebhook(context, gateway, body))
      const account = ofStore === undefined ? undefined : await context.gateways.of(ofStore, gateway)
      if (ofStore === undefined || !account) return say(404, 'No store here takes payments through this gateway.')
      const notice = await account.readWebhook({ headers: request.headers, body, now: new Date() })
      await receiveWebhook(context, gateway, ofStore, notice)
      return Response.json({ received: true })
    } catch (error) {
      if (error instanceof BodyTooLarge) return say(413, 'A webhook may have 256 KB.', { connection: 'close' })
      if (error instanceof WebhookRefused) return say(400, error.message)
      if (error instanceof SyntaxError) return say(400, 'The webhook is no JSON.')
      // Whether it is genuine could not be asked now: the gateway sends it again.
      if (error instanceof GatewayUnavailable || error instanceof OutcomeUnknown)
        return say(503, 'The webhook could not be checked. Send it again.')
      throw error
    }
  }
