import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node loads graphql's CommonJS files; Vite would take its ES modules, whose classes are not those of @apollo/subgraph.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['{packages,subgraphs}/*/tests/**/*.test.ts', '{router,server,e2e}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: '@saler/test-database/global-setup',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
