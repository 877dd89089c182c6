/** The sign-ins of the demo store, which exists in development only. */
export const DEMO = {
  handle: 'demo',
  merchant: { email: 'merchant@demo.saler.com', password: 'merchant-of-the-demo' },
  shopper: { email: 'shopper@demo.saler.com', password: 'shopper-of-the-demo' },
} as const
