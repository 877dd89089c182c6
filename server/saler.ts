import { readFile } from 'node:fs/promises'
import { ConfigurationError } from '@saler/kernel'
import { readArguments } from './src/arguments.ts'
import { readConfig } from './src/config.ts'
import { importFile } from './src/import-file.ts'
import { fail } from './src/run.ts'
import { withSystem } from './src/with-system.ts'

const USAGE = `Commands:
  npm run saler -- import --store <handle> <file.csv>   imports products from a Shopify CSV file`

try {
  const [command, ...rest] = process.argv.slice(2)
  if (command === undefined || command === '--help' || command === 'help') process.stdout.write(`${USAGE}\n`)
  else if (command === 'import') process.exitCode = await runImport(rest)
  else throw new ConfigurationError(`There is no command ${command}.\n${USAGE}`)
} catch (error) {
  fail(error)
}

async function runImport(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ store: { type: 'string' } }, USAGE, args)
  const [file] = positionals
  if (!values.store || !file || positionals.length !== 1)
    throw new ConfigurationError(`Name a store and a file.\n${USAGE}`)
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`The file ${file} cannot be read: ${error.code}.`)
  })
  return withSystem(readConfig(process.env), (system) =>
    importFile(system, { handle: values.store!, content, out: process.stdout }),
  )
}
