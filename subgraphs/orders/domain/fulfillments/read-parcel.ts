import { type Findings, isWhole, optionalText, type TextErrorCode } from '@saler/kernel'
import { MAX_TRACKING_NUMBER, MAX_URL } from '../limits.ts'
import type { Parcel } from './ship.ts'

/** What a client says of a parcel. */
export interface ParcelInput {
  readonly carrier?: string | null
  readonly trackingNumber?: string | null
  readonly trackingUrl?: string | null
}

/** Reads what is on a parcel. What is wrong goes to the findings: INVALID and TOO_LONG on its three texts. */
export function readParcel(findings: Findings<TextErrorCode>, input: ParcelInput): Parcel {
  const parcel = {
    carrier: optionalText(findings, input.carrier, MAX_TRACKING_NUMBER, ['carrier']),
    trackingNumber: optionalText(findings, input.trackingNumber, MAX_TRACKING_NUMBER, ['trackingNumber']),
    trackingUrl: optionalText(findings, input.trackingUrl, MAX_URL, ['trackingUrl']),
  }
  if (parcel.trackingUrl !== null && isWhole(parcel.trackingUrl) && !isWebAddress(parcel.trackingUrl))
    findings.add('INVALID', ['trackingUrl'])
  return parcel
}

/** Buyers follow it with a click, so it must lead to a web page and nowhere else. */
function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}
