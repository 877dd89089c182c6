import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpHandler, createRouter, createRouterCache, httpTransport } from '@saler/router'
import { reportUsage } from '../report-usage.mjs'
import { SUBGRAPHS } from '../subgraphs.ts'

const names = Object.keys(SUBGRAPHS)
const router = createRouter<undefined>({
  supergraphSdl: readFileSync(process.argv[2]!, 'utf8'),
  // Everybody is told the same.
  cache: createRouterCache({ shareOf: () => 'all', services: Object.fromEntries(names.map((name) => [name, {}])) }),
  transports: ({ url }) => httpTransport({ url }),
  onError: console.error,
})
const graphql = createHttpHandler({ router, identify: async () => undefined, onError: console.error })
const server = createServer((request, response) => void graphql(request, response))
server.listen(0, '127.0.0.1', () => reportUsage((server.address() as AddressInfo).port))
