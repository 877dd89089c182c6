import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { attachEmbeddedPostgres, startEmbeddedPostgres } from '@saler/embedded-postgres'
import { expect, onTestFinished, test } from 'vitest'
import { chooseAccount } from '../src/account.ts'
import { findBinaries } from '../src/binaries.ts'
import { freePort } from '../src/port.ts'
import { isAlive } from '../src/process-inspection.ts'
import { launch, shutDown } from '../src/server-process.ts'
import { ask, hold, newFolder, serverPid, start } from './folders.ts'

test('the first start creates the data and the next ones keep them', async () => {
  const folder = newFolder()
  const steps: string[] = []
  const first = await startEmbeddedPostgres({ dataDir: folder, onProgress: (step) => steps.push(step) })
  expect(first).toMatchObject({ fresh: true, adopted: false, owned: true })
  await ask(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await expect(first.exited).resolves.toEqual({ expected: true })

  const second = await startEmbeddedPostgres({ dataDir: folder, onProgress: (step) => steps.push(step) })
  expect(second).toMatchObject({ fresh: false, adopted: false, owned: true })
  expect(await ask(second.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await second.stop()
  expect(steps).toEqual(['creating', 'starting', 'starting'])
})

test('an answered commit survives a power cut, and text is compared the same everywhere', async () => {
  const server = await start(newFolder())
  const [row] = await ask(
    server.url('postgres'),
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
            current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
            current_setting('unix_socket_directories') AS sockets, current_setting('TimeZone') AS zone,
            (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'postgres') AS locale,
            pg_encoding_to_char(encoding) AS encoding
       FROM pg_database WHERE datname = 'postgres'`,
  )
  expect(row).toEqual({
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    checksums: 'on',
    sockets: '',
    zone: 'UTC',
    locale: 'b C.UTF-8',
    encoding: 'UTF8',
  })
})

test('Arabic words are found, stemmed and sorted', async () => {
  const server = await start(newFolder())
  await ask(server.url('postgres'), 'CREATE EXTENSION pg_trgm')
  const [row] = await ask(
    server.url('postgres'),
    `SELECT to_tsvector('arabic', 'الكتب الجديدة') @@ plainto_tsquery('arabic', 'كتب') AS found,
            similarity('قهوة عربية', 'قهوه عربيه') > 0.3 AS similar,
            (SELECT string_agg(word, ' ' ORDER BY word COLLATE "ar-x-icu")
               FROM unnest(ARRAY['ياسمين', 'أمل', 'باب']) AS word) AS sorted,
            lower('ÉÀ') AS lower`,
  )
  expect(row).toEqual({ found: true, similar: true, sorted: 'أمل باب ياسمين', lower: 'éà' })
})

test('only who has the password of the folder gets in, and only its owner can read it', async () => {
  const folder = newFolder()
  const server = await start(folder)
  const file = path.join(folder, 'password')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(server.url('x')).toContain(readFileSync(file, 'utf8'))
  const wrong = server.url('postgres').replace(readFileSync(file, 'utf8'), 'password')
  await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('two starts side by side get ports of their own, outside the range for outgoing connections', async () => {
  const [one, other] = await Promise.all([start(newFolder()), start(newFolder())])
  expect(one.port).not.toBe(other.port)
  for (const { port } of [one, other]) expect(port).toSatisfy((value: number) => value >= 20_000 && value < 32_768)
  expect(await ask(one.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await ask(other.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a port that somebody took in the meantime is replaced by another one', async () => {
  const folder = newFolder()
  const server = await start(folder)
  await server.stop()
  const taken = await freePort()
  const intruder = createServer().listen(taken, '127.0.0.1')
  onTestFinished(() => void intruder.close())
  const free = await freePort()
  const ports = [taken, taken, free]
  const binaries = await findBinaries()
  const account = await chooseAccount(folder, path.dirname(binaries.postgres))
  const again = await launch(folder, binaries, account, async () => ports.shift()!)
  expect(again.port).toBe(free)
  await shutDown(again, path.join(folder, 'cluster'), binaries)
})

test('a folder that a live process uses is refused, and the sentence names the process', async () => {
  const folder = newFolder()
  const { child } = await hold('start', folder)
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: `The data folder ${folder} is in use by process ${child.pid}: stop that one first, or choose another data folder.`,
  })
})

test('of two starts at the same instant one gets the folder', async () => {
  const folder = newFolder()
  const outcomes = await Promise.allSettled([start(folder), start(folder), start(folder)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a tool uses the server of the process that has the folder, and leaves it running', async () => {
  const folder = newFolder()
  const { said } = await hold('start', folder)
  const tool = await attachEmbeddedPostgres({ dataDir: folder })
  expect(tool).toMatchObject({ owned: false, fresh: false })
  expect(tool.url('postgres')).toBe(said.url)
  await tool.stop()
  expect(await ask(said.url!, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a tool that runs alone starts the server and stops it', async () => {
  const folder = newFolder()
  const tool = await attachEmbeddedPostgres({ dataDir: folder })
  expect(tool).toMatchObject({ owned: true, fresh: true })
  const pid = serverPid(folder)
  await tool.stop()
  expect(await isAlive(pid)).toBe(false)
})

test('the end of the server is noticed', async () => {
  const folder = newFolder()
  const server = await start(folder)
  process.kill(serverPid(folder), 'SIGKILL')
  await expect(server.exited).resolves.toEqual({ expected: false })
  const began = performance.now()
  await server.stop()
  expect(performance.now() - began).toBeLessThan(5_000)
})
