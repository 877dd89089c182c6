import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type CompositionMessage, composeSupergraph } from './src/composition.ts'
import { publicApi } from './src/public-api.ts'

const USAGE = `npm run compose -- [--check] [--verbose] [--config <file>] [--output <file>]

Composes the subgraphs that supergraph.yaml names into router/supergraph.graphql, and writes what clients see of it to
api.graphql beside it.
  --check    write nothing, and fail when the files are not what composition gives
  --verbose  show composition's notes as well as its warnings`

const fileBeside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        config: { type: 'string', default: fileBeside('../supergraph.yaml') },
        output: { type: 'string', default: fileBeside('./supergraph.graphql') },
      },
    })
    return values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return undefined
  }
}

function print({ severity, code, message }: CompositionMessage): void {
  console.error(`${severity} ${code}: ${message}`)
}

async function main(): Promise<number> {
  const values = readArguments()
  if (!values) return 1
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const { sdl, hints, errors } = await composeSupergraph(values.config)
  for (const hint of hints) if (values.verbose || hint.severity === 'warning') print(hint)
  errors.forEach(print)
  if (sdl === undefined) return 1
  const files = { [values.output]: sdl, [join(dirname(values.output), 'api.graphql')]: publicApi(sdl) }
  let stale = false
  for (const [file, text] of Object.entries(files)) {
    const current = await readFile(file, 'utf8').catch(() => undefined)
    if (current === text) console.log(`${file} is current.`)
    else if (values.check) {
      console.error(`${file} is not what the subgraphs compose to: run "npm run compose".`)
      stale = true
    } else {
      await writeFile(file, text)
      console.log(`${file} written.`)
    }
  }
  return stale ? 1 : 0
}

process.exitCode = await main()
