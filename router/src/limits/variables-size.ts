import type { GraphQLError } from 'graphql'
import { exceeded } from './exceeded.ts'
import type { OperationLimits } from './options.ts'

/** Says which limit the variables of a request exceed. Looks no further than the limit. */
export function exceededVariables(
  variables: Readonly<Record<string, unknown>>,
  { maxVariableValues, maxVariableDepth }: Required<OperationLimits>,
): GraphQLError | undefined {
  let values = 0
  let level: unknown[] = Object.values(variables)
  for (let depth = 1; level.length; depth++) {
    values += level.length
    if (values > maxVariableValues)
      return exceeded('VARIABLES_LIMIT_EXCEEDED', `The variables hold more than ${maxVariableValues} values.`)
    if (depth > maxVariableDepth)
      return exceeded('VARIABLES_LIMIT_EXCEEDED', `The variables nest deeper than ${maxVariableDepth}.`)
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      const inner = Array.isArray(value) ? value : Object.values(value)
      if (values + next.length + inner.length > maxVariableValues) {
        return exceeded('VARIABLES_LIMIT_EXCEEDED', `The variables hold more than ${maxVariableValues} values.`)
      }
      for (const one of inner) next.push(one)
    }
    level = next
  }
  return undefined
}
