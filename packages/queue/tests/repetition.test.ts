import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeat } from '../src/repetition.ts'

beforeEach(() => void vi.useFakeTimers({ now: 10_450 }))
afterEach(() => void vi.useRealTimers())

test('turns are counted from 1970, so that every process counts the same', () => {
  const turns: number[] = []
  const stop = repeat(1_000, (turn) => turns.push(turn))
  expect(turns).toEqual([10])
  vi.advanceTimersByTime(540)
  expect(turns).toEqual([10])
  vi.advanceTimersByTime(2_020)
  expect(turns).toEqual([10, 11, 12, 13])
  stop()
  vi.advanceTimersByTime(10_000)
  expect(turns).toHaveLength(4)
})

test('turns that were slept through are left out', () => {
  const turns: number[] = []
  const stop = repeat(1_000, (turn) => turns.push(turn))
  vi.setSystemTime(60_000)
  vi.advanceTimersByTime(1_000)
  expect(turns[1]).toBeGreaterThanOrEqual(60)
  stop()
})

test('an interval longer than a timer can wait does not run at once, again and again', () => {
  const turns: number[] = []
  const stop = repeat(60 * 24 * 3600 * 1_000, (turn) => turns.push(turn))
  vi.advanceTimersByTime(24 * 3600 * 1_000)
  expect(turns).toEqual([0])
  stop()
})
