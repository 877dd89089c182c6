import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import MemoryCache from '@graphql-mesh/cache-inmemory-lru'
import { reportUsage } from '../report-usage.mjs'

// Hive Gateway on node:http, as its command line starts it. `--rust` plans with the planner of Hive Router;
// `--cache`
// keeps answers and shares equal requests under way; without it every fetch is sent, as the others do.
const flags = new Set(process.argv.slice(3))
const gateway = createGatewayRuntime({
  supergraph: readFileSync(process.argv[2], 'utf8'),
  logging: false,
  landingPage: false,
  ...(flags.has('--rust') && { unifiedGraphHandler }),
  ...(flags.has('--cache')
    ? {
        cache: new MemoryCache(),
        responseCaching: { session: () => null, ttl: 60_000 },
        inboundInflightRequestDeduplication: true,
      }
    : { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } }),
})
const server = createServer(gateway)
server.listen(0, '127.0.0.1', () => reportUsage(server.address().port))
