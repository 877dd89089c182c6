import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { AnonymousIdentity } from '@saler/identity'

/**
 * What a domain answers outside GraphQL, such as a webhook or a file. The bodies are streams, and their limits are the
 * endpoint's own business. The caller is nobody: an endpoint that needs more looks for it in the request (a signature, a
 * token). What it throws is logged and answered with 500.
 */
export type Endpoint = (request: Request, caller: AnonymousIdentity) => Promise<Response>

/** Endpoints by the first part of their path: `webhooks` answers at `/webhooks` and everywhere below. */
export type Endpoints = Readonly<Record<string, Endpoint>>

/** The first part of a request's path: "webhooks" of "/webhooks/stripe?x=1". */
export const firstPartOf = (url: string | undefined): string => /^\/([^/?]*)/.exec(url ?? '')?.[1] ?? ''

/** Answers a Node request by an endpoint. */
export async function answerByEndpoint(
  endpoint: Endpoint,
  caller: AnonymousIdentity,
  request: IncomingMessage,
  response: ServerResponse,
  onError: (error: unknown, requestId: string) => void,
): Promise<void> {
  const listener = getRequestListener((fetched) => endpoint(fetched, caller), {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      onError(error, caller.requestId)
      return Response.json({ error: 'Internal server error', requestId: caller.requestId }, { status: 500 })
    },
  })
  await listener(request, response)
}
