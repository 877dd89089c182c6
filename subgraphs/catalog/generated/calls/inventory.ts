/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The first stock of a store's variants. Internal. */
export type OpenStockInput = {
  /** The variants, at most 500. */
  items: Array<OpenStockItemInput>;
  /** The store's id. */
  storeId: string | number;
};

/** The first stock of a variant. Internal. */
export type OpenStockItemInput = {
  /** Whether orders are taken beyond what is in stock; false without it. */
  allowBackorder?: boolean | null | undefined;
  /** Warn when `available` falls to this or below: 0 to 1,000,000, 5 without it. */
  lowStockThreshold?: number | null | undefined;
  /** How many units there are: 0 to 1,000,000, 0 without it. */
  onHand?: number | null | undefined;
  /** The variant's id. */
  variantId: string | number;
};

export type OpenStockMutationVariables = Exact<{
  input: OpenStockInput;
}>;


export type OpenStockMutation = { openStock: boolean };


export const OpenStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<OpenStockMutation, OpenStockMutationVariables>;