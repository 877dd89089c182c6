import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductVariantRow, StockRow, StockMovementRow, StockMovementConnectionRow, InventoryEventRow } from '../graphql/rows.ts';
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
  /** A moment, as RFC 3339 text in UTC. */
  DateTime: { input: Date; output: Date | string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What adjustStock refuses. */
export type AdjustStockErrorCode =
  /** The caller lacks the permission inventory:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** There are fewer units than are to be taken off; the message says how many there are. Nothing was changed. */
  | 'INSUFFICIENT_STOCK'
  /**
   * The value cannot be used: a change of 0 or beyond 1,000,000, more than 1,000,000,000 units on hand, unreadable text, or
   * an idempotency key that is none.
   */
  | 'INVALID'
  /** There is no such variant for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A change of stock. */
export type AdjustStockInput = {
  /** How many units to add, or to take off when negative: not 0, at most 1,000,000. */
  change: Scalars['Int']['input'];
  /**
   * Made up by the client, 1 to 200 characters: sending the same key again with the same input changes nothing and
   * answers the same. Unique within the store.
   */
  idempotencyKey: Scalars['String']['input'];
  /** Why, for the ledger: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What adjustStock answers. */
export type AdjustStockPayload = {
  __typename?: 'AdjustStockPayload';
  /** Its stock after the change; null when the change was refused. */
  stock?: Maybe<Stock>;
  /** What was wrong; empty when it was changed. */
  userErrors: Array<AdjustStockUserError>;
  /** The variant; null when the change was refused. */
  variant?: Maybe<ProductVariant>;
};

/** Why adjustStock refused. */
export type AdjustStockUserError = {
  __typename?: 'AdjustStockUserError';
  /** What is wrong. */
  code: AdjustStockErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * A program that works with one store: a storefront, a till, an integration. It calls with a key of its own, and can publish the
 * operations it asks. Seen by staff with `apps:read`, and by its own keys with that scope; for everybody else it does not exist.
 */
export type App = {
  __typename?: 'App';
  /** The app's id; it carries the store's number. */
  id: Scalars['ID']['output'];
};

/** How many units of a variant could be ordered. Internal. */
export type AvailableStock = {
  __typename?: 'AvailableStock';
  /** Units, backorders included: 0 for a variant that was never stocked. */
  available: Scalars['Int']['output'];
  /** The variant's id. */
  variantId: Scalars['ID']['output'];
};

/** What happened in this part of the system, in a stretch of its log. Internal. */
export type ChangeLog = {
  __typename?: 'ChangeLog';
  /** What happened to things that may be kept, the newest 2,000 at most. */
  events: Array<LoggedChange>;
  /** The position behind which `events` leaves out nothing. */
  from: Scalars['String']['output'];
  /** The newest position of all: give it as `after` next time. */
  to: Scalars['String']['output'];
};

/** An edit of an order's lines. Internal. */
export type ChangeReservationInput = {
  /** What is added: at most 500 lines, as they were held. */
  added: Array<ReserveStockLineInput>;
  /** The edit's id, under which reserveStock holds what is added. */
  editId: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** What is taken off: at most 500 lines. */
  removed: Array<ReserveStockLineInput>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** That the stock of a variant changed. */
export type InventoryEvent = {
  __typename?: 'InventoryEvent';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Where it stands in the store's log: give it as `after` to read on behind it. */
  cursor: Scalars['String']['output'];
  /** The variant's stock as it is when the event is delivered. */
  stock: Stock;
  /** What it means: the most specific type that fits. */
  type: InventoryEventType;
  /** The variant whose stock changed. */
  variant: ProductVariant;
};

/** What a change of stock means. */
export type InventoryEventType =
  /** It can be ordered again, or for the first time. */
  | 'BACK_IN_STOCK'
  /** `available` fell to the low-stock threshold or below it. */
  | 'LOW_STOCK'
  /** It can no longer be ordered: nothing is available, and no further backorder is taken. */
  | 'OUT_OF_STOCK'
  /** None of the others: the numbers changed, or the settings. */
  | 'STOCK_CHANGED';

/** That something happened. Internal. */
export type LoggedChange = {
  __typename?: 'LoggedChange';
  /** The ids of what it happened to. */
  ids: Array<Scalars['ID']['output']>;
  /** Its place in the log; null while it has none. It comes again when it has. */
  position?: Maybe<Scalars['String']['output']>;
  /** The number of the store that it happened in. */
  storeNo: Scalars['Int']['output'];
  /** What happened, such as "product.updated". */
  type: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Adds units to a variant's stock or takes some off, with a reason in the ledger. Nothing is ever clamped: more than is
   * available cannot be taken off. A variant that was never stocked gets its stock by this. Needs inventory:write.
   */
  adjustStock: AdjustStockPayload;
  /**
   * Changes what an order holds, because its lines were edited, once for each edit. What is added must be held under the
   * edit's id, by reserveStock, and goes over to the order; what is taken off becomes free. An order that gave back what it
   * held gives this back too. True when the order's reservation changed. Internal. Errors: as sellStock.
   */
  changeReservation: Scalars['Boolean']['output'];
  /**
   * Gives variants their first stock. Those that have one already are left alone, so that it can be repeated. Internal.
   * Errors: NOT_FOUND (no store's id), INVALID (an id or a number that cannot be), TOO_MANY (more than 500 items).
   */
  openStock: Scalars['Boolean']['output'];
  /**
   * Gives back whatever an order holds; nothing after it was shipped or given back before. True when it gave something
   * back. Internal. Errors: NOT_FOUND (ids that are none, or not of one store).
   */
  releaseStock: Scalars['Boolean']['output'];
  /**
   * Holds stock for an order that is being placed: all of its lines or none. It is held until `expiresAt`, and from then
   * on as long as the order exists. Internal.
   * Errors: NOT_FOUND (no store's id), REQUIRED (no lines, no key), INVALID (an id or a quantity that cannot be, or an
   * order id that was used under another key), TOO_LONG (the key), TOO_MANY (more than 500 lines).
   */
  reserveStock: ReserveStockPayload;
  /**
   * Brings units that a buyer returned back into the stock, once for each return. True when it did. Internal.
   * Errors: as sellStock.
   */
  returnStock: Scalars['Boolean']['output'];
  /**
   * Takes a part of what an order holds, or all of it, out of the stock, because it was shipped; nothing when that shipment
   * was sold or called off before, or when the order gave back what it held. True when something was taken out. Internal.
   * Errors: NOT_FOUND (ids that are none, or not of one store), REQUIRED (no lines), INVALID (an id or a quantity that
   * cannot be), TOO_MANY (more than 500 lines).
   */
  sellStock: Scalars['Boolean']['output'];
  /**
   * Brings the units of a shipment that was called off back, and holds them for the order again; once. When the shipment was
   * not sold yet, it never will be. True when something came back. Internal. Errors: as sellStock.
   */
  undoSale: Scalars['Boolean']['output'];
  /** Changes when the merchant is warned and whether backorders are taken; what is left out stays. Needs inventory:write. */
  updateStockSettings: UpdateStockSettingsPayload;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationChangeReservationArgs = {
  input: ChangeReservationInput;
};


export type MutationOpenStockArgs = {
  input: OpenStockInput;
};


export type MutationReleaseStockArgs = {
  input: ReleaseStockInput;
};


export type MutationReserveStockArgs = {
  input: ReserveStockInput;
};


export type MutationReturnStockArgs = {
  input: ReturnStockInput;
};


export type MutationSellStockArgs = {
  input: SellStockInput;
};


export type MutationUndoSaleArgs = {
  input: SellStockInput;
};


export type MutationUpdateStockSettingsArgs = {
  input: UpdateStockSettingsInput;
};

/** The first stock of a store's variants. Internal. */
export type OpenStockInput = {
  /** The variants, at most 500. */
  items: Array<OpenStockItemInput>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** The first stock of a variant. Internal. */
export type OpenStockItemInput = {
  /** Whether orders are taken beyond what is in stock; false without it. */
  allowBackorder?: InputMaybe<Scalars['Boolean']['input']>;
  /** Warn when `available` falls to this or below: 0 to 1,000,000, 5 without it. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** How many units there are: 0 to 1,000,000, 0 without it. */
  onHand?: InputMaybe<Scalars['Int']['input']>;
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/**
 * What somebody bought: priced by the server when it was placed. Seen by staff with orders:read, by the signed-in customer who
 * placed it, and by whoever has its access token; for everybody else it does not exist.
 */
export type Order = {
  __typename?: 'Order';
  /** By which another domain vouches for the caller's right to see it: the access token, or nothing where it cannot tell. Internal. */
  accessProof: Scalars['String']['output'];
  /** The order's id; it tells its store. */
  id: Scalars['ID']['output'];
};

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

/** A product in one of its forms: what is priced, stocked and ordered. Visible to whom its product is visible. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The variant's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** How many there are. A variant that was never stocked has zero of everything. */
  stock: Stock;
};

export type Query = {
  __typename?: 'Query';
  /** How many units of some variants could be ordered now. Internal. */
  availableStock: Array<AvailableStock>;
  /**
   * What happened behind a position, or lately without one, also what was committed a moment ago. Internal.
   * Errors: FORBIDDEN, INVALID (`after`).
   */
  stockChanges: ChangeLog;
  /**
   * Recomputes every balance of a store from its movements and reservations, and answers the variants where they differ
   * from what is kept. Empty unless something is broken. Internal.
   */
  stockDifferences: Array<StockDifference>;
};


export type QueryAvailableStockArgs = {
  storeId: Scalars['ID']['input'];
  variantIds: Array<Scalars['ID']['input']>;
};


export type QueryStockChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStockDifferencesArgs = {
  storeId: Scalars['ID']['input'];
};

/** Which order gives back what it holds. Internal. */
export type ReleaseStockInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Why, for the ledger: at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What to hold for an order. Internal. */
export type ReserveStockInput = {
  /** The key that makes the reservation idempotent, 1 to 200 characters, unique within the store. */
  key: Scalars['String']['input'];
  /** What is ordered: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
  /** The id that the order is going to have. It must be new each time. */
  orderId: Scalars['ID']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** A line of an order. Internal. */
export type ReserveStockLineInput = {
  /** How many units: 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What reserveStock answers. Internal. */
export type ReserveStockPayload = {
  __typename?: 'ReserveStockPayload';
  /** Until when it is held without an order; null when nothing is held. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when the key holds other lines than these. Nothing was changed. */
  mismatch: Scalars['Boolean']['output'];
  /**
   * The order that the stock is held for: the first one that came with this key, which the caller must use from now on.
   * Null when nothing is held.
   */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** The variants of which there are too few; empty unless nothing is held for that reason. */
  shortages: Array<StockShortage>;
};

/** Goods that came back. Internal. */
export type ReturnStockInput = {
  /** What goes back into the stock: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The return's id. */
  returnId: Scalars['ID']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** A shipment of an order. Internal. */
export type SellStockInput = {
  /** The shipment's id. */
  fulfillmentId: Scalars['ID']['input'];
  /** What is in it: 1 to 500 lines. Lines of the same variant are added up. */
  lines: Array<ReserveStockLineInput>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/**
 * How many there are of a variant. Everybody may ask whether it is `available`; every other field needs inventory:read in
 * the variant's store.
 * Errors of those fields: UNAUTHENTICATED (a guest asked), FORBIDDEN (the caller lacks inventory:read).
 */
export type Stock = {
  __typename?: 'Stock';
  /** True when orders are taken beyond what is in stock, down to `backorderLimit`. Needs inventory:read. */
  allowBackorder: Scalars['Boolean']['output'];
  /**
   * With inventory:read: `onHand - reserved`, below zero while backorders wait for goods. For everybody else 1 when it
   * can be ordered (in stock, or backorders are taken), and 0 when it cannot.
   */
  available: Scalars['Int']['output'];
  /** How far `available` may fall below zero, 0 to 1,000,000: 0 takes no backorders. Needs inventory:read. */
  backorderLimit: Scalars['Int']['output'];
  /** The merchant is told when `available` falls to this or below, 0 to 1,000,000. Needs inventory:read. */
  lowStockThreshold: Scalars['Int']['output'];
  /**
   * Every change of `onHand` and `reserved`, newest first. Their sums are the balance. Needs inventory:read.
   * Errors: INVALID (a bad `after` or `first`).
   */
  movements: StockMovementConnection;
  /**
   * Units that lie in the warehouse, those held for orders among them. It falls below zero where a backorder was shipped
   * before its goods were booked in. Needs inventory:read.
   */
  onHand: Scalars['Int']['output'];
  /** Units that are held for orders which were not shipped yet. Needs inventory:read. */
  reserved: Scalars['Int']['output'];
};


/**
 * How many there are of a variant. Everybody may ask whether it is `available`; every other field needs inventory:read in
 * the variant's store.
 * Errors of those fields: UNAUTHENTICATED (a guest asked), FORBIDDEN (the caller lacks inventory:read).
 */
export type StockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A variant whose balance is not what its ledger says. Internal. */
export type StockDifference = {
  __typename?: 'StockDifference';
  /** What the live reservations add up to. */
  held: Scalars['Int']['output'];
  /** What the movements add up to: units on hand. */
  ledgerOnHand: Scalars['Int']['output'];
  /** What the movements add up to: units reserved. */
  ledgerReserved: Scalars['Int']['output'];
  /** What is kept: units on hand. */
  onHand: Scalars['Int']['output'];
  /** What is kept: units reserved. */
  reserved: Scalars['Int']['output'];
  /** The variant's id. */
  variantId: Scalars['ID']['output'];
};

/** One change in the ledger of a variant's stock. Written once, and never changed. */
export type StockMovement = {
  __typename?: 'StockMovement';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null when the system did. */
  by?: Maybe<User>;
  /** The app that did it; null when it was none, and for everybody but staff with apps:read. */
  byApp?: Maybe<App>;
  /** The movement's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: StockMovementKind;
  /** `onHand` after it. */
  onHandAfter: Scalars['Int']['output'];
  /** The order that it was for. */
  order?: Maybe<Order>;
  /**
   * By how many units, with its sign: of `reserved` for RESERVATION and RELEASE, of `onHand` for every other kind. A SALE
   * takes its units from both.
   */
  quantity: Scalars['Int']['output'];
  /** Why, in the words of whoever did it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** `reserved` after it. */
  reservedAfter: Scalars['Int']['output'];
};

/** One page of a list of movements. */
export type StockMovementConnection = {
  __typename?: 'StockMovementConnection';
  /** The movements of this page, each with its cursor. */
  edges: Array<StockMovementEdge>;
  /** The movements of this page. */
  nodes: Array<StockMovement>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many movements the variant has had. */
  totalCount: Scalars['Int']['output'];
};

/** A movement in a list. */
export type StockMovementEdge = {
  __typename?: 'StockMovementEdge';
  /** Where it stands in the list: give it as `after` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The movement. */
  node: StockMovement;
};

/** What can happen to stock. */
export type StockMovementKind =
  /** Units were found missing, damaged or miscounted, and were taken off. */
  | 'ADJUSTMENT'
  /** Units that were held became free again: the order was cancelled, or never came about. */
  | 'RELEASE'
  /** Units were held for an order. */
  | 'RESERVATION'
  /** Units came in. */
  | 'RESTOCK'
  /** Units came back: from a buyer, or from a shipment that was called off, whose units are held for their order again. */
  | 'RETURN'
  /** Units that were held were shipped. */
  | 'SALE';

/** A variant of which there are too few. Internal. */
export type StockShortage = {
  __typename?: 'StockShortage';
  /** How many units could be ordered, backorders included: 0 for a variant that was never stocked. */
  available: Scalars['Int']['output'];
  /** The variant's id. */
  variantId: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Every change of a store's stock, in order, live. Needs inventory:read. With `after` it first delivers what happened
   * since that event, so that a client which was cut off misses nothing and sees nothing twice.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work for the store), INVALID (`after` is no
   * cursor), CURSOR_TOO_OLD (what happened behind `after` is no longer kept: read the stock anew, and follow from now on).
   */
  inventoryEvents: InventoryEvent;
};


export type SubscriptionInventoryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  storeId: Scalars['ID']['input'];
};

/** What updateStockSettings refuses. */
export type UpdateStockSettingsErrorCode =
  /** More units are on backorder now than the new limit allows; the message says how many. */
  | 'BACKORDERS_OUTSTANDING'
  /** The caller lacks the permission inventory:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such variant for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Settings of a variant's stock. What is left out or null stays as it is. */
export type UpdateStockSettingsInput = {
  /**
   * Whether orders are taken beyond what is in stock. True without a `backorderLimit` keeps the limit that there is, and
   * sets 1,000,000 where there is none; false sets the limit to 0.
   */
  allowBackorder?: InputMaybe<Scalars['Boolean']['input']>;
  /** How far `available` may fall below zero: 0 to 1,000,000. Must fit `allowBackorder` when both are given. */
  backorderLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Warn when `available` falls to this or below: 0 to 1,000,000. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What updateStockSettings answers. */
export type UpdateStockSettingsPayload = {
  __typename?: 'UpdateStockSettingsPayload';
  /** Its stock with the new settings; null when the change was refused. */
  stock?: Maybe<Stock>;
  /** What was wrong; empty when it was changed. */
  userErrors: Array<UpdateStockSettingsUserError>;
  /** The variant; null when the change was refused. */
  variant?: Maybe<ProductVariant>;
};

/** Why updateStockSettings refused. */
export type UpdateStockSettingsUserError = {
  __typename?: 'UpdateStockSettingsUserError';
  /** What is wrong. */
  code: UpdateStockSettingsErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
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

/** Who may keep an answer. */
export type CacheControl__Scope =
  /** Only whoever asked. */
  | 'PRIVATE'
  /** Everybody: it is the same for all who do not work for the store. */
  | 'PUBLIC';



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
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockErrorCode: AdjustStockErrorCode;
  AdjustStockInput: AdjustStockInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'stock' | 'variant'> & { stock?: Maybe<ResolversTypes['Stock']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  AdjustStockUserError: ResolverTypeWrapper<AdjustStockUserError>;
  App: ResolverTypeWrapper<App>;
  AvailableStock: ResolverTypeWrapper<AvailableStock>;
  ChangeLog: ResolverTypeWrapper<ChangeLog>;
  ChangeReservationInput: ChangeReservationInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InventoryEvent: ResolverTypeWrapper<InventoryEventRow>;
  InventoryEventType: InventoryEventType;
  LoggedChange: ResolverTypeWrapper<LoggedChange>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenStockInput: OpenStockInput;
  OpenStockItemInput: OpenStockItemInput;
  Order: ResolverTypeWrapper<Order>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProductVariant: ResolverTypeWrapper<ProductVariantRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseStockInput: ReleaseStockInput;
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockPayload: ResolverTypeWrapper<ReserveStockPayload>;
  ReturnStockInput: ReturnStockInput;
  SellStockInput: SellStockInput;
  Stock: ResolverTypeWrapper<StockRow>;
  StockDifference: ResolverTypeWrapper<StockDifference>;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementConnection: ResolverTypeWrapper<StockMovementConnectionRow>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockShortage: ResolverTypeWrapper<StockShortage>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateStockSettingsErrorCode: UpdateStockSettingsErrorCode;
  UpdateStockSettingsInput: UpdateStockSettingsInput;
  UpdateStockSettingsPayload: ResolverTypeWrapper<Omit<UpdateStockSettingsPayload, 'stock' | 'variant'> & { stock?: Maybe<ResolversTypes['Stock']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  UpdateStockSettingsUserError: ResolverTypeWrapper<UpdateStockSettingsUserError>;
  User: ResolverTypeWrapper<User>;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AdjustStockPayload: Omit<AdjustStockPayload, 'stock' | 'variant'> & { stock?: Maybe<ResolversParentTypes['Stock']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  AdjustStockUserError: AdjustStockUserError;
  App: App;
  AvailableStock: AvailableStock;
  ChangeLog: ChangeLog;
  ChangeReservationInput: ChangeReservationInput;
  DateTime: Scalars['DateTime']['output'];
  InventoryEvent: InventoryEventRow;
  LoggedChange: LoggedChange;
  Mutation: Record<PropertyKey, never>;
  OpenStockInput: OpenStockInput;
  OpenStockItemInput: OpenStockItemInput;
  Order: Order;
  PageInfo: PageInfo;
  ProductVariant: ProductVariantRow;
  Query: Record<PropertyKey, never>;
  ReleaseStockInput: ReleaseStockInput;
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockPayload: ReserveStockPayload;
  ReturnStockInput: ReturnStockInput;
  SellStockInput: SellStockInput;
  Stock: StockRow;
  StockDifference: StockDifference;
  StockMovement: StockMovementRow;
  StockMovementConnection: StockMovementConnectionRow;
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockShortage: StockShortage;
  Subscription: Record<PropertyKey, never>;
  UpdateStockSettingsInput: UpdateStockSettingsInput;
  UpdateStockSettingsPayload: Omit<UpdateStockSettingsPayload, 'stock' | 'variant'> & { stock?: Maybe<ResolversParentTypes['Stock']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  UpdateStockSettingsUserError: UpdateStockSettingsUserError;
  User: User;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControl__Scope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  stock?: Resolver<Maybe<ResolversTypes['Stock']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AdjustStockUserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type AdjustStockUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockUserError'] = ResolversParentTypes['AdjustStockUserError']> = {
  code?: Resolver<ResolversTypes['AdjustStockErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AvailableStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailableStock'] = ResolversParentTypes['AvailableStock']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangeLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeLog'] = ResolversParentTypes['ChangeLog']> = {
  events?: Resolver<Array<ResolversTypes['LoggedChange']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InventoryEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryEvent'] = ResolversParentTypes['InventoryEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['Stock'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InventoryEventType'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type LoggedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoggedChange'] = ResolversParentTypes['LoggedChange']> = {
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  changeReservation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationChangeReservationArgs, 'input'>>;
  openStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationOpenStockArgs, 'input'>>;
  releaseStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReleaseStockArgs, 'input'>>;
  reserveStock?: Resolver<ResolversTypes['ReserveStockPayload'], ParentType, ContextType, RequireFields<MutationReserveStockArgs, 'input'>>;
  returnStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReturnStockArgs, 'input'>>;
  sellStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSellStockArgs, 'input'>>;
  undoSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationUndoSaleArgs, 'input'>>;
  updateStockSettings?: Resolver<ResolversTypes['UpdateStockSettingsPayload'], ParentType, ContextType, RequireFields<MutationUpdateStockSettingsArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['Stock'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  availableStock?: Resolver<Array<ResolversTypes['AvailableStock']>, ParentType, ContextType, RequireFields<QueryAvailableStockArgs, 'storeId' | 'variantIds'>>;
  stockChanges?: Resolver<ResolversTypes['ChangeLog'], ParentType, ContextType, Partial<QueryStockChangesArgs>>;
  stockDifferences?: Resolver<Array<ResolversTypes['StockDifference']>, ParentType, ContextType, RequireFields<QueryStockDifferencesArgs, 'storeId'>>;
};

export type ReserveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveStockPayload'] = ResolversParentTypes['ReserveStockPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mismatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shortages?: Resolver<Array<ResolversTypes['StockShortage']>, ParentType, ContextType>;
};

export type StockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stock'] = ResolversParentTypes['Stock']> = {
  allowBackorder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backorderLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['StockMovementConnection'], ParentType, ContextType, RequireFields<StockMovementsArgs, 'first'>>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockDifference'] = ResolversParentTypes['StockDifference']> = {
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ledgerOnHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ledgerReserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  byApp?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  onHandAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reservedAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  inventoryEvents?: SubscriptionResolver<ResolversTypes['InventoryEvent'], "inventoryEvents", ParentType, ContextType, RequireFields<SubscriptionInventoryEventsArgs, 'storeId'>>;
};

export type UpdateStockSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStockSettingsPayload'] = ResolversParentTypes['UpdateStockSettingsPayload']> = {
  stock?: Resolver<Maybe<ResolversTypes['Stock']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateStockSettingsUserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type UpdateStockSettingsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStockSettingsUserError'] = ResolversParentTypes['UpdateStockSettingsUserError']> = {
  code?: Resolver<ResolversTypes['UpdateStockSettingsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  AdjustStockUserError?: AdjustStockUserErrorResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  AvailableStock?: AvailableStockResolvers<ContextType>;
  ChangeLog?: ChangeLogResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  InventoryEvent?: InventoryEventResolvers<ContextType>;
  LoggedChange?: LoggedChangeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  Stock?: StockResolvers<ContextType>;
  StockDifference?: StockDifferenceResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateStockSettingsPayload?: UpdateStockSettingsPayloadResolvers<ContextType>;
  UpdateStockSettingsUserError?: UpdateStockSettingsUserErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
