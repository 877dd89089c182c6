import { setImmediate } from 'node:timers/promises'
import { isWhole, type Refusals, refuse } from '@saler/kernel'
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { MAX_BODY, MAX_FAULTS, MAX_OPERATIONS, MAX_TEXT, MAX_TOKENS } from './limits.ts'
import type { ManifestEntry } from './manifest-format.ts'

/** Says what of an operation does not fit the public schema; nothing when it does. */
export type ValidateOperation = (document: DocumentNode) => Promise<readonly GraphQLError[]> | readonly GraphQLError[]

/** An operation that is fit to be published. */
export interface CheckedOperation {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly body: string
}

type Code = 'INVALID' | 'TOO_LONG' | 'OPERATION_INVALID' | 'OPERATION_REPEATED'
type Findings = Pick<Refusals<Code>, 'add'>
type Field = readonly (string | number)[]

const ID = /^[\x21-\x7e]{1,200}$/
/** For so many milliseconds operations are checked before others of the process have their turn. */
const AT_ONCE_MS = 15

/**
 * Checks all operations of a manifest. What is wrong goes to the findings, the first few dozen of it.
 *
 * @throws Refusal REQUIRED, TOO_MANY or TOO_LONG on `field` for what is not worth looking at.
 */
export async function checkOperations(
  findings: Findings,
  entries: readonly ManifestEntry[],
  options: { field: string; fieldOf: (entry: ManifestEntry, index: number) => Field; validate?: ValidateOperation },
): Promise<CheckedOperation[]> {
  const { field, fieldOf, validate = () => [] } = options
  if (entries.length === 0) refuse('REQUIRED', [field])
  if (entries.length > MAX_OPERATIONS) refuse('TOO_MANY', [field], { max: MAX_OPERATIONS })
  if (entries.reduce((sum, { body }) => sum + body.length, 0) > MAX_TEXT) refuse('TOO_LONG', [field], { max: MAX_TEXT })
  const checked: CheckedOperation[] = []
  const seen = new Set<string>()
  let faults = 0
  let turnEnds = performance.now() + AT_ONCE_MS
  for (const [index, entry] of entries.entries()) {
    if (faults >= MAX_FAULTS) break
    if (performance.now() > turnEnds) {
      await setImmediate()
      turnEnds = performance.now() + AT_ONCE_MS
    }
    const counting: Findings = {
      add: (...finding) => {
        if (faults++ < MAX_FAULTS) findings.add(...finding)
      },
    }
    const place = fieldOf(entry, index)
    if (!ID.test(entry.id)) counting.add('INVALID', place)
    else if (seen.has(entry.id)) counting.add('OPERATION_REPEATED', place, { operation: entry.id })
    else {
      const operation = await checkOperation(counting, entry, place, validate)
      if (operation) checked.push(operation)
    }
    seen.add(entry.id)
  }
  return checked
}

async function checkOperation(
  findings: Findings,
  entry: ManifestEntry,
  field: Field,
  validate: ValidateOperation,
): Promise<CheckedOperation | undefined> {
  const { id, body } = entry
  if (!isWhole(body)) return void findings.add('INVALID', field)
  if (body.length > MAX_BODY) return void findings.add('TOO_LONG', field, { max: MAX_BODY })
  const wrong = (reason: string, name = entry.name ?? id, line = 1, column = 1): undefined =>
    void findings.add('OPERATION_INVALID', field, { operation: name, line, column, reason })
  const document = parsed(body)
  if (document instanceof GraphQLError) return wrong(document.message, undefined, ...placeOf(document))
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (!operation || operations.length > 1) return wrong(`It has ${operations.length} operations instead of one.`)
  const { name, kind } = namedOf(operation)
  if (entry.name !== undefined && entry.name !== name)
    return wrong(`Its text is of the operation ${name ?? 'without a name'}.`)
  if (entry.kind !== undefined && entry.kind !== kind) return wrong(`Its text is a ${kind}, not a ${entry.kind}.`)
  const errors = await validate(document)
  for (const error of errors) wrong(error.message, name ?? id, ...placeOf(error))
  return errors.length === 0 ? { id, name, kind, body } : undefined
}

const namedOf = ({ name, operation }: OperationDefinitionNode) => ({ name: name?.value ?? null, kind: operation })

function parsed(body: string): DocumentNode | GraphQLError {
  try {
    return parse(body, { maxTokens: MAX_TOKENS })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function placeOf({ locations }: GraphQLError): [line: number, column: number] {
  const [place] = locations ?? []
  return [place?.line ?? 1, place?.column ?? 1]
}
