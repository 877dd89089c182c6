import { readFile } from 'node:fs/promises'
import { ConfigurationError } from '@saler/kernel'
import { readArguments } from '../arguments.ts'
import { readConfig } from '../config.ts'
import { importFile } from '../import-file.ts'
import type { Command } from './command.ts'

const USAGE = '  npm run saler -- import --store <handle> <file.csv>   imports products from a Shopify CSV file'

/** Imports products into a store of this installation. */
export const importProducts: Command = {
  usage: USAGE,
  async run(args, { out, environment }) {
    const { values, positionals } = readArguments({ store: { type: 'string' } }, USAGE, args)
    const [file] = positionals
    if (!values.store || !file || positionals.length !== 1)
      throw new ConfigurationError(`Name a store and a file.\n${USAGE}`)
    const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new ConfigurationError(`The file ${file} cannot be read: ${error.code}.`)
    })
    const { withSystem } = await import('../with-system.ts')
    return withSystem(readConfig(environment), (system) => importFile(system, { handle: values.store!, content, out }))
  },
}
