// A process that takes jobs of the queue `held`, says so and never finishes them: for tests that kill it.
import { bullQueues } from '../src/index.ts'

const where = JSON.parse(process.argv[2]!)
const queues = await bullQueues(where, { takeOverMs: 1_000 })
await queues.work('held', {
  hold: (job) => {
    process.stdout.write(`${job.id}\n`)
    return new Promise(() => {})
  },
})
