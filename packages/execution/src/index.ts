import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { RunOperation, RunSubscription } from './result.ts'

export type { OperationResult, RunOperation, RunSubscription } from './result.ts'

export declare function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): RunOperation

export declare function compileSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): RunSubscription

export interface LruCache<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  readonly size: number
}
export declare function createOperationCache<V>(capacity: number): LruCache<V>
