import { systemLanguage } from '@saler/kernel'
import type { Endpoint } from '@saler/subgraph'
import { webhookUrl } from '../domain/gateways.ts'
import { sendWebhooks } from '../gateways/sandbox.ts'
import type { SandboxCharge, SandboxLedger } from '../gateways/sandbox-ledger.ts'
import { isPageToken } from '../gateways/sandbox-signature.ts'
import { authenticationPage } from './authentication-page.ts'
import { BodyTooLarge, readBody } from './read-body.ts'

interface PayOptions {
  readonly ledger: SandboxLedger
  readonly secret: string
  readonly publicUrl: string
}

const nothing = (): Response => Response.json({ error: 'There is nothing here.' }, { status: 404 })

/**
 * `/pay/sandbox/<charge>`: the page on which the buyer approves or declines a charge at the built-in sandbox, as a bank's
 * 3-D Secure page would have it.
 */
export const payEndpoint =
  ({ ledger, secret, publicUrl }: PayOptions): Endpoint =>
  async (request, caller) => {
    const { pathname, searchParams } = new URL(request.url)
    const reference = /^\/pay\/sandbox\/(sbx_[0-9a-f]{32})$/.exec(pathname)?.[1]
    // A page that was not made for this charge is told nothing of it.
    if (!reference || !isPageToken(secret, reference, searchParams.get('token'))) return nothing()
    const charge = await ledger.find({ reference, paymentId: null })
    if (!charge) return nothing()
    if (request.method === 'GET') return authenticationPage(charge, systemLanguage(caller.language))
    if (request.method !== 'POST') return Response.json({ error: 'Only GET and POST.' }, { status: 405 })
    const answer = await readAnswer(request).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) return Response.json({ error: error.message }, { status: 413 })
      throw error
    })
    if (answer instanceof Response) return answer
    if (answer === undefined) return Response.json({ error: 'Approve or decline.' }, { status: 400 })
    const approved = answer === 'approve'
    const answered = await ledger.change(reference, { key: null, kind: 'ANSWER', amount: 0n }, (found) =>
      found.status === 'REQUIRES_ACTION' ? outcome(found, approved) : undefined,
    )
    if (answered) await sendWebhooks(webhookUrl(publicUrl, 'SANDBOX', answered.storeId), secret, answered, [0])
    const location = charge.returnUrl ?? `${publicUrl}/pay/sandbox/${reference}${new URL(request.url).search}`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  }

/** Bytes of a form with one button. */
const MAX_FORM = 4 * 1024

/** What the buyer chose; undefined when the form does not say. @throws BodyTooLarge */
async function readAnswer(request: Request): Promise<'approve' | 'decline' | undefined> {
  const body = Buffer.from(await readBody(request, MAX_FORM))
  const answer = new URLSearchParams(body.toString('utf8')).get('answer')
  return answer === 'approve' || answer === 'decline' ? answer : undefined
}

function outcome({ amount, capture }: SandboxCharge, approved: boolean): Partial<SandboxCharge> {
  if (!approved)
    return { status: 'FAILED', failureCode: 'AUTHENTICATION_FAILED', failureMessage: 'The buyer did not approve it.' }
  return capture
    ? { status: 'CAPTURED', authorized: amount, captured: amount }
    : { status: 'AUTHORIZED', authorized: amount }
}
