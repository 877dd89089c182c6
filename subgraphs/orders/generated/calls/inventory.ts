/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An edit of an order's lines. Internal. */
export type ChangeReservationInput = {
  /** What is added: at most 500 lines, as they were held. */
  added: Array<ReserveStockLineInput>;
  /** The edit's id, under which reserveStock holds what is added. */
  editId: string | number;
  /** The order's id. */
  orderId: string | number;
  /** What is taken off: at most 500 lines. */
  removed: Array<ReserveStockLineInput>;
  /** The store's id. */
  storeId: string | number;
};

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

/** Goods that came back. Internal. */
export type ReturnStockInput = {
  /** What goes back into the stock: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
  /** The order's id. */
  orderId: string | number;
  /** The return's id. */
  returnId: string | number;
  /** The store's id. */
  storeId: string | number;
};

/** A shipment of an order. Internal. */
export type SellStockInput = {
  /** The shipment's id. */
  fulfillmentId: string | number;
  /** What is in it: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
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

export type UndoSaleMutationVariables = Exact<{
  input: SellStockInput;
}>;


export type UndoSaleMutation = { undoSale: boolean };

export type ReturnStockMutationVariables = Exact<{
  input: ReturnStockInput;
}>;


export type ReturnStockMutation = { returnStock: boolean };

export type ChangeReservationMutationVariables = Exact<{
  input: ChangeReservationInput;
}>;


export type ChangeReservationMutation = { changeReservation: boolean };

export type AvailableStockQueryVariables = Exact<{
  storeId: string | number;
  variantIds: Array<string | number> | string | number;
}>;


export type AvailableStockQuery = { availableStock: Array<{ variantId: string, available: number }> };


export const ReserveStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReserveStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reserveStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"shortages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mismatch"}}]}}]}}]} as unknown as DocumentNode<ReserveStockMutation, ReserveStockMutationVariables>;
export const ReleaseStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<ReleaseStockMutation, ReleaseStockMutationVariables>;
export const SellStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SellStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SellStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sellStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<SellStockMutation, SellStockMutationVariables>;
export const UndoSaleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoSale"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SellStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoSale"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<UndoSaleMutation, UndoSaleMutationVariables>;
export const ReturnStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<ReturnStockMutation, ReturnStockMutationVariables>;
export const ChangeReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeReservationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeReservation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<ChangeReservationMutation, ChangeReservationMutationVariables>;
export const AvailableStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AvailableStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"variantIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]} as unknown as DocumentNode<AvailableStockQuery, AvailableStockQueryVariables>;