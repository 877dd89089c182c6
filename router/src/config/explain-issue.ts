import { suggestionList } from 'graphql/jsutils/suggestionList.js'
import type { z } from 'zod'
import type { Path } from './expand-environment.ts'

type Issue = z.core.$ZodIssue

/** What is wrong in a configuration, as a sentence each, and where. Values are not repeated: they may be secrets. */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType): { path: Path; sentence: string }[] {
  return issues.flatMap((issue) => explain(issue, [], schema))
}

function explain(issue: Issue, above: Path, schema: z.ZodType): { path: Path; sentence: string }[] {
  const path = [...above, ...(issue.path as Path)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const [likely] = suggestionList(key, keysAt(schema, path))
      const meant = likely === undefined ? '' : ` Did you mean ${[...path, likely].join('.')}?`
      return { path: [...path, key], sentence: `${[...path, key].join('.')} is no setting.${meant}` }
    })
  }
  if (issue.code === 'invalid_union') {
    // The alternative that was meant is the one that fails furthest within.
    const meant = issue.errors.find((errors) => errors.some(isWithin))
    if (meant) return meant.flatMap((error) => explain(error, path, schema))
    const expected = issue.errors.flatMap((errors) => errors.map((error) => expectation(error as Issue)))
    return [{ path, sentence: `${path.join('.')}: expected ${[...new Set(expected)].join(', or ')}.` }]
  }
  if (issue.code === 'too_big') return [{ path, sentence: `${path.join('.')} must be at most ${issue.maximum}.` }]
  if (issue.code === 'too_small') {
    const more = issue.inclusive ? `at least ${issue.minimum}` : `more than ${issue.minimum}`
    const told = issue.origin === 'string' || issue.origin === 'array' ? 'must not be empty' : `must be ${more}`
    return [{ path, sentence: `${path.join('.')} ${told}.` }]
  }
  if (issue.code === 'invalid_key') return [{ path, sentence: `${path.join('.')} cannot be named so.` }]
  const { message } = issue
  const told =
    issue.code === 'invalid_type' || issue.code === 'invalid_value'
      ? `: expected ${expectation(issue)}`
      : ` ${message[0]!.toLowerCase()}${message.slice(1)}`
  return [{ path, sentence: `${path.join('.') || 'The configuration'}${told}.` }]
}

const isWithin = ({ path, code }: { path: PropertyKey[]; code: string }): boolean =>
  path.length > 0 || code === 'unrecognized_keys' || code.startsWith('too_')

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ')
  if (issue.code !== 'invalid_type') return issue.message
  const article = /^[aeiou]/.test(issue.expected) ? 'an' : 'a'
  return issue.input === undefined && issue.message.endsWith('received undefined')
    ? `${article} ${issue.expected}, which is missing`
    : `${article} ${issue.expected}`
}

/** The settings that there are at a place. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const { def } = schema as unknown as { def: Definition }
  switch (def.type) {
    case 'optional':
    case 'default':
      return keysAt(def.innerType!, path)
    case 'union':
      return def.options!.flatMap((option) => keysAt(option, path))
    case 'record':
      return path.length ? keysAt(def.valueType!, path.slice(1)) : []
    case 'object': {
      const [first, ...rest] = path
      if (first === undefined) return Object.keys(def.shape!)
      const next = def.shape![String(first)]
      return next ? keysAt(next, rest) : []
    }
    default:
      return []
  }
}

/** What is looked at of zod's own description of a schema. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly valueType?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
}
