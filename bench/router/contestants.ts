import path from 'node:path'

export interface Contestant {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
}
/** Contestants that are compared with each other: the same work, done under the same conditions. */
export interface Contest {
  readonly title: string
  /** Whether the supergraph and the answers of the subgraphs say how long they may be kept. */
  readonly hints?: boolean
  readonly contestants: readonly Contestant[]
}

const ours = (name: string): string => path.join(import.meta.dirname, 'contestants', name)
const theirs = (name: string): string => path.join(import.meta.dirname, 'competitors', name)

export const CONTESTS: readonly Contest[] = [
  {
    title: 'Every request runs its plan: no response cache, and no fetch shared between requests',
    contestants: [
      { name: 'Saler', file: ours('ours.ts'), args: [] },
      { name: 'Apollo Server + Gateway', file: theirs('apollo.mjs'), args: [] },
      { name: 'Hive Gateway', file: theirs('hive.mjs'), args: [] },
      { name: 'Hive Gateway, Rust planner', file: theirs('hive.mjs'), args: ['--rust'] },
      { name: 'Mercurius gateway', file: theirs('mercurius.mjs'), args: [] },
      { name: 'Mercurius gateway, JIT', file: theirs('mercurius.mjs'), args: ['--jit'] },
    ],
  },
  {
    title: 'With the caches of each',
    hints: true,
    contestants: [
      { name: 'Saler, caching', file: ours('ours-caching.ts'), args: [] },
      { name: 'Apollo Server + Gateway, response cache', file: theirs('apollo.mjs'), args: ['--cache'] },
      { name: 'Hive Gateway, response cache', file: theirs('hive.mjs'), args: ['--cache'] },
      { name: 'Hive Gateway, Rust planner, response cache', file: theirs('hive.mjs'), args: ['--cache', '--rust'] },
      { name: 'Mercurius gateway, JIT, cache', file: theirs('mercurius.mjs'), args: ['--cache', '--jit'] },
    ],
  },
  {
    title: 'Subgraphs in the process of the router',
    contestants: [
      { name: 'Saler, in process', file: ours('ours-in-process.ts'), args: [] },
      { name: 'Apollo Gateway, LocalGraphQLDataSource', file: theirs('apollo-in-process.mjs'), args: [] },
    ],
  },
]
