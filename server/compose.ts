import { composeCommand } from '@saler/router/compose'
import { publishedOperations } from './src/published-operations.ts'

process.exitCode = await composeCommand(process.argv.slice(2), {
  publishedOperations: () => publishedOperations(process.env),
})
