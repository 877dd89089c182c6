// A process that writes events into several stores in transactions of random length, some of which roll back: for the
// tests of the log. Its argument is `{ url, writer, stores, count }`; each committed event is `{ writer, n }`.
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@saler/database'
import { newId } from '@saler/kernel'
import { recordEvents } from '../src/index.ts'

const { url, writer, stores, count } = JSON.parse(process.argv[2]!)
const database = openDatabase({ url, name: `writer ${writer}`, maxConnections: 4 })
let n = 0
const write = async (): Promise<void> => {
  while (n < count) {
    const size = Math.min(1 + Math.floor(Math.random() * 3), count - n)
    const numbers = Array.from({ length: size }, () => n++)
    const storeNo = stores[Math.floor(Math.random() * stores.length)]
    const events = numbers.map((number) => ({
      id: newId(storeNo),
      storeNo,
      type: 'thing.happened',
      payload: { writer, n: number },
      at: new Date(),
    }))
    for (let committed = false; !committed; ) {
      committed = await database
        .transaction(async (transaction) => {
          await recordEvents(transaction, events)
          // The ids are made before and the commit comes later, so events become visible in another order.
          await sleep(Math.random() * 15)
          if (Math.random() < 0.1) throw new Error('rolled back')
          return true
        })
        .catch(() => false)
    }
  }
}
await Promise.all(Array.from({ length: 4 }, write))
await database.close()
