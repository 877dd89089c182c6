import { parseConstValue } from 'graphql'
import { describe, expect, it } from 'vitest'
import { isMet, type Requirement, type Rights, readAnyOf } from '../../src/authorization/rights.ts'

const NOBODY: Rights = { authenticated: false, scopes: new Set(), policies: new Set() }
const caller = (rights: Partial<Rights>): Rights => ({ ...NOBODY, ...rights })
const asks = (requirement: Partial<Requirement>): Requirement => ({
  authenticated: false,
  scopes: [],
  policies: [],
  ...requirement,
})

describe('a requirement is met', () => {
  it('by everybody when it asks for nothing', () => {
    expect(isMet(asks({}), NOBODY)).toBe(true)
  })

  it('of being authenticated by those who are', () => {
    const requirement = asks({ authenticated: true })
    expect([NOBODY, caller({ authenticated: true })].map((rights) => isMet(requirement, rights))).toEqual([false, true])
  })

  it('of scopes by those who have all of one list', () => {
    const requirement = asks({ scopes: [[['a', 'b'], ['c']]] })
    const met = (...scopes: string[]) => isMet(requirement, caller({ scopes: new Set(scopes) }))
    expect([met(), met('a'), met('a', 'b'), met('c'), met('b', 'c')]).toEqual([false, false, true, true, true])
  })

  it('of several directives only by those who meet each', () => {
    const requirement = asks({ authenticated: true, scopes: [[['a']], [['b']]], policies: [[['p']]] })
    const all = { authenticated: true, scopes: new Set(['a', 'b']), policies: new Set(['p']) }
    expect(isMet(requirement, all)).toBe(true)
    expect(isMet(requirement, { ...all, authenticated: false })).toBe(false)
    expect(isMet(requirement, { ...all, scopes: new Set(['a']) })).toBe(false)
    expect(isMet(requirement, { ...all, policies: new Set() })).toBe(false)
  })

  it('of an empty list by everybody, and of no list by nobody', () => {
    expect(isMet(asks({ scopes: [[[]]] }), NOBODY)).toBe(true)
    expect(isMet(asks({ scopes: [[]] }), caller({ scopes: new Set(['a']) }))).toBe(false)
  })
})

it('lists of lists are read as they stand in a schema', () => {
  expect(readAnyOf(parseConstValue('[["a", "b"], ["c"]]'))).toEqual([['a', 'b'], ['c']])
})
