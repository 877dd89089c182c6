import { readFileSync } from 'node:fs'
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { reportUsage } from '../report-usage.mjs'
import { SUBGRAPHS } from '../subgraphs.ts'

// The subgraphs in the gateway's process, by Apollo's own means.
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.argv[2], 'utf8'),
  buildService: ({ name }) => {
    const { typeDefs, resolvers } = SUBGRAPHS[name]
    return new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]))
  },
})
const server = new ApolloServer({ gateway })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
reportUsage(Number(new URL(url).port))
