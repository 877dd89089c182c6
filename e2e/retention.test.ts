import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '@saler/database'
import { readConfig } from '@saler/server/config'
import { startEmbedded } from '@saler/server/embedded'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabases } from './system/databases.ts'
import { freePort } from './system/ports.ts'

test('what is older than the retention is removed while Saler runs', { timeout: 120_000 }, async () => {
  const databases = await createDatabases()
  onTestFinished(() => databases.drop())
  const url = databases.settings.ORDERS_DATABASE_URL!
  const orders = openDatabase({ url, name: 'orders', maxConnections: 1 })
  onTestFinished(() => orders.close())
  await orders.execute(
    `INSERT INTO saved_answer (store_no, operation, key, fingerprint, answer, at)
    SELECT 7, 'placeOrder', days::text, '', '{}', now() - days * interval '1 day' FROM unnest('{1,6,8}'::int[]) AS days`,
  )
  const port = String(await freePort())
  const dataDir = path.join(os.tmpdir(), `saler-e2e-${randomBytes(6).toString('hex')}`)
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const saler = await startEmbedded(
    readConfig({
      ...databases.settings,
      SALER_DATA: dataDir,
      PORT: port,
      SALER_DEMO: 'off',
      LOG_LEVEL: 'error',
      RETENTION_DAYS: '7',
    }),
  )
  onTestFinished(() => saler.close())
  await expect
    .poll(() => orders.query('SELECT key FROM saved_answer ORDER BY key'), { timeout: 30_000 })
    .toEqual([{ key: '1' }, { key: '6' }])
})
