export {
  attachEmbeddedPostgres,
  type EmbeddedPostgres,
  type StartOptions,
  type Step,
  startEmbeddedPostgres,
} from './start.ts'
