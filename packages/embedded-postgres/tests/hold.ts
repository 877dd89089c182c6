// A process of its own that starts (or attaches to) the server of a folder, says so in one line and then waits.
import { attachEmbeddedPostgres, startEmbeddedPostgres } from '@saler/embedded-postgres'

const [how, dataDir] = process.argv.slice(2)
try {
  const open = how === 'attach' ? attachEmbeddedPostgres : startEmbeddedPostgres
  const server = await open({ dataDir: dataDir!, onProgress: (step) => console.log(JSON.stringify({ step })) })
  console.log(JSON.stringify({ url: server.url('postgres'), adopted: server.adopted, owned: server.owned }))
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)))
  setInterval(() => {}, 60_000)
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message, name: (error as Error).name }))
  process.exitCode = 1
}
