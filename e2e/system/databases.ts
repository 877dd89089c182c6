import { DOMAINS } from '@saler/server/domains'
import { createTestDatabase, type TestDatabase } from '@saler/test-database'
import { inject } from 'vitest'

const NAMES = ['bus', ...DOMAINS] as const

/** A set of fresh databases for one system, as the settings that point to them. */
export async function createDatabases(): Promise<{ settings: Record<string, string>; drop(): Promise<void> }> {
  const settings: Record<string, string> = { DATABASE_URL: inject('postgresUrl') }
  const made: TestDatabase[] = []
  for (const name of NAMES) {
    const database = await createTestDatabase(name)
    made.push(database)
    settings[`${name.toUpperCase()}_DATABASE_URL`] = database.url
  }
  return {
    settings,
    drop: async () => {
      for (const database of made) await database.drop()
    },
  }
}
