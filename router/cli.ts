import { runRouter } from './src/command.ts'

process.exitCode = await runRouter(process.argv.slice(2))
