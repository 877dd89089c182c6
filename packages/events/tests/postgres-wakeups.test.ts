import { describe } from 'vitest'
import { postgresWakeups } from '../src/index.ts'
import { ownPostgres } from './own-postgres.ts'
import { wakeupsContract } from './wakeups.contract.ts'

describe('wake-ups by PostgreSQL', () => {
  wakeupsContract(async () => {
    const postgres = await ownPostgres()
    return {
      open: () => postgresWakeups({ url: postgres.url('postgres') }),
      restart: postgres.restart,
      stop: postgres.stop,
    }
  })
})
