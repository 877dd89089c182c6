import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbeddedPostgres } from '@saler/embedded-postgres'
import { describe, expect, test } from 'vitest'
import { hold, newFolder, start } from './folders.ts'

const ROOT = process.getuid?.() === 0
const NOBODY = 65_534

const refusal = (message: string) => ({ name: 'ConfigurationError', message })

test('a data folder that is a file is refused in one sentence', async () => {
  const file = newFolder()
  writeFileSync(file, 'mine')
  await expect(startEmbeddedPostgres({ dataDir: file })).rejects.toMatchObject(
    refusal(
      `The data folder ${file} cannot be used (it is not a folder): make it a folder that this account can read and write, or choose another one.`,
    ),
  )
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a data folder below a file is refused in one sentence', async () => {
  const file = newFolder()
  writeFileSync(file, 'mine')
  await expect(startEmbeddedPostgres({ dataDir: path.join(file, 'data') })).rejects.toMatchObject(
    refusal(
      `The data folder ${file}/data cannot be used (a part of its path is not a folder): make it a folder that this account can read and write, or choose another one.`,
    ),
  )
})

test('a data folder that this account may not write to is refused in one sentence', async () => {
  const folder = newFolder()
  mkdirSync(folder, { mode: 0o500 })
  const { said } = await hold('start', folder, ROOT ? { uid: NOBODY } : {})
  expect(said.error).toBe(
    `The data folder ${folder} cannot be used (permission denied): make it a folder that this account can read and write, or choose another one.`,
  )
  expect(readdirSync(folder)).toEqual([])
})

test('data of another major version of PostgreSQL are refused and left as they are', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  const file = path.join(folder, 'cluster', 'PG_VERSION')
  writeFileSync(file, '14\n')
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject(
    refusal(
      `The data in ${folder} were written by PostgreSQL 14 and this is PostgreSQL 18: start the earlier version of Saler, or choose another data folder.`,
    ),
  )
  expect(readFileSync(file, 'utf8')).toBe('14\n')
})

test('data whose password was lost are refused and left as they are', async () => {
  const folder = newFolder()
  const server = await start(folder)
  await server.stop()
  writeFileSync(path.join(folder, 'password'), '')
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject(
    refusal(
      `The file ${folder}/password is missing, without which the database in ${folder} cannot be opened: restore it.`,
    ),
  )
})

test('what the server itself says is wrong reaches the sentence', async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  writeFileSync(path.join(folder, 'cluster', 'postgresql.auto.conf'), 'work_mem = plenty\n')
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringMatching(/^PostgreSQL did not start in .*contains errors.*server\.log\)\.$/),
  })
})

describe.runIf(ROOT)('as root', () => {
  test('a closed folder above the data is named, with what to do', async () => {
    const closed = newFolder()
    mkdirSync(closed, { mode: 0o700 })
    const folder = path.join(closed, 'data')
    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(
        new RegExp(
          `^PostgreSQL cannot run as root, and the account nobody .* cannot enter ${closed}: allow it with "chmod o\\+x ${closed}"`,
        ),
      ),
    })
    expect(existsSync(path.join(folder, 'cluster'))).toBe(false)
    chmodSync(closed, 0o711)
    expect((await start(folder)).fresh).toBe(true)
  })

  test('an ordinary user can go on with what root started in his folder, and root with what he started', async () => {
    const project = newFolder()
    mkdirSync(project, { mode: 0o700 })
    chownSync(project, NOBODY, NOBODY)
    const folder = path.join(project, 'data')
    await (await start(folder)).stop()

    const { child, said } = await hold('start', folder, { uid: NOBODY })
    expect(said).toMatchObject({ owned: true, adopted: false })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone

    expect((await start(folder)).fresh).toBe(false)
  })
})
