import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProductsDocument } from './generated/operations.ts'
import { type Child, startProgram } from './system/child.ts'
import { clientOf } from './system/client.ts'
import { freePort } from './system/ports.ts'

const folder = path.join(os.tmpdir(), `saler-import-${randomUUID().slice(0, 8)}`)
const file = path.join(folder, 'products.csv')
const CSV = [
  'Handle,Title,Body (HTML),Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price',
  'mug,كوب,"سطر أول',
  'سطر ثان",new,true,Size,S,MUG-S,5,19.50',
  'mug,,,,,,L,MUG-L,3,24.50',
  'mug,,,,,,XL,MUG-XL,3,cheap',
  'lamp,Lamp,,,true,Title,Default Title,LAMP,2,1e3',
].join('\n')

let environment: Record<string, string>
let port: string
beforeAll(async () => {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await writeFile(file, CSV)
  port = String(await freePort())
  environment = { SALER_DATA: path.join(folder, 'data'), PORT: port }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const command = async (...args: string[]): Promise<{ code: number | null; output: string }> => {
  const child = startProgram('server/saler.ts', args, environment)
  return { code: await child.ended(), output: child.output() }
}

test('a file is imported beside a running system and without one, and each bad row is named', {
  timeout: 120_000,
}, async () => {
  const running: Child = startProgram('server/start.ts', [], environment)
  await running.saying(/Saler is ready/, 60_000)
  const first = await command('import', '--store', 'demo', file)
  expect(first.output).toMatch(/^line 5: .+\(PRICE_INVALID\)$/m)
  expect(first.output).toMatch(/^line 6: .+\(PRICE_INVALID\)$/m)
  expect(first.output).toMatch(/4 rows: 1 products created, 0 updated, 0 unchanged; 2 rows failed/)
  expect(first.code).toBe(2)

  const client = clientOf(`http://127.0.0.1:${port}/graphql`)
  const { storeByHandle } = await client.ask<{ storeByHandle: { id: string } }, object>(
    '{ storeByHandle(handle: "demo") { id } }',
  )
  const { products } = await client.ask(ProductsDocument, { storeId: storeByHandle.id, first: 1, sort: 'NEWEST' })
  expect(products.nodes).toMatchObject([{ handle: 'mug', variants: [{ sku: 'MUG-S' }, { sku: 'MUG-L' }] }])
  expect(await running.end()).toBe(0)

  const second = await command('import', '--store', 'demo', file)
  expect(second.output).toMatch(/0 products created, 0 updated, 1 unchanged; 2 rows failed/)
})

test('what the command cannot do it says in one sentence', { timeout: 60_000 }, async () => {
  const wrong: [string[], RegExp][] = [
    [['import', '--store', 'nobody', file], /^There is no store with the handle nobody\.$/m],
    [['import', '--store', 'demo', `${file}.missing`], /^The file .+\.missing cannot be read: ENOENT\.$/m],
    [['import', file], /^Name a store and a file\.$/m],
    [['explode'], /^There is no command explode\.$/m],
    [['import', '--shop', 'demo', file], /^Unknown option '--shop'/m],
  ]
  for (const [args, sentence] of wrong) {
    const { code, output } = await command(...args)
    expect(output).toMatch(sentence)
    expect(output).not.toContain('    at ')
    expect(code).toBe(1)
  }
})
