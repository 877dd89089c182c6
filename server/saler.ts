import { ConfigurationError } from '@saler/kernel'
import { API_USAGE } from './src/commands/api.ts'
import { apiKey } from './src/commands/api-key.ts'
import { app } from './src/commands/app.ts'
import type { Command } from './src/commands/command.ts'
import { importProducts } from './src/commands/import.ts'
import { manifest } from './src/commands/manifest.ts'
import { fail } from './src/run.ts'

const COMMANDS: Readonly<Record<string, Command>> = { import: importProducts, app, 'api-key': apiKey, manifest }

const USAGE = `Commands:
${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n')}
The commands of apps, keys and manifests take
${API_USAGE}
`

try {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined || name === '--help' || name === 'help') process.stdout.write(USAGE)
  else {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new ConfigurationError(`There is no command ${name}.\n${USAGE}`)
    const { stdout: out, stderr: notes, env: environment } = process
    process.exitCode = await command.run(args, { out, notes, environment })
  }
} catch (error) {
  fail(error)
}
