import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Contestant } from './contestants.ts'

/** What a gateway has used since it was started, and what it holds. */
export interface Usage {
  readonly cpuMicroseconds: number
  /** Bytes of resident memory. */
  readonly rss: number
}
/** A gateway that runs in a process of its own. */
export interface GatewayProcess {
  readonly contestant: Contestant
  readonly url: string
  usage(): Promise<Usage>
  stop(): void
}

const START_TIMEOUT_MS = 60_000

/** Starts a gateway over the supergraph in a file. @throws Error when it ends, or is not ready in time. */
export async function startGateway(contestant: Contestant, supergraph: string): Promise<GatewayProcess> {
  const child = fork(contestant.file, [supergraph, ...contestant.args], {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', DO_NOT_TRACK: '1' },
  })
  const { port } = (await messageOf(child, contestant.name)) as { port: number }
  return {
    contestant,
    url: `http://127.0.0.1:${port}/graphql`,
    async usage() {
      child.send('usage')
      return (await messageOf(child, contestant.name)) as Usage
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** The next message of a process. */
export async function messageOf(child: ChildProcess, name: string): Promise<unknown> {
  const ended = new AbortController()
  const end = (): void => ended.abort()
  child.once('exit', end)
  try {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(START_TIMEOUT_MS)])
    const [message] = await once(child, 'message', { signal })
    return message
  } catch (error) {
    throw new Error(`${name} gave no answer.`, { cause: error })
  } finally {
    child.off('exit', end)
  }
}
