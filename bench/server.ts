import { readConfig } from '@saler/server/config'
import { startEmbedded } from '@saler/server/embedded'
import { serveSubgraph } from '@saler/subgraph'

// The system as `npm start` runs it, and beside it the orders subgraph at an HTTP address of its own, so that the cost
// of the router can be told from the cost of what is behind it.
const config = readConfig(process.env)
const saler = await startEmbedded(config)
const orders = saler.system.subgraphs.get('orders')!
const served = await serveSubgraph({ subgraph: orders, port: 0, secret: config.secret! })
process.stdout.write(`${JSON.stringify({ router: saler.port, orders: served.port })}\n`)

// What seeding set off (jobs, reactions) would be measured with the rest: says when nothing is left to do.
process.stdin.on('data', async () => {
  for (let used = Infinity; used > 100_000; ) {
    const before = process.cpuUsage()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const { user, system } = process.cpuUsage(before)
    used = user + system
  }
  process.stdout.write('idle\n')
})
process.on('SIGTERM', async () => {
  await served.close()
  await saler.close()
  process.exit(0)
})
