import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql'
import type { Choices } from './choices.ts'

export interface RandomOperation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

const TOGGLES = [
  '@skip(if: $yes)',
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: $no)',
  '@include(if: true)',
  '@skip(if: false)',
  '@skip(if: true)',
]
const ALIASES = ['id', 'a', 'b', 'f0', 'code', '__proto__', 'constructor']
const HEAD = '($yes: Boolean!, $no: Boolean = false, $n: Int, $m: Int = 1)'

/** A valid operation. Aliases that clash are tried first: fields of different types may share one. */
export function randomOperation(choices: Choices, schema: GraphQLSchema): RandomOperation {
  const variables = {
    yes: true,
    ...(choices.chance(50) && { no: choices.chance(50) }),
    ...(choices.chance(50) && { n: choices.upTo(2) }),
  }
  const mutation = choices.chance(20) && schema.getMutationType()
  const kind = mutation ? 'mutation' : 'query'
  const [risky, safe] = [true, false].map((clashing) => {
    const fragments: string[] = []
    const body = selection(choices, schema, mutation || schema.getQueryType()!, 4, clashing, fragments)
    return [`${kind} ${HEAD} ${body}`, ...fragments].join('\n')
  })
  // Variables that nothing uses are no fault here.
  const isValid = (query: string): boolean =>
    validate(schema, parse(query)).every(({ message }) => /never used/.test(message))
  return { query: isValid(risky!) ? trim(kind, risky!) : trim(kind, safe!), variables }
}

/** Without the variables that nothing uses. */
function trim(kind: string, query: string): string {
  const body = query.slice(`${kind} ${HEAD}`.length)
  const used = ['$yes: Boolean!', '$no: Boolean = false', '$n: Int', '$m: Int = 1'].filter((one) =>
    new RegExp(`\\${one.split(':')[0]}\\b`).test(body),
  )
  return `${kind}${used.length ? ` (${used.join(', ')})` : ''}${body}`
}

function selection(
  choices: Choices,
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
  clashing: boolean,
  fragments: string[],
): string {
  const parts: string[] = []
  const count = 1 + choices.upTo(4)
  for (let i = 0; i < count; i++) {
    // Which of two mutations comes first is not for variables to say.
    const isOrdered = type === schema.getMutationType()
    const toggle = !isOrdered && choices.chance(15) ? ` ${choices.of(TOGGLES)}` : ''
    const inner = (on: GraphQLCompositeType) => selection(choices, schema, on, depth - 1, clashing, fragments)
    if (depth > 0 && choices.chance(isAbstractType(type) ? 60 : 15)) {
      const on = choices.of(fitting(schema, type))
      if (choices.chance(30)) {
        const name = `F${fragments.length}`
        fragments.push('')
        fragments[Number(name.slice(1))] = `fragment ${name} on ${on.name} ${inner(on)}`
        parts.push(`...${name}${toggle}`)
      } else parts.push(choices.chance(10) ? `...${toggle} ${inner(type)}` : `... on ${on.name}${toggle} ${inner(on)}`)
      continue
    }
    if (isUnionType(type) || choices.chance(10)) {
      parts.push(`${choices.chance(20) ? 'kind: ' : ''}__typename${toggle}`)
      continue
    }
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    if (!fields.length) {
      parts.push('__typename')
      continue
    }
    const field = choices.of(fields)
    const result = getNamedType(field.type)
    parts.push(
      `${alias(choices, type.name, field, clashing)}${toggle}${isCompositeType(result) ? ` ${inner(result)}` : ''}`,
    )
  }
  return `{ ${parts.join(' ')} }`
}

/** The types of fragments that can be spread on a type. */
function fitting(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const objects = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
  const kinds = Object.values(schema.getTypeMap()).filter((one) => isAbstractType(one) && !one.name.startsWith('__'))
  return [
    ...objects,
    ...kinds.filter((kind) => isAbstractType(kind) && objects.some((one) => schema.isSubType(kind, one))),
  ] as GraphQLCompositeType[]
}

function alias(choices: Choices, parent: string, field: GraphQLField<unknown, unknown>, clashing: boolean): string {
  const argument = field.args.length ? choices.of(['', '(n: 1)', '(n: $n)', '(n: $m)', '(n: null)']) : ''
  const plain = `${field.name}${argument}`
  if (!clashing) return `${parent}_${field.name}_${argument.replaceAll(/\W/g, '')}: ${plain}`
  return choices.chance(25) ? `${choices.of(ALIASES)}: ${plain}` : plain
}
