import { describe } from 'vitest'
import { ownPostgres } from '../../queue/tests/own-postgres.ts'
import { postgresWakeups } from '../src/index.ts'
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
