import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Environment } from './expand-environment.ts'
import { readConfig } from './read-config.ts'
import type { RouterConfig } from './schema.ts'
import { WrongSetting } from './wrong-setting.ts'

export const USAGE = `npm run router -- --config <file> | --supergraph <file> [options]

Serves a federation 2 supergraph over subgraphs that are reached by HTTP.
  --config          a YAML file of settings; every other option goes before what it says
  --check-config    only says whether the configuration and the supergraph can be served
  --schema          writes the JSON schema of the configuration, for editors
  --supergraph      the composed supergraph; it says where each subgraph is
  --port            default 4000; 0 takes any free port
  --host            the address to listen on; default: every address of this machine
  --forward-header  a header that subgraphs are sent as it came, or that came in a WebSocket's connection_init;
                    may be given several times; default: authorization
  --no-graphiql     show browsers no GraphiQL page
  --help            show this

A changed supergraph is taken into service without a restart: it is looked for every two seconds, and on SIGHUP.`

/** What the command line asks for. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'schema' }
  | { readonly kind: 'serve' | 'check'; readonly config: RouterConfig; readonly folder: string }

/** @throws WrongSetting for an argument or a configuration that cannot be used. */
export async function readCommandLine(args: readonly string[], environment: Environment): Promise<Task> {
  const values = parse(args)
  if (values.help) return { kind: 'help' }
  if (values.schema) return { kind: 'schema' }
  const file = values.config === undefined ? {} : await readConfig(values.config, environment)
  const config = override(file, values)
  if (!config.supergraph?.file && !config.supergraph?.url) {
    throw new WrongSetting(
      values.config === undefined
        ? '--supergraph must name the file of the supergraph, or --config a configuration.'
        : `${values.config}: supergraph.file or supergraph.url must say where the supergraph is.`,
    )
  }
  if (config.supergraph.file && config.supergraph.url)
    throw new WrongSetting(`${values.config}: supergraph.file and supergraph.url cannot both say where it is.`)
  const folder = values.config === undefined ? process.cwd() : path.dirname(path.resolve(values.config))
  return { kind: values['check-config'] ? 'check' : 'serve', config, folder }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        config: { type: 'string' },
        'check-config': { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
        supergraph: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'forward-header': { type: 'string', multiple: true },
        'no-graphiql': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new WrongSetting((error as Error).message)
  }
}

function override(config: RouterConfig, values: ReturnType<typeof parse>): RouterConfig {
  const { supergraph, host, 'forward-header': forwardHeaders } = values
  const { file: _, url: __, ...rest } = config.supergraph ?? {}
  for (const name of forwardHeaders ?? []) {
    if (!/^[a-z0-9-]+$/i.test(name)) throw new WrongSetting(`--forward-header must name a header, not "${name}".`)
  }
  return {
    ...config,
    listen: {
      ...config.listen,
      ...(values.port !== undefined && { port: readPort(values.port) }),
      ...(host !== undefined && { host }),
    },
    // A path of the command line is as seen from where it is given.
    ...(supergraph !== undefined && { supergraph: { ...rest, file: path.resolve(supergraph) } }),
    ...(forwardHeaders && {
      subgraphs: { ...config.subgraphs, all: { ...config.subgraphs?.all, forwardHeaders } },
      subscriptions: { ...config.subscriptions, connectionParams: forwardHeaders },
    }),
    ...(values['no-graphiql'] && { http: { ...config.http, graphiql: false } }),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new WrongSetting(`--port must be a number from 0 to 65535, not "${text}".`)
}
