import { expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/limits/options.ts'
import { exceededVariables } from '../../src/limits/variables-size.ts'

const limits = { ...DEFAULT_LIMITS, maxVariableValues: 10, maxVariableDepth: 3 }
const messageOf = (variables: Record<string, unknown>) => exceededVariables(variables, limits)?.message

it('variables may hold so many values, at whatever depth', () => {
  expect(messageOf({ list: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toBeUndefined()
  expect(messageOf({ list: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })).toBe('The variables hold more than 10 values.')
  expect(messageOf({ a: { b: [1, 2, 3, 4] }, c: { d: [5, 6, 7] } })).toBe('The variables hold more than 10 values.')
})

it('variables may nest so deep', () => {
  expect(messageOf({ a: { b: { c: 1 } } })).toBeUndefined()
  expect(messageOf({ a: { b: { c: [1] } } })).toBe('The variables nest deeper than 3.')
})

it('variables without anything in them are nothing', () => {
  expect([messageOf({}), messageOf({ a: null, b: {}, c: [] })]).toEqual([undefined, undefined])
})
