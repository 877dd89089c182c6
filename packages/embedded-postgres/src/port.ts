import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'

/** Below the ports that systems hand out to outgoing connections (from 32768 on Linux, 49152 elsewhere). */
const FIRST = 20_000
const LAST = 32_767

/**
 * A port of 127.0.0.1 that was free a moment ago. Random, so that two starts side by side seldom choose the same; when
 * they do, the server says so and its start is tried again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** PostgreSQL's SSLRequest: length 8, code 80877103. A server answers one byte, `S` or `N`, before any sign-in. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])

/** Whether a PostgreSQL server that can still start a session answers at the port within the time (milliseconds). */
export function answers(port: number, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(SSL_REQUEST))
    const finish = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(timeout, () => finish(false))
    socket.once('data', (data) => finish(data[0] === 0x4e || data[0] === 0x53))
    socket.once('error', () => finish(false))
    socket.once('close', () => finish(false))
  })
}
