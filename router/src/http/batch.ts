import { type OperationResponse, refusal } from '../execute.ts'
import type { RequestParameters } from '../persisted/resolve-document.ts'
import type { PreparedOperation, Refused } from '../request.ts'
import { RefusedRequest } from './refused-request.ts'

type Prepare = (parameters: RequestParameters) => Promise<PreparedOperation | Refused>

/**
 * The answers to several operations as a JSON list, in the order of the operations. They run beside each other, each within
 * limits of its own, and what is refused of one is its answer.
 */
export async function runBatch(batch: readonly RequestParameters[], prepare: Prepare): Promise<string> {
  const answers = await Promise.all(batch.map((parameters) => runOne(parameters, prepare)))
  return `[${answers.map(({ text }) => text).join()}]`
}

async function runOne(parameters: RequestParameters, prepare: Prepare): Promise<OperationResponse> {
  try {
    const prepared = await prepare(parameters)
    return 'errors' in prepared ? refusal(prepared.errors, false) : await prepared.execute()
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error
    return refusal([{ message: error.message, extensions: { code: error.code } }], false)
  }
}
