import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Webhooks older than this are refused, in seconds. */
export const TOLERANCE_SECONDS = 300

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'saler sandbox', purpose, 32))

const digest = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', keyOf(secret, purpose)).update(text).digest()

const isSame = (given: string | null, right: Buffer): boolean => {
  const bytes = Buffer.from(given ?? '', 'base64url')
  return bytes.length === right.length && timingSafeEqual(bytes, right)
}

/** The header `sandbox-signature` of a webhook: its time in seconds, and an HMAC-SHA256 of time and body. */
export const signWebhook = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${digest(secret, 'webhooks', `${seconds}.${body}`).toString('base64url')}`

/** Whether a webhook's signature fits and it is fresh. */
export function isSignedWebhook(secret: string, header: string | null, body: string, now: Date): boolean {
  const [, seconds = '', signature = ''] = /^t=(\d{1,12}),v1=([\w-]+)$/.exec(header ?? '') ?? []
  if (seconds === '' || Math.abs(now.getTime() / 1000 - Number(seconds)) > TOLERANCE_SECONDS) return false
  return isSame(signature, digest(secret, 'webhooks', `${seconds}.${body}`))
}

/** What lets the buyer, and nobody else, answer the 3-D Secure page of a charge. */
export const pageToken = (secret: string, reference: string): string =>
  digest(secret, 'pages', reference).toString('base64url')

export const isPageToken = (secret: string, reference: string, token: string | null): boolean =>
  isSame(token, digest(secret, 'pages', reference))
