import { type Database, prepared, type Queries, type Transaction } from '@saler/database'
import { fingerprint, refuse } from '@saler/kernel'
import { type Writer, write } from './writer.ts'

/** One request that may be sent again with the same key. */
export interface KeyedRequest {
  readonly storeNo: number
  /** The mutation's name: each has keys of its own. */
  readonly operation: string
  /** The caller's idempotency key. */
  readonly key: string
  /** All that the request asks for. */
  readonly input: unknown
}

const KEY_LENGTH = 200

const FIND = prepared<{ fingerprint: string; answer: unknown }>(
  'find_saved_answer',
  'SELECT fingerprint, answer FROM saved_answer WHERE store_no = $1 AND operation = $2 AND key = $3',
)

const CLAIM = prepared(
  'claim_saved_answer',
  `INSERT INTO saved_answer (store_no, operation, key, fingerprint, answer) VALUES ($1, $2, $3, $4, 'null')
  ON CONFLICT DO NOTHING`,
)

const COMPLETE = prepared(
  'complete_saved_answer',
  'UPDATE saved_answer SET answer = $4::jsonb WHERE store_no = $1 AND operation = $2 AND key = $3',
)

/** Tells whether two inputs under one key are the same. */
export const answerFingerprint = (input: unknown): string => fingerprint(input)

/** @throws Refusal INVALID on `idempotencyKey` unless it has 1 to 200 characters. */
export function checkKey(key: string): void {
  const length = key.length > 2 * KEY_LENGTH ? key.length : Array.from(key).length
  if (length < 1 || length > KEY_LENGTH || key.includes('\0') || !key.isWellFormed())
    refuse('INVALID', ['idempotencyKey'], { max: KEY_LENGTH })
}

/**
 * What was answered to the same request before, or undefined when it is new.
 *
 * @throws Refusal INVALID for a key that is none, IDEMPOTENCY_KEY_REUSED when the key was used with another input; both
 *   on `idempotencyKey`.
 */
export async function replay<Answer = unknown>(queries: Queries, request: KeyedRequest): Promise<Answer | undefined> {
  const { storeNo, operation, key, input } = request
  checkKey(key)
  const [saved] = await queries.query(FIND, [storeNo, operation, key])
  if (!saved) return undefined
  if (saved.fingerprint !== answerFingerprint(input)) refuse('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'])
  return saved.answer as Answer
}

/** The SQL that saves an answer, for statements that write everything in one go. Its arguments are SQL: `$1` and so on. */
export const insertAnswer = (
  values: { storeNo: string; operation: string; key: string; fingerprint: string; answer: string },
  condition = 'true',
): string =>
  `INSERT INTO saved_answer (store_no, operation, key, fingerprint, answer)
  SELECT ${values.storeNo}::int, ${values.operation}::text, ${values.key}::text, ${values.fingerprint}::text,
    ${values.answer}::jsonb
  WHERE ${condition}`

const SAVE = insertAnswer({ storeNo: '$1', operation: '$2', key: '$3', fingerprint: '$4', answer: '$5' })

/**
 * Saves an answer in the caller's transaction. A unique violation means that a twin of the request was faster: roll
 * back, and `replay` gives the twin's answer.
 */
export async function saveAnswer(writer: Writer, saved: KeyedRequest & { answer: unknown }): Promise<void> {
  const { storeNo, operation, key, input, answer } = saved
  await write(writer, SAVE, [storeNo, operation, key, answerFingerprint(input), JSON.stringify(answer ?? null)])
}

/**
 * Runs a request that has an idempotency key once, in a transaction, and answers the same to whoever repeats it. Twins
 * at the same moment wait for the first one. When `run` throws, nothing is saved and the request can be tried again.
 *
 * @param run does the work on the transaction; its answer is plain JSON.
 * @throws Refusal as `replay` does.
 */
export async function answeredOnce<Answer>(
  request: KeyedRequest & { database: Database; run: (transaction: Transaction) => Promise<Answer> },
): Promise<Answer> {
  const { database, storeNo, operation, key, input, run } = request
  checkKey(key)
  const print = answerFingerprint(input)
  return database.transaction(async (transaction) => {
    // The key is taken before the work: a twin then waits here, instead of being refused for what this one changes.
    const claimed = await transaction.execute(CLAIM, [storeNo, operation, key, print])
    if (claimed === 0) return (await replay<Answer>(transaction, request)) as Answer
    const answer = await run(transaction)
    await transaction.execute(COMPLETE, [storeNo, operation, key, JSON.stringify(answer ?? null)])
    return answer
  })
}
