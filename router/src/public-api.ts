import { printSchema } from 'graphql'
import { loadSupergraph } from './supergraph.ts'

const HEADER = '# What clients see of the supergraph. Written by `npm run compose`.\n\n'

/** The schema of the public API as text, with its descriptions and without federation's machinery. */
export const publicApi = (supergraphSdl: string): string =>
  `${HEADER}${printSchema(loadSupergraph(supergraphSdl).api)}\n`
