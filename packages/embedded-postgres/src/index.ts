export {
  attachEmbeddedPostgres,
  type EmbeddedPostgres,
  hasDatabase,
  type StartOptions,
  type Step,
  startEmbeddedPostgres,
} from './start.ts'
