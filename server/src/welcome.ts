import { DEMO } from './demo-accounts.ts'

/** What the start says at its end: where everything is, who can sign in, and a first query. */
export function welcome(options: {
  readonly port: number
  readonly demo: boolean
  /** Whether mail goes to the outbox that a page shows. */
  readonly mail: boolean
  /** Whether the pages of the development tools are there. */
  readonly tools: boolean
}): string {
  const address = `http://localhost:${options.port}`
  const lines = ['', 'Saler is ready.', '', `  GraphQL    ${address}/graphql   (open it in a browser for GraphiQL)`]
  if (options.mail) lines.push(`  Mail sent  ${address}/dev/mail`)
  if (options.tools) lines.push(`  Queues     ${address}/dev/queues`)
  if (options.demo) {
    const { merchant, shopper, handle } = DEMO
    lines.push(
      `  Merchant   ${merchant.email}   ${merchant.password}`,
      `  Shopper    ${shopper.email}   ${shopper.password}`,
      '',
      'A first query to paste:',
      '',
      `  { storeByHandle(handle: "${handle}") { name products(first: 3) {`,
      '      nodes { title priceRange { min { amount currency } } variants { sku stock { available } } } } } }',
    )
  }
  lines.push('', 'Ctrl-C stops it.', '')
  return lines.join('\n')
}
