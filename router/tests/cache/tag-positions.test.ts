import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TagPositions } from '../../src/cache/tag-positions.ts'

const change = (position: number | undefined, ...tags: string[]) => ({ position, tags })

describe('what is known of tags', () => {
  test('what was read before a change of its tag is untrue, what was read at or after it is true', () => {
    const known = new TagPositions()
    known.apply({ from: 0, to: 6, changes: [change(5, 'a')] })
    expect([4, 5, 6].map((position) => known.holds(['b', 'a'], position))).toEqual([false, true, true])
    expect(known.holds(['b'], 1)).toBe(true)
  })

  test('what was read before the stretch that is known, or after it, does not count as true', () => {
    const known = new TagPositions()
    known.apply({ from: 10, to: 20, changes: [] })
    expect([9, 10, 20, 21].map((position) => known.holds(['a'], position))).toEqual([false, true, true, false])
  })

  test('a stretch that was left out makes all untrue that was read before it', () => {
    const known = new TagPositions()
    known.apply({ from: 0, to: 5, changes: [] })
    known.apply({ from: 5, to: 8, changes: [] })
    expect(known.holds(['a'], 5)).toBe(true)
    known.apply({ from: 1_000, to: 2_000, changes: [] })
    expect([999, 1_000].map((position) => known.holds(['a'], position))).toEqual([false, true])
  })

  test('while a change has no position its tags hold nothing', () => {
    const known = new TagPositions()
    known.apply({ from: 0, to: 5, changes: [change(undefined, 'a')] })
    expect(known.holds(['a'], 5)).toBe(false)
    known.apply({ from: 5, to: 6, changes: [change(6, 'a')] })
    expect([5, 6].map((position) => known.holds(['a'], position))).toEqual([false, true])
  })

  test('a log that became shorter makes all untrue that was read before', () => {
    const known = new TagPositions()
    known.apply({ from: 0, to: 50, changes: [] })
    known.apply({ from: 50, to: 3, changes: [] })
    expect([2, 3, 50].map((position) => known.holds(['a'], position))).toEqual([false, true, false])
    known.apply({ from: 3, to: 4, changes: [change(4, 'a')] })
    expect(known.holds(['a'], 3)).toBe(false)
  })

  test('tags that are forgotten for lack of room count as changed', () => {
    const step = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (steps, room) => {
        const small = new TagPositions(room)
        const last = new Map<string, number>()
        steps.forEach((tags, i) => {
          small.apply({ from: i, to: i + 1, changes: [change(i + 1, ...tags)] })
          for (const tag of tags) last.set(tag, i + 1)
        })
        for (const tag of ['a', 'b', 'c', 'd', 'e', 'f']) {
          for (let readAt = 0; readAt <= steps.length; readAt++) {
            if (small.holds([tag], readAt)) expect(readAt).toBeGreaterThanOrEqual(last.get(tag) ?? 0)
          }
          expect(small.holds([tag], steps.length)).toBe(true)
        }
      }),
    )
  })
})
