export type { QueueStore } from './backing.ts'
export { type BullOptions, bullQueues } from './bull-queues.ts'
export type { Handler, Job, JobFailure, NewJob, Queues, WorkOptions } from './queues.ts'
