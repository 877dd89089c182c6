import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,subgraphs}/*/tests/**/*.test.ts', '{router,server,e2e}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: '@saler/test-database/global-setup',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
