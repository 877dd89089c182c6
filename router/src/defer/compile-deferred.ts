import { createOperationCache } from '@saler/execution'
import type { DocumentNode } from 'graphql'
import type { Step } from '../plan/fetch.ts'
import type { Data } from '../plan/merge.ts'
import type { WriteResponse } from '../response/shape.ts'
import { deferredLabels, onlyDeferring } from './deferrals.ts'

/** An operation as it runs when its deferred fragments come later. */
export interface DeferredOperation<C> {
  readonly step: Step<C>
  readonly write: WriteResponse
  /** The label that the client gave, by the router's own. */
  readonly clientLabels: ReadonlyMap<string, string | undefined>
}

interface DeferredCompiler<C> {
  /** What is planned, with its fragments labelled. */
  readonly document: DocumentNode
  readonly clientLabels: ReadonlyMap<string, string | undefined>
  /** Plans and compiles a document. Throws when the planner does. */
  compile(document: DocumentNode): Step<C>
  writerFor(variables: Data): WriteResponse
}

const MAX_VARIANTS = 16

/** Gives the operation as it is deferred for some variables; undefined when they defer nothing of it. */
export function compileDeferred<C>(
  compiler: DeferredCompiler<C>,
): (variables: Data) => DeferredOperation<C> | undefined {
  const { document, clientLabels, compile, writerFor } = compiler
  const steps = createOperationCache<Step<C>>(MAX_VARIANTS)
  return (variables) => {
    const labels = deferredLabels(document, variables)
    if (!labels.size) return undefined
    const key = [...labels].join()
    let step = steps.get(key)
    if (!step) {
      step = compile(onlyDeferring(document, labels))
      steps.set(key, step)
    }
    return { step, write: writerFor(variables), clientLabels }
  }
}
