import { composeCommand } from './src/compose-command.ts'

process.exitCode = await composeCommand(process.argv.slice(2))
