import { openTestDatabase } from '@saler/test-database'
import { expect, it } from 'vitest'
import { DUE } from '../domain/sweep-payments.ts'

// As a shop has them after some time: most were taken and compared long ago, a tenth has no gateway to compare with.
const FILL = `INSERT INTO payment (store_no, id, store_id, order_id, order_number, key, gateway, method, capture_at_once,
    currency, amount, authorized, captured, refunding, status, language, created_at, changed_at, compared_at)
  SELECT 1 + n % 50, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), n::text, 'key',
    (CASE WHEN n % 10 = 0 THEN 'CASH_ON_DELIVERY' ELSE 'STRIPE' END)::payment_gateway, 'card', true, 'SAR', 1000,
    CASE WHEN n % 200 = 1 THEN 0 ELSE 1000 END, CASE WHEN n % 200 = 1 THEN 0 ELSE 1000 END,
    CASE WHEN n % 5000 = 2 THEN 10 ELSE 0 END,
    (CASE WHEN n % 2000 = 1 THEN 'REQUIRES_ACTION' WHEN n % 200 = 1 THEN 'FAILED' ELSE 'CAPTURED' END)::payment_status,
    'en', at, at, CASE WHEN n > 250 AND n % 10 <> 0 THEN at + interval '10 minutes' END
  FROM (SELECT n, now() - n * interval '5 minutes' AS at FROM generate_series(1, 50000) n) AS made`

it('the sweeper finds what is due by indexes, among many payments', async () => {
  const database = await openTestDatabase('payments')
  await database.execute(FILL)
  await database.execute('ANALYZE payment')
  const plan = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${DUE.text}`, [120])
  const lines = plan.map((row) => row['QUERY PLAN'])
  expect(lines.filter((line) => line.includes('Seq Scan'))).toEqual([])
  const indexes = lines.flatMap((line) => /Index Scan on (\w+)/.exec(line)?.[1] ?? [])
  expect(new Set(indexes)).toEqual(
    new Set(['payment_status_changed_at_idx', 'payment_under_way_idx', 'payment_not_compared_idx']),
  )
  expect(await database.query(DUE, [120])).toHaveLength(100)
}, 60_000)
