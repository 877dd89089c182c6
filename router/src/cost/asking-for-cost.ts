import type { IncomingHttpHeaders } from 'node:http'
import type { RequestParameters } from '../persisted/resolve-document.ts'

const HEADER = 'graphql-cost'

/** A request that came with the header which asks for the cost asks for it in its extensions. */
export function askingForCost(parameters: RequestParameters, headers: IncomingHttpHeaders): RequestParameters {
  if (headers[HEADER] !== '1') return parameters
  return { ...parameters, extensions: { ...parameters.extensions, cost: true } }
}
