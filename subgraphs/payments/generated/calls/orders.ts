/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far an order is. PENDING, CONFIRMED, PROCESSING, SHIPPED, DELIVERED, COMPLETED follow each other. */
export type OrderStatus =
  /** It was called off before it was shipped, and its stock is back. */
  | 'CANCELLED'
  /** It is closed. */
  | 'COMPLETED'
  /** The merchant takes it. */
  | 'CONFIRMED'
  /** It has arrived. */
  | 'DELIVERED'
  /** Placed; the merchant has not looked at it yet. */
  | 'PENDING'
  /** It is being packed. */
  | 'PROCESSING'
  /** It is on its way, and its stock has left. */
  | 'SHIPPED';

export type OrderForPaymentQueryVariables = Exact<{
  orderId: string | number;
}>;


export type OrderForPaymentQuery = { orderForPayment: { storeId: string, number: string, status: OrderStatus, currency: string, due: string, userId: string | null | undefined, email: string | null | undefined, phone: string | null | undefined, language: string } | null | undefined };


export const OrderForPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderForPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderForPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]} as unknown as DocumentNode<OrderForPaymentQuery, OrderForPaymentQueryVariables>;