import { expect, it } from 'vitest'
import { checkRandomGraphs } from './check.ts'

/** Graphs in an ordinary run, of some operations each. `soak.ts` checks many more. */
const GRAPHS = 25

it('the answers of random subgraphs together are those of one schema', { timeout: 60_000 }, async () => {
  const { checked } = await checkRandomGraphs({ graphs: GRAPHS, seed: 1 })
  expect(checked).toBeGreaterThan(GRAPHS)
})
