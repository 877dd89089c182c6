import { expect, it } from 'vitest'
import { RetryBudget } from '../../src/traffic/retry-budget.ts'

function budgetAt(options: { ratio?: number; minPerSecond?: number }) {
  const clock = { now: 0 }
  return { clock, budget: new RetryBudget(options, () => clock.now) }
}

const affordable = (budget: RetryBudget): number => {
  let retries = 0
  while (budget.spend()) retries++
  return retries
}

it('allows one retry for five requests', () => {
  const { budget } = budgetAt({ ratio: 0.2, minPerSecond: 0 })
  expect(affordable(budget)).toBe(0)
  for (let i = 0; i < 20; i++) budget.earn()
  expect(affordable(budget)).toBe(4)
})

it('gives so many retries a second to a quiet router', () => {
  const { budget, clock } = budgetAt({ ratio: 0.2, minPerSecond: 2 })
  expect(affordable(budget)).toBe(2)
  clock.now = 500
  expect(affordable(budget)).toBe(1)
  clock.now = 1_500
  expect(affordable(budget)).toBe(2)
})

it('saves up no more than ten seconds bring', () => {
  const { budget, clock } = budgetAt({ ratio: 0.2, minPerSecond: 2 })
  clock.now = 3_600_000
  for (let i = 0; i < 1_000; i++) budget.earn()
  expect(affordable(budget)).toBe(20)
})
