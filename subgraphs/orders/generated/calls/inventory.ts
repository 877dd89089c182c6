/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which order gives back what it holds. Internal. */
export type ReleaseStockInput = {
  /** The order's id. */
  orderId: string | number;
  /** Why, for the ledger: at most 1,000 characters. */
  reason?: string | null | undefined;
  /** The store's id. */
  storeId: string | number;
};

/** What to hold for an order. Internal. */
export type ReserveStockInput = {
  /** The key that makes the reservation idempotent, 1 to 200 characters, unique within the store. */
  key: string;
  /** What is ordered: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
  /** The id that the order is going to have. It must be new each time. */
  orderId: string | number;
  /** The store's id. */
  storeId: string | number;
};

/** A line of an order. Internal. */
export type ReserveStockLineInput = {
  /** How many units: 1 to 1,000,000. */
  quantity: number;
  /** The variant's id. */
  variantId: string | number;
};

/** Which order was shipped. Internal. */
export type SellStockInput = {
  /** The order's id. */
  orderId: string | number;
  /** The store's id. */
  storeId: string | number;
};

export type ReserveStockMutationVariables = Exact<{
  input: ReserveStockInput;
}>;


export type ReserveStockMutation = { reserveStock: { orderId: string | null | undefined, expiresAt: string | null | undefined, mismatch: boolean, shortages: Array<{ variantId: string, available: number }> } };

export type ReleaseStockMutationVariables = Exact<{
  input: ReleaseStockInput;
}>;


export type ReleaseStockMutation = { releaseStock: boolean };

export type SellStockMutationVariables = Exact<{
  input: SellStockInput;
}>;


export type SellStockMutation = { sellStock: boolean };


export const ReserveStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reserveStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"shortages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mismatch"}}]}}]}}]} as unknown as DocumentNode<ReserveStockMutation, ReserveStockMutationVariables>;
export const ReleaseStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<ReleaseStockMutation, ReleaseStockMutationVariables>;
export const SellStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SellStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SellStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<SellStockMutation, SellStockMutationVariables>;