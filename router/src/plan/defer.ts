import type { DeferNode, PlanNode } from '@apollo/query-planner'
import type { Step } from './fetch.ts'

/** Has the parts of deferred fragments run beside each other, each as soon as the fetches are done that it depends on. */
export function compileDefer<C>({ primary, deferred }: DeferNode, compile: (node: PlanNode) => Step<C>): Step<C> {
  const first = primary.node && compile(primary.node)
  const parts = deferred.map(({ label, depends, node }) => ({
    label,
    depends: depends.map(({ id }) => id),
    step: node && compile(node),
  }))
  return (run, targets) => {
    const before = Promise.withResolvers<void>()
    for (const { step, ...part } of parts) {
      const runPart = (own: typeof run): Promise<void> | void => step?.(own, [own.data])
      run.deferring!.start({ ...part, run: runPart }, run, before.promise)
    }
    const work = first?.(run, targets)
    if (work) return work.finally(before.resolve)
    before.resolve()
    return undefined
  }
}

/** Tells when a fetch is done that deferred parts may depend on. */
export function announced<C>(id: string | undefined, step: Step<C>): Step<C> {
  if (id === undefined) return step
  return async (run, targets) => {
    await step(run, targets)
    run.deferring?.fetched(id)
  }
}
