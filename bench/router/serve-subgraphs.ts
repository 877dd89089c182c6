import { createServer, type Socket } from 'node:net'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { compileOperation } from '@saler/execution'
import { parse } from 'graphql'
import { SUBGRAPHS } from './subgraphs.ts'

// Serves each subgraph at a port of its own. What it answers to a request is worked out once and sent as it is from then
// on, by no more than the HTTP that is needed for it: what is measured are the gateways.
const HEAD_END = Buffer.from('\r\n\r\n')

function answerOf(name: string): (body: string) => Promise<Buffer> {
  const { typeDefs, resolvers } = SUBGRAPHS[name]!
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }])
  return async (body) => {
    const { query, variables, operationName } = JSON.parse(body)
    const result = await compileOperation(schema, parse(query), operationName ?? undefined)(variables ?? {}, {})
    const text = JSON.stringify(result)
    return Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncache-control: public, max-age=60\r\n` +
        `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    )
  }
}

function serve(socket: Socket, answer: (body: string) => Promise<Buffer> | Buffer): void {
  let received: Buffer = Buffer.alloc(0)
  const read = async (): Promise<void> => {
    for (;;) {
      const headEnd = received.indexOf(HEAD_END)
      if (headEnd < 0) return
      const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString('latin1', 0, headEnd))
      const start = headEnd + HEAD_END.length
      const end = start + Number(length?.[1] ?? 0)
      if (received.length < end) return
      const body = received.toString('utf8', start, end)
      received = received.subarray(end)
      const known = answer(body)
      socket.write(known instanceof Buffer ? known : await known)
    }
  }
  socket.on('data', (chunk: Buffer) => {
    received = received.length ? Buffer.concat([received, chunk]) : chunk
    void read()
  })
  socket.on('error', () => socket.destroy())
  socket.setNoDelay(true)
}

const ports: Record<string, number> = {}
for (const name of Object.keys(SUBGRAPHS)) {
  const work = answerOf(name)
  const known = new Map<string, Buffer>()
  const answer = (body: string): Buffer | Promise<Buffer> =>
    known.get(body) ??
    work(body).then((made) => {
      known.set(body, made)
      return made
    })
  const server = createServer((socket) => serve(socket, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  ports[name] = (server.address() as { port: number }).port
}
process.send!(ports)
process.on('disconnect', () => process.exit())
