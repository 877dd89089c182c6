/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether a key works. */
export type ApiKeyStatus =
  /** Its time is over, or that of the overlap after it was rotated. */
  | 'EXPIRED'
  /** It works. */
  | 'LIVE'
  /** It was revoked. */
  | 'REVOKED';

/** How often an operation of an app was called within an hour, as one process counted it. */
export type OperationUsageInput = {
  /** The app. */
  appId: string | number;
  /** How many calls. */
  calls: number;
  /** How many of them had errors. */
  errors: number;
  /** The hour: any moment of it. */
  hour: string;
  /** When it was last called. */
  lastSeenAt: string;
  /** How many calls took how long: a count for each step of the histogram. */
  latencies: Array<number>;
  /** The operation's id. */
  operationId: string;
  /** The operation's name. */
  operationName?: string | null | undefined;
};

export type JwksQueryVariables = Exact<{ [key: string]: never; }>;


export type JwksQuery = { jwks: unknown };

export type SignedInSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type SignedInSessionQuery = { signedInSession: { userId: string, locale: string } | null | undefined };

export type ApiKeyStandingQueryVariables = Exact<{
  digest: string;
}>;


export type ApiKeyStandingQuery = { apiKeyStanding: { keyId: string, appId: string, appName: string, storeId: string, status: ApiKeyStatus, scopes: Array<string>, persistedOnly: boolean, costCeiling: number | null | undefined, origins: Array<string>, expiresAt: string | null | undefined } | null | undefined };

export type PersistedOperationQueryVariables = Exact<{
  appId: string | number;
  operationId: string;
}>;


export type PersistedOperationQuery = { persistedOperation: { body: string } | null | undefined };

export type RecordOperationUsageMutationVariables = Exact<{
  usage: Array<OperationUsageInput> | OperationUsageInput;
}>;


export type RecordOperationUsageMutation = { recordOperationUsage: boolean };


export const JwksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Jwks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jwks"}}]}}]} as unknown as DocumentNode<JwksQuery, JwksQueryVariables>;
export const SignedInSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignedInSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedInSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]}}]} as unknown as DocumentNode<SignedInSessionQuery, SignedInSessionQueryVariables>;
export const ApiKeyStandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeyStanding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"digest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyStanding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"digest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"digest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"appId"}},{"kind":"Field","name":{"kind":"Name","value":"appName"}},{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"persistedOnly"}},{"kind":"Field","name":{"kind":"Name","value":"costCeiling"}},{"kind":"Field","name":{"kind":"Name","value":"origins"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<ApiKeyStandingQuery, ApiKeyStandingQueryVariables>;
export const PersistedOperationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersistedOperation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"appId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"operationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persistedOperation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"appId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"appId"}}},{"kind":"Argument","name":{"kind":"Name","value":"operationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"operationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]} as unknown as DocumentNode<PersistedOperationQuery, PersistedOperationQueryVariables>;
export const RecordOperationUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordOperationUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usage"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OperationUsageInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordOperationUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"usage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}}]}]}}]} as unknown as DocumentNode<RecordOperationUsageMutation, RecordOperationUsageMutationVariables>;