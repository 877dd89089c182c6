import path from 'node:path'
import { postgresWakeups, redisWakeups, type Wakeups } from '@saler/events'
import { type Mailer, outboxMailer, smtpMailer } from '@saler/mail'
import { bullQueues, type Queues } from '@saler/queue'
import { folderStorage, type Storage, s3Storage } from '@saler/storage'
import type { Config } from './config.ts'
import type { Databases } from './databases.ts'
import type { Logger } from './log.ts'

/** What all domains of a process share. */
export interface Infrastructure {
  readonly queues: Queues
  readonly wakeups: Wakeups
  readonly mailer: Mailer
  /** Where files lie. */
  readonly storage: Storage
  close(): Promise<void>
}

/** How long jobs under way may take to finish at a shutdown: with the requests before them it stays under five seconds. */
const DRAIN_MS = 2_000

/** Picks each adapter by the configuration. This is the one place that knows which there are. */
export async function openInfrastructure(
  config: Config,
  databases: Databases,
  secret: string,
  logger: Logger,
): Promise<Infrastructure> {
  const { redisUrl, smtpUrl, mailFrom: from, s3, publicUrl } = config
  const queues = await bullQueues(redisUrl ? { redisUrl } : { postgresUrl: databases.bus }, {
    onFailed: (failure) => logger[failure.willRetry ? 'warn' : 'error'](failure, 'a job failed'),
    onError: (err) => logger.warn({ err }, 'the queues are away'),
    drainMs: DRAIN_MS,
  })
  const onError = (err: Error): void => logger.warn({ err }, 'the wake-ups are away')
  const wakeups = redisUrl ? redisWakeups({ url: redisUrl, onError }) : postgresWakeups({ url: databases.bus, onError })
  const mailer = smtpUrl ? smtpMailer({ url: smtpUrl, from }) : outboxMailer({ url: databases.bus, from })
  const root = path.join(config.dataDir, 'media')
  return {
    queues,
    wakeups,
    mailer,
    storage: s3 ? s3Storage(s3) : folderStorage({ root, endpointUrl: `${publicUrl}/uploads`, secret }),
    async close() {
      await queues.close()
      await Promise.all([wakeups.close(), mailer.close()])
    },
  }
}
