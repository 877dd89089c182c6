export type { DeliveredEvent, DomainEvent, LoggedEvent } from './event.ts'
export { forgetOld } from './forget-old.ts'
export { createLog, type FollowOptions, type Log, type LogOptions } from './log.ts'
export { decodeLogCursor, encodeLogCursor } from './log-cursor.ts'
export { mapEvents } from './map-events.ts'
export { postgresWakeups } from './postgres-wakeups.ts'
export { type ChangeLog, type LoggedChange, readChanges } from './read-changes.ts'
export { lastPosition, readLog } from './read-log.ts'
export { eventRows, insertEvents, recordEvents } from './record-events.ts'
export { redisWakeups } from './redis-wakeups.ts'
export { createRelay, type Relay, type RelayOptions } from './relay.ts'
export { runOnce } from './run-once.ts'
export {
  answeredOnce,
  answerFingerprint,
  checkKey,
  insertAnswer,
  type KeyedRequest,
  replay,
  saveAnswer,
} from './saved-answer.ts'
export { logChannel, type Wakeups } from './wakeups.ts'
export type { Writer } from './writer.ts'
