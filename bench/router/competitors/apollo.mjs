import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import responseCachePlugin from '@apollo/server-plugin-response-cache'
import { reportUsage } from '../report-usage.mjs'

// Apollo Server with the gateway, as its documentation starts it. `--cache` keeps answers, as long as the subgraphs allow.
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2], 'utf8') })
const plugins = process.argv.includes('--cache') ? [responseCachePlugin()] : []
const server = new ApolloServer({ gateway, plugins })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
reportUsage(Number(new URL(url).port))
