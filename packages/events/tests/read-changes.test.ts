import { expect, test } from 'vitest'
import { readChanges, recordEvents } from '../src/index.ts'
import { newEvent, openEventDatabase } from './event-database.ts'

const idsOf = (type: string, payload: unknown) =>
  type === 'thing.happened' ? [(payload as { id: string }).id] : undefined

/** Does what the relay does: gives places to the events that have none. */
const place = (database: Awaited<ReturnType<typeof openEventDatabase>>) =>
  database.query(`UPDATE event SET position = w.place + (SELECT coalesce(max(position), 0) FROM event)
    FROM (SELECT id, row_number() OVER (ORDER BY sequence) AS place FROM event WHERE position IS NULL) w
    WHERE event.id = w.id`)

test('an empty log has no changes', async () => {
  const database = await openEventDatabase()
  expect(await readChanges({ database, after: undefined, idsOf })).toEqual({ from: '0', to: '0', events: [] })
})

test('tells what happened in all stores behind a position, also what has no position yet', async () => {
  const database = await openEventDatabase()
  await recordEvents(database, [newEvent(1, { id: 'a' }), newEvent(2, { id: 'b' })])
  await place(database)
  await recordEvents(database, [newEvent(1, { id: 'c' })])
  const { events, ...stretch } = await readChanges({ database, after: '1', idsOf })
  expect(stretch).toEqual({ from: '1', to: '2' })
  expect(events.map(({ position, storeNo, ids }) => ({ position, storeNo, ids }))).toEqual([
    { position: null, storeNo: 1, ids: ['c'] },
    { position: '2', storeNo: 2, ids: ['b'] },
  ])
  await place(database)
  expect(await readChanges({ database, after: '2', idsOf })).toEqual({
    from: '2',
    to: '3',
    events: [{ position: '3', storeNo: 1, type: 'thing.happened', ids: ['c'] }],
  })
})

test('leaves out what changes nothing, and still goes on behind it', async () => {
  const database = await openEventDatabase()
  await recordEvents(database, [newEvent(1, {}, 'nothing.changed')])
  await place(database)
  expect(await readChanges({ database, after: '0', idsOf })).toEqual({ from: '0', to: '1', events: [] })
})

test('tells the newest when there are too many, and since when they are all', async () => {
  const database = await openEventDatabase()
  await recordEvents(
    database,
    Array.from({ length: 2_500 }, (_, i) => newEvent(1, { id: String(i) })),
  )
  await place(database)
  const changes = await readChanges({ database, after: '100', idsOf })
  expect(changes).toMatchObject({ from: '500', to: '2500' })
  expect(changes.events).toHaveLength(2_000)
  expect(await readChanges({ database, after: undefined, idsOf })).toMatchObject({ from: '500', to: '2500' })
  expect(await readChanges({ database, after: '2400', idsOf })).toMatchObject({ from: '2400', to: '2500' })
})

test('tells nothing rather than a part when too many wait for their places', async () => {
  const database = await openEventDatabase()
  await recordEvents(
    database,
    Array.from({ length: 2_000 }, (_, i) => newEvent(1, { id: String(i) })),
  )
  await expect(readChanges({ database, after: '0', idsOf })).rejects.toThrow('wait for their place')
})

test('tells all of what is new, whether it is little or much', async () => {
  const database = await openEventDatabase()
  for (const count of [1, 18, 19, 20, 21, 22, 40]) {
    const { to } = await readChanges({ database, after: undefined, idsOf })
    for (const placed of [false, true]) {
      if (placed) await place(database)
      else
        await recordEvents(
          database,
          Array.from({ length: count }, (_, i) => newEvent(1, { id: String(i) })),
        )
      const changes = await readChanges({ database, after: to, idsOf })
      expect(changes).toMatchObject({ from: to, to: placed ? String(Number(to) + count) : to })
      expect(changes.events.map(({ ids }) => Number(ids[0])).toSorted((a, b) => a - b)).toEqual([
        ...Array(count).keys(),
      ])
    }
  }
})

test('looks at a few rows at the end of the index, however long the log and whatever the planner believes of it', async () => {
  const database = await openEventDatabase()
  await database.query(`INSERT INTO event (store_no, id, type, payload) SELECT 1, gen_random_uuid(), 'thing.happened',
    '{"id": "x"}' FROM generate_series(1, 20000)`)
  // The planner now believes that most events have no position.
  await database.query('ANALYZE event')
  await place(database)
  const lines = await database.query<{ 'QUERY PLAN': string }>(
    'EXPLAIN SELECT store_no, type, payload, position FROM event ORDER BY position DESC LIMIT 2000',
  )
  expect(lines.map((line) => line['QUERY PLAN']).join()).toContain('Index Scan Backward using event_position_key')
})

test('refuses what is no position', async () => {
  const database = await openEventDatabase()
  for (const after of ['', '-1', 'x', '9'.repeat(20), '1.5'])
    await expect(readChanges({ database, after, idsOf })).rejects.toMatchObject({
      refused: [{ code: 'INVALID', field: ['after'] }],
    })
})
