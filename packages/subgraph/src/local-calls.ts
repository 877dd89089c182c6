import { compileOperation } from '@saler/execution'
import type { DocumentNode } from 'graphql'
import { CallFailed, type Calls, dataOf } from './calls.ts'
import type { Subgraph } from './subgraph.ts'

/**
 * Calls between subgraphs of one process. Subgraphs need each other, so they are looked up when called: the map may be
 * filled after the first of them exists.
 */
export function localCalls(subgraphs: ReadonlyMap<string, Subgraph>): Calls {
  const compiled = new WeakMap<DocumentNode, ReturnType<typeof compileOperation>>()
  return {
    async request(service, document, variables, identity) {
      const subgraph = subgraphs.get(service)
      if (!subgraph) throw new CallFailed(service, 'no such subgraph runs here', { outage: false })
      let run = compiled.get(document)
      if (!run) {
        run = compileOperation(subgraph.schema, document)
        compiled.set(document, run)
      }
      return dataOf(service, await run(variables, subgraph.contextOf(identity)))
    },
    async close() {},
  }
}
