import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@saler/embedded-postgres'
import { expect, onTestFinished, test } from 'vitest'
import { readPostmaster } from '../src/postmaster-file.ts'
import { isAlive } from '../src/process-inspection.ts'
import { ask, hold, killHard, newFolder, pidFile, serverPid, start } from './folders.ts'

test('the server of a killed process is adopted, with what was committed, and stopped in the end', async () => {
  const folder = newFolder()
  const { child, said } = await hold('start', folder)
  await ask(said.url!, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const pid = serverPid(folder)
  await killHard(child)

  const server = await startEmbeddedPostgres({ dataDir: folder })
  expect(server).toMatchObject({ adopted: true, owned: true, fresh: false })
  expect(serverPid(folder)).toBe(pid)
  expect(await ask(server.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await server.stop()
  await expect(server.exited).resolves.toEqual({ expected: true })
  expect(await isAlive(pid)).toBe(false)
})

test('when process and server were killed, the next start recovers what was committed', async () => {
  const folder = newFolder()
  const { child, said } = await hold('start', folder)
  await ask(said.url!, 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(serverPid(folder), 'SIGKILL')
  await killHard(child)

  const server = await start(folder)
  expect(server).toMatchObject({ adopted: false, fresh: false })
  expect(await ask(server.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('a server that is still busy ending is waited for', async () => {
  const folder = newFolder()
  const { child } = await hold('start', folder)
  const pid = serverPid(folder)
  await killHard(child)
  process.kill(pid, 'SIGINT')
  await expect.poll(() => readPostmaster(path.dirname(pidFile(folder)))).not.toMatchObject({ status: 'ready' })
  const server = await start(folder)
  expect(await ask(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a server that was left behind and no longer answers is replaced', async () => {
  const folder = newFolder()
  const { child } = await hold('start', folder)
  const pid = serverPid(folder)
  await killHard(child)
  process.kill(pid, 'SIGSTOP')
  const server = await start(folder)
  expect(server.adopted).toBe(false)
  expect(serverPid(folder)).not.toBe(pid)
  expect(await ask(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a number that another program has by now is not taken for the server, and that program lives on', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  const stranger = spawn('sleep', ['60'])
  onTestFinished(() => void stranger.kill())
  await once(stranger, 'spawn')
  leavePidFile(folder, stranger.pid!)
  const server = await start(folder)
  expect(server.adopted).toBe(false)
  expect(stranger.exitCode).toBeNull()
  expect(() => process.kill(stranger.pid!, 0)).not.toThrow()
})

test('a server that died without being reaped is not taken for alive', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  // The shell starts a short sleep and becomes a long one, which never asks how the short one ended.
  const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'])
  onTestFinished(() => void parent.kill())
  const [zombie] = await once(parent.stdout, 'data')
  await sleep(200)
  leavePidFile(folder, Number(zombie))
  const server = await start(folder)
  expect(server.adopted).toBe(false)
})

test('a copy of a folder whose server runs is refused, and the server is left alone', async () => {
  const folder = newFolder()
  const copy = newFolder()
  const server = await start(folder)
  cpSync(folder, copy, { recursive: true, filter: (source) => !source.endsWith('/lock') })
  await expect(startEmbeddedPostgres({ dataDir: copy })).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringContaining(`is a copy of ${path.join(folder, 'cluster')}`),
  })
  expect(await ask(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a creation that was cut short is done again', async () => {
  const folder = newFolder()
  const { child } = await hold('start', folder, { until: (said) => said.step === 'creating' })
  await sleep(150)
  await killHard(child)
  expect(readdirSync(folder)).not.toContain('cluster')

  const server = await start(folder)
  expect(server.fresh).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
})

test('the remains of a creation are removed', async () => {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'cluster.draft-1', 'base'), { recursive: true })
  writeFileSync(path.join(folder, 'cluster.draft-1', 'PG_VERSION'), '18\n')
  writeFileSync(path.join(folder, 'cluster.draft-1.password'), 'secret')
  expect((await start(folder)).fresh).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
})

/** What a server leaves in its folder when it is killed. */
function leavePidFile(folder: string, pid: number): void {
  const lines = [
    pid,
    path.join(folder, 'cluster'),
    1_700_000_000,
    25_432,
    '',
    '127.0.0.1',
    '  12345678        99',
    'ready   ',
  ]
  writeFileSync(pidFile(folder), `${lines.join('\n')}\n`)
}
