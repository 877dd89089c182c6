import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@saler/embedded-postgres'

/**
 * A PostgreSQL of the test's own, for those that take the server away. A restarted one takes another port, so it is
 * reached through a door whose address stays.
 */
export async function ownPostgres() {
  const dataDir = path.join(os.tmpdir(), `saler-tests-${randomBytes(6).toString('hex')}`)
  let server = await startEmbeddedPostgres({ dataDir })
  const open = new Set<Socket>()
  const door = createServer((inside) => {
    const outside = connect(server.port, '127.0.0.1')
    for (const socket of [inside, outside]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        inside.destroy()
        outside.destroy()
      })
    }
    inside.pipe(outside).pipe(inside)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo
  return {
    url(database: string): string {
      const url = new URL(server.url(database))
      url.host = `127.0.0.1:${port}`
      return url.href
    },
    /** Cuts every connection. */
    cut(): void {
      for (const socket of open) socket.destroy()
    },
    async restart(downMs = 0): Promise<void> {
      await server.stop()
      await sleep(downMs)
      server = await startEmbeddedPostgres({ dataDir })
    },
    async stop(): Promise<void> {
      door.close()
      for (const socket of open) socket.destroy()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
