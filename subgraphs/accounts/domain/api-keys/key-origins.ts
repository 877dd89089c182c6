import { type Refusals, refuse } from '@saler/kernel'
import { MAX_ORIGINS } from './limits.ts'

/** The origin that a text names, in the spelling of browsers; undefined when it names none, or more than an origin. */
export function originOf(text: string): string | undefined {
  const url = URL.parse(text.trim())
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  const more =
    url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== ''
  return more ? undefined : url.origin
}

/** Origins as browsers send them, each once. INVALID goes to the findings; too many are refused at once. */
export function readOrigins(findings: Pick<Refusals<'INVALID'>, 'add'>, origins: readonly string[]): string[] {
  if (origins.length > MAX_ORIGINS) refuse('TOO_MANY', ['origins'], { max: MAX_ORIGINS })
  const read = origins.map((text, index) => {
    const origin = originOf(text)
    if (origin === undefined) findings.add('INVALID', ['origins', index])
    return origin ?? ''
  })
  return [...new Set(read)]
}
