import { readFileSync } from 'node:fs'
import gateway from '@mercuriusjs/gateway'
import Fastify from 'fastify'
import cache from 'mercurius-cache'
import { reportUsage } from '../report-usage.mjs'
import { SUBGRAPHS } from '../subgraphs.ts'

// Mercurius composes for itself, from the subgraphs' own schemas. It compiles operations with graphql-jit when asked. `--cache`
// keeps what root fields gave, which is all that its plug-in can.
const supergraph = readFileSync(process.argv[2], 'utf8')
const services = Object.entries(SUBGRAPHS).map(([name, { typeDefs }]) => ({
  name,
  schema: typeDefs,
  url: new RegExp(`name: "${name}", url: "([^"]+)"`).exec(supergraph)[1],
}))
const jit = process.argv.includes('--jit') ? 1 : 0
const app = Fastify()
app.register(gateway, { gateway: { services }, jit })
if (process.argv.includes('--cache')) {
  app.register(cache, { ttl: 60, policy: { Query: { users: true, product: true, topProducts: true } } })
}
await app.listen({ port: 0, host: '127.0.0.1' })
reportUsage(app.server.address().port)
