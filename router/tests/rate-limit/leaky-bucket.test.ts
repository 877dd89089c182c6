import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refill, take, waitFor } from '../../src/rate-limit/leaky-bucket.ts'

const SIZE = { capacity: 100, restorePerSecond: 10 }

describe('a bucket', () => {
  it('that nobody used is full', () => {
    expect(refill(undefined, SIZE, 5)).toBe(100)
  })

  it('fills continuously, and never beyond what it holds', () => {
    const level = { available: 40, at: 1_000 }
    expect([1_000, 1_050, 2_000, 7_000, 99_000].map((now) => refill(level, SIZE, now))).toEqual([
      40, 40.5, 50, 100, 100,
    ])
  })

  it('does not mind a clock that goes back', () => {
    expect(refill({ available: 40, at: 1_000 }, SIZE, 0)).toBe(40)
  })

  it('gives what is there, and nothing where less is there', () => {
    expect(take(40, 40, SIZE)).toEqual({ allowed: true, available: 0, waitMs: 0 })
    expect(take(40, 41, SIZE)).toEqual({ allowed: false, available: 40, waitMs: 100 })
  })

  it('never gives more than it holds', () => {
    expect(waitFor(101, 100, SIZE)).toBe(Number.POSITIVE_INFINITY)
  })

  it('gives what was waited for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (available, amount) => {
          const at = 1_000
          const now = at + waitFor(amount, available, SIZE)
          expect(refill({ available, at }, SIZE, now)).toBeGreaterThanOrEqual(Math.min(100, amount) - 1e-9)
        },
      ),
    )
  })

  it('gives in any time no more than it held and what came back', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 120 })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(steps, (asked) => {
        let level: { available: number; at: number } | undefined
        let now = 0
        let given = 0
        for (const [later, amount] of asked) {
          now += later
          const taken = take(refill(level, SIZE, now), amount, SIZE)
          level = { available: taken.available, at: now }
          if (taken.allowed) given += amount
        }
        expect(given).toBeLessThanOrEqual(100 + (now / 1000) * 10 + 1e-6)
      }),
    )
  })
})
