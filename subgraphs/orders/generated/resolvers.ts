import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow, OrderLineRow, AddressRow, OrderHistoryEntryRow, FulfillmentRow, FulfillmentLineRow, OrderReturnRow, OrderReturnLineRow, OrderEditRow, OrderNoteRow, DraftOrderRow, DraftOrderLineRow, DraftOrderConnectionRow, OrderConnectionRow, CartRow, CartLineRow, CartNoticeRow, CustomerRow, InvoiceRow, InvoiceConnectionRow, StoreRow, OrderEventRow, DiscountRow, DiscountConnectionRow, OrderDiscountRow, OrderGiftCardRow, GiftCardRow, GiftCardConnectionRow, GiftCardEntryRow, GiftCardBalanceRow, TaxRateRow, ShippingZoneRow, ShippingRateRow, ShippingOptionRow } from '../graphql/rows.ts';
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

/** What acceptCartChanges refuses. */
export type AcceptCartChangesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Whose changes are taken. */
export type AcceptCartChangesInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
};

/** What acceptCartChanges answers. */
export type AcceptCartChangesPayload = {
  __typename?: 'AcceptCartChangesPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<AcceptCartChangesUserError>;
};

/** Why acceptCartChanges was refused. */
export type AcceptCartChangesUserError = {
  __typename?: 'AcceptCartChangesUserError';
  /** What is wrong. */
  code: AcceptCartChangesErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What addCartLines refuses. */
export type AddCartLinesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** What is put into a cart. */
export type AddCartLinesInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 lines; a cart has at most 100. */
  lines: Array<OrderLineInput>;
};

/** What addCartLines answers. */
export type AddCartLinesPayload = {
  __typename?: 'AddCartLinesPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<AddCartLinesUserError>;
};

/** Why addCartLines was refused. */
export type AddCartLinesUserError = {
  __typename?: 'AddCartLinesUserError';
  /** What is wrong. */
  code: AddCartLinesErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A line that is added to an order. */
export type AddOrderLineInput = {
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['input'];
  /** What one costs; the catalogue's price unless given. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What addOrderNote refuses. */
export type AddOrderNoteErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A note about an order. */
export type AddOrderNoteInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** What it says: 1 to 5,000 characters. */
  text: Scalars['String']['input'];
};

/** What addOrderNote answers. */
export type AddOrderNotePayload = {
  __typename?: 'AddOrderNotePayload';
  /** The note; null when it was refused. */
  note?: Maybe<OrderNote>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<AddOrderNoteUserError>;
};

/** Why addOrderNote was refused. */
export type AddOrderNoteUserError = {
  __typename?: 'AddOrderNoteUserError';
  /** What is wrong. */
  code: AddOrderNoteErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Where an order goes. */
export type Address = {
  __typename?: 'Address';
  /** Additional number of the Saudi national address: four digits. */
  additionalNumber?: Maybe<Scalars['String']['output']>;
  /** Number of the building: four digits. */
  buildingNumber?: Maybe<Scalars['String']['output']>;
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
  /** Postal code: five digits in Saudi Arabia. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Region or province. */
  region?: Maybe<Scalars['String']['output']>;
  /** Short form of the Saudi national address: four letters and four digits, such as "RRRD2929". */
  shortAddress?: Maybe<Scalars['String']['output']>;
  /** Number of the flat or office. */
  unitNumber?: Maybe<Scalars['String']['output']>;
};

/** Where an order goes. Each text has at most 255 characters. */
export type AddressInput = {
  /** Additional number of the Saudi national address: four digits. */
  additionalNumber?: InputMaybe<Scalars['String']['input']>;
  /** Number of the building: four digits. */
  buildingNumber?: InputMaybe<Scalars['String']['input']>;
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
  /** Postal code: five digits in Saudi Arabia, otherwise at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Region or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Short form of the Saudi national address: four letters and four digits. */
  shortAddress?: InputMaybe<Scalars['String']['input']>;
  /** Number of the flat or office, at most 10 characters. */
  unitNumber?: InputMaybe<Scalars['String']['input']>;
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

/** What approveReturn refuses. */
export type ApproveReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which return is approved. */
export type ApproveReturnInput = {
  /** What the buyer is told, at most 1,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The return's id. */
  returnId: Scalars['ID']['input'];
};

/** What approveReturn answers. */
export type ApproveReturnPayload = {
  __typename?: 'ApproveReturnPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** The return; null when it was refused. */
  return?: Maybe<OrderReturn>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<ApproveReturnUserError>;
};

/** Why approveReturn was refused. */
export type ApproveReturnUserError = {
  __typename?: 'ApproveReturnUserError';
  /** What is wrong. */
  code: ApproveReturnErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What cancelFulfillment refuses. */
export type CancelFulfillmentErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** There is no such parcel for the caller. */
  | 'NOT_FOUND'
  /** The buyer returns something that only this parcel can have brought. */
  | 'RETURN_EXISTS'
  /** The parcel arrived, or was called off before. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which parcel is called off. */
export type CancelFulfillmentInput = {
  /** The parcel's id. */
  fulfillmentId: Scalars['ID']['input'];
};

/** What cancelFulfillment answers. */
export type CancelFulfillmentPayload = {
  __typename?: 'CancelFulfillmentPayload';
  /** The parcel; null when it was refused. */
  fulfillment?: Maybe<Fulfillment>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CancelFulfillmentUserError>;
};

/** Why cancelFulfillment was refused. */
export type CancelFulfillmentUserError = {
  __typename?: 'CancelFulfillmentUserError';
  /** What is wrong. */
  code: CancelFulfillmentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
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
 * What somebody is about to buy. A guest's is seen and changed by whoever has its token, a signed-in user's by that user; for
 * everybody else it does not exist. It holds no stock. Whenever it is read it is priced anew; `notices` tell what is no longer as
 * the buyer last saw it. It is kept for 30 days from its last change.
 */
export type Cart = {
  __typename?: 'Cart';
  /** What is left to be paid. */
  amountDue: Money;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The codes of discounts that were put in, those that take nothing off at the moment among them. */
  discountCodes: Array<Scalars['String']['output']>;
  /** What discounts take off the subtotal. */
  discountTotal: Money;
  /** What discounts take off, automatic ones among them. */
  discounts: Array<OrderDiscount>;
  /** The buyer's e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** When it is deleted, unless it is changed before. */
  expiresAt: Scalars['DateTime']['output'];
  /** What gift cards pay of the total. */
  giftCardTotal: Money;
  /** The gift cards that were put in, with what each would pay. */
  giftCards: Array<OrderGiftCard>;
  /** The cart's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** How many units are in it. */
  itemCount: Scalars['Int']['output'];
  /** What is in it, in the order in which it was put in. */
  lines: Array<CartLine>;
  /** What is no longer as the buyer last saw it. They stay until the buyer changes it or calls `acceptCartChanges`. */
  notices: Array<CartNotice>;
  /** The order that it has become: what was paid for it is told there, the cart goes on to tell today's prices. */
  order?: Maybe<Order>;
  /** The buyer's telephone number in international form (E.164). */
  phone?: Maybe<Scalars['String']['output']>;
  /** False when nothing in it is shipped. */
  requiresShipping: Scalars['Boolean']['output'];
  /** Where it goes. */
  shippingAddress?: Maybe<Address>;
  /** The way that it will be shipped; null when nothing is shipped, or the chosen one is not to be had. */
  shippingOption?: Maybe<ShippingOption>;
  /** The ways to ship it, the store's preferred one first. Until there is an address: those in the store's country. */
  shippingOptions: Array<ShippingOption>;
  /** What shipping costs, less a discount on it. */
  shippingTotal: Money;
  /** The store that it is of. */
  store: Store;
  /** The totals of the lines on sale added up. */
  subtotal: Money;
  /** True when prices and shipping contain their tax. */
  taxIncluded: Scalars['Boolean']['output'];
  /** The tax of lines and shipping added up, rounded as in `Order.taxTotal`. */
  taxTotal: Money;
  /** What an order of it costs. What the way of paying adds (see `PaymentMethod.fee`) and its tax come on top. */
  total: Money;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** One variant in a cart. */
export type CartLine = {
  __typename?: 'CartLine';
  /** Its share of the discounts. Null when it is no longer on sale. */
  discount?: Maybe<Money>;
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** False when there are fewer than `quantity` now. */
  inStock: Scalars['Boolean']['output'];
  /** False when the store no longer sells it: then it has no price, and can only be removed. */
  onSale: Scalars['Boolean']['output'];
  /** What the client attached to the line, such as an engraving. */
  properties?: Maybe<Scalars['JSON']['output']>;
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['output'];
  /** The merchant's own code of the variant; null when it is no longer on sale. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The tax on total less discount. Null when it is no longer on sale. */
  tax?: Maybe<Money>;
  /** The product's title, in the store's language; null when it is no longer on sale. */
  title?: Maybe<Scalars['String']['output']>;
  /** Quantity times unit price. Null when it is no longer on sale. */
  total?: Maybe<Money>;
  /** The price of one: with its tax where the cart's `taxIncluded`, else without. Null when it is no longer on sale. */
  unitPrice?: Maybe<Money>;
  /** The variant; null when it is no longer visible to whoever asks. */
  variant?: Maybe<ProductVariant>;
  /** The option values, such as "Large / Red"; null for a product without options. */
  variantTitle?: Maybe<Scalars['String']['output']>;
};

/** A new quantity of a line. */
export type CartLineQuantityInput = {
  /** The line's id. */
  lineId: Scalars['ID']['input'];
  /** How many there are to be: 0 to 9,999. 0 removes the line. */
  quantity: Scalars['Int']['input'];
};

/** Something in a cart that is no longer as the buyer last saw it. */
export type CartNotice = {
  __typename?: 'CartNotice';
  /** What it is now; null when it is gone. */
  after?: Maybe<Scalars['String']['output']>;
  /** What the buyer saw: an amount, a quantity, a code, an id. */
  before?: Maybe<Scalars['String']['output']>;
  /** The field of the cart or of the line that it is about, such as "unitPrice". */
  field: Scalars['String']['output'];
  /** What. */
  kind: CartNoticeKind;
  /** The line that it is about. */
  lineId?: Maybe<Scalars['ID']['output']>;
  /** What is to be told, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What can change of a cart while nobody changes it. */
export type CartNoticeKind =
  /** A discount code takes nothing off; the message says why. */
  | 'CODE_INVALID'
  /** A gift card can no longer pay. */
  | 'GIFT_CARD_INVALID'
  /** The store no longer sells it. */
  | 'NOT_ON_SALE'
  /** A line costs less. */
  | 'PRICE_DOWN'
  /** A line costs more. */
  | 'PRICE_UP'
  /** The chosen way to ship is no longer to be had. */
  | 'SHIPPING_OPTION_GONE'
  /** There are fewer than are wanted; `after` says how many. */
  | 'TOO_FEW';

/** What checkout refuses. */
export type CheckoutErrorCode =
  /**
   * A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form;
   * `field` says which.
   */
  | 'ADDRESS_INVALID'
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /**
   * The cart was changed while it was being ordered, or since the buyer last saw it: see its `notices`. Nothing was
   * ordered.
   */
  | 'CART_CHANGED'
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** There is no such discount, or it is not for this cart; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines in the cart. */
  | 'EMPTY_ORDER'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** There is no such gift card. */
  | 'GIFT_CARD_INVALID'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was ordered. */
  | 'OUT_OF_STOCK'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** It costs something else than was expected; the message says how much. Nothing was ordered. */
  | 'PRICE_CHANGED'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** There is no such shipping option for this cart, or none at all where it goes. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many wrong codes of gift cards from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** What is ordered. */
export type CheckoutInput = {
  /**
   * True to order at today's prices although they are not those that the buyer last saw. Otherwise, and without `expectedTotal`,
   * a cart whose prices changed is refused with CART_CHANGED.
   */
  acceptChanges?: InputMaybe<Scalars['Boolean']['input']>;
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Discount codes, at most 5, in place of the cart's. */
  discountCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The buyer's e-mail address, in place of the cart's. */
  email?: InputMaybe<Scalars['String']['input']>;
  /**
   * What the buyer was told that the order costs, with the fee of the way of paying, before gift cards: when it costs something
   * else, it is refused with PRICE_CHANGED.
   */
  expectedTotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** Codes of gift cards, at most 5, in place of the cart's. */
  giftCards?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * 1 to 200 characters of the client's own, new for each order, and none that placeOrder had: a repeated request is recognised
   * by it.
   */
  idempotencyKey: Scalars['String']['input'];
  /** A note for the merchant, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How it is paid; unpaid for now unless given. What gift cards leave to be paid is charged when the order is there. */
  payment?: InputMaybe<PaymentInput>;
  /** The buyer's telephone number, in place of the cart's. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes, in place of the cart's address. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The id of one of the `shippingOptions`, in place of the cart's. */
  shippingOption?: InputMaybe<Scalars['ID']['input']>;
};

/** What checkout answers. */
export type CheckoutPayload = {
  __typename?: 'CheckoutPayload';
  /** The order; null when it was refused. It is there, unpaid, when only its payment was refused after it was placed. */
  order?: Maybe<Order>;
  /** The payment; null when none was asked for or needed, or it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CheckoutUserError>;
};

/** Why checkout was refused. */
export type CheckoutUserError = {
  __typename?: 'CheckoutUserError';
  /** What is wrong. */
  code: CheckoutErrorCode;
  /** The path of the input field it is about; of the cart's own lines: `lines`, the line's id, the field. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What claimCart refuses. */
export type ClaimCartErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** The two carts together have more than 100 lines. Both are as they were. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A guest's cart that becomes the user's. */
export type ClaimCartInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token. */
  cartToken: Scalars['String']['input'];
};

/** What claimCart answers. */
export type ClaimCartPayload = {
  __typename?: 'ClaimCartPayload';
  /** The user's cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<ClaimCartUserError>;
};

/** Why claimCart was refused. */
export type ClaimCartUserError = {
  __typename?: 'ClaimCartUserError';
  /** What is wrong. */
  code: ClaimCartErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What completeDraftOrder refuses. */
export type CompleteDraftOrderErrorCode =
  /** The last use of a discount was taken meanwhile: ask again. */
  | 'DISCOUNT_CODE_INVALID'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** There is no such draft for the caller. */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was ordered. */
  | 'OUT_OF_STOCK'
  /** The store has no such shipping method. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The order comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store does not sell a variant any more. */
  | 'VARIANT_NOT_FOUND';

/** Which draft becomes an order. */
export type CompleteDraftOrderInput = {
  /** The draft's id. */
  draftOrderId: Scalars['ID']['input'];
};

/** What completeDraftOrder answers. */
export type CompleteDraftOrderPayload = {
  __typename?: 'CompleteDraftOrderPayload';
  /** The draft; null when it was refused. */
  draftOrder?: Maybe<DraftOrder>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CompleteDraftOrderUserError>;
};

/** Why completeDraftOrder was refused. */
export type CompleteDraftOrderUserError = {
  __typename?: 'CompleteDraftOrderUserError';
  /** What is wrong. */
  code: CompleteDraftOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What createCart refuses. */
export type CreateCartErrorCode =
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that the cart names does not exist. */
  | 'NOT_FOUND'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many new carts from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** A new cart. */
export type CreateCartInput = {
  /** What is put in, at most 100 lines. Equal ones are added together. */
  lines?: InputMaybe<Array<OrderLineInput>>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What createCart answers. */
export type CreateCartPayload = {
  __typename?: 'CreateCartPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** The token of a guest's cart: 43 characters, told here and never again. Null for a signed-in user's. */
  cartToken?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CreateCartUserError>;
};

/** Why createCart was refused. */
export type CreateCartUserError = {
  __typename?: 'CreateCartUserError';
  /** What is wrong. */
  code: CreateCartErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What createDiscount refuses. */
export type CreateDiscountErrorCode =
  /** Another discount of the store has this code. */
  | 'CODE_TAKEN'
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A new discount. */
export type CreateDiscountInput = {
  /** In the store's currency, above 0: needed for FIXED only. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 1 to 9,999: needed for BUY_X_GET_Y only. */
  buyQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Categories of the store, at most 100. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 64 letters, digits, - and _; upper and lower case are the same. Without one, the discount is automatic. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Until when it counts, after `startsAt`. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 9,999: needed for BUY_X_GET_Y only. */
  getQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** What it takes off. */
  kind: DiscountKind;
  /** What the lines that it is for must cost at least, in the store's currency. */
  minimumSubtotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** In percent, above 0 to 100, with at most two digits after the point: needed for PERCENTAGE and BUY_X_GET_Y only. */
  percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Products of the store, at most 100. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** From when it counts; from now on when it is left out. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** Its title, at most 255 characters: buyers read it. */
  title: Scalars['String']['input'];
  /** How many orders may have it: 1 to 1,000,000,000. */
  usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** How many orders of one buyer may have it: 1 to 1,000,000. */
  usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** What createDiscount answers. */
export type CreateDiscountPayload = {
  __typename?: 'CreateDiscountPayload';
  /** The discount; null when it was refused. */
  discount?: Maybe<Discount>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CreateDiscountUserError>;
};

/** Why createDiscount was refused. */
export type CreateDiscountUserError = {
  __typename?: 'CreateDiscountUserError';
  /** What is wrong. */
  code: CreateDiscountErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What createDraftOrder refuses. */
export type CreateDraftOrderErrorCode =
  /** A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form; `field` says which. */
  | 'ADDRESS_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** It is no variant of the store. */
  | 'VARIANT_NOT_FOUND';

/** A draft. */
export type CreateDraftOrderInput = {
  /** The buyer's e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What is to be bought: 1 to 100 lines. Equal ones are added together. */
  lines: Array<DraftOrderLineInput>;
  /** What staff take off; at most the subtotal counts. */
  manualDiscount?: InputMaybe<Scalars['Decimal']['input']>;
  /** A note, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's telephone number, as in PlaceOrderInput. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The name of a shipping method, or the id of a zone's rate; the first one unless given. */
  shippingMethod?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** Tags of the order, as in SetOrderTagsInput. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What createDraftOrder answers. */
export type CreateDraftOrderPayload = {
  __typename?: 'CreateDraftOrderPayload';
  /** The draft; null when it was refused. */
  draftOrder?: Maybe<DraftOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CreateDraftOrderUserError>;
};

/** Why createDraftOrder was refused. */
export type CreateDraftOrderUserError = {
  __typename?: 'CreateDraftOrderUserError';
  /** What is wrong. */
  code: CreateDraftOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * Somebody as a customer of one store: a user, from their first order or address there, or a guest whose order had an e-mail
 * address. Seen by staff of the store with `customers:read`, `customers:write` or `orders:read` and by the user; for
 * everybody else it does not exist. A guest's record becomes the user's when a user shows that the address is theirs.
 */
export type Customer = {
  __typename?: 'Customer';
  /** The customer's id; it carries the store's number. */
  id: Scalars['ID']['output'];
  /**
   * The customer's orders, newest first: all of them for staff with orders:read, otherwise those that the caller placed.
   * Errors: UNAUTHENTICATED, INVALID (`first` or `after`).
   */
  orders?: Maybe<OrderConnection>;
};


/**
 * Somebody as a customer of one store: a user, from their first order or address there, or a guest whose order had an e-mail
 * address. Seen by staff of the store with `customers:read`, `customers:write` or `orders:read` and by the user; for
 * everybody else it does not exist. A guest's record becomes the user's when a user shows that the address is theirs.
 */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What deactivateDiscount refuses. */
export type DeactivateDiscountErrorCode =
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** There is no such discount for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which discount ends. */
export type DeactivateDiscountInput = {
  /** The discount's id. */
  discountId: Scalars['ID']['input'];
};

/** What deactivateDiscount answers. */
export type DeactivateDiscountPayload = {
  __typename?: 'DeactivateDiscountPayload';
  /** The discount; null when it was refused. */
  discount?: Maybe<Discount>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<DeactivateDiscountUserError>;
};

/** Why deactivateDiscount was refused. */
export type DeactivateDiscountUserError = {
  __typename?: 'DeactivateDiscountUserError';
  /** What is wrong. */
  code: DeactivateDiscountErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What deleteDraftOrder refuses. */
export type DeleteDraftOrderErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** There is no such draft for the caller. */
  | 'NOT_FOUND'
  /** The draft became an order. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which draft is thrown away. */
export type DeleteDraftOrderInput = {
  /** The draft's id. */
  draftOrderId: Scalars['ID']['input'];
};

/** What deleteDraftOrder answers. */
export type DeleteDraftOrderPayload = {
  __typename?: 'DeleteDraftOrderPayload';
  /** The id of the draft that was; null when it was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<DeleteDraftOrderUserError>;
};

/** Why deleteDraftOrder was refused. */
export type DeleteDraftOrderUserError = {
  __typename?: 'DeleteDraftOrderUserError';
  /** What is wrong. */
  code: DeleteDraftOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What disableGiftCard refuses. */
export type DisableGiftCardErrorCode =
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** There is no such gift card for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which gift card is disabled. */
export type DisableGiftCardInput = {
  /** The gift card's id. */
  giftCardId: Scalars['ID']['input'];
};

/** What disableGiftCard answers. */
export type DisableGiftCardPayload = {
  __typename?: 'DisableGiftCardPayload';
  /** The gift card; null when it was refused. */
  giftCard?: Maybe<GiftCard>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<DisableGiftCardUserError>;
};

/** Why disableGiftCard was refused. */
export type DisableGiftCardUserError = {
  __typename?: 'DisableGiftCardUserError';
  /** What is wrong. */
  code: DisableGiftCardErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * What takes something off orders. Of the automatic ones an order gets the one that takes most off its lines and one for free
 * shipping; then the codes follow in their order, each taken of what those before have left. Seen by staff with orders:read.
 */
export type Discount = {
  __typename?: 'Discount';
  /** False once it was deactivated. */
  active: Scalars['Boolean']['output'];
  /** Of FIXED. */
  amount?: Maybe<Money>;
  /** Of BUY_X_GET_Y: how many are paid in full. */
  buyQuantity?: Maybe<Scalars['Int']['output']>;
  /** The categories that it is for, with those in them. */
  categoryIds: Array<Scalars['ID']['output']>;
  /** Its code, in upper case; null for an automatic one. */
  code?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it counts. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of BUY_X_GET_Y: how many are reduced then. */
  getQuantity?: Maybe<Scalars['Int']['output']>;
  /** The discount's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What it takes off. */
  kind: DiscountKind;
  /** What the lines that it is for must cost at least, before discounts. */
  minimumSubtotal?: Maybe<Money>;
  /** In percent, such as "12.50": of PERCENTAGE and BUY_X_GET_Y. */
  percentage?: Maybe<Scalars['Decimal']['output']>;
  /** The products that it is for. For all, when there are no categories either. */
  productIds: Array<Scalars['ID']['output']>;
  /** From when it counts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its title: buyers read it. */
  title: Scalars['String']['output'];
  /** How many orders may have it. */
  usageLimit?: Maybe<Scalars['Int']['output']>;
  /** How many orders of one buyer may have it: known by their account, their e-mail address or both. */
  usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** How many orders have it, those that were cancelled not counted. */
  used: Scalars['Int']['output'];
};

/** A page of discounts. */
export type DiscountConnection = {
  __typename?: 'DiscountConnection';
  /** The same with a cursor each. */
  edges: Array<DiscountEdge>;
  /** The page's discounts. */
  nodes: Array<Discount>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A discount in a page. */
export type DiscountEdge = {
  __typename?: 'DiscountEdge';
  /** The discount's place in the list. */
  cursor: Scalars['String']['output'];
  /** The discount. */
  node: Discount;
};

/** What a discount takes off. */
export type DiscountKind =
  /**
   * Of every `buyQuantity` + `getQuantity` units of the lines that it is for, the cheapest `getQuantity` are reduced by a
   * percentage: by 100 they are free.
   */
  | 'BUY_X_GET_Y'
  /** An amount, at most what is left of the lines that it is for. */
  | 'FIXED'
  /** The price of shipping. */
  | 'FREE_SHIPPING'
  /** A percentage of what is left of the lines that it is for, rounded half up once. */
  | 'PERCENTAGE';

/** An order that staff prepare for a buyer. Seen by staff with orders:read only. Only completing it makes an order. */
export type DraftOrder = {
  __typename?: 'DraftOrder';
  /** Who made it. */
  by?: Maybe<User>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The buyer's e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The draft's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What is to be bought. */
  lines: Array<DraftOrderLine>;
  /** What staff take off. */
  manualDiscount: Scalars['Decimal']['output'];
  /** A note for the merchant. */
  note?: Maybe<Scalars['String']['output']>;
  /** The order that it became. */
  order?: Maybe<Order>;
  /** The buyer's telephone number in international form (E.164). */
  phone?: Maybe<Scalars['String']['output']>;
  /** What it would cost now; null when the store takes no orders, or sells something of it no longer. */
  price?: Maybe<DraftOrderPrice>;
  /** Where it goes. */
  shippingAddress?: Maybe<Address>;
  /** The name of the shipping method; the first one when it is null. */
  shippingMethod?: Maybe<Scalars['String']['output']>;
  /** Whether it became an order. */
  status: DraftOrderStatus;
  /** The store it is for. */
  store: Store;
  /** The tags that the order will have. */
  tags: Array<Scalars['String']['output']>;
  /** When it was changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of drafts. */
export type DraftOrderConnection = {
  __typename?: 'DraftOrderConnection';
  /** The same with a cursor each. */
  edges: Array<DraftOrderEdge>;
  /** The page's drafts. */
  nodes: Array<DraftOrder>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A draft in a page. */
export type DraftOrderEdge = {
  __typename?: 'DraftOrderEdge';
  /** The draft's place in the list. */
  cursor: Scalars['String']['output'];
  /** The draft. */
  node: DraftOrder;
};

/** One variant in a draft. */
export type DraftOrderLine = {
  __typename?: 'DraftOrderLine';
  /** What is kept with the line. */
  properties?: Maybe<Scalars['JSON']['output']>;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** Staff's own price of one; null for the catalogue's. */
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
  /** The variant. */
  variant?: Maybe<ProductVariant>;
};

/** One variant in a draft. */
export type DraftOrderLineInput = {
  /** Anything to be kept with the line, at most 4 KB of JSON. */
  properties?: InputMaybe<Scalars['JSON']['input']>;
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['input'];
  /** Staff's own price of one; the catalogue's unless given. Lines of the same variant have the same. */
  unitPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** What a draft would cost. */
export type DraftOrderPrice = {
  __typename?: 'DraftOrderPrice';
  /** What is taken off. */
  discountTotal: Money;
  /** What shipping costs. */
  shippingTotal: Money;
  /** The lines' totals added up. */
  subtotal: Money;
  /** Its tax. */
  taxTotal: Money;
  /** What is to be paid. */
  total: Money;
};

/** Whether a draft became an order. */
export type DraftOrderStatus =
  /** It did. */
  | 'COMPLETED'
  /** Not yet. */
  | 'OPEN';

/** What editOrder refuses. */
export type EditOrderErrorCode =
  /** A discount of the order cannot be used any more. */
  | 'DISCOUNT_CODE_INVALID'
  /** No line would be left: cancel the order instead. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was changed. */
  | 'OUT_OF_STOCK'
  /** A quantity is not from 0 to 9,999, or that of a new line not from 1. */
  | 'QUANTITY_INVALID'
  /** The store no longer ships the way of the order. */
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
  /** Gift cards have paid more than the order would cost. */
  | 'TOTAL_TOO_SMALL'
  /** A part of the order was shipped, or it was cancelled. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store does not sell this variant, or no longer. */
  | 'VARIANT_NOT_FOUND';

/** A change of an order's lines. */
export type EditOrderInput = {
  /** New lines: an order has at most 100. */
  add?: InputMaybe<Array<AddOrderLineInput>>;
  /** 1 to 200 characters of the client's own, new for each edit: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** New quantities of lines, each line once, at most 100. */
  quantities?: InputMaybe<Array<EditOrderLineInput>>;
  /** Why, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new quantity of a line. */
export type EditOrderLineInput = {
  /** The id of the order's line. */
  lineId: Scalars['ID']['input'];
  /** How many there are to be: 0 to 9,999. 0 removes the line. */
  quantity: Scalars['Int']['input'];
};

/** What editOrder answers. */
export type EditOrderPayload = {
  __typename?: 'EditOrderPayload';
  /** The edit; null when it was refused. */
  edit?: Maybe<OrderEdit>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<EditOrderUserError>;
};

/** Why editOrder was refused. */
export type EditOrderUserError = {
  __typename?: 'EditOrderUserError';
  /** What is wrong. */
  code: EditOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What fulfillOrder refuses. */
export type FulfillOrderErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line are left; the message says how many. Nothing was shipped. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The order was not confirmed yet, is shipped already, or was cancelled. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A parcel to be shipped. */
export type FulfillOrderInput = {
  /** Who carries it, at most 255 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters of the client's own, new for each parcel: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** What is in it, each line once, at most 100; all that is left when it is left out. */
  lines?: InputMaybe<Array<FulfillmentLineInput>>;
  /** Whether the buyer is to be told. */
  notify?: InputMaybe<Scalars['Boolean']['input']>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The carrier's number, at most 255 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The web page that tells where it is: http or https, at most 2,048 characters. */
  trackingUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What fulfillOrder answers. */
export type FulfillOrderPayload = {
  __typename?: 'FulfillOrderPayload';
  /** The parcel; null when it was refused. */
  fulfillment?: Maybe<Fulfillment>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<FulfillOrderUserError>;
};

/** Why fulfillOrder was refused. */
export type FulfillOrderUserError = {
  __typename?: 'FulfillOrderUserError';
  /** What is wrong. */
  code: FulfillOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A parcel. Seen by whoever sees its order. */
export type Fulfillment = {
  __typename?: 'Fulfillment';
  /** Who shipped it: null for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** When it was called off. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who carries it. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** When it arrived. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The parcel's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What is in it. */
  lines: Array<FulfillmentLine>;
  /** When it was handed over to the carrier. */
  shippedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: ShipmentStatus;
  /** The carrier's number of it. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** The web page that tells where it is. */
  trackingUrl?: Maybe<Scalars['String']['output']>;
};

/** So many units of an order's line. */
export type FulfillmentLine = {
  __typename?: 'FulfillmentLine';
  /** The order's line; null when it was edited out of the order since. */
  line?: Maybe<OrderLine>;
  /** How many of it. */
  quantity: Scalars['Int']['output'];
};

/** So many units of an order's line. */
export type FulfillmentLineInput = {
  /** The id of the order's line. */
  lineId: Scalars['ID']['input'];
  /** How many: 1 to what is left of it. */
  quantity: Scalars['Int']['input'];
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

/** Money that was paid before. Seen by staff with orders:read; whoever has its code may ask for its balance. */
export type GiftCard = {
  __typename?: 'GiftCard';
  /** What is left on it. */
  balance: Money;
  /** When it was issued. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was disabled, if it was: it pays nothing more. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its changes, newest first, at most 100: their amounts add up to the balance. */
  entries: Array<GiftCardEntry>;
  /** Until when it pays; null for ever. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The gift card's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What it was issued with. */
  initial: Money;
  /** The last four characters of its code. The code itself is shown once, to who issues it, and kept nowhere. */
  lastFour: Scalars['String']['output'];
  /** What staff wrote down about it. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What is left on a gift card. */
export type GiftCardBalance = {
  __typename?: 'GiftCardBalance';
  /** What is left on it. */
  balance: Money;
  /** Until when it pays; null for ever. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last four characters of its code. */
  lastFour: Scalars['String']['output'];
};

/** A page of gift cards. */
export type GiftCardConnection = {
  __typename?: 'GiftCardConnection';
  /** The same with a cursor each. */
  edges: Array<GiftCardEdge>;
  /** The page's gift cards. */
  nodes: Array<GiftCard>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A gift card in a page. */
export type GiftCardEdge = {
  __typename?: 'GiftCardEdge';
  /** The gift card's place in the list. */
  cursor: Scalars['String']['output'];
  /** The gift card. */
  node: GiftCard;
};

/** A change of a gift card. */
export type GiftCardEntry = {
  __typename?: 'GiftCardEntry';
  /** What was put on it; negative when it paid. */
  amount: Money;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What was left on it then. */
  balance: Money;
  /** What happened. */
  kind: GiftCardEntryKind;
  /** The order that it paid, or that gave it back. */
  order?: Maybe<Order>;
};

/** What happened to a gift card. */
export type GiftCardEntryKind =
  /** It was disabled; its balance stays as it is. */
  | 'DISABLED'
  /** It was issued. */
  | 'ISSUED'
  /** It paid a part of an order. */
  | 'REDEEMED'
  /** An order that it paid was cancelled. */
  | 'RETURNED';

/**
 * A tax document: an invoice, or a credit note. It is never changed: it says what was true when it was issued. Seen by whoever
 * sees its order; its links show it to whoever has them, for a day.
 */
export type Invoice = {
  __typename?: 'Invoice';
  /** Of a credit note: the invoice that it takes something back of. Null for an invoice. */
  creditedInvoice?: Maybe<Invoice>;
  /** The document's id, which is also the UUID printed on it. */
  id: Scalars['ID']['output'];
  /** When it was issued, in whole seconds. */
  issuedAt: Scalars['DateTime']['output'];
  /** What it is. */
  kind: InvoiceKind;
  /** What was taxed: goods less discounts, shipping and fee, without their tax. */
  net: Money;
  /** Its number in its store and kind, without holes: INV-1, INV-2, …; CN-1, CN-2, … for credit notes. */
  number: Scalars['String']['output'];
  /** The order it is of. */
  order: Order;
  /** A page that shows it, made to be printed, in Arabic and English. The link works for a day. */
  pageUrl: Scalars['String']['output'];
  /** The same as PDF. The link works for a day. */
  pdfUrl: Scalars['String']['output'];
  /**
   * What the QR code on it says: base64 of the ZATCA phase-1 fields (seller, VAT number, moment, total, tax). Null where the
   * seller had no VAT number of Saudi Arabia.
   */
  qr?: Maybe<Scalars['String']['output']>;
  /** The tax on it. */
  taxTotal: Money;
  /** net and taxTotal together: what the order costs, or what is given back. */
  total: Money;
};

/** A page of tax documents. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The same with a cursor each. */
  edges: Array<InvoiceEdge>;
  /** The page's documents. */
  nodes: Array<Invoice>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A tax document in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** The document's place in the list. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: Invoice;
};

/** Which tax documents. All conditions must hold. */
export type InvoiceFilter = {
  /** Issued at this moment or later. */
  issuedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Issued before this moment. */
  issuedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<InvoiceKind>;
  /** Of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** The kinds of tax documents. */
export type InvoiceKind =
  /** What was taken back of an invoice: one for each refund. */
  | 'CREDIT_NOTE'
  /** What was sold: one for each order. */
  | 'INVOICE';

/** What issueGiftCard refuses. */
export type IssueGiftCardErrorCode =
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A new gift card. */
export type IssueGiftCardInput = {
  /** What it is worth, in the store's currency: above 0, at most 1,000,000. */
  amount: Scalars['Decimal']['input'];
  /** Until when it pays, in the future; for ever when it is left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anything to remember about it, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What issueGiftCard answers. */
export type IssueGiftCardPayload = {
  __typename?: 'IssueGiftCardPayload';
  /** Its code, such as "7KQM-4XZT-9HWB-2PLC"; null when it was refused. It is not shown again. */
  code?: Maybe<Scalars['String']['output']>;
  /** The gift card; null when it was refused. */
  giftCard?: Maybe<GiftCard>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<IssueGiftCardUserError>;
};

/** Why issueGiftCard was refused. */
export type IssueGiftCardUserError = {
  __typename?: 'IssueGiftCardUserError';
  /** What is wrong. */
  code: IssueGiftCardErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Why issueInvoice was refused. */
export type IssueInvoiceErrorCode =
  /** The caller may not write orders. */
  | 'FORBIDDEN'
  /** An input is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** The order was cancelled before it was invoiced. */
  | 'ORDER_CANCELLED'
  /** Nobody is signed in. */
  | 'UNAUTHENTICATED';

/** The order that is to be invoiced. */
export type IssueInvoiceInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What issueInvoice answers. */
export type IssueInvoicePayload = {
  __typename?: 'IssueInvoicePayload';
  /** The invoice; null when it was refused. */
  invoice?: Maybe<Invoice>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<IssueInvoiceUserError>;
};

/** Why issueInvoice was refused. */
export type IssueInvoiceUserError = {
  __typename?: 'IssueInvoiceUserError';
  /** What is wrong. */
  code: IssueInvoiceErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What markDelivered refuses. */
export type MarkDeliveredErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** There is no such parcel for the caller. */
  | 'NOT_FOUND'
  /** The parcel arrived before, or was called off. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which parcel arrived. */
export type MarkDeliveredInput = {
  /** The parcel's id. */
  fulfillmentId: Scalars['ID']['input'];
};

/** What markDelivered answers. */
export type MarkDeliveredPayload = {
  __typename?: 'MarkDeliveredPayload';
  /** The parcel; null when it was refused. */
  fulfillment?: Maybe<Fulfillment>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<MarkDeliveredUserError>;
};

/** Why markDelivered was refused. */
export type MarkDeliveredUserError = {
  __typename?: 'MarkDeliveredUserError';
  /** What is wrong. */
  code: MarkDeliveredErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

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
   * Takes a cart as it has become, so that it has no notices: today's prices, quantities as far as there are, without what is no
   * longer on sale, without codes and gift cards that are no longer valid, shipped the store's preferred way if the chosen one is
   * gone.
   */
  acceptCartChanges: AcceptCartChangesPayload;
  /** Puts variants into a cart. What is there already, with the same properties, becomes more. */
  addCartLines: AddCartLinesPayload;
  /** Writes a note about an order, for staff only. Needs orders:write. */
  addOrderNote: AddOrderNotePayload;
  /** Lets the goods of a return come back. Needs orders:write. */
  approveReturn: ApproveReturnPayload;
  /**
   * Calls off a parcel that did not arrive: its units are held for the order again, and an order that was SHIPPED is PROCESSING.
   * Needs orders:write.
   */
  cancelFulfillment: CancelFulfillmentPayload;
  /**
   * Cancels an order that was not shipped, and gives its stock back. Needs orders:write; the signed-in customer who placed it may
   * too, as long as it is PENDING. The same key and input answers the same.
   */
  cancelOrder: CancelOrderPayload;
  /**
   * Orders what is in a cart, and begins to pay for it. What is given here is used in place of what the cart says, so that a client
   * with everything at hand needs nothing else. The cart becomes the order: however often it is checked out, there is one. The same
   * key and input answers with the same order, and charges once.
   */
  checkout: CheckoutPayload;
  /**
   * Makes a guest's cart the signed-in user's: its lines are added to those of the cart that the user has in the store, quantities
   * of equal lines together up to 9,999; what the user's cart does not say, such as an address, is taken from the guest's. The
   * token opens nothing afterwards. Asking again answers with the same cart.
   */
  claimCart: ClaimCartPayload;
  /**
   * Makes an order of a draft: priced with staff's own prices and discount, with stock held, numbered as every other. Repeated, it
   * answers with the same order. The order does not expire. Needs orders:write.
   */
  completeDraftOrder: CompleteDraftOrderPayload;
  /**
   * Makes a cart: everybody may. A guest is told its token, once. A signed-in user has one cart in a store: when there is one
   * already, the lines are added to it.
   */
  createCart: CreateCartPayload;
  /** Makes a discount, which counts from `startsAt` on. Needs discounts:write. */
  createDiscount: CreateDiscountPayload;
  /** Keeps an order that staff prepare for a buyer. Needs orders:write. */
  createDraftOrder: CreateDraftOrderPayload;
  /** Ends a discount for good. Needs discounts:write. */
  deactivateDiscount: DeactivateDiscountPayload;
  /** Throws a draft away that is no order yet. Needs orders:write. */
  deleteDraftOrder: DeleteDraftOrderPayload;
  /** Disables a gift card for good: it pays nothing more. Needs discounts:write. */
  disableGiftCard: DisableGiftCardPayload;
  /**
   * Changes the lines of an order of which nothing was shipped. Kept lines keep their prices, everything else is priced anew. The
   * stock follows, all or nothing; what is paid too much is given back, and what is missing is due. The same key and input
   * answers with the same edit. Needs orders:write.
   */
  editOrder: EditOrderPayload;
  /**
   * Ships an order that was confirmed, or a part of it. With the first parcel the order is PROCESSING, with the last one SHIPPED.
   * The same key and input answers with the same parcel. Needs orders:write.
   */
  fulfillOrder: FulfillOrderPayload;
  /** Issues a gift card. The answer shows its code, for the only time. Needs discounts:write. */
  issueGiftCard: IssueGiftCardPayload;
  /**
   * Issues an order's invoice now, before it is paid or shipped. Needs orders:write. An order that has one answers with it:
   * asking again does no harm.
   */
  issueInvoice: IssueInvoicePayload;
  /** Says that a parcel arrived. With the last one, the order is DELIVERED. Needs orders:write. */
  markDelivered: MarkDeliveredPayload;
  /**
   * Places an order: everybody may, signed in or not. Prices, shipping and VAT are the server's; stock is held for it. All or
   * nothing. The same key and input answers with the same order.
   */
  placeOrder: PlaceOrderPayload;
  /**
   * Says which goods of an approved return came back, and which of them go into the stock again. An order of which everything came
   * back is RETURNED. Needs orders:write.
   */
  receiveReturn: ReceiveReturnPayload;
  /**
   * Gives the money for a received return back: the goods' share of what was paid, discounts and tax considered, and what is
   * wanted of the shipping, less a fee. Repeated, it gives nothing back twice. The return is REFUNDED when all of it went back;
   * before a slow gateway has answered it is REFUND_PENDING, and `orderEvents` tells the rest. One that is REFUND_FAILED is asked
   * for again as it was decided. Needs orders:write and payments:write.
   */
  refundReturn: RefundReturnPayload;
  /** Does not let them come back, or gives up waiting for them. Needs orders:write. */
  rejectReturn: RejectReturnPayload;
  /** Takes lines out of a cart. Those that are not there are no error. */
  removeCartLines: RemoveCartLinesPayload;
  /** Removes a shipping zone. Needs settings:write. */
  removeShippingZone: RemoveShippingZonePayload;
  /** Removes a tax rate that a store has set. Needs settings:write. */
  removeTaxRate: RemoveTaxRatePayload;
  /**
   * Asks to send goods back that were shipped: the signed-in buyer may, whoever has the order's token, and staff with
   * orders:write. The same key and input answers with the same return.
   */
  requestReturn: RequestReturnPayload;
  /** Says where a cart goes. Prices, tax and shipping follow. */
  setCartAddress: SetCartAddressPayload;
  /** Says how the buyer is reached. */
  setCartContact: SetCartContactPayload;
  /** Says which discount codes a cart has, in place of those before. */
  setCartDiscountCodes: SetCartDiscountCodesPayload;
  /** Says which gift cards pay, in place of those before. */
  setCartGiftCards: SetCartGiftCardsPayload;
  /** Chooses how a cart is shipped. */
  setCartShippingOption: SetCartShippingOptionPayload;
  /**
   * Moves an order to the next status, or cancels it. SHIPPED ships all that is left of it in one parcel and takes its stock
   * out, DELIVERED says that all parcels arrived, CANCELLED gives the stock back. Needs orders:write.
   */
  setOrderStatus: SetOrderStatusPayload;
  /** Replaces the tags of an order, by which staff find it. Needs orders:write. */
  setOrderTags: SetOrderTagsPayload;
  /** Makes a shipping zone, or puts a new one in the place of one that there is. A store may have 100. Needs settings:write. */
  setShippingZone: SetShippingZonePayload;
  /** Sets a tax rate, of orders priced from now on. A store may have 500. Needs settings:write. */
  setTaxRate: SetTaxRatePayload;
  /** Changes how many there are of lines; 0 removes a line. */
  updateCartLines: UpdateCartLinesPayload;
  /** Changes a discount; what is left out stays, null removes. Orders that have it keep it as it was. Needs discounts:write. */
  updateDiscount: UpdateDiscountPayload;
  /** Changes a draft that is no order yet. What is left out stays. Needs orders:write. */
  updateDraftOrder: UpdateDraftOrderPayload;
  /** Changes who carries a parcel and its number. What is left out stays; null takes it away. Needs orders:write. */
  updateFulfillment: UpdateFulfillmentPayload;
};


export type MutationAcceptCartChangesArgs = {
  input: AcceptCartChangesInput;
};


export type MutationAddCartLinesArgs = {
  input: AddCartLinesInput;
};


export type MutationAddOrderNoteArgs = {
  input: AddOrderNoteInput;
};


export type MutationApproveReturnArgs = {
  input: ApproveReturnInput;
};


export type MutationCancelFulfillmentArgs = {
  input: CancelFulfillmentInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCheckoutArgs = {
  input: CheckoutInput;
};


export type MutationClaimCartArgs = {
  input: ClaimCartInput;
};


export type MutationCompleteDraftOrderArgs = {
  input: CompleteDraftOrderInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationCreateDiscountArgs = {
  input: CreateDiscountInput;
};


export type MutationCreateDraftOrderArgs = {
  input: CreateDraftOrderInput;
};


export type MutationDeactivateDiscountArgs = {
  input: DeactivateDiscountInput;
};


export type MutationDeleteDraftOrderArgs = {
  input: DeleteDraftOrderInput;
};


export type MutationDisableGiftCardArgs = {
  input: DisableGiftCardInput;
};


export type MutationEditOrderArgs = {
  input: EditOrderInput;
};


export type MutationFulfillOrderArgs = {
  input: FulfillOrderInput;
};


export type MutationIssueGiftCardArgs = {
  input: IssueGiftCardInput;
};


export type MutationIssueInvoiceArgs = {
  input: IssueInvoiceInput;
};


export type MutationMarkDeliveredArgs = {
  input: MarkDeliveredInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
};


export type MutationRefundReturnArgs = {
  input: RefundReturnInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationRemoveCartLinesArgs = {
  input: RemoveCartLinesInput;
};


export type MutationRemoveShippingZoneArgs = {
  input: RemoveShippingZoneInput;
};


export type MutationRemoveTaxRateArgs = {
  input: RemoveTaxRateInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationSetCartAddressArgs = {
  input: SetCartAddressInput;
};


export type MutationSetCartContactArgs = {
  input: SetCartContactInput;
};


export type MutationSetCartDiscountCodesArgs = {
  input: SetCartDiscountCodesInput;
};


export type MutationSetCartGiftCardsArgs = {
  input: SetCartGiftCardsInput;
};


export type MutationSetCartShippingOptionArgs = {
  input: SetCartShippingOptionInput;
};


export type MutationSetOrderStatusArgs = {
  input: SetOrderStatusInput;
};


export type MutationSetOrderTagsArgs = {
  input: SetOrderTagsInput;
};


export type MutationSetShippingZoneArgs = {
  input: SetShippingZoneInput;
};


export type MutationSetTaxRateArgs = {
  input: SetTaxRateInput;
};


export type MutationUpdateCartLinesArgs = {
  input: UpdateCartLinesInput;
};


export type MutationUpdateDiscountArgs = {
  input: UpdateDiscountInput;
};


export type MutationUpdateDraftOrderArgs = {
  input: UpdateDraftOrderInput;
};


export type MutationUpdateFulfillmentArgs = {
  input: UpdateFulfillmentInput;
};

/**
 * What somebody bought: priced by the server when it was placed. Seen by staff with orders:read, by the signed-in customer who
 * placed it, and by whoever has its access token; for everybody else it does not exist.
 */
export type Order = {
  __typename?: 'Order';
  /** By which another domain vouches for the caller's right to see it: the access token, or nothing where it cannot tell. Internal. */
  accessProof: Scalars['String']['output'];
  /**
   * What lets a guest see the order again and pay it: whoever has it sees the order. It is always the same; keep it as secret
   * as a password.
   */
  accessToken: Scalars['String']['output'];
  /** What is still to be paid: never below 0, and 0 for an order that was cancelled. What was given back is not owed again. */
  amountDue: Money;
  /** What was taken of the buyer's money, what was given back among it. */
  amountPaid: Money;
  /** What was given back of it. */
  amountRefunded: Money;
  /** Why it was cancelled, if a reason was given. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** The credit notes over what was given back of the invoice, oldest first. */
  creditNotes: Array<Invoice>;
  /** The customer: the user who placed it, or whom the guest who did is known to be; null for a guest who left no e-mail address. */
  customer?: Maybe<Customer>;
  /** What discounts took off the subtotal: the discounts of the lines added up. */
  discountTotal: Money;
  /** The discounts, in the order in which they were taken off. */
  discounts: Array<OrderDiscount>;
  /** Each change of its lines after it was placed, oldest first. */
  edits: Array<OrderEdit>;
  /** The buyer's e-mail address, if they gave one. */
  email?: Maybe<Scalars['String']['output']>;
  /** When it is called off unless it is paid or confirmed; null when it waits for no payment. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The part of `taxTotal` that is on the fee, or in it. */
  feeTax: Money;
  /** What the way of paying costs. */
  feeTotal: Money;
  /** What was shipped of it. */
  fulfillmentStatus: FulfillmentStatus;
  /** The parcels in which it was shipped, those called off among them, oldest first. */
  fulfillments: Array<Fulfillment>;
  /** What gift cards pay of the total. */
  giftCardTotal: Money;
  /** The gift cards that pay a part of it, as long as it is not cancelled. */
  giftCards: Array<OrderGiftCard>;
  /** Each change of its status, oldest first. */
  history: Array<OrderHistoryEntry>;
  /** The order's id; it tells its store. */
  id: Scalars['ID']['output'];
  /**
   * The order's invoice; null until it has one. It is issued when the order is paid in full, or when the first of it is shipped
   * (so an order that is paid on delivery gets it with its goods), whichever comes first; or when staff ask for it.
   */
  invoice?: Maybe<Invoice>;
  /** The language it was placed in: of messages about it. */
  language: Scalars['LanguageCode']['output'];
  /** What was bought, in the order of the input. */
  lines: Array<OrderLine>;
  /** The buyer's note, at most 1,000 characters. */
  note?: Maybe<Scalars['String']['output']>;
  /** What staff wrote down about it, oldest first. Empty for everybody but staff with orders:read. */
  notes: Array<OrderNote>;
  /** The order's number in its store: 1001, 1002, … without holes. */
  number: Scalars['String']['output'];
  /** What was paid of it. */
  paymentStatus: OrderPaymentStatus;
  /** The buyer's telephone number in international form (E.164), if they gave one. */
  phone?: Maybe<Scalars['String']['output']>;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** What the buyer sends back, or asked to, oldest first. */
  returns: Array<OrderReturn>;
  /** Where it goes, if it was said. */
  shippingAddress?: Maybe<Address>;
  /** The name of the shipping method, or the title of the zone's rate; empty when nothing was to be shipped. */
  shippingMethod: Scalars['String']['output'];
  /** The part of `taxTotal` that is on the shipping, or in it. */
  shippingTax: Money;
  /** The tax rate of shipping and fee in percent, such as "15.00". */
  shippingTaxRate: Scalars['Decimal']['output'];
  /** What shipping costs, less a discount on it. */
  shippingTotal: Money;
  /** How far it is. */
  status: OrderStatus;
  /** The store it was placed in. */
  store: Store;
  /** The lines' totals added up: with their tax where `taxIncluded`, else without. */
  subtotal: Money;
  /** Its tags, in the order in which they were given. Empty for everybody but staff with orders:read. */
  tags: Array<Scalars['String']['output']>;
  /** Whether prices, shipping and fee contain their tax. */
  taxIncluded: Scalars['Boolean']['output'];
  /**
   * The tax of lines, shipping and fee added up. For each rate it is rounded once for the whole order, half up to the currency's
   * smallest unit, and shared out over the lines by the largest remainder.
   */
  taxTotal: Money;
  /** What it costs: subtotal - discountTotal + shippingTotal + feeTotal, and taxTotal unless `taxIncluded`. */
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

/** A discount of an order, as it was when the order was priced. */
export type OrderDiscount = {
  __typename?: 'OrderDiscount';
  /** What it took off the lines. */
  amount: Money;
  /** Its code; null for an automatic one, and for what staff took off by hand. */
  code?: Maybe<Scalars['String']['output']>;
  /** What it takes off, and of what. */
  kind: DiscountKind;
  /** What it took off the shipping. */
  shippingAmount: Money;
  /** Its title. */
  title: Scalars['String']['output'];
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** The order's place in the list. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** A change of an order's lines after it was placed. Seen by whoever sees the order. */
export type OrderEdit = {
  __typename?: 'OrderEdit';
  /** The order after it. */
  after: OrderState;
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** The order before it. */
  before: OrderState;
  /** Who made it: null for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** The edit's id. */
  id: Scalars['ID']['output'];
  /** Why. Only staff with orders:read see it. */
  reason?: Maybe<Scalars['String']['output']>;
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
  /** With this telephone number, as in PlaceOrderInput. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Placed at this moment or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this moment. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** In any of these. */
  status?: InputMaybe<Array<OrderStatus>>;
  /** With each of these tags, at most 50. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An order as the payments know it. Internal. */
export type OrderForPayment = {
  __typename?: 'OrderForPayment';
  /** ISO 4217 code. */
  currency: Scalars['CurrencyCode']['output'];
  /** What its payments have to come to: what gift cards do not pay. 0 when it was cancelled. */
  due: Scalars['Decimal']['output'];
  /** The buyer's e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Of messages about it. */
  language: Scalars['LanguageCode']['output'];
  /** The order's number in its store. */
  number: Scalars['String']['output'];
  /** The buyer's telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  status: OrderStatus;
  /** The store's id. */
  storeId: Scalars['ID']['output'];
  /** The user who placed it; null for a guest. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** A gift card that pays a part of an order. */
export type OrderGiftCard = {
  __typename?: 'OrderGiftCard';
  /** What it pays. */
  amount: Money;
  /** The last four characters of its code. */
  lastFour: Scalars['String']['output'];
};

/** One change of an order's status. */
export type OrderHistoryEntry = {
  __typename?: 'OrderHistoryEntry';
  /** When it was changed. */
  at: Scalars['DateTime']['output'];
  /** Who changed it: null when it was a guest or the system, and for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** The app that did it; null when it was none, and for everybody but staff with orders:read and apps:read. */
  byApp?: Maybe<App>;
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
  /**
   * The line's share of `discountTotal`. A discount is shared out over the lines that it is for by what is left of them, by the
   * largest remainder: each gets the whole part of its exact share in the currency's smallest unit, and what is left over goes
   * one unit each to the lines whose shares were cut most, the earlier first. So the shares add up exactly.
   */
  discount: Money;
  /** How many were shipped, those that came back among them. */
  fulfilledQuantity: Scalars['Int']['output'];
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** What the client attached to the line, such as an engraving. */
  properties?: Maybe<Scalars['JSON']['output']>;
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['output'];
  /** How many are still to be shipped. */
  remainingQuantity: Scalars['Int']['output'];
  /** False for what is not sent anywhere. */
  requiresShipping: Scalars['Boolean']['output'];
  /** How many came back. */
  returnedQuantity: Scalars['Int']['output'];
  /** The merchant's own code of the variant. */
  sku: Scalars['String']['output'];
  /** The tax on total less discount, or in it. */
  tax: Money;
  /** How it is taxed. */
  taxClass: TaxClass;
  /** Its tax rate in percent, such as "15.00". */
  taxRate: Scalars['Decimal']['output'];
  /** The product's title, in the store's language. */
  title: Scalars['String']['output'];
  /** Quantity times unit price. */
  total: Money;
  /** The price of one: with its tax where the order's `taxIncluded`, else without. */
  unitPrice: Money;
  /** The variant as it is today; null when it is no longer visible to whoever asks. */
  variant?: Maybe<ProductVariant>;
  /** The option values, such as "Large / Red"; null for a product without options. */
  variantTitle?: Maybe<Scalars['String']['output']>;
  /** What one weighs, in grams; 0 when it was not said. */
  weightGrams: Scalars['Int']['output'];
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

/** What staff wrote down about an order for each other. Written once, and never changed. */
export type OrderNote = {
  __typename?: 'OrderNote';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  by?: Maybe<User>;
  /** The note's id. */
  id: Scalars['ID']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
};

/** What was paid of an order. */
export type OrderPaymentStatus =
  /** Promised by the gateway, not yet taken. */
  | 'AUTHORIZED'
  /** The payment failed. */
  | 'FAILED'
  /** All of it. Of an order of which nothing is due, as when gift cards pay it, as soon as it is placed. */
  | 'PAID'
  /** A part of it. */
  | 'PARTIALLY_PAID'
  /** All of it, and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing yet. */
  | 'PENDING'
  /** All of it was given back. */
  | 'REFUNDED';

/** Goods of an order that come back. Seen by whoever sees the order. */
export type OrderReturn = {
  __typename?: 'OrderReturn';
  /** What the store answered. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Who asked for it: null when a guest did, and for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** When it was approved or rejected. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The return's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** What comes back. */
  lines: Array<OrderReturnLine>;
  /** Why, in the words of whoever asked for it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the goods were received. */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is given back; null until that was decided. */
  refund?: Maybe<ReturnRefund>;
  /** When the money was given back. */
  refundedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: ReturnStatus;
};

/** So many units of an order's line that come back. */
export type OrderReturnLine = {
  __typename?: 'OrderReturnLine';
  /** The order's line. */
  line?: Maybe<OrderLine>;
  /** How many were to come back. */
  quantity: Scalars['Int']['output'];
  /** How many came back. */
  receivedQuantity: Scalars['Int']['output'];
  /** How many of those went into the stock again. Null for everybody but staff with orders:read. */
  restockedQuantity?: Maybe<Scalars['Int']['output']>;
};

/** An order's lines and total at one moment. */
export type OrderState = {
  __typename?: 'OrderState';
  /** Its lines. */
  lines: Array<OrderStateLine>;
  /** What was to be paid. */
  total: Money;
};

/** A line of an order at one moment. */
export type OrderStateLine = {
  __typename?: 'OrderStateLine';
  /** The line's id. */
  id: Scalars['ID']['output'];
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** The merchant's own code of the variant. */
  sku: Scalars['String']['output'];
  /** The product's title. */
  title: Scalars['String']['output'];
  /** What one cost. */
  unitPrice: Money;
  /** The variant's id. */
  variantId: Scalars['ID']['output'];
  /** The option values; null for a product without options. */
  variantTitle?: Maybe<Scalars['String']['output']>;
};

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

/**
 * One attempt to pay an order. Seen by staff with orders:read, by the signed-in customer who pays, and by whoever has the
 * order's access token; for everybody else it does not exist.
 */
export type Payment = {
  __typename?: 'Payment';
  /** By which another domain vouches for the caller's right to see it: the access token of its order. Internal. */
  accessProof: Scalars['String']['output'];
  /** The payment's id; it tells its store. */
  id: Scalars['ID']['output'];
};

/** Who takes the money. */
export type PaymentGateway =
  /** A bank transfer: staff say when it has arrived. */
  | 'BANK_TRANSFER'
  /** Cash to the courier: staff say when it was received. */
  | 'CASH_ON_DELIVERY'
  /** mada and other cards, and Apple Pay, through Moyasar. */
  | 'MADA'
  /** PayPal. It does not take SAR. */
  | 'PAYPAL'
  /** Built in, for trying out: takes the tokens tok_success, tok_declined, tok_insufficient_funds, tok_3ds, tok_slow, tok_timeout_after_charge, tok_duplicate_webhook, tok_late_webhook, tok_refund_refused and tok_refund_lost. Not in production. */
  | 'SANDBOX'
  /** STC Pay, through Moyasar. */
  | 'STC_PAY'
  /** Stripe. */
  | 'STRIPE';

/** How an order is paid. */
export type PaymentInput = {
  /** Through whom. */
  gateway: PaymentGateway;
  /** How, in the gateway's words, such as "applepay"; the gateway's usual way unless given. */
  method?: InputMaybe<Scalars['String']['input']>;
  /**
   * Where the buyer comes back to from a page of the gateway's, at most 2,000 characters: an address of an origin that the store has
   * named (`return_origins` in its settings of `checkout`) or of its own domains; when it has none of either, any https address, and
   * in development those on localhost.
   */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** What stands for the card or wallet at the gateway. Never a card number: those are refused. For STC_PAY the mobile number. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** What placeOrder refuses. */
export type PlaceOrderErrorCode =
  /** A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form; `field` says which. */
  | 'ADDRESS_INVALID'
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** There is no such discount, or it is not for this order; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** There is no such gift card, or too little is left on it. */
  | 'GIFT_CARD_INVALID'
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
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** There is no such shipping option for this order, or none at all where it goes. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many wrong codes of gift cards from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
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
  /** Codes of gift cards, at most 5: they pay in this order, each what it can. */
  giftCards?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 to 200 characters of the client's own, new for each order: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** What is bought: 1 to 100 lines. Equal ones are added together. */
  lines: Array<OrderLineInput>;
  /** A note for the merchant, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How it is paid; unpaid for now unless given. What gift cards leave to be paid is charged when the order is there. */
  payment?: InputMaybe<PaymentInput>;
  /** The buyer's telephone number: international (+966…), or Saudi (05…). */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes. It may be left out, as for what is picked up: tax and shipping are those of the store's country then. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The id of one of `shippingOptions`: the name of a shipping method or the id of a zone's rate; the first one unless given. */
  shippingMethod?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What placeOrder answers. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The order; null when it was refused. It is there, unpaid, when only its payment was refused after it was placed. */
  order?: Maybe<Order>;
  /** The payment; null when none was asked for or needed, or it was refused. */
  payment?: Maybe<Payment>;
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
  /** A cart. Null when it does not exist for whoever asks. Errors: STORE_CLOSED, where the store takes no orders now. */
  cart?: Maybe<Cart>;
  /**
   * A store's discounts, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  discounts: DiscountConnection;
  /** A draft. Needs orders:read; null when it does not exist for whoever asks. Errors: FORBIDDEN. */
  draftOrder?: Maybe<DraftOrder>;
  /**
   * A store's drafts, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  draftOrders: DraftOrderConnection;
  /**
   * What is left on a gift card: for everybody who has its code. Null when there is none, it is disabled or has expired.
   * Errors: TOO_MANY_ATTEMPTS (30 wrong codes from one address in an hour).
   */
  giftCardBalance?: Maybe<GiftCardBalance>;
  /**
   * A store's gift cards, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  giftCards: GiftCardConnection;
  /**
   * An invoice or a credit note. Null when it does not exist for whoever asks: staff with orders:read and the signed-in customer
   * who placed the order see it. Errors: FORBIDDEN (staff without orders:read).
   */
  invoice?: Maybe<Invoice>;
  /**
   * A store's invoices and credit notes, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first`, `after` or
   * `filter.orderId`).
   */
  invoices: InvoiceConnection;
  /**
   * The signed-in user's cart in a store; null when there is none. Errors: UNAUTHENTICATED, STORE_CLOSED, where the store takes
   * no orders now.
   */
  myCart?: Maybe<Cart>;
  /**
   * The orders of the signed-in user in all stores, newest first.
   * Errors: UNAUTHENTICATED, INVALID (`first` or `after`).
   */
  myOrders: OrderConnection;
  /**
   * An order. Null when it does not exist for whoever asks: staff with orders:read, the signed-in customer who placed it and
   * whoever has its access token see it. Errors: FORBIDDEN (staff without orders:read).
   */
  order?: Maybe<Order>;
  /** An order by its number. Needs orders:read; null as for `order`. Errors: FORBIDDEN. */
  orderByNumber?: Maybe<Order>;
  /** What the payments need to know of an order. Internal. Errors: FORBIDDEN. */
  orderForPayment?: Maybe<OrderForPayment>;
  /**
   * A store's orders, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  orders: OrderConnection;
  /** Which of some orders exist. Internal. */
  placedOrders: Array<Scalars['ID']['output']>;
  /**
   * The ways to ship some goods somewhere, the store's preferred one first: for everybody. Empty when the store does not ship
   * there, or nothing needs shipping. Errors: NOT_FOUND (no such store, or it takes no orders), INVALID, TOO_MANY (beyond 100
   * lines).
   */
  shippingOptions: Array<ShippingOption>;
  /** The shipping zones of a store. Needs orders:read. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there). */
  shippingZones: Array<ShippingZone>;
  /**
   * The tax rates that a store has set, by country, region and class. Where it has none, the usual VAT of the store's own country
   * is charged: 15 % in Saudi Arabia. Needs orders:read. Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work
   * there).
   */
  taxRates: Array<TaxRate>;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDiscountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryDraftOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDraftOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<DraftOrderStatus>;
  storeId: Scalars['ID']['input'];
};


export type QueryGiftCardBalanceArgs = {
  code: Scalars['String']['input'];
  storeId: Scalars['ID']['input'];
};


export type QueryGiftCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryMyCartArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryMyOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['String']['input'];
  storeId: Scalars['ID']['input'];
};


export type QueryOrderForPaymentArgs = {
  orderId: Scalars['ID']['input'];
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


export type QueryShippingOptionsArgs = {
  address?: InputMaybe<ShippingAddressInput>;
  lines: Array<ShippingLineInput>;
  storeId: Scalars['ID']['input'];
};


export type QueryShippingZonesArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryTaxRatesArgs = {
  storeId: Scalars['ID']['input'];
};

/** What receiveReturn refuses. */
export type ReceiveReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line were to come back; the message says how many. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What came back of a return. */
export type ReceiveReturnInput = {
  /** What came back, each line once; all that was to when it is left out. */
  lines?: InputMaybe<Array<ReceivedLineInput>>;
  /** Whether what came back goes into the stock again, where its line does not say. */
  restock?: InputMaybe<Scalars['Boolean']['input']>;
  /** The return's id. */
  returnId: Scalars['ID']['input'];
};

/** What receiveReturn answers. */
export type ReceiveReturnPayload = {
  __typename?: 'ReceiveReturnPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** The return; null when it was refused. */
  return?: Maybe<OrderReturn>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<ReceiveReturnUserError>;
};

/** Why receiveReturn was refused. */
export type ReceiveReturnUserError = {
  __typename?: 'ReceiveReturnUserError';
  /** What is wrong. */
  code: ReceiveReturnErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What came back of a line. */
export type ReceivedLineInput = {
  /** The id of the order's line. */
  lineId: Scalars['ID']['input'];
  /** How many: 1 to what was to come back. */
  quantity: Scalars['Int']['input'];
  /** Whether they go into the stock again; as the whole return unless given. */
  restock?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What refundReturn refuses. */
export type RefundReturnErrorCode =
  /** The caller lacks the permission orders:write or payments:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** The payments have not so much to give back. */
  | 'REFUND_REFUSED'
  /** It is more than can be given back: the message says how much can. */
  | 'REFUND_TOO_LARGE'
  /** The gateway refused to give it back, all or a part of it; the message says why. The return is REFUND_FAILED. */
  | 'REFUSED_BY_GATEWAY'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is given back for a return. */
export type RefundReturnInput = {
  /** What the store keeps: at most the rest. Nothing unless given. */
  fee?: InputMaybe<Scalars['Decimal']['input']>;
  /** The return's id. */
  returnId: Scalars['ID']['input'];
  /** How much for the shipping: at most what it cost with its tax, less what was given back of it before. Nothing unless given. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What refundReturn answers. */
export type RefundReturnPayload = {
  __typename?: 'RefundReturnPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** The return; null when it was refused. */
  return?: Maybe<OrderReturn>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RefundReturnUserError>;
};

/** Why refundReturn was refused. */
export type RefundReturnUserError = {
  __typename?: 'RefundReturnUserError';
  /** What is wrong. */
  code: RefundReturnErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What rejectReturn refuses. */
export type RejectReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which return is rejected. */
export type RejectReturnInput = {
  /** What the buyer is told, at most 1,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The return's id. */
  returnId: Scalars['ID']['input'];
};

/** What rejectReturn answers. */
export type RejectReturnPayload = {
  __typename?: 'RejectReturnPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** The return; null when it was refused. */
  return?: Maybe<OrderReturn>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RejectReturnUserError>;
};

/** Why rejectReturn was refused. */
export type RejectReturnUserError = {
  __typename?: 'RejectReturnUserError';
  /** What is wrong. */
  code: RejectReturnErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What removeCartLines refuses. */
export type RemoveCartLinesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Lines that are taken out of a cart. */
export type RemoveCartLinesInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The lines' ids, at most 100. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** What removeCartLines answers. */
export type RemoveCartLinesPayload = {
  __typename?: 'RemoveCartLinesPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RemoveCartLinesUserError>;
};

/** Why removeCartLines was refused. */
export type RemoveCartLinesUserError = {
  __typename?: 'RemoveCartLinesUserError';
  /** What is wrong. */
  code: RemoveCartLinesErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What removeShippingZone refuses. */
export type RemoveShippingZoneErrorCode =
  /** The caller lacks the permission settings:write. */
  | 'FORBIDDEN'
  /** There is no such zone for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which shipping zone is removed. */
export type RemoveShippingZoneInput = {
  /** The zone's id. */
  zoneId: Scalars['ID']['input'];
};

/** What removeShippingZone answers. */
export type RemoveShippingZonePayload = {
  __typename?: 'RemoveShippingZonePayload';
  /** The id of the zone that is gone; null when it was refused. */
  removedZoneId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RemoveShippingZoneUserError>;
};

/** Why removeShippingZone was refused. */
export type RemoveShippingZoneUserError = {
  __typename?: 'RemoveShippingZoneUserError';
  /** What is wrong. */
  code: RemoveShippingZoneErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What removeTaxRate refuses. */
export type RemoveTaxRateErrorCode =
  /** The caller lacks the permission settings:write. */
  | 'FORBIDDEN'
  /** There is no such store for the caller, or no such rate. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which tax rate is removed. */
export type RemoveTaxRateInput = {
  /** ISO 3166-1 alpha-2. */
  country: Scalars['String']['input'];
  /** The region; the whole country's when it is left out. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** Of which products. */
  taxClass?: TaxClass;
};

/** What removeTaxRate answers. */
export type RemoveTaxRatePayload = {
  __typename?: 'RemoveTaxRatePayload';
  /** All rates of the store as they are now; null when it was refused. */
  taxRates?: Maybe<Array<TaxRate>>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RemoveTaxRateUserError>;
};

/** Why removeTaxRate was refused. */
export type RemoveTaxRateUserError = {
  __typename?: 'RemoveTaxRateUserError';
  /** What is wrong. */
  code: RemoveTaxRateErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What requestReturn refuses. */
export type RequestReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line were shipped and do not come back yet; the message says how many. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is to come back. */
export type RequestReturnInput = {
  /** The order's token, for a guest. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters of the client's own, new for each return: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** What is to come back, each line once: 1 to 100 lines. */
  lines: Array<ReturnLineInput>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What requestReturn answers. */
export type RequestReturnPayload = {
  __typename?: 'RequestReturnPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** The return; null when it was refused. */
  return?: Maybe<OrderReturn>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RequestReturnUserError>;
};

/** Why requestReturn was refused. */
export type RequestReturnUserError = {
  __typename?: 'RequestReturnUserError';
  /** What is wrong. */
  code: RequestReturnErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** So many units of an order's line that are to come back. */
export type ReturnLineInput = {
  /** The id of the order's line. */
  lineId: Scalars['ID']['input'];
  /** How many: 1 to what was shipped of it and does not come back yet. */
  quantity: Scalars['Int']['input'];
};

/** What is given back for a return: lines + shipping - fee. */
export type ReturnRefund = {
  __typename?: 'ReturnRefund';
  /** What the store keeps. */
  fee: Money;
  /** What of it goes back to the gift cards that paid: as much as they paid, before anything goes back through the payments. */
  giftCards: Money;
  /** For the goods: what was paid for them, less their share of the discounts, with their share of the tax. */
  lines: Money;
  /** For the shipping. */
  shipping: Money;
  /** What is given back in all. */
  total: Money;
};

/** How far a return is. */
export type ReturnStatus =
  /** The goods may come back. */
  | 'APPROVED'
  /** The goods came back. */
  | 'RECEIVED'
  /** The money was given back. */
  | 'REFUNDED'
  /** A gateway refused to give the money back, all or a part of it: `refundReturn` asks again for what it refused. */
  | 'REFUND_FAILED'
  /** The money is on its way back. */
  | 'REFUND_PENDING'
  /** The goods may not come back, or never did. */
  | 'REJECTED'
  /** The buyer asked for it; the store has not answered. */
  | 'REQUESTED';

/** What setCartAddress refuses. */
export type SetCartAddressErrorCode =
  /**
   * A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form;
   * `field` says which.
   */
  | 'ADDRESS_INVALID'
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Where a cart goes. */
export type SetCartAddressInput = {
  /** The address; it is removed when this is left out. */
  address?: InputMaybe<AddressInput>;
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
};

/** What setCartAddress answers. */
export type SetCartAddressPayload = {
  __typename?: 'SetCartAddressPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetCartAddressUserError>;
};

/** Why setCartAddress was refused. */
export type SetCartAddressUserError = {
  __typename?: 'SetCartAddressUserError';
  /** What is wrong. */
  code: SetCartAddressErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setCartContact refuses. */
export type SetCartContactErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** How a buyer is reached. */
export type SetCartContactInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address; removed when it is left out. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number: international (+966…), or Saudi (05…); removed when it is left out. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What setCartContact answers. */
export type SetCartContactPayload = {
  __typename?: 'SetCartContactPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetCartContactUserError>;
};

/** Why setCartContact was refused. */
export type SetCartContactUserError = {
  __typename?: 'SetCartContactUserError';
  /** What is wrong. */
  code: SetCartContactErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setCartDiscountCodes refuses. */
export type SetCartDiscountCodesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** There is no such discount, or it is not for this cart; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A cart's discount codes. */
export type SetCartDiscountCodesInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** All codes, at most 5; none removes those before. */
  codes: Array<Scalars['String']['input']>;
};

/** What setCartDiscountCodes answers. */
export type SetCartDiscountCodesPayload = {
  __typename?: 'SetCartDiscountCodesPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetCartDiscountCodesUserError>;
};

/** Why setCartDiscountCodes was refused. */
export type SetCartDiscountCodesUserError = {
  __typename?: 'SetCartDiscountCodesUserError';
  /** What is wrong. */
  code: SetCartDiscountCodesErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setCartGiftCards refuses. */
export type SetCartGiftCardsErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** There is no such gift card. */
  | 'GIFT_CARD_INVALID'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many wrong codes of gift cards from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A cart's gift cards. */
export type SetCartGiftCardsInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The codes of all gift cards, at most 5; none removes those before. */
  codes: Array<Scalars['String']['input']>;
};

/** What setCartGiftCards answers. */
export type SetCartGiftCardsPayload = {
  __typename?: 'SetCartGiftCardsPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetCartGiftCardsUserError>;
};

/** Why setCartGiftCards was refused. */
export type SetCartGiftCardsUserError = {
  __typename?: 'SetCartGiftCardsUserError';
  /** What is wrong. */
  code: SetCartGiftCardsErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setCartShippingOption refuses. */
export type SetCartShippingOptionErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** There is no such shipping option for this cart, or none at all where it goes. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** How a cart is shipped. */
export type SetCartShippingOptionInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The id of one of the cart's `shippingOptions`; the first one when it is left out. */
  shippingOption?: InputMaybe<Scalars['ID']['input']>;
};

/** What setCartShippingOption answers. */
export type SetCartShippingOptionPayload = {
  __typename?: 'SetCartShippingOptionPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetCartShippingOptionUserError>;
};

/** Why setCartShippingOption was refused. */
export type SetCartShippingOptionUserError = {
  __typename?: 'SetCartShippingOptionUserError';
  /** What is wrong. */
  code: SetCartShippingOptionErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
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

/** What setOrderTags refuses. */
export type SetOrderTagsErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** The tags of an order. */
export type SetOrderTagsInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** All of them: at most 50 of 1 to 50 characters. Those that differ in case only are one. */
  tags: Array<Scalars['String']['input']>;
};

/** What setOrderTags answers. */
export type SetOrderTagsPayload = {
  __typename?: 'SetOrderTagsPayload';
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetOrderTagsUserError>;
};

/** Why setOrderTags was refused. */
export type SetOrderTagsUserError = {
  __typename?: 'SetOrderTagsUserError';
  /** What is wrong. */
  code: SetOrderTagsErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setShippingZone refuses. */
export type SetShippingZoneErrorCode =
  /** The caller lacks the permission settings:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store or zone for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** Another zone of the store has this place. */
  | 'ZONE_PLACE_TAKEN';

/** A shipping zone. */
export type SetShippingZoneInput = {
  /** Its name, for staff: at most 255 characters. */
  name: Scalars['String']['input'];
  /** What belongs to it: 1 to 300. */
  places: Array<ShippingPlaceInput>;
  /** What shipping costs there: 1 to 20, in the order in which buyers see it. */
  rates: Array<ShippingRateInput>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** The zone that it replaces; a new one when it is left out. */
  zoneId?: InputMaybe<Scalars['ID']['input']>;
};

/** What setShippingZone answers. */
export type SetShippingZonePayload = {
  __typename?: 'SetShippingZonePayload';
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetShippingZoneUserError>;
  /** The zone; null when it was refused. */
  zone?: Maybe<ShippingZone>;
};

/** Why setShippingZone was refused. */
export type SetShippingZoneUserError = {
  __typename?: 'SetShippingZoneUserError';
  /** What is wrong. */
  code: SetShippingZoneErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What setTaxRate refuses. */
export type SetTaxRateErrorCode =
  /** The caller lacks the permission settings:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A tax rate. */
export type SetTaxRateInput = {
  /** ISO 3166-1 alpha-2: where goods go. */
  country: Scalars['String']['input'];
  /** In percent, from 0 to 100, with at most two digits after the point. */
  rate: Scalars['Decimal']['input'];
  /** A region of it, at most 255 characters; the whole country when it is left out. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** Of which products: STANDARD or REDUCED. The others are never taxed. */
  taxClass?: TaxClass;
};

/** What setTaxRate answers. */
export type SetTaxRatePayload = {
  __typename?: 'SetTaxRatePayload';
  /** All rates of the store as they are now; null when it was refused. */
  taxRates?: Maybe<Array<TaxRate>>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<SetTaxRateUserError>;
};

/** Why setTaxRate was refused. */
export type SetTaxRateUserError = {
  __typename?: 'SetTaxRateUserError';
  /** What is wrong. */
  code: SetTaxRateErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** How far a parcel is: from SHIPPED to one of the others. */
export type ShipmentStatus =
  /** It was called off, and its units are held for the order again. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** It is on its way, and its stock has left. */
  | 'SHIPPED';

/** Where an order would go, as far as shipping depends on it. */
export type ShippingAddressInput = {
  /** City, at most 255 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2. */
  country: Scalars['String']['input'];
  /** Region or province, at most 255 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** One variant that would be bought. */
export type ShippingLineInput = {
  /** How many, 1 to 9,999. */
  quantity: Scalars['Int']['input'];
  /** The variant's id. */
  variantId: Scalars['ID']['input'];
};

/** A way to ship an order. */
export type ShippingOption = {
  __typename?: 'ShippingOption';
  /** Give it as `shippingMethod`. */
  id: Scalars['ID']['output'];
  /** Days until it arrives, at most. */
  maxDays?: Maybe<Scalars['Int']['output']>;
  /** Days until it arrives, at least. */
  minDays?: Maybe<Scalars['Int']['output']>;
  /** What it costs for this order. */
  price: Money;
  /** Its title in the language of the request. */
  title: Scalars['String']['output'];
};

/** A place that a zone ships to. */
export type ShippingPlace = {
  __typename?: 'ShippingPlace';
  /** A city; null for all. */
  city?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2; null for everywhere that no zone names. */
  country?: Maybe<Scalars['String']['output']>;
  /** A region of the country; null for all. */
  region?: Maybe<Scalars['String']['output']>;
};

/** A place that a zone ships to. */
export type ShippingPlaceInput = {
  /** A city, at most 255 characters. Its other spellings are further places. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2; everywhere that no zone names when it is left out. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** A region of the country, at most 255 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** What shipping to a zone costs, for orders of some weight and subtotal. Both ends of a range belong to it. */
export type ShippingRate = {
  __typename?: 'ShippingRate';
  /** The subtotal, less discounts, from which it costs nothing. */
  freeFrom?: Maybe<Money>;
  /** The rate's id: orders name it as their shipping method. */
  id: Scalars['ID']['output'];
  /** Days until it arrives, at most. */
  maxDays?: Maybe<Scalars['Int']['output']>;
  /** Up to which subtotal, less discounts. */
  maxSubtotal?: Maybe<Money>;
  /** Up to which weight, in grams. */
  maxWeight?: Maybe<Scalars['Int']['output']>;
  /** Days until it arrives, at least. */
  minDays?: Maybe<Scalars['Int']['output']>;
  /** From which subtotal, less discounts. */
  minSubtotal?: Maybe<Money>;
  /** From which weight, in grams. */
  minWeight?: Maybe<Scalars['Int']['output']>;
  /** What it costs. */
  price: Money;
  /** Its title in Arabic. */
  titleAr: Scalars['String']['output'];
  /** Its title in English. */
  titleEn: Scalars['String']['output'];
};

/** What shipping to a zone costs. */
export type ShippingRateInput = {
  /** The subtotal, less discounts, from which it costs nothing. */
  freeFrom?: InputMaybe<Scalars['Decimal']['input']>;
  /** The rate that it replaces, which keeps its id; a new one when it is left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Days until it arrives, at most. */
  maxDays?: InputMaybe<Scalars['Int']['input']>;
  /** Up to which subtotal, less discounts. */
  maxSubtotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** Up to which weight, in grams. */
  maxWeight?: InputMaybe<Scalars['Int']['input']>;
  /** Days until it arrives, 0 to 365, at least. */
  minDays?: InputMaybe<Scalars['Int']['input']>;
  /** From which subtotal, less discounts. */
  minSubtotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** From which weight, in grams. */
  minWeight?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs, in the store's currency. */
  price: Scalars['Decimal']['input'];
  /** Its title in Arabic, at most 255 characters. */
  titleAr: Scalars['String']['input'];
  /** Its title in English, at most 255 characters. */
  titleEn: Scalars['String']['input'];
};

/**
 * Where a store ships to, and what it costs there. An address belongs to the zone that names it most exactly: its city, its
 * region, its country, or everywhere else. A store without zones ships everywhere by the methods of its settings.
 */
export type ShippingZone = {
  __typename?: 'ShippingZone';
  /** The zone's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** Its name, for staff. */
  name: Scalars['String']['output'];
  /** What belongs to it. */
  places: Array<ShippingPlace>;
  /** What shipping costs there, in the order in which buyers see it. */
  rates: Array<ShippingRate>;
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
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`after`),
   * CURSOR_TOO_OLD (what happened behind `after` is no longer kept: read the orders anew, and follow from now on).
   */
  orderEvents: OrderEvent;
};


export type SubscriptionOrderEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  storeId: Scalars['ID']['input'];
};

/** How a product is taxed. */
export type TaxClass =
  /** Not at all: exempt from tax. */
  | 'EXEMPT'
  /** At a rate of its own, where the store has set one; else at the usual rate. */
  | 'REDUCED'
  /** At the usual rate. */
  | 'STANDARD'
  /** At 0 %: zero-rated. */
  | 'ZERO';

/** A tax rate that a store has set. */
export type TaxRate = {
  __typename?: 'TaxRate';
  /** ISO 3166-1 alpha-2: where goods go. */
  country: Scalars['String']['output'];
  /** In percent, such as "15.00". */
  rate: Scalars['Decimal']['output'];
  /** The region of it; null for the whole country. */
  region?: Maybe<Scalars['String']['output']>;
  /** Of which products. */
  taxClass: TaxClass;
};

/** What updateCartLines refuses. */
export type UpdateCartLinesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such cart for the caller, or no such line in it. */
  | 'NOT_FOUND'
  /** A quantity is not from 0 to 9,999. */
  | 'QUANTITY_INVALID'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** New quantities of a cart's lines. */
export type UpdateCartLinesInput = {
  /** The cart's id. */
  cartId: Scalars['ID']['input'];
  /** The cart's token, for a guest's. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Each line once, at most 100. */
  lines: Array<CartLineQuantityInput>;
};

/** What updateCartLines answers. */
export type UpdateCartLinesPayload = {
  __typename?: 'UpdateCartLinesPayload';
  /** The cart; null when it was refused. */
  cart?: Maybe<Cart>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UpdateCartLinesUserError>;
};

/** Why updateCartLines was refused. */
export type UpdateCartLinesUserError = {
  __typename?: 'UpdateCartLinesUserError';
  /** What is wrong. */
  code: UpdateCartLinesErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What updateDiscount refuses. */
export type UpdateDiscountErrorCode =
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such discount for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Changes of a discount. Its code and kind stay. */
export type UpdateDiscountInput = {
  /** In the store's currency. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many are paid in full. */
  buyQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Categories of the store. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The discount's id. */
  discountId: Scalars['ID']['input'];
  /** Until when it counts. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many are reduced then. */
  getQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** What the lines that it is for must cost at least. */
  minimumSubtotal?: InputMaybe<Scalars['Decimal']['input']>;
  /** In percent. */
  percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Products of the store. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** From when it counts. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its title. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** How many orders may have it. */
  usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** How many orders of one buyer may have it. */
  usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateDiscount answers. */
export type UpdateDiscountPayload = {
  __typename?: 'UpdateDiscountPayload';
  /** The discount; null when it was refused. */
  discount?: Maybe<Discount>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UpdateDiscountUserError>;
};

/** Why updateDiscount was refused. */
export type UpdateDiscountUserError = {
  __typename?: 'UpdateDiscountUserError';
  /** What is wrong. */
  code: UpdateDiscountErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What updateDraftOrder refuses. */
export type UpdateDraftOrderErrorCode =
  /** A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form; `field` says which. */
  | 'ADDRESS_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such draft for the caller. */
  | 'NOT_FOUND'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The draft became an order. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** It is no variant of the store. */
  | 'VARIANT_NOT_FOUND';

/** What is changed of a draft. */
export type UpdateDraftOrderInput = {
  /** The draft's id. */
  draftOrderId: Scalars['ID']['input'];
  /** The buyer's e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** All lines. */
  lines?: InputMaybe<Array<DraftOrderLineInput>>;
  /** What staff take off. */
  manualDiscount?: InputMaybe<Scalars['Decimal']['input']>;
  /** A note, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where it goes. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The name of a shipping method, or the id of a zone's rate. */
  shippingMethod?: InputMaybe<Scalars['String']['input']>;
  /** All tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What updateDraftOrder answers. */
export type UpdateDraftOrderPayload = {
  __typename?: 'UpdateDraftOrderPayload';
  /** The draft; null when it was refused. */
  draftOrder?: Maybe<DraftOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UpdateDraftOrderUserError>;
};

/** Why updateDraftOrder was refused. */
export type UpdateDraftOrderUserError = {
  __typename?: 'UpdateDraftOrderUserError';
  /** What is wrong. */
  code: UpdateDraftOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What updateFulfillment refuses. */
export type UpdateFulfillmentErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such parcel for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** The parcel was called off. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is changed of a parcel. */
export type UpdateFulfillmentInput = {
  /** Who carries it, at most 255 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** The parcel's id. */
  fulfillmentId: Scalars['ID']['input'];
  /** The carrier's number, at most 255 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The web page that tells where it is: http or https, at most 2,048 characters. */
  trackingUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What updateFulfillment answers. */
export type UpdateFulfillmentPayload = {
  __typename?: 'UpdateFulfillmentPayload';
  /** The parcel; null when it was refused. */
  fulfillment?: Maybe<Fulfillment>;
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UpdateFulfillmentUserError>;
};

/** Why updateFulfillment was refused. */
export type UpdateFulfillmentUserError = {
  __typename?: 'UpdateFulfillmentUserError';
  /** What is wrong. */
  code: UpdateFulfillmentErrorCode;
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
  Customer: Customer;
  Invoice: Invoice;
  Order: Order;
  Store: Store;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true,"accessProof":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptCartChangesErrorCode: AcceptCartChangesErrorCode;
  AcceptCartChangesInput: AcceptCartChangesInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcceptCartChangesPayload: ResolverTypeWrapper<Omit<AcceptCartChangesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  AcceptCartChangesUserError: ResolverTypeWrapper<AcceptCartChangesUserError>;
  AddCartLinesErrorCode: AddCartLinesErrorCode;
  AddCartLinesInput: AddCartLinesInput;
  AddCartLinesPayload: ResolverTypeWrapper<Omit<AddCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  AddCartLinesUserError: ResolverTypeWrapper<AddCartLinesUserError>;
  AddOrderLineInput: AddOrderLineInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddOrderNoteErrorCode: AddOrderNoteErrorCode;
  AddOrderNoteInput: AddOrderNoteInput;
  AddOrderNotePayload: ResolverTypeWrapper<Omit<AddOrderNotePayload, 'note' | 'order'> & { note?: Maybe<ResolversTypes['OrderNote']>, order?: Maybe<ResolversTypes['Order']> }>;
  AddOrderNoteUserError: ResolverTypeWrapper<AddOrderNoteUserError>;
  Address: ResolverTypeWrapper<AddressRow>;
  AddressInput: AddressInput;
  App: ResolverTypeWrapper<App>;
  ApproveReturnErrorCode: ApproveReturnErrorCode;
  ApproveReturnInput: ApproveReturnInput;
  ApproveReturnPayload: ResolverTypeWrapper<Omit<ApproveReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversTypes['Order']>, return?: Maybe<ResolversTypes['OrderReturn']> }>;
  ApproveReturnUserError: ResolverTypeWrapper<ApproveReturnUserError>;
  CancelFulfillmentErrorCode: CancelFulfillmentErrorCode;
  CancelFulfillmentInput: CancelFulfillmentInput;
  CancelFulfillmentPayload: ResolverTypeWrapper<Omit<CancelFulfillmentPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, order?: Maybe<ResolversTypes['Order']> }>;
  CancelFulfillmentUserError: ResolverTypeWrapper<CancelFulfillmentUserError>;
  CancelOrderErrorCode: CancelOrderErrorCode;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CancelOrderUserError: ResolverTypeWrapper<CancelOrderUserError>;
  Cart: ResolverTypeWrapper<CartRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  CartLineQuantityInput: CartLineQuantityInput;
  CartNotice: ResolverTypeWrapper<CartNoticeRow>;
  CartNoticeKind: CartNoticeKind;
  CheckoutErrorCode: CheckoutErrorCode;
  CheckoutInput: CheckoutInput;
  CheckoutPayload: ResolverTypeWrapper<Omit<CheckoutPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  CheckoutUserError: ResolverTypeWrapper<CheckoutUserError>;
  ClaimCartErrorCode: ClaimCartErrorCode;
  ClaimCartInput: ClaimCartInput;
  ClaimCartPayload: ResolverTypeWrapper<Omit<ClaimCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  ClaimCartUserError: ResolverTypeWrapper<ClaimCartUserError>;
  CompleteDraftOrderErrorCode: CompleteDraftOrderErrorCode;
  CompleteDraftOrderInput: CompleteDraftOrderInput;
  CompleteDraftOrderPayload: ResolverTypeWrapper<Omit<CompleteDraftOrderPayload, 'draftOrder' | 'order'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']>, order?: Maybe<ResolversTypes['Order']> }>;
  CompleteDraftOrderUserError: ResolverTypeWrapper<CompleteDraftOrderUserError>;
  CreateCartErrorCode: CreateCartErrorCode;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: ResolverTypeWrapper<Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CreateCartUserError: ResolverTypeWrapper<CreateCartUserError>;
  CreateDiscountErrorCode: CreateDiscountErrorCode;
  CreateDiscountInput: CreateDiscountInput;
  CreateDiscountPayload: ResolverTypeWrapper<Omit<CreateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversTypes['Discount']> }>;
  CreateDiscountUserError: ResolverTypeWrapper<CreateDiscountUserError>;
  CreateDraftOrderErrorCode: CreateDraftOrderErrorCode;
  CreateDraftOrderInput: CreateDraftOrderInput;
  CreateDraftOrderPayload: ResolverTypeWrapper<Omit<CreateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']> }>;
  CreateDraftOrderUserError: ResolverTypeWrapper<CreateDraftOrderUserError>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeactivateDiscountErrorCode: DeactivateDiscountErrorCode;
  DeactivateDiscountInput: DeactivateDiscountInput;
  DeactivateDiscountPayload: ResolverTypeWrapper<Omit<DeactivateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversTypes['Discount']> }>;
  DeactivateDiscountUserError: ResolverTypeWrapper<DeactivateDiscountUserError>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeleteDraftOrderErrorCode: DeleteDraftOrderErrorCode;
  DeleteDraftOrderInput: DeleteDraftOrderInput;
  DeleteDraftOrderPayload: ResolverTypeWrapper<DeleteDraftOrderPayload>;
  DeleteDraftOrderUserError: ResolverTypeWrapper<DeleteDraftOrderUserError>;
  DisableGiftCardErrorCode: DisableGiftCardErrorCode;
  DisableGiftCardInput: DisableGiftCardInput;
  DisableGiftCardPayload: ResolverTypeWrapper<Omit<DisableGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversTypes['GiftCard']> }>;
  DisableGiftCardUserError: ResolverTypeWrapper<DisableGiftCardUserError>;
  Discount: ResolverTypeWrapper<DiscountRow>;
  DiscountConnection: ResolverTypeWrapper<DiscountConnectionRow>;
  DiscountEdge: ResolverTypeWrapper<Omit<DiscountEdge, 'node'> & { node: ResolversTypes['Discount'] }>;
  DiscountKind: DiscountKind;
  DraftOrder: ResolverTypeWrapper<DraftOrderRow>;
  DraftOrderConnection: ResolverTypeWrapper<DraftOrderConnectionRow>;
  DraftOrderEdge: ResolverTypeWrapper<Omit<DraftOrderEdge, 'node'> & { node: ResolversTypes['DraftOrder'] }>;
  DraftOrderLine: ResolverTypeWrapper<DraftOrderLineRow>;
  DraftOrderLineInput: DraftOrderLineInput;
  DraftOrderPrice: ResolverTypeWrapper<DraftOrderPrice>;
  DraftOrderStatus: DraftOrderStatus;
  EditOrderErrorCode: EditOrderErrorCode;
  EditOrderInput: EditOrderInput;
  EditOrderLineInput: EditOrderLineInput;
  EditOrderPayload: ResolverTypeWrapper<Omit<EditOrderPayload, 'edit' | 'order'> & { edit?: Maybe<ResolversTypes['OrderEdit']>, order?: Maybe<ResolversTypes['Order']> }>;
  EditOrderUserError: ResolverTypeWrapper<EditOrderUserError>;
  FulfillOrderErrorCode: FulfillOrderErrorCode;
  FulfillOrderInput: FulfillOrderInput;
  FulfillOrderPayload: ResolverTypeWrapper<Omit<FulfillOrderPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, order?: Maybe<ResolversTypes['Order']> }>;
  FulfillOrderUserError: ResolverTypeWrapper<FulfillOrderUserError>;
  Fulfillment: ResolverTypeWrapper<FulfillmentRow>;
  FulfillmentLine: ResolverTypeWrapper<FulfillmentLineRow>;
  FulfillmentLineInput: FulfillmentLineInput;
  FulfillmentStatus: FulfillmentStatus;
  GiftCard: ResolverTypeWrapper<GiftCardRow>;
  GiftCardBalance: ResolverTypeWrapper<GiftCardBalanceRow>;
  GiftCardConnection: ResolverTypeWrapper<GiftCardConnectionRow>;
  GiftCardEdge: ResolverTypeWrapper<Omit<GiftCardEdge, 'node'> & { node: ResolversTypes['GiftCard'] }>;
  GiftCardEntry: ResolverTypeWrapper<GiftCardEntryRow>;
  GiftCardEntryKind: GiftCardEntryKind;
  Invoice: ResolverTypeWrapper<InvoiceRow>;
  InvoiceConnection: ResolverTypeWrapper<InvoiceConnectionRow>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceFilter: InvoiceFilter;
  InvoiceKind: InvoiceKind;
  IssueGiftCardErrorCode: IssueGiftCardErrorCode;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardPayload: ResolverTypeWrapper<Omit<IssueGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversTypes['GiftCard']> }>;
  IssueGiftCardUserError: ResolverTypeWrapper<IssueGiftCardUserError>;
  IssueInvoiceErrorCode: IssueInvoiceErrorCode;
  IssueInvoiceInput: IssueInvoiceInput;
  IssueInvoicePayload: ResolverTypeWrapper<Omit<IssueInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  IssueInvoiceUserError: ResolverTypeWrapper<IssueInvoiceUserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  MarkDeliveredErrorCode: MarkDeliveredErrorCode;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: ResolverTypeWrapper<Omit<MarkDeliveredPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, order?: Maybe<ResolversTypes['Order']> }>;
  MarkDeliveredUserError: ResolverTypeWrapper<MarkDeliveredUserError>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionRow>;
  OrderDiscount: ResolverTypeWrapper<OrderDiscountRow>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEdit: ResolverTypeWrapper<OrderEditRow>;
  OrderEvent: ResolverTypeWrapper<OrderEventRow>;
  OrderEventType: OrderEventType;
  OrderFilter: OrderFilter;
  OrderForPayment: ResolverTypeWrapper<OrderForPayment>;
  OrderGiftCard: ResolverTypeWrapper<OrderGiftCardRow>;
  OrderHistoryEntry: ResolverTypeWrapper<OrderHistoryEntryRow>;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderLineInput: OrderLineInput;
  OrderNote: ResolverTypeWrapper<OrderNoteRow>;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderReturn: ResolverTypeWrapper<OrderReturnRow>;
  OrderReturnLine: ResolverTypeWrapper<OrderReturnLineRow>;
  OrderState: ResolverTypeWrapper<OrderState>;
  OrderStateLine: ResolverTypeWrapper<OrderStateLine>;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  PaymentGateway: PaymentGateway;
  PaymentInput: PaymentInput;
  PlaceOrderErrorCode: PlaceOrderErrorCode;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  PlaceOrderUserError: ResolverTypeWrapper<PlaceOrderUserError>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveReturnErrorCode: ReceiveReturnErrorCode;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnPayload: ResolverTypeWrapper<Omit<ReceiveReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversTypes['Order']>, return?: Maybe<ResolversTypes['OrderReturn']> }>;
  ReceiveReturnUserError: ResolverTypeWrapper<ReceiveReturnUserError>;
  ReceivedLineInput: ReceivedLineInput;
  RefundReturnErrorCode: RefundReturnErrorCode;
  RefundReturnInput: RefundReturnInput;
  RefundReturnPayload: ResolverTypeWrapper<Omit<RefundReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversTypes['Order']>, return?: Maybe<ResolversTypes['OrderReturn']> }>;
  RefundReturnUserError: ResolverTypeWrapper<RefundReturnUserError>;
  RejectReturnErrorCode: RejectReturnErrorCode;
  RejectReturnInput: RejectReturnInput;
  RejectReturnPayload: ResolverTypeWrapper<Omit<RejectReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversTypes['Order']>, return?: Maybe<ResolversTypes['OrderReturn']> }>;
  RejectReturnUserError: ResolverTypeWrapper<RejectReturnUserError>;
  RemoveCartLinesErrorCode: RemoveCartLinesErrorCode;
  RemoveCartLinesInput: RemoveCartLinesInput;
  RemoveCartLinesPayload: ResolverTypeWrapper<Omit<RemoveCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  RemoveCartLinesUserError: ResolverTypeWrapper<RemoveCartLinesUserError>;
  RemoveShippingZoneErrorCode: RemoveShippingZoneErrorCode;
  RemoveShippingZoneInput: RemoveShippingZoneInput;
  RemoveShippingZonePayload: ResolverTypeWrapper<RemoveShippingZonePayload>;
  RemoveShippingZoneUserError: ResolverTypeWrapper<RemoveShippingZoneUserError>;
  RemoveTaxRateErrorCode: RemoveTaxRateErrorCode;
  RemoveTaxRateInput: RemoveTaxRateInput;
  RemoveTaxRatePayload: ResolverTypeWrapper<Omit<RemoveTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversTypes['TaxRate']>> }>;
  RemoveTaxRateUserError: ResolverTypeWrapper<RemoveTaxRateUserError>;
  RequestReturnErrorCode: RequestReturnErrorCode;
  RequestReturnInput: RequestReturnInput;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversTypes['Order']>, return?: Maybe<ResolversTypes['OrderReturn']> }>;
  RequestReturnUserError: ResolverTypeWrapper<RequestReturnUserError>;
  ReturnLineInput: ReturnLineInput;
  ReturnRefund: ResolverTypeWrapper<ReturnRefund>;
  ReturnStatus: ReturnStatus;
  SetCartAddressErrorCode: SetCartAddressErrorCode;
  SetCartAddressInput: SetCartAddressInput;
  SetCartAddressPayload: ResolverTypeWrapper<Omit<SetCartAddressPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartAddressUserError: ResolverTypeWrapper<SetCartAddressUserError>;
  SetCartContactErrorCode: SetCartContactErrorCode;
  SetCartContactInput: SetCartContactInput;
  SetCartContactPayload: ResolverTypeWrapper<Omit<SetCartContactPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartContactUserError: ResolverTypeWrapper<SetCartContactUserError>;
  SetCartDiscountCodesErrorCode: SetCartDiscountCodesErrorCode;
  SetCartDiscountCodesInput: SetCartDiscountCodesInput;
  SetCartDiscountCodesPayload: ResolverTypeWrapper<Omit<SetCartDiscountCodesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartDiscountCodesUserError: ResolverTypeWrapper<SetCartDiscountCodesUserError>;
  SetCartGiftCardsErrorCode: SetCartGiftCardsErrorCode;
  SetCartGiftCardsInput: SetCartGiftCardsInput;
  SetCartGiftCardsPayload: ResolverTypeWrapper<Omit<SetCartGiftCardsPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartGiftCardsUserError: ResolverTypeWrapper<SetCartGiftCardsUserError>;
  SetCartShippingOptionErrorCode: SetCartShippingOptionErrorCode;
  SetCartShippingOptionInput: SetCartShippingOptionInput;
  SetCartShippingOptionPayload: ResolverTypeWrapper<Omit<SetCartShippingOptionPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  SetCartShippingOptionUserError: ResolverTypeWrapper<SetCartShippingOptionUserError>;
  SetOrderStatusErrorCode: SetOrderStatusErrorCode;
  SetOrderStatusInput: SetOrderStatusInput;
  SetOrderStatusPayload: ResolverTypeWrapper<Omit<SetOrderStatusPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SetOrderStatusUserError: ResolverTypeWrapper<SetOrderStatusUserError>;
  SetOrderTagsErrorCode: SetOrderTagsErrorCode;
  SetOrderTagsInput: SetOrderTagsInput;
  SetOrderTagsPayload: ResolverTypeWrapper<Omit<SetOrderTagsPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  SetOrderTagsUserError: ResolverTypeWrapper<SetOrderTagsUserError>;
  SetShippingZoneErrorCode: SetShippingZoneErrorCode;
  SetShippingZoneInput: SetShippingZoneInput;
  SetShippingZonePayload: ResolverTypeWrapper<Omit<SetShippingZonePayload, 'zone'> & { zone?: Maybe<ResolversTypes['ShippingZone']> }>;
  SetShippingZoneUserError: ResolverTypeWrapper<SetShippingZoneUserError>;
  SetTaxRateErrorCode: SetTaxRateErrorCode;
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRatePayload: ResolverTypeWrapper<Omit<SetTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversTypes['TaxRate']>> }>;
  SetTaxRateUserError: ResolverTypeWrapper<SetTaxRateUserError>;
  ShipmentStatus: ShipmentStatus;
  ShippingAddressInput: ShippingAddressInput;
  ShippingLineInput: ShippingLineInput;
  ShippingOption: ResolverTypeWrapper<ShippingOptionRow>;
  ShippingPlace: ResolverTypeWrapper<ShippingPlace>;
  ShippingPlaceInput: ShippingPlaceInput;
  ShippingRate: ResolverTypeWrapper<ShippingRateRow>;
  ShippingRateInput: ShippingRateInput;
  ShippingZone: ResolverTypeWrapper<ShippingZoneRow>;
  Store: ResolverTypeWrapper<StoreRow>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxClass: TaxClass;
  TaxRate: ResolverTypeWrapper<TaxRateRow>;
  UpdateCartLinesErrorCode: UpdateCartLinesErrorCode;
  UpdateCartLinesInput: UpdateCartLinesInput;
  UpdateCartLinesPayload: ResolverTypeWrapper<Omit<UpdateCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  UpdateCartLinesUserError: ResolverTypeWrapper<UpdateCartLinesUserError>;
  UpdateDiscountErrorCode: UpdateDiscountErrorCode;
  UpdateDiscountInput: UpdateDiscountInput;
  UpdateDiscountPayload: ResolverTypeWrapper<Omit<UpdateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversTypes['Discount']> }>;
  UpdateDiscountUserError: ResolverTypeWrapper<UpdateDiscountUserError>;
  UpdateDraftOrderErrorCode: UpdateDraftOrderErrorCode;
  UpdateDraftOrderInput: UpdateDraftOrderInput;
  UpdateDraftOrderPayload: ResolverTypeWrapper<Omit<UpdateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversTypes['DraftOrder']> }>;
  UpdateDraftOrderUserError: ResolverTypeWrapper<UpdateDraftOrderUserError>;
  UpdateFulfillmentErrorCode: UpdateFulfillmentErrorCode;
  UpdateFulfillmentInput: UpdateFulfillmentInput;
  UpdateFulfillmentPayload: ResolverTypeWrapper<Omit<UpdateFulfillmentPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversTypes['Fulfillment']>, order?: Maybe<ResolversTypes['Order']> }>;
  UpdateFulfillmentUserError: ResolverTypeWrapper<UpdateFulfillmentUserError>;
  User: ResolverTypeWrapper<User>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptCartChangesInput: AcceptCartChangesInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AcceptCartChangesPayload: Omit<AcceptCartChangesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  AcceptCartChangesUserError: AcceptCartChangesUserError;
  AddCartLinesInput: AddCartLinesInput;
  AddCartLinesPayload: Omit<AddCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  AddCartLinesUserError: AddCartLinesUserError;
  AddOrderLineInput: AddOrderLineInput;
  Int: Scalars['Int']['output'];
  AddOrderNoteInput: AddOrderNoteInput;
  AddOrderNotePayload: Omit<AddOrderNotePayload, 'note' | 'order'> & { note?: Maybe<ResolversParentTypes['OrderNote']>, order?: Maybe<ResolversParentTypes['Order']> };
  AddOrderNoteUserError: AddOrderNoteUserError;
  Address: AddressRow;
  AddressInput: AddressInput;
  App: App;
  ApproveReturnInput: ApproveReturnInput;
  ApproveReturnPayload: Omit<ApproveReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversParentTypes['Order']>, return?: Maybe<ResolversParentTypes['OrderReturn']> };
  ApproveReturnUserError: ApproveReturnUserError;
  CancelFulfillmentInput: CancelFulfillmentInput;
  CancelFulfillmentPayload: Omit<CancelFulfillmentPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, order?: Maybe<ResolversParentTypes['Order']> };
  CancelFulfillmentUserError: CancelFulfillmentUserError;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CancelOrderUserError: CancelOrderUserError;
  Cart: CartRow;
  Boolean: Scalars['Boolean']['output'];
  CartLine: CartLineRow;
  CartLineQuantityInput: CartLineQuantityInput;
  CartNotice: CartNoticeRow;
  CheckoutInput: CheckoutInput;
  CheckoutPayload: Omit<CheckoutPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  CheckoutUserError: CheckoutUserError;
  ClaimCartInput: ClaimCartInput;
  ClaimCartPayload: Omit<ClaimCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  ClaimCartUserError: ClaimCartUserError;
  CompleteDraftOrderInput: CompleteDraftOrderInput;
  CompleteDraftOrderPayload: Omit<CompleteDraftOrderPayload, 'draftOrder' | 'order'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']>, order?: Maybe<ResolversParentTypes['Order']> };
  CompleteDraftOrderUserError: CompleteDraftOrderUserError;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CreateCartUserError: CreateCartUserError;
  CreateDiscountInput: CreateDiscountInput;
  CreateDiscountPayload: Omit<CreateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversParentTypes['Discount']> };
  CreateDiscountUserError: CreateDiscountUserError;
  CreateDraftOrderInput: CreateDraftOrderInput;
  CreateDraftOrderPayload: Omit<CreateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']> };
  CreateDraftOrderUserError: CreateDraftOrderUserError;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerRow;
  DateTime: Scalars['DateTime']['output'];
  DeactivateDiscountInput: DeactivateDiscountInput;
  DeactivateDiscountPayload: Omit<DeactivateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversParentTypes['Discount']> };
  DeactivateDiscountUserError: DeactivateDiscountUserError;
  Decimal: Scalars['Decimal']['output'];
  DeleteDraftOrderInput: DeleteDraftOrderInput;
  DeleteDraftOrderPayload: DeleteDraftOrderPayload;
  DeleteDraftOrderUserError: DeleteDraftOrderUserError;
  DisableGiftCardInput: DisableGiftCardInput;
  DisableGiftCardPayload: Omit<DisableGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversParentTypes['GiftCard']> };
  DisableGiftCardUserError: DisableGiftCardUserError;
  Discount: DiscountRow;
  DiscountConnection: DiscountConnectionRow;
  DiscountEdge: Omit<DiscountEdge, 'node'> & { node: ResolversParentTypes['Discount'] };
  DraftOrder: DraftOrderRow;
  DraftOrderConnection: DraftOrderConnectionRow;
  DraftOrderEdge: Omit<DraftOrderEdge, 'node'> & { node: ResolversParentTypes['DraftOrder'] };
  DraftOrderLine: DraftOrderLineRow;
  DraftOrderLineInput: DraftOrderLineInput;
  DraftOrderPrice: DraftOrderPrice;
  EditOrderInput: EditOrderInput;
  EditOrderLineInput: EditOrderLineInput;
  EditOrderPayload: Omit<EditOrderPayload, 'edit' | 'order'> & { edit?: Maybe<ResolversParentTypes['OrderEdit']>, order?: Maybe<ResolversParentTypes['Order']> };
  EditOrderUserError: EditOrderUserError;
  FulfillOrderInput: FulfillOrderInput;
  FulfillOrderPayload: Omit<FulfillOrderPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, order?: Maybe<ResolversParentTypes['Order']> };
  FulfillOrderUserError: FulfillOrderUserError;
  Fulfillment: FulfillmentRow;
  FulfillmentLine: FulfillmentLineRow;
  FulfillmentLineInput: FulfillmentLineInput;
  GiftCard: GiftCardRow;
  GiftCardBalance: GiftCardBalanceRow;
  GiftCardConnection: GiftCardConnectionRow;
  GiftCardEdge: Omit<GiftCardEdge, 'node'> & { node: ResolversParentTypes['GiftCard'] };
  GiftCardEntry: GiftCardEntryRow;
  Invoice: InvoiceRow;
  InvoiceConnection: InvoiceConnectionRow;
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceFilter: InvoiceFilter;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardPayload: Omit<IssueGiftCardPayload, 'giftCard'> & { giftCard?: Maybe<ResolversParentTypes['GiftCard']> };
  IssueGiftCardUserError: IssueGiftCardUserError;
  IssueInvoiceInput: IssueInvoiceInput;
  IssueInvoicePayload: Omit<IssueInvoicePayload, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  IssueInvoiceUserError: IssueInvoiceUserError;
  JSON: Scalars['JSON']['output'];
  LanguageCode: Scalars['LanguageCode']['output'];
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: Omit<MarkDeliveredPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, order?: Maybe<ResolversParentTypes['Order']> };
  MarkDeliveredUserError: MarkDeliveredUserError;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderConnection: OrderConnectionRow;
  OrderDiscount: OrderDiscountRow;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEdit: OrderEditRow;
  OrderEvent: OrderEventRow;
  OrderFilter: OrderFilter;
  OrderForPayment: OrderForPayment;
  OrderGiftCard: OrderGiftCardRow;
  OrderHistoryEntry: OrderHistoryEntryRow;
  OrderLine: OrderLineRow;
  OrderLineInput: OrderLineInput;
  OrderNote: OrderNoteRow;
  OrderReturn: OrderReturnRow;
  OrderReturnLine: OrderReturnLineRow;
  OrderState: OrderState;
  OrderStateLine: OrderStateLine;
  PageInfo: PageInfo;
  Payment: Payment;
  PaymentInput: PaymentInput;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  PlaceOrderUserError: PlaceOrderUserError;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnPayload: Omit<ReceiveReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversParentTypes['Order']>, return?: Maybe<ResolversParentTypes['OrderReturn']> };
  ReceiveReturnUserError: ReceiveReturnUserError;
  ReceivedLineInput: ReceivedLineInput;
  RefundReturnInput: RefundReturnInput;
  RefundReturnPayload: Omit<RefundReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversParentTypes['Order']>, return?: Maybe<ResolversParentTypes['OrderReturn']> };
  RefundReturnUserError: RefundReturnUserError;
  RejectReturnInput: RejectReturnInput;
  RejectReturnPayload: Omit<RejectReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversParentTypes['Order']>, return?: Maybe<ResolversParentTypes['OrderReturn']> };
  RejectReturnUserError: RejectReturnUserError;
  RemoveCartLinesInput: RemoveCartLinesInput;
  RemoveCartLinesPayload: Omit<RemoveCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  RemoveCartLinesUserError: RemoveCartLinesUserError;
  RemoveShippingZoneInput: RemoveShippingZoneInput;
  RemoveShippingZonePayload: RemoveShippingZonePayload;
  RemoveShippingZoneUserError: RemoveShippingZoneUserError;
  RemoveTaxRateInput: RemoveTaxRateInput;
  RemoveTaxRatePayload: Omit<RemoveTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversParentTypes['TaxRate']>> };
  RemoveTaxRateUserError: RemoveTaxRateUserError;
  RequestReturnInput: RequestReturnInput;
  RequestReturnPayload: Omit<RequestReturnPayload, 'order' | 'return'> & { order?: Maybe<ResolversParentTypes['Order']>, return?: Maybe<ResolversParentTypes['OrderReturn']> };
  RequestReturnUserError: RequestReturnUserError;
  ReturnLineInput: ReturnLineInput;
  ReturnRefund: ReturnRefund;
  SetCartAddressInput: SetCartAddressInput;
  SetCartAddressPayload: Omit<SetCartAddressPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartAddressUserError: SetCartAddressUserError;
  SetCartContactInput: SetCartContactInput;
  SetCartContactPayload: Omit<SetCartContactPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartContactUserError: SetCartContactUserError;
  SetCartDiscountCodesInput: SetCartDiscountCodesInput;
  SetCartDiscountCodesPayload: Omit<SetCartDiscountCodesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartDiscountCodesUserError: SetCartDiscountCodesUserError;
  SetCartGiftCardsInput: SetCartGiftCardsInput;
  SetCartGiftCardsPayload: Omit<SetCartGiftCardsPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartGiftCardsUserError: SetCartGiftCardsUserError;
  SetCartShippingOptionInput: SetCartShippingOptionInput;
  SetCartShippingOptionPayload: Omit<SetCartShippingOptionPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  SetCartShippingOptionUserError: SetCartShippingOptionUserError;
  SetOrderStatusInput: SetOrderStatusInput;
  SetOrderStatusPayload: Omit<SetOrderStatusPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  SetOrderStatusUserError: SetOrderStatusUserError;
  SetOrderTagsInput: SetOrderTagsInput;
  SetOrderTagsPayload: Omit<SetOrderTagsPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  SetOrderTagsUserError: SetOrderTagsUserError;
  SetShippingZoneInput: SetShippingZoneInput;
  SetShippingZonePayload: Omit<SetShippingZonePayload, 'zone'> & { zone?: Maybe<ResolversParentTypes['ShippingZone']> };
  SetShippingZoneUserError: SetShippingZoneUserError;
  SetTaxRateInput: SetTaxRateInput;
  SetTaxRatePayload: Omit<SetTaxRatePayload, 'taxRates'> & { taxRates?: Maybe<Array<ResolversParentTypes['TaxRate']>> };
  SetTaxRateUserError: SetTaxRateUserError;
  ShippingAddressInput: ShippingAddressInput;
  ShippingLineInput: ShippingLineInput;
  ShippingOption: ShippingOptionRow;
  ShippingPlace: ShippingPlace;
  ShippingPlaceInput: ShippingPlaceInput;
  ShippingRate: ShippingRateRow;
  ShippingRateInput: ShippingRateInput;
  ShippingZone: ShippingZoneRow;
  Store: StoreRow;
  Subscription: Record<PropertyKey, never>;
  TaxRate: TaxRateRow;
  UpdateCartLinesInput: UpdateCartLinesInput;
  UpdateCartLinesPayload: Omit<UpdateCartLinesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  UpdateCartLinesUserError: UpdateCartLinesUserError;
  UpdateDiscountInput: UpdateDiscountInput;
  UpdateDiscountPayload: Omit<UpdateDiscountPayload, 'discount'> & { discount?: Maybe<ResolversParentTypes['Discount']> };
  UpdateDiscountUserError: UpdateDiscountUserError;
  UpdateDraftOrderInput: UpdateDraftOrderInput;
  UpdateDraftOrderPayload: Omit<UpdateDraftOrderPayload, 'draftOrder'> & { draftOrder?: Maybe<ResolversParentTypes['DraftOrder']> };
  UpdateDraftOrderUserError: UpdateDraftOrderUserError;
  UpdateFulfillmentInput: UpdateFulfillmentInput;
  UpdateFulfillmentPayload: Omit<UpdateFulfillmentPayload, 'fulfillment' | 'order'> & { fulfillment?: Maybe<ResolversParentTypes['Fulfillment']>, order?: Maybe<ResolversParentTypes['Order']> };
  UpdateFulfillmentUserError: UpdateFulfillmentUserError;
  User: User;
};

export type AcceptCartChangesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptCartChangesPayload'] = ResolversParentTypes['AcceptCartChangesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AcceptCartChangesUserError']>, ParentType, ContextType>;
};

export type AcceptCartChangesUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptCartChangesUserError'] = ResolversParentTypes['AcceptCartChangesUserError']> = {
  code?: Resolver<ResolversTypes['AcceptCartChangesErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCartLinesPayload'] = ResolversParentTypes['AddCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AddCartLinesUserError']>, ParentType, ContextType>;
};

export type AddCartLinesUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCartLinesUserError'] = ResolversParentTypes['AddCartLinesUserError']> = {
  code?: Resolver<ResolversTypes['AddCartLinesErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddOrderNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrderNotePayload'] = ResolversParentTypes['AddOrderNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['OrderNote']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AddOrderNoteUserError']>, ParentType, ContextType>;
};

export type AddOrderNoteUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddOrderNoteUserError'] = ResolversParentTypes['AddOrderNoteUserError']> = {
  code?: Resolver<ResolversTypes['AddOrderNoteErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  additionalNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buildingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApproveReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnPayload'] = ResolversParentTypes['ApproveReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ApproveReturnUserError']>, ParentType, ContextType>;
};

export type ApproveReturnUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnUserError'] = ResolversParentTypes['ApproveReturnUserError']> = {
  code?: Resolver<ResolversTypes['ApproveReturnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelFulfillmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelFulfillmentPayload'] = ResolversParentTypes['CancelFulfillmentPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CancelFulfillmentUserError']>, ParentType, ContextType>;
};

export type CancelFulfillmentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelFulfillmentUserError'] = ResolversParentTypes['CancelFulfillmentUserError']> = {
  code?: Resolver<ResolversTypes['CancelFulfillmentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discountCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['OrderDiscount']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  giftCardTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  giftCards?: Resolver<Array<ResolversTypes['OrderGiftCard']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['CartNotice']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requiresShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingOption?: Resolver<Maybe<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  shippingOptions?: Resolver<Array<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  discount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CartNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartNotice'] = ResolversParentTypes['CartNotice']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CartNoticeKind'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutPayload'] = ResolversParentTypes['CheckoutPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CheckoutUserError']>, ParentType, ContextType>;
};

export type CheckoutUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutUserError'] = ResolversParentTypes['CheckoutUserError']> = {
  code?: Resolver<ResolversTypes['CheckoutErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClaimCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimCartPayload'] = ResolversParentTypes['ClaimCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ClaimCartUserError']>, ParentType, ContextType>;
};

export type ClaimCartUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimCartUserError'] = ResolversParentTypes['ClaimCartUserError']> = {
  code?: Resolver<ResolversTypes['ClaimCartErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompleteDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteDraftOrderPayload'] = ResolversParentTypes['CompleteDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CompleteDraftOrderUserError']>, ParentType, ContextType>;
};

export type CompleteDraftOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteDraftOrderUserError'] = ResolversParentTypes['CompleteDraftOrderUserError']> = {
  code?: Resolver<ResolversTypes['CompleteDraftOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartPayload'] = ResolversParentTypes['CreateCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  cartToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateCartUserError']>, ParentType, ContextType>;
};

export type CreateCartUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartUserError'] = ResolversParentTypes['CreateCartUserError']> = {
  code?: Resolver<ResolversTypes['CreateCartErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateDiscountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDiscountPayload'] = ResolversParentTypes['CreateDiscountPayload']> = {
  discount?: Resolver<Maybe<ResolversTypes['Discount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateDiscountUserError']>, ParentType, ContextType>;
};

export type CreateDiscountUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDiscountUserError'] = ResolversParentTypes['CreateDiscountUserError']> = {
  code?: Resolver<ResolversTypes['CreateDiscountErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDraftOrderPayload'] = ResolversParentTypes['CreateDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateDraftOrderUserError']>, ParentType, ContextType>;
};

export type CreateDraftOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateDraftOrderUserError'] = ResolversParentTypes['CreateDraftOrderUserError']> = {
  code?: Resolver<ResolversTypes['CreateDraftOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<CustomerOrdersArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeactivateDiscountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeactivateDiscountPayload'] = ResolversParentTypes['DeactivateDiscountPayload']> = {
  discount?: Resolver<Maybe<ResolversTypes['Discount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DeactivateDiscountUserError']>, ParentType, ContextType>;
};

export type DeactivateDiscountUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeactivateDiscountUserError'] = ResolversParentTypes['DeactivateDiscountUserError']> = {
  code?: Resolver<ResolversTypes['DeactivateDiscountErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDraftOrderPayload'] = ResolversParentTypes['DeleteDraftOrderPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DeleteDraftOrderUserError']>, ParentType, ContextType>;
};

export type DeleteDraftOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDraftOrderUserError'] = ResolversParentTypes['DeleteDraftOrderUserError']> = {
  code?: Resolver<ResolversTypes['DeleteDraftOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisableGiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableGiftCardPayload'] = ResolversParentTypes['DisableGiftCardPayload']> = {
  giftCard?: Resolver<Maybe<ResolversTypes['GiftCard']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DisableGiftCardUserError']>, ParentType, ContextType>;
};

export type DisableGiftCardUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableGiftCardUserError'] = ResolversParentTypes['DisableGiftCardUserError']> = {
  code?: Resolver<ResolversTypes['DisableGiftCardErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discount'] = ResolversParentTypes['Discount']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  buyQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categoryIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  getQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  productIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscountConnection'] = ResolversParentTypes['DiscountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DiscountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Discount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscountEdge'] = ResolversParentTypes['DiscountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Discount'], ParentType, ContextType>;
};

export type DraftOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrder'] = ResolversParentTypes['DraftOrder']> = {
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['DraftOrderLine']>, ParentType, ContextType>;
  manualDiscount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['DraftOrderPrice']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DraftOrderStatus'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DraftOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderConnection'] = ResolversParentTypes['DraftOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DraftOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderEdge'] = ResolversParentTypes['DraftOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DraftOrder'], ParentType, ContextType>;
};

export type DraftOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderLine'] = ResolversParentTypes['DraftOrderLine']> = {
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type DraftOrderPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftOrderPrice'] = ResolversParentTypes['DraftOrderPrice']> = {
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type EditOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditOrderPayload'] = ResolversParentTypes['EditOrderPayload']> = {
  edit?: Resolver<Maybe<ResolversTypes['OrderEdit']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['EditOrderUserError']>, ParentType, ContextType>;
};

export type EditOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditOrderUserError'] = ResolversParentTypes['EditOrderUserError']> = {
  code?: Resolver<ResolversTypes['EditOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FulfillOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillOrderPayload'] = ResolversParentTypes['FulfillOrderPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['FulfillOrderUserError']>, ParentType, ContextType>;
};

export type FulfillOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillOrderUserError'] = ResolversParentTypes['FulfillOrderUserError']> = {
  code?: Resolver<ResolversTypes['FulfillOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FulfillmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fulfillment'] = ResolversParentTypes['Fulfillment']> = {
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FulfillmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentLine'] = ResolversParentTypes['FulfillmentLine']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GiftCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCard'] = ResolversParentTypes['GiftCard']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['GiftCardEntry']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initial?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GiftCardBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardBalance'] = ResolversParentTypes['GiftCardBalance']> = {
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GiftCardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardConnection'] = ResolversParentTypes['GiftCardConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GiftCardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GiftCard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GiftCardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardEdge'] = ResolversParentTypes['GiftCardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
};

export type GiftCardEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GiftCardEntry'] = ResolversParentTypes['GiftCardEntry']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GiftCardEntryKind'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creditedInvoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceKind'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  pageUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdfUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type IssueGiftCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueGiftCardPayload'] = ResolversParentTypes['IssueGiftCardPayload']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  giftCard?: Resolver<Maybe<ResolversTypes['GiftCard']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['IssueGiftCardUserError']>, ParentType, ContextType>;
};

export type IssueGiftCardUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueGiftCardUserError'] = ResolversParentTypes['IssueGiftCardUserError']> = {
  code?: Resolver<ResolversTypes['IssueGiftCardErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IssueInvoicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueInvoicePayload'] = ResolversParentTypes['IssueInvoicePayload']> = {
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['IssueInvoiceUserError']>, ParentType, ContextType>;
};

export type IssueInvoiceUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueInvoiceUserError'] = ResolversParentTypes['IssueInvoiceUserError']> = {
  code?: Resolver<ResolversTypes['IssueInvoiceErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type MarkDeliveredPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredPayload'] = ResolversParentTypes['MarkDeliveredPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['MarkDeliveredUserError']>, ParentType, ContextType>;
};

export type MarkDeliveredUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredUserError'] = ResolversParentTypes['MarkDeliveredUserError']> = {
  code?: Resolver<ResolversTypes['MarkDeliveredErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptCartChanges?: Resolver<ResolversTypes['AcceptCartChangesPayload'], ParentType, ContextType, RequireFields<MutationAcceptCartChangesArgs, 'input'>>;
  addCartLines?: Resolver<ResolversTypes['AddCartLinesPayload'], ParentType, ContextType, RequireFields<MutationAddCartLinesArgs, 'input'>>;
  addOrderNote?: Resolver<ResolversTypes['AddOrderNotePayload'], ParentType, ContextType, RequireFields<MutationAddOrderNoteArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ApproveReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  cancelFulfillment?: Resolver<ResolversTypes['CancelFulfillmentPayload'], ParentType, ContextType, RequireFields<MutationCancelFulfillmentArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  checkout?: Resolver<ResolversTypes['CheckoutPayload'], ParentType, ContextType, RequireFields<MutationCheckoutArgs, 'input'>>;
  claimCart?: Resolver<ResolversTypes['ClaimCartPayload'], ParentType, ContextType, RequireFields<MutationClaimCartArgs, 'input'>>;
  completeDraftOrder?: Resolver<ResolversTypes['CompleteDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationCompleteDraftOrderArgs, 'input'>>;
  createCart?: Resolver<ResolversTypes['CreateCartPayload'], ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  createDiscount?: Resolver<ResolversTypes['CreateDiscountPayload'], ParentType, ContextType, RequireFields<MutationCreateDiscountArgs, 'input'>>;
  createDraftOrder?: Resolver<ResolversTypes['CreateDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateDraftOrderArgs, 'input'>>;
  deactivateDiscount?: Resolver<ResolversTypes['DeactivateDiscountPayload'], ParentType, ContextType, RequireFields<MutationDeactivateDiscountArgs, 'input'>>;
  deleteDraftOrder?: Resolver<ResolversTypes['DeleteDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationDeleteDraftOrderArgs, 'input'>>;
  disableGiftCard?: Resolver<ResolversTypes['DisableGiftCardPayload'], ParentType, ContextType, RequireFields<MutationDisableGiftCardArgs, 'input'>>;
  editOrder?: Resolver<ResolversTypes['EditOrderPayload'], ParentType, ContextType, RequireFields<MutationEditOrderArgs, 'input'>>;
  fulfillOrder?: Resolver<ResolversTypes['FulfillOrderPayload'], ParentType, ContextType, RequireFields<MutationFulfillOrderArgs, 'input'>>;
  issueGiftCard?: Resolver<ResolversTypes['IssueGiftCardPayload'], ParentType, ContextType, RequireFields<MutationIssueGiftCardArgs, 'input'>>;
  issueInvoice?: Resolver<ResolversTypes['IssueInvoicePayload'], ParentType, ContextType, RequireFields<MutationIssueInvoiceArgs, 'input'>>;
  markDelivered?: Resolver<ResolversTypes['MarkDeliveredPayload'], ParentType, ContextType, RequireFields<MutationMarkDeliveredArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderPayload'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['ReceiveReturnPayload'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  refundReturn?: Resolver<ResolversTypes['RefundReturnPayload'], ParentType, ContextType, RequireFields<MutationRefundReturnArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  removeCartLines?: Resolver<ResolversTypes['RemoveCartLinesPayload'], ParentType, ContextType, RequireFields<MutationRemoveCartLinesArgs, 'input'>>;
  removeShippingZone?: Resolver<ResolversTypes['RemoveShippingZonePayload'], ParentType, ContextType, RequireFields<MutationRemoveShippingZoneArgs, 'input'>>;
  removeTaxRate?: Resolver<ResolversTypes['RemoveTaxRatePayload'], ParentType, ContextType, RequireFields<MutationRemoveTaxRateArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  setCartAddress?: Resolver<ResolversTypes['SetCartAddressPayload'], ParentType, ContextType, RequireFields<MutationSetCartAddressArgs, 'input'>>;
  setCartContact?: Resolver<ResolversTypes['SetCartContactPayload'], ParentType, ContextType, RequireFields<MutationSetCartContactArgs, 'input'>>;
  setCartDiscountCodes?: Resolver<ResolversTypes['SetCartDiscountCodesPayload'], ParentType, ContextType, RequireFields<MutationSetCartDiscountCodesArgs, 'input'>>;
  setCartGiftCards?: Resolver<ResolversTypes['SetCartGiftCardsPayload'], ParentType, ContextType, RequireFields<MutationSetCartGiftCardsArgs, 'input'>>;
  setCartShippingOption?: Resolver<ResolversTypes['SetCartShippingOptionPayload'], ParentType, ContextType, RequireFields<MutationSetCartShippingOptionArgs, 'input'>>;
  setOrderStatus?: Resolver<ResolversTypes['SetOrderStatusPayload'], ParentType, ContextType, RequireFields<MutationSetOrderStatusArgs, 'input'>>;
  setOrderTags?: Resolver<ResolversTypes['SetOrderTagsPayload'], ParentType, ContextType, RequireFields<MutationSetOrderTagsArgs, 'input'>>;
  setShippingZone?: Resolver<ResolversTypes['SetShippingZonePayload'], ParentType, ContextType, RequireFields<MutationSetShippingZoneArgs, 'input'>>;
  setTaxRate?: Resolver<ResolversTypes['SetTaxRatePayload'], ParentType, ContextType, RequireFields<MutationSetTaxRateArgs, 'input'>>;
  updateCartLines?: Resolver<ResolversTypes['UpdateCartLinesPayload'], ParentType, ContextType, RequireFields<MutationUpdateCartLinesArgs, 'input'>>;
  updateDiscount?: Resolver<ResolversTypes['UpdateDiscountPayload'], ParentType, ContextType, RequireFields<MutationUpdateDiscountArgs, 'input'>>;
  updateDraftOrder?: Resolver<ResolversTypes['UpdateDraftOrderPayload'], ParentType, ContextType, RequireFields<MutationUpdateDraftOrderArgs, 'input'>>;
  updateFulfillment?: Resolver<ResolversTypes['UpdateFulfillmentPayload'], ParentType, ContextType, RequireFields<MutationUpdateFulfillmentArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountRefunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditNotes?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['OrderDiscount']>, ParentType, ContextType>;
  edits?: Resolver<Array<ResolversTypes['OrderEdit']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  feeTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  feeTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  fulfillments?: Resolver<Array<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  giftCardTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  giftCards?: Resolver<Array<ResolversTypes['OrderGiftCard']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['OrderHistoryEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['OrderNote']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  shippingMethod?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippingTax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingTaxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type OrderDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderDiscount'] = ResolversParentTypes['OrderDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscountKind'], ParentType, ContextType>;
  shippingAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdit'] = ResolversParentTypes['OrderEdit']> = {
  after?: Resolver<ResolversTypes['OrderState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['OrderState'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OrderEventType'], ParentType, ContextType>;
};

export type OrderForPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderForPayment'] = ResolversParentTypes['OrderForPayment']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type OrderGiftCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderGiftCard'] = ResolversParentTypes['OrderGiftCard']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderHistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHistoryEntry'] = ResolversParentTypes['OrderHistoryEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  byApp?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fulfilledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requiresShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNote'] = ResolversParentTypes['OrderNote']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturn'] = ResolversParentTypes['OrderReturn']> = {
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderReturnLine']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['ReturnRefund']>, ParentType, ContextType>;
  refundedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type OrderReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnLine'] = ResolversParentTypes['OrderReturnLine']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restockedQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderState'] = ResolversParentTypes['OrderState']> = {
  lines?: Resolver<Array<ResolversTypes['OrderStateLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderStateLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStateLine'] = ResolversParentTypes['OrderStateLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
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
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  discounts?: Resolver<ResolversTypes['DiscountConnection'], ParentType, ContextType, RequireFields<QueryDiscountsArgs, 'first' | 'storeId'>>;
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType, RequireFields<QueryDraftOrderArgs, 'id'>>;
  draftOrders?: Resolver<ResolversTypes['DraftOrderConnection'], ParentType, ContextType, RequireFields<QueryDraftOrdersArgs, 'first' | 'storeId'>>;
  giftCardBalance?: Resolver<Maybe<ResolversTypes['GiftCardBalance']>, ParentType, ContextType, RequireFields<QueryGiftCardBalanceArgs, 'code' | 'storeId'>>;
  giftCards?: Resolver<ResolversTypes['GiftCardConnection'], ParentType, ContextType, RequireFields<QueryGiftCardsArgs, 'first' | 'storeId'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<QueryInvoicesArgs, 'first' | 'storeId'>>;
  myCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryMyCartArgs, 'storeId'>>;
  myOrders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryMyOrdersArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number' | 'storeId'>>;
  orderForPayment?: Resolver<Maybe<ResolversTypes['OrderForPayment']>, ParentType, ContextType, RequireFields<QueryOrderForPaymentArgs, 'orderId'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'storeId'>>;
  placedOrders?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryPlacedOrdersArgs, 'ids' | 'storeId'>>;
  shippingOptions?: Resolver<Array<ResolversTypes['ShippingOption']>, ParentType, ContextType, RequireFields<QueryShippingOptionsArgs, 'lines' | 'storeId'>>;
  shippingZones?: Resolver<Array<ResolversTypes['ShippingZone']>, ParentType, ContextType, RequireFields<QueryShippingZonesArgs, 'storeId'>>;
  taxRates?: Resolver<Array<ResolversTypes['TaxRate']>, ParentType, ContextType, RequireFields<QueryTaxRatesArgs, 'storeId'>>;
};

export type ReceiveReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnPayload'] = ResolversParentTypes['ReceiveReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReceiveReturnUserError']>, ParentType, ContextType>;
};

export type ReceiveReturnUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnUserError'] = ResolversParentTypes['ReceiveReturnUserError']> = {
  code?: Resolver<ResolversTypes['ReceiveReturnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefundReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundReturnPayload'] = ResolversParentTypes['RefundReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RefundReturnUserError']>, ParentType, ContextType>;
};

export type RefundReturnUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundReturnUserError'] = ResolversParentTypes['RefundReturnUserError']> = {
  code?: Resolver<ResolversTypes['RefundReturnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnPayload'] = ResolversParentTypes['RejectReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RejectReturnUserError']>, ParentType, ContextType>;
};

export type RejectReturnUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnUserError'] = ResolversParentTypes['RejectReturnUserError']> = {
  code?: Resolver<ResolversTypes['RejectReturnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCartLinesPayload'] = ResolversParentTypes['RemoveCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveCartLinesUserError']>, ParentType, ContextType>;
};

export type RemoveCartLinesUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCartLinesUserError'] = ResolversParentTypes['RemoveCartLinesUserError']> = {
  code?: Resolver<ResolversTypes['RemoveCartLinesErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveShippingZonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveShippingZonePayload'] = ResolversParentTypes['RemoveShippingZonePayload']> = {
  removedZoneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveShippingZoneUserError']>, ParentType, ContextType>;
};

export type RemoveShippingZoneUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveShippingZoneUserError'] = ResolversParentTypes['RemoveShippingZoneUserError']> = {
  code?: Resolver<ResolversTypes['RemoveShippingZoneErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveTaxRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveTaxRatePayload'] = ResolversParentTypes['RemoveTaxRatePayload']> = {
  taxRates?: Resolver<Maybe<Array<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveTaxRateUserError']>, ParentType, ContextType>;
};

export type RemoveTaxRateUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveTaxRateUserError'] = ResolversParentTypes['RemoveTaxRateUserError']> = {
  code?: Resolver<ResolversTypes['RemoveTaxRateErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RequestReturnUserError']>, ParentType, ContextType>;
};

export type RequestReturnUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnUserError'] = ResolversParentTypes['RequestReturnUserError']> = {
  code?: Resolver<ResolversTypes['RequestReturnErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnRefund'] = ResolversParentTypes['ReturnRefund']> = {
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  giftCards?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SetCartAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartAddressPayload'] = ResolversParentTypes['SetCartAddressPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetCartAddressUserError']>, ParentType, ContextType>;
};

export type SetCartAddressUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartAddressUserError'] = ResolversParentTypes['SetCartAddressUserError']> = {
  code?: Resolver<ResolversTypes['SetCartAddressErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCartContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartContactPayload'] = ResolversParentTypes['SetCartContactPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetCartContactUserError']>, ParentType, ContextType>;
};

export type SetCartContactUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartContactUserError'] = ResolversParentTypes['SetCartContactUserError']> = {
  code?: Resolver<ResolversTypes['SetCartContactErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCartDiscountCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartDiscountCodesPayload'] = ResolversParentTypes['SetCartDiscountCodesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetCartDiscountCodesUserError']>, ParentType, ContextType>;
};

export type SetCartDiscountCodesUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartDiscountCodesUserError'] = ResolversParentTypes['SetCartDiscountCodesUserError']> = {
  code?: Resolver<ResolversTypes['SetCartDiscountCodesErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCartGiftCardsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartGiftCardsPayload'] = ResolversParentTypes['SetCartGiftCardsPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetCartGiftCardsUserError']>, ParentType, ContextType>;
};

export type SetCartGiftCardsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartGiftCardsUserError'] = ResolversParentTypes['SetCartGiftCardsUserError']> = {
  code?: Resolver<ResolversTypes['SetCartGiftCardsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCartShippingOptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingOptionPayload'] = ResolversParentTypes['SetCartShippingOptionPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetCartShippingOptionUserError']>, ParentType, ContextType>;
};

export type SetCartShippingOptionUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartShippingOptionUserError'] = ResolversParentTypes['SetCartShippingOptionUserError']> = {
  code?: Resolver<ResolversTypes['SetCartShippingOptionErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type SetOrderTagsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrderTagsPayload'] = ResolversParentTypes['SetOrderTagsPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetOrderTagsUserError']>, ParentType, ContextType>;
};

export type SetOrderTagsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetOrderTagsUserError'] = ResolversParentTypes['SetOrderTagsUserError']> = {
  code?: Resolver<ResolversTypes['SetOrderTagsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetShippingZonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingZonePayload'] = ResolversParentTypes['SetShippingZonePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['SetShippingZoneUserError']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
};

export type SetShippingZoneUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetShippingZoneUserError'] = ResolversParentTypes['SetShippingZoneUserError']> = {
  code?: Resolver<ResolversTypes['SetShippingZoneErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetTaxRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxRatePayload'] = ResolversParentTypes['SetTaxRatePayload']> = {
  taxRates?: Resolver<Maybe<Array<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetTaxRateUserError']>, ParentType, ContextType>;
};

export type SetTaxRateUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxRateUserError'] = ResolversParentTypes['SetTaxRateUserError']> = {
  code?: Resolver<ResolversTypes['SetTaxRateErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingOption'] = ResolversParentTypes['ShippingOption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingPlace'] = ResolversParentTypes['ShippingPlace']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShippingRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingRate'] = ResolversParentTypes['ShippingRate']> = {
  freeFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  maxWeight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minWeight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  titleAr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingZoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingZone'] = ResolversParentTypes['ShippingZone']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['ShippingPlace']>, ParentType, ContextType>;
  rates?: Resolver<Array<ResolversTypes['ShippingRate']>, ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<StoreOrdersArgs>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderEvents?: SubscriptionResolver<ResolversTypes['OrderEvent'], "orderEvents", ParentType, ContextType, RequireFields<SubscriptionOrderEventsArgs, 'storeId'>>;
};

export type TaxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
};

export type UpdateCartLinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinesPayload'] = ResolversParentTypes['UpdateCartLinesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateCartLinesUserError']>, ParentType, ContextType>;
};

export type UpdateCartLinesUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinesUserError'] = ResolversParentTypes['UpdateCartLinesUserError']> = {
  code?: Resolver<ResolversTypes['UpdateCartLinesErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateDiscountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDiscountPayload'] = ResolversParentTypes['UpdateDiscountPayload']> = {
  discount?: Resolver<Maybe<ResolversTypes['Discount']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateDiscountUserError']>, ParentType, ContextType>;
};

export type UpdateDiscountUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDiscountUserError'] = ResolversParentTypes['UpdateDiscountUserError']> = {
  code?: Resolver<ResolversTypes['UpdateDiscountErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateDraftOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDraftOrderPayload'] = ResolversParentTypes['UpdateDraftOrderPayload']> = {
  draftOrder?: Resolver<Maybe<ResolversTypes['DraftOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateDraftOrderUserError']>, ParentType, ContextType>;
};

export type UpdateDraftOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateDraftOrderUserError'] = ResolversParentTypes['UpdateDraftOrderUserError']> = {
  code?: Resolver<ResolversTypes['UpdateDraftOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateFulfillmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFulfillmentPayload'] = ResolversParentTypes['UpdateFulfillmentPayload']> = {
  fulfillment?: Resolver<Maybe<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateFulfillmentUserError']>, ParentType, ContextType>;
};

export type UpdateFulfillmentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateFulfillmentUserError'] = ResolversParentTypes['UpdateFulfillmentUserError']> = {
  code?: Resolver<ResolversTypes['UpdateFulfillmentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptCartChangesPayload?: AcceptCartChangesPayloadResolvers<ContextType>;
  AcceptCartChangesUserError?: AcceptCartChangesUserErrorResolvers<ContextType>;
  AddCartLinesPayload?: AddCartLinesPayloadResolvers<ContextType>;
  AddCartLinesUserError?: AddCartLinesUserErrorResolvers<ContextType>;
  AddOrderNotePayload?: AddOrderNotePayloadResolvers<ContextType>;
  AddOrderNoteUserError?: AddOrderNoteUserErrorResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  ApproveReturnPayload?: ApproveReturnPayloadResolvers<ContextType>;
  ApproveReturnUserError?: ApproveReturnUserErrorResolvers<ContextType>;
  CancelFulfillmentPayload?: CancelFulfillmentPayloadResolvers<ContextType>;
  CancelFulfillmentUserError?: CancelFulfillmentUserErrorResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  CancelOrderUserError?: CancelOrderUserErrorResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartNotice?: CartNoticeResolvers<ContextType>;
  CheckoutPayload?: CheckoutPayloadResolvers<ContextType>;
  CheckoutUserError?: CheckoutUserErrorResolvers<ContextType>;
  ClaimCartPayload?: ClaimCartPayloadResolvers<ContextType>;
  ClaimCartUserError?: ClaimCartUserErrorResolvers<ContextType>;
  CompleteDraftOrderPayload?: CompleteDraftOrderPayloadResolvers<ContextType>;
  CompleteDraftOrderUserError?: CompleteDraftOrderUserErrorResolvers<ContextType>;
  CreateCartPayload?: CreateCartPayloadResolvers<ContextType>;
  CreateCartUserError?: CreateCartUserErrorResolvers<ContextType>;
  CreateDiscountPayload?: CreateDiscountPayloadResolvers<ContextType>;
  CreateDiscountUserError?: CreateDiscountUserErrorResolvers<ContextType>;
  CreateDraftOrderPayload?: CreateDraftOrderPayloadResolvers<ContextType>;
  CreateDraftOrderUserError?: CreateDraftOrderUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeactivateDiscountPayload?: DeactivateDiscountPayloadResolvers<ContextType>;
  DeactivateDiscountUserError?: DeactivateDiscountUserErrorResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeleteDraftOrderPayload?: DeleteDraftOrderPayloadResolvers<ContextType>;
  DeleteDraftOrderUserError?: DeleteDraftOrderUserErrorResolvers<ContextType>;
  DisableGiftCardPayload?: DisableGiftCardPayloadResolvers<ContextType>;
  DisableGiftCardUserError?: DisableGiftCardUserErrorResolvers<ContextType>;
  Discount?: DiscountResolvers<ContextType>;
  DiscountConnection?: DiscountConnectionResolvers<ContextType>;
  DiscountEdge?: DiscountEdgeResolvers<ContextType>;
  DraftOrder?: DraftOrderResolvers<ContextType>;
  DraftOrderConnection?: DraftOrderConnectionResolvers<ContextType>;
  DraftOrderEdge?: DraftOrderEdgeResolvers<ContextType>;
  DraftOrderLine?: DraftOrderLineResolvers<ContextType>;
  DraftOrderPrice?: DraftOrderPriceResolvers<ContextType>;
  EditOrderPayload?: EditOrderPayloadResolvers<ContextType>;
  EditOrderUserError?: EditOrderUserErrorResolvers<ContextType>;
  FulfillOrderPayload?: FulfillOrderPayloadResolvers<ContextType>;
  FulfillOrderUserError?: FulfillOrderUserErrorResolvers<ContextType>;
  Fulfillment?: FulfillmentResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  GiftCard?: GiftCardResolvers<ContextType>;
  GiftCardBalance?: GiftCardBalanceResolvers<ContextType>;
  GiftCardConnection?: GiftCardConnectionResolvers<ContextType>;
  GiftCardEdge?: GiftCardEdgeResolvers<ContextType>;
  GiftCardEntry?: GiftCardEntryResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  IssueGiftCardPayload?: IssueGiftCardPayloadResolvers<ContextType>;
  IssueGiftCardUserError?: IssueGiftCardUserErrorResolvers<ContextType>;
  IssueInvoicePayload?: IssueInvoicePayloadResolvers<ContextType>;
  IssueInvoiceUserError?: IssueInvoiceUserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  MarkDeliveredPayload?: MarkDeliveredPayloadResolvers<ContextType>;
  MarkDeliveredUserError?: MarkDeliveredUserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderDiscount?: OrderDiscountResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEdit?: OrderEditResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderForPayment?: OrderForPaymentResolvers<ContextType>;
  OrderGiftCard?: OrderGiftCardResolvers<ContextType>;
  OrderHistoryEntry?: OrderHistoryEntryResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderNote?: OrderNoteResolvers<ContextType>;
  OrderReturn?: OrderReturnResolvers<ContextType>;
  OrderReturnLine?: OrderReturnLineResolvers<ContextType>;
  OrderState?: OrderStateResolvers<ContextType>;
  OrderStateLine?: OrderStateLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  PlaceOrderUserError?: PlaceOrderUserErrorResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveReturnPayload?: ReceiveReturnPayloadResolvers<ContextType>;
  ReceiveReturnUserError?: ReceiveReturnUserErrorResolvers<ContextType>;
  RefundReturnPayload?: RefundReturnPayloadResolvers<ContextType>;
  RefundReturnUserError?: RefundReturnUserErrorResolvers<ContextType>;
  RejectReturnPayload?: RejectReturnPayloadResolvers<ContextType>;
  RejectReturnUserError?: RejectReturnUserErrorResolvers<ContextType>;
  RemoveCartLinesPayload?: RemoveCartLinesPayloadResolvers<ContextType>;
  RemoveCartLinesUserError?: RemoveCartLinesUserErrorResolvers<ContextType>;
  RemoveShippingZonePayload?: RemoveShippingZonePayloadResolvers<ContextType>;
  RemoveShippingZoneUserError?: RemoveShippingZoneUserErrorResolvers<ContextType>;
  RemoveTaxRatePayload?: RemoveTaxRatePayloadResolvers<ContextType>;
  RemoveTaxRateUserError?: RemoveTaxRateUserErrorResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  RequestReturnUserError?: RequestReturnUserErrorResolvers<ContextType>;
  ReturnRefund?: ReturnRefundResolvers<ContextType>;
  SetCartAddressPayload?: SetCartAddressPayloadResolvers<ContextType>;
  SetCartAddressUserError?: SetCartAddressUserErrorResolvers<ContextType>;
  SetCartContactPayload?: SetCartContactPayloadResolvers<ContextType>;
  SetCartContactUserError?: SetCartContactUserErrorResolvers<ContextType>;
  SetCartDiscountCodesPayload?: SetCartDiscountCodesPayloadResolvers<ContextType>;
  SetCartDiscountCodesUserError?: SetCartDiscountCodesUserErrorResolvers<ContextType>;
  SetCartGiftCardsPayload?: SetCartGiftCardsPayloadResolvers<ContextType>;
  SetCartGiftCardsUserError?: SetCartGiftCardsUserErrorResolvers<ContextType>;
  SetCartShippingOptionPayload?: SetCartShippingOptionPayloadResolvers<ContextType>;
  SetCartShippingOptionUserError?: SetCartShippingOptionUserErrorResolvers<ContextType>;
  SetOrderStatusPayload?: SetOrderStatusPayloadResolvers<ContextType>;
  SetOrderStatusUserError?: SetOrderStatusUserErrorResolvers<ContextType>;
  SetOrderTagsPayload?: SetOrderTagsPayloadResolvers<ContextType>;
  SetOrderTagsUserError?: SetOrderTagsUserErrorResolvers<ContextType>;
  SetShippingZonePayload?: SetShippingZonePayloadResolvers<ContextType>;
  SetShippingZoneUserError?: SetShippingZoneUserErrorResolvers<ContextType>;
  SetTaxRatePayload?: SetTaxRatePayloadResolvers<ContextType>;
  SetTaxRateUserError?: SetTaxRateUserErrorResolvers<ContextType>;
  ShippingOption?: ShippingOptionResolvers<ContextType>;
  ShippingPlace?: ShippingPlaceResolvers<ContextType>;
  ShippingRate?: ShippingRateResolvers<ContextType>;
  ShippingZone?: ShippingZoneResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  UpdateCartLinesPayload?: UpdateCartLinesPayloadResolvers<ContextType>;
  UpdateCartLinesUserError?: UpdateCartLinesUserErrorResolvers<ContextType>;
  UpdateDiscountPayload?: UpdateDiscountPayloadResolvers<ContextType>;
  UpdateDiscountUserError?: UpdateDiscountUserErrorResolvers<ContextType>;
  UpdateDraftOrderPayload?: UpdateDraftOrderPayloadResolvers<ContextType>;
  UpdateDraftOrderUserError?: UpdateDraftOrderUserErrorResolvers<ContextType>;
  UpdateFulfillmentPayload?: UpdateFulfillmentPayloadResolvers<ContextType>;
  UpdateFulfillmentUserError?: UpdateFulfillmentUserErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

