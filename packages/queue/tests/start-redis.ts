import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** Why the suites over Redis are left out, or undefined when they run. */
export const redisMissing = ((): string | undefined => {
  try {
    execFileSync('redis-server', ['--version'])
  } catch {
    return 'redis-server is not installed'
  }
})()

export interface RedisServer {
  readonly url: string
  /** Kills the server and starts it again on the same port, without what it kept. */
  restart(downMs?: number): Promise<void>
  stop(): Promise<void>
}

/** Starts a Redis of its own on a free port. It keeps nothing on disk. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server = await launch(port, url, settings)
  const kill = async (): Promise<void> => {
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  return {
    url,
    async restart(downMs = 0) {
      await kill()
      await sleep(downMs)
      server = await launch(port, url, settings)
    },
    stop: kill,
  }
}

async function launch(port: number, url: string, settings: readonly string[]): Promise<ChildProcess> {
  const quiet = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1', '--daemonize', 'no']
  const server = spawn('redis-server', ['--port', String(port), ...quiet, ...settings], { stdio: 'ignore' })
  const probe = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
  probe.on('error', () => {})
  await probe.ping()
  probe.disconnect()
  return server
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
