/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What happened to an order. */
export type OrderEventType =
  /** It was cancelled. */
  | 'ORDER_CANCELLED'
  /** Its lines were changed. */
  | 'ORDER_EDITED'
  /** A part of it was shipped, or all of it. */
  | 'ORDER_FULFILLED'
  /** A parcel of it was changed, arrived or was called off. */
  | 'ORDER_FULFILLMENT_CHANGED'
  /** Something was paid, or a payment failed. */
  | 'ORDER_PAYMENT_CHANGED'
  /** It was placed. */
  | 'ORDER_PLACED'
  /** A gateway refused to give money of it back, at once or after it had taken the refund: `payments` show where the money is. */
  | 'ORDER_REFUND_FAILED'
  /** A return of it was asked for, decided, received or refunded. */
  | 'ORDER_RETURN_CHANGED'
  /** It moved along. */
  | 'ORDER_STATUS_CHANGED';

export type ProductsQueryVariables = Exact<{
  storeId: string | number;
  first: number;
}>;


export type ProductsQuery = { products: { nodes: Array<{ id: string, handle: string, title: string, priceRange: { min: { amount: string, currency: string } } }> } };

export type OrderEventsSubscriptionVariables = Exact<{
  storeId: string | number;
  after?: string | null | undefined;
}>;


export type OrderEventsSubscription = { orderEvents: { cursor: string, type: OrderEventType, order: { id: string, number: string, total: { amount: string, currency: string } } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ProductsDocument = new TypedDocumentString(`
    query Products($storeId: ID!, $first: Int!) {
  products(storeId: $storeId, first: $first) {
    nodes {
      id
      handle
      title
      priceRange {
        min {
          amount
          currency
        }
      }
    }
  }
}
    `, {"hash":"sha256:ca1d50a7c35ee719fee15329beddb8b3cad02a04b3f12dd8faba4844f073a028"}) as unknown as TypedDocumentString<ProductsQuery, ProductsQueryVariables>;
export const OrderEventsDocument = new TypedDocumentString(`
    subscription OrderEvents($storeId: ID!, $after: String) {
  orderEvents(storeId: $storeId, after: $after) {
    cursor
    type
    order {
      id
      number
      total {
        amount
        currency
      }
    }
  }
}
    `, {"hash":"sha256:6514d09b4a3cc0963d3d03a6bf9b59e25be5d267a732cfe1a056256c2d28f3a6"}) as unknown as TypedDocumentString<OrderEventsSubscription, OrderEventsSubscriptionVariables>;