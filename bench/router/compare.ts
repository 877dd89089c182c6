import { fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { CONTESTS, type Contest, type Contestant } from './contestants.ts'
import { type GatewayProcess, messageOf, startGateway } from './gateway-process.ts'
import { ask, type Measurement, measure, medianOf } from './measure.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { SUBGRAPHS, withHints } from './subgraphs.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '50' },
    /** Only contestants or operations whose name has this in it. */
    only: { type: 'string', multiple: true, default: [] },
    operation: { type: 'string', multiple: true, default: [] },
    /** Only contests whose title has this in it. */
    contest: { type: 'string', multiple: true, default: [] },
    /** Another file like contestants/ours.ts, to compare two states of the router. */
    with: { type: 'string', multiple: true, default: [] },
  },
})
const [seconds, rounds, connections] = [values.seconds, values.rounds, values.connections].map(Number) as [
  number,
  number,
  number,
]
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const wanted = (name: string, asked: readonly string[]): boolean =>
  asked.length === 0 || asked.some((part) => name.toLowerCase().includes(part.toLowerCase()))
const operations = OPERATIONS.filter(({ name }) => wanted(name, values.operation))

const folder = await mkdtemp(path.join(os.tmpdir(), 'saler-bench-router-'))
const subgraphs = fork(path.join(import.meta.dirname, 'serve-subgraphs.ts'))
try {
  const ports = (await messageOf(subgraphs, 'The subgraphs')) as Record<string, number>
  for (const [i, contest] of CONTESTS.entries()) {
    if (!wanted(contest.title, values.contest)) continue
    const supergraph = path.join(folder, `${i}.graphql`)
    await writeFile(supergraph, compose(ports, contest.hints === true))
    await hold(contest, supergraph)
  }
} finally {
  subgraphs.kill('SIGKILL')
  await rm(folder, { recursive: true })
}

/** Measures the contestants in turn, round after round, so that what else the machine does meets all of them. */
async function hold({ title, contestants }: Contest, supergraph: string): Promise<void> {
  const extra: Contestant[] = values.with.map((file) => ({ name: file, file: path.resolve(file), args: [] }))
  const entered = [...contestants.filter(({ name }) => wanted(name, values.only)), ...extra]
  if (entered.some(({ file }) => file.endsWith('.mjs'))) installCompetitors()
  const gateways: GatewayProcess[] = []
  try {
    for (const contestant of entered) gateways.push(await startGateway(contestant, supergraph))
    for (const operation of operations) {
      const bytes = await checkAnswers(gateways, operation)
      say(`\n### ${title}: ${operation.name} (${bytes} bytes)\n`)
      say('| gateway | requests/s | p50 | p99 | CPU per request | memory |\n|---|---|---|---|---|---|')
      const measured = new Map<GatewayProcess, Measurement[]>(gateways.map((gateway) => [gateway, []]))
      // The first round warms up, and does not count.
      for (let round = 0; round <= rounds; round++) {
        for (const gateway of gateways) {
          const measurement = await measure({ gateway, operation, connections, seconds })
          if (round > 0) measured.get(gateway)!.push(measurement)
        }
      }
      for (const [gateway, measurements] of measured) say(row(gateway.contestant.name, medianOf(measurements)))
    }
  } finally {
    for (const gateway of gateways) gateway.stop()
  }
}

/** Makes sure that all gateways give the same data, and says how large the first one's answer is. */
async function checkAnswers(gateways: readonly GatewayProcess[], operation: Operation): Promise<number> {
  let expected: { text: string; answer: unknown } | undefined
  for (const gateway of gateways) {
    const text = await ask(gateway, operation)
    const answer: unknown = JSON.parse(text)
    expected ??= { text, answer }
    const good = isDeepStrictEqual(answer, expected.answer) && !('errors' in (answer as object))
    if (!good)
      throw new Error(`${gateway.contestant.name} answers "${operation.name}" otherwise: ${text.slice(0, 500)}`)
  }
  return Buffer.byteLength(expected?.text ?? '')
}

function row(name: string, { perSecond, p50, p99, cpu, memory }: Measurement): string {
  const figures = [perSecond.toFixed(0), `${p50} ms`, `${p99} ms`, `${cpu.toFixed(0)} µs`, `${memory.toFixed(0)} MB`]
  return `| ${name} | ${figures.join(' | ')} |`
}

function compose(ports: Readonly<Record<string, number>>, hints: boolean): string {
  const services = Object.entries(SUBGRAPHS).map(([name, { typeDefs }]) => ({
    name,
    typeDefs: parse(hints ? withHints(typeDefs) : typeDefs),
    url: `http://127.0.0.1:${ports[name]}/graphql`,
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** The competitors are no dependencies of this project: only who compares has them. */
function installCompetitors(): void {
  const cwd = path.join(import.meta.dirname, 'competitors')
  if (existsSync(path.join(cwd, 'node_modules'))) return
  say('Installing the competitors into bench/router/competitors (about 700 MB)')
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--workspaces=false', '--ignore-scripts']
  const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error('The competitors could not be installed.')
}
