import { defineConfig } from 'prisma/config'

// DATABASE_URL names the database itself here (…/saler_payments). It is needed to author or inspect migrations only:
// `prisma generate` runs without it.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
