import path from 'node:path'
import { attachEmbeddedPostgres } from '@saler/embedded-postgres'
import type { Config } from './config.ts'
import { secretOf } from './data-folder-secret.ts'
import { createLogger } from './log.ts'
import { type System, startSystem } from './system.ts'

/** Runs work over the data of this installation, whether it is running at the moment or not. */
export async function withSystem<Result>(config: Config, work: (system: System) => Promise<Result>): Promise<Result> {
  const postgres = config.databaseUrl
    ? undefined
    : await attachEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres') })
  try {
    const system = await startSystem({
      config,
      databaseUrl: config.databaseUrl ?? postgres!.url('postgres'),
      secret: config.secret ?? (await secretOf(config.dataDir)),
      logger: createLogger(config, 'command'),
    })
    try {
      return await work(system)
    } finally {
      await system.close()
    }
  } finally {
    await postgres?.stop()
  }
}
