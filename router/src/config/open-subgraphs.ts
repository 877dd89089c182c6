import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RouterOptions } from '../options.ts'
import { createTraffic, type TrafficOptions } from '../traffic/traffic.ts'
import type { SubgraphTransport } from '../transport.ts'
import { httpTransport } from '../transports/http.ts'
import { type CallerContext, forwardedTo, shareKey } from './callers.ts'
import type { RouterConfig, SubgraphConfig } from './schema.ts'
import { WrongSetting } from './wrong-setting.ts'

/** Reads the certificates that subgraphs are trusted by, once at the start: by the names of their files. */
export async function readCertificates(
  { subgraphs }: RouterConfig,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const files = [subgraphs?.all, ...Object.values(subgraphs?.named ?? {})].flatMap((rules) => rules?.ca ?? [])
  const read = async (file: string): Promise<[string, string]> => {
    try {
      return [file, await readFile(path.resolve(folder, file), 'utf8')]
    } catch (error) {
      throw new WrongSetting(`The certificates ${file} cannot be read: ${(error as Error).message}.`)
    }
  }
  return new Map(await Promise.all([...new Set(files)].map(read)))
}

export interface SubgraphsOptions {
  readonly config: RouterConfig
  readonly certificates: ReadonlyMap<string, string>
  readonly events: Pick<TrafficOptions<CallerContext>, 'onCircuit' | 'onRetry'>
  /** Looks at each transport before the rules of traffic are put before it. */
  readonly around: (service: string, transport: SubgraphTransport<CallerContext>) => SubgraphTransport<CallerContext>
}

/** Makes the transports of one supergraph, with their rules. */
export function openSubgraphs({
  config,
  certificates,
  events,
  around,
}: SubgraphsOptions): Exclude<RouterOptions<CallerContext>['transports'], Record<string, unknown>> {
  const { all = {}, named = {} } = config.subgraphs ?? {}
  const traffic = createTraffic<CallerContext>({ deduplication: { shareKey }, ...events })
  return ({ name, url }) => {
    const own = Object.hasOwn(named, name) ? named[name] : undefined
    const {
      retries,
      circuitBreaker,
      deduplicate = false,
      ca,
      headers = {},
      ...rules
    }: SubgraphConfig = { ...all, ...own }
    const forwarded = forwardedTo(config, name)
    const { forwardHeaders: _, ...http } = rules
    const transport = httpTransport<CallerContext>({
      url,
      ...http,
      ...(ca !== undefined && { ca: certificates.get(ca)! }),
      // What the router says of itself goes before what a client says.
      headers: (caller) => ({ ...pick(caller.headers, forwarded), ...headers }),
    })
    return traffic.around(name, around(name, transport), { retries, circuitBreaker, deduplicate })
  }
}

function pick(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {}
  for (const name of names) if (headers[name] !== undefined) picked[name] = headers[name]
  return picked
}
