import { createServer } from 'node:http'

export interface MetricsServerOptions {
  readonly port: number
  readonly host?: string
  /** All metrics, in the text format of Prometheus. */
  readonly text: () => string
}

export interface MetricsServer {
  readonly port: number
  close(): Promise<void>
}

const TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Serves metrics at `/metrics`, on a port of their own that is not meant for clients. Rejects when it cannot listen. */
export async function serveMetrics({ port, host, text }: MetricsServerOptions): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') response.writeHead(404).end('Metrics are at /metrics.\n')
    else if (request.method !== 'GET') response.writeHead(405, { allow: 'GET' }).end()
    else response.writeHead(200, { 'content-type': TYPE }).end(text())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
