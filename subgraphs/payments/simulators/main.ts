import { parseArgs } from 'node:util'
import { isProviderName, startSimulator } from './simulator.ts'

// `node subgraphs/payments/simulators/main.ts stripe [--port 4242] [--seed 7]`: prints its port in a line of its own.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
})
const [name = ''] = positionals
if (!isProviderName(name)) {
  console.error('Name a provider: stripe, paypal or moyasar.')
  process.exit(1)
}
const simulator = await startSimulator(name, { port: Number(values.port), seed: Number(values.seed) })
console.log(new URL(simulator.url).port)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close())
