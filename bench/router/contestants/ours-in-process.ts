import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { createHttpHandler, createRouter, localTransport } from '@saler/router'
import { parse } from 'graphql'
import { reportUsage } from '../report-usage.mjs'
import { SUBGRAPHS } from '../subgraphs.ts'

const router = createRouter<undefined>({
  supergraphSdl: readFileSync(process.argv[2]!, 'utf8'),
  transports: ({ name }) => {
    const { typeDefs, resolvers } = SUBGRAPHS[name]!
    const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }])
    return localTransport({ schema, contextOf: () => ({}) })
  },
  onError: console.error,
})
const graphql = createHttpHandler({ router, identify: async () => undefined, onError: console.error })
const server = createServer((request, response) => void graphql(request, response))
server.listen(0, '127.0.0.1', () => reportUsage((server.address() as AddressInfo).port))
