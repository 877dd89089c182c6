// A process with a relay over queues and wake-ups in PostgreSQL: for tests that kill it. Its argument is
// `{ url, busUrl, pollMs }`.
import { openDatabase } from '@saler/database'
import { bullQueues } from '@saler/queue'
import { createRelay, postgresWakeups } from '../src/index.ts'

const { url, busUrl, pollMs } = JSON.parse(process.argv[2]!)
const queues = await bullQueues({ postgresUrl: busUrl })
createRelay({
  database: openDatabase({ url, name: 'relay', maxConnections: 2 }),
  domain: 'things',
  queues,
  routes: { 'thing.happened': ['reactions'] },
  wakeups: postgresWakeups({ url: busUrl }),
  pollMs,
})
process.stdout.write('ready\n')
