import { domainToUnicode } from 'node:url'

/** The domain below which every store has one of its own. */
export const BASE_DOMAIN = 'saler.com'

/** The domain that Saler gives to a store. */
export const ownDomain = (handle: string): string => `${handle}.${BASE_DOMAIN}`

/** True for the domains that belong to Saler, of which merchants can neither add nor remove any. */
export const isSalersOwn = (domain: string): boolean => domain === BASE_DOMAIN || domain.endsWith(`.${BASE_DOMAIN}`)

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
// Anything that a URL would not take for a part of its host, white space inside included.
const FOREIGN = /[\s/\\?#@:%[\]|^<>"`{}\0]/

/**
 * Reads a domain as people write it, in any script and case, with or without the root's dot, and gives it in ASCII, lower
 * case, as browsers do (the WHATWG URL standard). Undefined for text that is no domain with at least two labels: host
 * names alone, IP addresses, whole URLs.
 */
export function readDomain(text: string): string | undefined {
  const name = text.trim().replace(/\.$/, '')
  if (name.length > 253 || FOREIGN.test(name) || !URL.canParse(`http://${name}`)) return undefined
  const { hostname } = new URL(`http://${name}`)
  const labels = hostname.split('.')
  const valid = hostname.length <= 253 && labels.length >= 2 && labels.every((label) => LABEL.test(label))
  return valid && !/^\d+$/.test(labels.at(-1)!) ? hostname : undefined
}

/** A domain in its own script. */
export const displayedDomain = (domain: string): string => domainToUnicode(domain) || domain
