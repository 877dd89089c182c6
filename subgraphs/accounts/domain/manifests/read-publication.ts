import { createHash } from 'node:crypto'
import { Refusals, refuse } from '@saler/kernel'
import type { ManifestFormat, PublishManifestErrorCode, PublishManifestInput } from '../../generated/resolvers.ts'
import { readEnd } from '../api-keys/key-end.ts'
import type { Context } from '../context.ts'
import { type CheckedOperation, checkOperations } from './check-operations.ts'
import { type ManifestEntry, readManifest, UnreadableManifest } from './manifest-format.ts'

/** A manifest that is fit to be published. */
export interface Publication {
  readonly version: string
  readonly format: ManifestFormat
  readonly operations: readonly CheckedOperation[]
  /** SHA-256 of ids and texts, whatever their order. */
  readonly digest: Buffer
  readonly expiresAt: Date | null
}

const VERSION = /^[\w.+-]{1,100}$/

/**
 * Reads and checks what is to be published: form, limits, and each operation against the public schema.
 *
 * @throws Refusal with everything that is wrong: INVALID, REQUIRED, TOO_LONG, TOO_MANY, MANIFEST_UNREADABLE,
 *   OPERATION_INVALID, OPERATION_REPEATED.
 */
export async function readPublication(
  context: Pick<Context, 'now' | 'validateOperation'>,
  input: PublishManifestInput,
): Promise<Publication> {
  const findings = new Refusals<PublishManifestErrorCode>()
  const { version } = input
  if (!VERSION.test(version)) findings.add('INVALID', ['version'])
  const expiresAt = readEnd(findings, input.expiresAt, context.now())
  const { format, entries, field } = readEntries(input)
  const operations = await checkOperations(findings, entries, {
    field,
    fieldOf: ({ id }, index) => (field === 'document' ? [field, id] : [field, index]),
    validate: context.validateOperation,
  })
  findings.throwIfAny()
  return { version, format, operations, digest: digestOf(operations), expiresAt }
}

function readEntries({ format, document, operations }: PublishManifestInput): {
  format: ManifestFormat
  entries: readonly ManifestEntry[]
  field: 'document' | 'operations'
} {
  if ((document == null) === (operations == null)) return refuse<PublishManifestErrorCode>('REQUIRED', ['document'])
  if (operations != null)
    return format == null || format === 'OPERATIONS'
      ? { format: 'OPERATIONS', entries: operations, field: 'operations' }
      : refuse<PublishManifestErrorCode>('INVALID', ['format'])
  if (format === 'OPERATIONS') return refuse<PublishManifestErrorCode>('INVALID', ['format'])
  try {
    return { ...readManifest(document, format), field: 'document' }
  } catch (error) {
    if (!(error instanceof UnreadableManifest)) throw error
    return refuse<PublishManifestErrorCode>('MANIFEST_UNREADABLE', ['document'], { reason: error.message })
  }
}

function digestOf(operations: readonly CheckedOperation[]): Buffer {
  const texts = operations.map(({ id, body }) => JSON.stringify([id, body])).toSorted()
  return createHash('sha256').update(texts.join('\n')).digest()
}
