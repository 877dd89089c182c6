import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow, OrderLineRow, AddressRow, OrderHistoryEntryRow, OrderConnectionRow, StoreRow, OrderEventRow } from '../graphql/rows.ts';
import type { Context } from '../domain/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code such as "SAR". */
  CurrencyCode: { input: string; output: string; }
  /** A moment, as RFC 3339 text in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number as text, such as "149.50". Never a float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A BCP 47 language tag such as "ar" or "en". */
  LanguageCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Where an order goes. */
export type Address = {
  __typename?: 'Address';
  /** City. */
  city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2 code. */
  country: Scalars['String']['output'];
  /** District. */
  district?: Maybe<Scalars['String']['output']>;
  /** Street and building. */
  line1: Scalars['String']['output'];
  /** Unit or floor. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. */
  name: Scalars['String']['output'];
  /** Telephone number of who receives it. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Region or province. */
  region?: Maybe<Scalars['String']['output']>;
};

/** Where an order goes. Each text has at most 255 characters. */
export type AddressInput = {
  /** City. */
  city: Scalars['String']['input'];
  /** ISO 3166-1 alpha-2 code such as "SA". */
  country: Scalars['String']['input'];
  /** District. */
  district?: InputMaybe<Scalars['String']['input']>;
  /** Street and building. */
  line1: Scalars['String']['input'];
  /** Unit or floor. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it. */
  name: Scalars['String']['input'];
  /** Telephone number of who receives it, as in PlaceOrderInput. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Region or province. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** What cancelOrder refuses. */
export type CancelOrderErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** The order was shipped, or is cancelled already. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which order is cancelled. */
export type CancelOrderInput = {
  /** 1 to 200 characters of the client's own, new for each cancellation: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What cancelOrder answers. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CancelOrderUserError>;
};

/** Why cancelOrder was refused. */
export type CancelOrderUserError = {
  __typename?: 'CancelOrderUserError';
  /** What is wrong. */
  code: CancelOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * A user as a customer of one store: made by their first order there. Seen by staff of the store with `orders:read` and by
 * the user; for everybody else it does not exist.
 */
export type Customer = {
  __typename?: 'Customer';
  /** The customer's id; it carries the store's number. */
  id: Scalars['ID']['output'];
};

/** What was shipped of an order. */
export type FulfillmentStatus =
  /** All. */
  | 'FULFILLED'
  /** A part. */
  | 'PARTIALLY_FULFILLED'
  /** It came back. */
  | 'RETURNED'
  /** Nothing. */
  | 'UNFULFILLED';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount as a decimal with the currency's digits, such as "149.50". */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Cancels an order that was not shipped, and gives its stock back. Needs orders:write; the signed-in customer who placed it may
   * too, as long as it is PENDING. The same key and input answers the same.
   */
  cancelOrder: CancelOrderPayload;
  /**
   * Places an order: everybody may, signed in or not. Prices, shipping and VAT are the server's; stock is held for it. All or
   * nothing. The same key and input answers with the same order.
   */
  placeOrder: PlaceOrderPayload;
  /** Moves an order to the next status, or cancels it. SHIPPED takes its stock out, CANCELLED gives it back. Needs orders:write. */
  setOrderStatus: SetOrderStatusPayload;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationSetOrderStatusArgs = {
  input: SetOrderStatusInput;
};

/**
 * What somebody bought: priced by the server when it was placed, and never repriced. Seen by staff with orders:read, by the
 * signed-in customer who placed it, and by a guest in the answer to placeOrder only; for everybody else it does not exist.
 */
export type Order = {
  __typename?: 'Order';
  /** Why it was cancelled, if a reason was given. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** The customer, when a signed-in user placed it. */
  customer?: Maybe<Customer>;
  /** What discounts took off the subtotal. */
  discountTotal: Money;
  /** The buyer's e-mail address, if they gave one. */
  email?: Maybe<Scalars['String']['output']>;
  /** What was shipped of it. */
  fulfillmentStatus: FulfillmentStatus;
  /** Each change of its status, oldest first. */
  history: Array<OrderHistoryEntry>;
  /** The order's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** The language it was placed in: of messages about it. */
  language: Scalars['LanguageCode']['output'];
  /** What was bought, in the order of the input. */
  lines: Array<OrderLine>;
  /** The buyer's note, at most 1,000 characters. */
  note?: Maybe<Scalars['String']['output']>;
  /** The order's number in its store: 1001, 1002, … without holes. */
  number: Scalars['String']['output'];
  /** What was paid of it. */
  paymentStatus: OrderPaymentStatus;
  /** The buyer's telephone number in international form (E.164), if they gave one. */
  phone?: Maybe<Scalars['String']['output']>;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Where it goes, if it was said. */
  shippingAddress?: Maybe<Address>;
  /** The name of the shipping method. */
  shippingMethod: Scalars['String']['output'];
  /** What shipping costs, VAT not included. */
  shippingTotal: Money;
  /** How far it is. */
  status: OrderStatus;
  /** The store it was placed in. */
  store: Store;
  /** The lines' totals added up, VAT not included. */
  subtotal: Money;
  /** VAT on subtotal and shipping less discounts, rounded half up to the currency's smallest unit. */
  taxTotal: Money;
  /** What is to be paid: subtotal - discountTotal + shippingTotal + taxTotal. */
  total: Money;
  /** The carrier's number, once it is shipped. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The same with a cursor each. */
  edges: Array<OrderEdge>;
  /** The page's orders. */
  nodes: Array<Order>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** The order's place in the list. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** Something that happened to an order of a store. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Its place in the store's log: give it as `after` to see what follows. */
  cursor: Scalars['String']['output'];
  /** The order as it is now. */
  order: Order;
  /** What happened. */
  type: OrderEventType;
};

/** What happened to an order. */
export type OrderEventType =
  /** It was cancelled. */
  | 'ORDER_CANCELLED'
  /** Something was paid, or a payment failed. */
  | 'ORDER_PAYMENT_CHANGED'
  /** It was placed. */
  | 'ORDER_PLACED'
  /** It moved along. */
  | 'ORDER_STATUS_CHANGED';

/** Which orders. All conditions must hold. */
export type OrderFilter = {
  /** Placed by this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With this e-mail address; upper and lower case are the same. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** In any of these. */
  fulfillmentStatus?: InputMaybe<Array<FulfillmentStatus>>;
  /** With this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** In any of these. */
  paymentStatus?: InputMaybe<Array<OrderPaymentStatus>>;
  /** Placed at this moment or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this moment. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** In any of these. */
  status?: InputMaybe<Array<OrderStatus>>;
};

/** One change of an order's status. */
export type OrderHistoryEntry = {
  __typename?: 'OrderHistoryEntry';
  /** When it was changed. */
  at: Scalars['DateTime']['output'];
  /** Who changed it: null when it was a guest or the system, and for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** The status before; null for the first entry. */
  from?: Maybe<OrderStatus>;
  /** A note of whoever changed it. Only staff with orders:read see it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The status after. */
  to: OrderStatus;
};

/** One variant in an order, as it was when the order was placed. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** What the client attached to the line, such as an engraving. */
  properties?: Maybe<Scalars['JSON']['output']>;
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['output'];
  /** The merchant's own code of the variant. */
  sku: Scalars['String']['output'];
  /** The product's title, in the store's language. */
  title: Scalars['String']['output'];
  /** Quantity times unit price. */
  total: Money;
  /** The price of one, VAT not included. */
  unitPrice: Money;
  /** The variant as it is today; null when it is no longer visible to whoever asks. */
  variant?: Maybe<ProductVariant>;
  /** The option values, such as "Large / Red"; null for a product without options. */
  variantTitle?: Maybe<Scalars['String']['output']>;
};

/** One variant to be bought. */
export type OrderLineInput = {
  /** Anything to be kept with the line, at most 4 KB of JSON. */
  properties?: InputMaybe<Scalars['JSON']['input']>;
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['input'];
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What was paid of an order. */
export type OrderPaymentStatus =
  /** Promised by the gateway, not yet taken. */
  | 'AUTHORIZED'
  /** The payment failed. */
  | 'FAILED'
  /** All of it. */
  | 'PAID'
  /** All of it, and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing yet. */
  | 'PENDING'
  /** All of it was given back. */
  | 'REFUNDED';

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

/** Where a page of a list stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the page's last row: give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when there are more rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was reached by a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first row. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What placeOrder refuses. */
export type PlaceOrderErrorCode =
  /** The country of the address is no ISO 3166-1 alpha-2 code, or a part of it is empty. */
  | 'ADDRESS_INVALID'
  /** There is no such discount. */
  | 'DISCOUNT_CODE_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that the order names does not exist. */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was ordered. */
  | 'OUT_OF_STOCK'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** The store has no such shipping method. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The order comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** An order to be placed. */
export type PlaceOrderInput = {
  /** A discount code. */
  discountCode?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters of the client's own, new for each order: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** What is bought: 1 to 100 lines. Equal ones are added together. */
  lines: Array<OrderLineInput>;
  /** A note for the merchant, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's telephone number: international (+966…), or Saudi (05…). */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The name of one of the store's shipping methods; the store's first one unless given. */
  shippingMethod?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What placeOrder answers. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<PlaceOrderUserError>;
};

/** Why placeOrder was refused. */
export type PlaceOrderUserError = {
  __typename?: 'PlaceOrderUserError';
  /** What is wrong. */
  code: PlaceOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A product in one of its forms: what is priced, stocked and ordered. Visible to whom its product is visible. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The variant's id; it tells its store. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * The orders of the signed-in user in all stores, newest first.
   * Errors: UNAUTHENTICATED, INVALID (`first` or `after`).
   */
  myOrders: OrderConnection;
  /**
   * An order. Null when it does not exist for whoever asks: staff with orders:read and the signed-in customer who placed it see
   * it. Errors: FORBIDDEN (staff without orders:read).
   */
  order?: Maybe<Order>;
  /** An order by its number. Needs orders:read; null as for `order`. Errors: FORBIDDEN. */
  orderByNumber?: Maybe<Order>;
  /**
   * A store's orders, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  orders: OrderConnection;
  /** Which of some orders exist. Internal. */
  placedOrders: Array<Scalars['ID']['output']>;
};


export type QueryMyOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
  storeId: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryPlacedOrdersArgs = {
  ids: Array<Scalars['ID']['input']>;
  storeId: Scalars['ID']['input'];
};

/** What setOrderStatus refuses. */
export type SetOrderStatusErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** An order does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Where an order moves to. */
export type SetOrderStatusInput = {
  /** A note for the history, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The next status. */
  status: OrderStatus;
  /** The carrier's number, with SHIPPED only; at most 255 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What setOrderStatus answers. */
export type SetOrderStatusPayload = {
  __typename?: 'SetOrderStatusPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetOrderStatusUserError>;
};

/** Why setOrderStatus was refused. */
export type SetOrderStatusUserError = {
  __typename?: 'SetOrderStatusUserError';
  /** What is wrong. */
  code: SetOrderStatusErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type Store = {
  __typename?: 'Store';
  /** The store's id. */
  id: Scalars['ID']['output'];
  /**
   * The store's orders, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  orders: OrderConnection;
};


/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type StoreOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * What happens to a store's orders, live. Needs orders:read. With the last `cursor` as `after`, everything that happened since
   * comes first: each event once, in order, without a gap.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`after`).
   */
  orderEvents: OrderEvent;
};


export type SubscriptionOrderEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  storeId: Scalars['ID']['input'];
};

/**
 * Somebody with an account: a shopper, and a merchant in the stores where they work. Seen by themselves and by those who
 * work for a store with them; for everybody else it does not exist.
 */
export type User = {
  __typename?: 'User';
  /** The user's id. */
  id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Order: Order;
  Store: Store;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<AddressRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddressInput: AddressInput;
  CancelOrderErrorCode: CancelOrderErrorCode;
  CancelOrderInput: CancelOrderInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CancelOrderUserError: ResolverTypeWrapper<CancelOrderUserError>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<Customer>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FulfillmentStatus: FulfillmentStatus;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEvent: ResolverTypeWrapper<OrderEventRow>;
  OrderEventType: OrderEventType;
  OrderFilter: OrderFilter;
  OrderHistoryEntry: ResolverTypeWrapper<OrderHistoryEntryRow>;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderLineInput: OrderLineInput;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PlaceOrderErrorCode: PlaceOrderErrorCode;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PlaceOrderUserError: ResolverTypeWrapper<PlaceOrderUserError>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetOrderStatusErrorCode: SetOrderStatusErrorCode;
  SetOrderStatusInput: SetOrderStatusInput;
  SetOrderStatusPayload: ResolverTypeWrapper<Omit<SetOrderStatusPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SetOrderStatusUserError: ResolverTypeWrapper<SetOrderStatusUserError>;
  Store: ResolverTypeWrapper<StoreRow>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<User>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressRow;
  String: Scalars['String']['output'];
  AddressInput: AddressInput;
  CancelOrderInput: CancelOrderInput;
  ID: Scalars['ID']['output'];
  CancelOrderPayload: Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CancelOrderUserError: CancelOrderUserError;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: Customer;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  JSON: Scalars['JSON']['output'];
  LanguageCode: Scalars['LanguageCode']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderConnection: OrderConnectionRow;
  Int: Scalars['Int']['output'];
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEvent: OrderEventRow;
  OrderFilter: OrderFilter;
  OrderHistoryEntry: OrderHistoryEntryRow;
  OrderLine: OrderLineRow;
  OrderLineInput: OrderLineInput;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PlaceOrderUserError: PlaceOrderUserError;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  SetOrderStatusInput: SetOrderStatusInput;
  SetOrderStatusPayload: Omit<SetOrderStatusPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  SetOrderStatusUserError: SetOrderStatusUserError;
  Store: StoreRow;
  Subscription: Record<PropertyKey, never>;
  User: User;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CancelOrderUserError']>, ParentType, ContextType>;
};

export type CancelOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderUserError'] = ResolversParentTypes['CancelOrderUserError']> = {
  code?: Resolver<ResolversTypes['CancelOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  setOrderStatus?: Resolver<ResolversTypes['SetOrderStatusPayload'], ParentType, ContextType, RequireFields<MutationSetOrderStatusArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['OrderHistoryEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingMethod?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrderEventType'], ParentType, ContextType>;
};

export type OrderHistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHistoryEntry'] = ResolversParentTypes['OrderHistoryEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PlaceOrderUserError']>, ParentType, ContextType>;
};

export type PlaceOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderUserError'] = ResolversParentTypes['PlaceOrderUserError']> = {
  code?: Resolver<ResolversTypes['PlaceOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number' | 'storeId'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'storeId'>>;
  placedOrders?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryPlacedOrdersArgs, 'ids' | 'storeId'>>;
};

export type SetOrderStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrderStatusPayload'] = ResolversParentTypes['SetOrderStatusPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetOrderStatusUserError']>, ParentType, ContextType>;
};

export type SetOrderStatusUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrderStatusUserError'] = ResolversParentTypes['SetOrderStatusUserError']> = {
  code?: Resolver<ResolversTypes['SetOrderStatusErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<StoreOrdersArgs>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderEvents?: SubscriptionResolver<ResolversTypes['OrderEvent'], "orderEvents", ParentType, ContextType, RequireFields<SubscriptionOrderEventsArgs, 'storeId'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CancelOrderUserError?: CancelOrderUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderHistoryEntry?: OrderHistoryEntryResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  PlaceOrderUserError?: PlaceOrderUserErrorResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SetOrderStatusPayload?: SetOrderStatusPayloadResolvers<ContextType>;
  SetOrderStatusUserError?: SetOrderStatusUserErrorResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

