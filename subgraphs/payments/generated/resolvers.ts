import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PaymentRow, PaymentTransactionRow, OrderRow, ReceiptRow, PaymentMethodRow, GatewayConnectionRow, PaymentRepairRow, PaymentRepairConnectionRow, PaymentEventRow } from '../graphql/rows.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
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

/** What attachPaymentReceipt refuses. */
export type AttachPaymentReceiptErrorCode =
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** The receipt of a bank transfer. */
export type AttachPaymentReceiptInput = {
  /** The order's access token, for a guest. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
  /** The uploaded receipt's id. */
  receiptId: Scalars['ID']['input'];
};

/** What attachPaymentReceipt answers. */
export type AttachPaymentReceiptPayload = {
  __typename?: 'AttachPaymentReceiptPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<AttachPaymentReceiptUserError>;
};

/** Why attachPaymentReceipt was refused. */
export type AttachPaymentReceiptUserError = {
  __typename?: 'AttachPaymentReceiptUserError';
  /** What is wrong. */
  code: AttachPaymentReceiptErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What capturePayment refuses. */
export type CapturePaymentErrorCode =
  /** This is no amount of the currency above zero. */
  | 'AMOUNT_INVALID'
  /** There is less left; the message says how much. */
  | 'AMOUNT_TOO_LARGE'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The gateway said no; the message says why. */
  | 'REFUSED_BY_GATEWAY'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is to be captured. */
export type CapturePaymentInput = {
  /** How much; all that is left of the authorised amount unless given. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 1 to 200 characters of the client's own, new for each capture. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
};

/** What capturePayment answers. */
export type CapturePaymentPayload = {
  __typename?: 'CapturePaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<CapturePaymentUserError>;
};

/** Why capturePayment was refused. */
export type CapturePaymentUserError = {
  __typename?: 'CapturePaymentUserError';
  /** What is wrong. */
  code: CapturePaymentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A payment that might be made. */
export type CheckPaymentInput = {
  /** The currency of the order. */
  currency: Scalars['CurrencyCode']['input'];
  /** Through whom. */
  gateway: PaymentGateway;
  /** How, in the gateway's words. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** Where the buyer comes back to. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** What stands for the card or wallet. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** What checkPayment answers. */
export type CheckPaymentPayload = {
  __typename?: 'CheckPaymentPayload';
  /** What this way of paying adds to the order. */
  fee: Scalars['Decimal']['output'];
  /** Why it is not possible; null when it is. */
  refusal?: Maybe<PaymentRefusal>;
};

/** What confirmPayment refuses. */
export type ConfirmPaymentErrorCode =
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** As many passwords were tried as may be, 5 for a payment: begin another payment. */
  | 'TOO_MANY_ATTEMPTS'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A one-time password. */
export type ConfirmPaymentInput = {
  /** The order's access token, for a guest. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The password: 4 to 8 digits. */
  code: Scalars['String']['input'];
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
};

/** What confirmPayment answers. */
export type ConfirmPaymentPayload = {
  __typename?: 'ConfirmPaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<ConfirmPaymentUserError>;
};

/** Why confirmPayment was refused. */
export type ConfirmPaymentUserError = {
  __typename?: 'ConfirmPaymentUserError';
  /** What is wrong. */
  code: ConfirmPaymentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What connectGateway refuses. */
export type ConnectGatewayErrorCode =
  /** The credentials lack something, or have what the gateway does not know. */
  | 'CREDENTIALS_INVALID'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A store's account at a gateway. */
export type ConnectGatewayInput = {
  /**
   * Its credentials. STRIPE: { secretKey, webhookSecret }. PAYPAL: { clientId, clientSecret, webhookId, live }.
   * MADA and STC_PAY: { secretKey, webhookSecret } of Moyasar.
   */
  credentials: Scalars['JSON']['input'];
  /** Which one: STRIPE, PAYPAL, MADA or STC_PAY. */
  gateway: PaymentGateway;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What connectGateway answers. */
export type ConnectGatewayPayload = {
  __typename?: 'ConnectGatewayPayload';
  /** The connection; null when it was refused. */
  connection?: Maybe<GatewayConnection>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<ConnectGatewayUserError>;
};

/** Why connectGateway was refused. */
export type ConnectGatewayUserError = {
  __typename?: 'ConnectGatewayUserError';
  /** What is wrong. */
  code: ConnectGatewayErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What disconnectGateway refuses. */
export type DisconnectGatewayErrorCode =
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which account is forgotten. */
export type DisconnectGatewayInput = {
  /** Which gateway. */
  gateway: PaymentGateway;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What disconnectGateway answers. */
export type DisconnectGatewayPayload = {
  __typename?: 'DisconnectGatewayPayload';
  /** The gateway that was forgotten; null when it was refused. */
  gateway?: Maybe<PaymentGateway>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<DisconnectGatewayUserError>;
};

/** Why disconnectGateway was refused. */
export type DisconnectGatewayUserError = {
  __typename?: 'DisconnectGatewayUserError';
  /** What is wrong. */
  code: DisconnectGatewayErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A gateway that a store has an account with. */
export type GatewayConnection = {
  __typename?: 'GatewayConnection';
  /** When it was connected. */
  connectedAt: Scalars['DateTime']['output'];
  /** Which one. */
  gateway: PaymentGateway;
  /** The last four characters of its key. */
  hint: Scalars['String']['output'];
  /** Where the gateway is to send its webhooks. */
  webhookUrl: Scalars['String']['output'];
};

/** What markPaymentReceived refuses. */
export type MarkPaymentReceivedErrorCode =
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which payment has arrived. */
export type MarkPaymentReceivedInput = {
  /** 1 to 200 characters of the client's own, new for each time. */
  idempotencyKey: Scalars['String']['input'];
  /** A note, such as who brought it; at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
};

/** What markPaymentReceived answers. */
export type MarkPaymentReceivedPayload = {
  __typename?: 'MarkPaymentReceivedPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<MarkPaymentReceivedUserError>;
};

/** Why markPaymentReceived was refused. */
export type MarkPaymentReceivedUserError = {
  __typename?: 'MarkPaymentReceivedUserError';
  /** What is wrong. */
  code: MarkPaymentReceivedErrorCode;
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
  /** Attaches the receipt of a bank transfer. Everybody who may see the order may. */
  attachPaymentReceipt: AttachPaymentReceiptPayload;
  /** Takes an authorised amount, or a part of it. Needs payments:write. The same key and input answers the same. */
  capturePayment: CapturePaymentPayload;
  /** Whether and at what fee an order could be paid so, before it is placed. Internal. */
  checkPayment: CheckPaymentPayload;
  /** Hands in the one-time password that the buyer was sent, at most 5 times for a payment. Everybody who may see the order may. */
  confirmPayment: ConfirmPaymentPayload;
  /** Connects a store with its account at a gateway. Needs settings:write. The credentials are kept encrypted and never told. */
  connectGateway: ConnectGatewayPayload;
  /** Forgets a store's account at a gateway. Needs settings:write. */
  disconnectGateway: DisconnectGatewayPayload;
  /** Says that the cash or the transfer has arrived. Needs payments:write. The same key and input answers the same. */
  markPaymentReceived: MarkPaymentReceivedPayload;
  /** Begins the payment of an order that was just placed. Internal. */
  openPayment: OpenPaymentPayload;
  /**
   * Pays an order, or what is still due of it: everybody who may see the order may. The answer comes when the outcome is known,
   * or after some moments with the status PENDING: then `paymentEvents` tells the rest. The same key and input answers with the
   * same payment, and charges once. The order follows its payment a moment later: `orderEvents` tells when.
   */
  payOrder: PayOrderPayload;
  /** Gives back a part of what an order's payments took, newest first. Internal. */
  refundOrder: RefundOrderPayload;
  /**
   * Gives back what was taken, or a part of it: never more than was taken, however many ask at once. Needs payments:write. The
   * same key and input answers the same, and refunds once.
   */
  refundPayment: RefundPaymentPayload;
  /** Says that the cash or the transfer will not come. Needs payments:write. */
  rejectPayment: RejectPaymentPayload;
  /** Lets go of what is authorised and was not taken. Needs payments:write. The same key and input answers the same. */
  voidPayment: VoidPaymentPayload;
};


export type MutationAttachPaymentReceiptArgs = {
  input: AttachPaymentReceiptInput;
};


export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};


export type MutationCheckPaymentArgs = {
  input: CheckPaymentInput;
};


export type MutationConfirmPaymentArgs = {
  input: ConfirmPaymentInput;
};


export type MutationConnectGatewayArgs = {
  input: ConnectGatewayInput;
};


export type MutationDisconnectGatewayArgs = {
  input: DisconnectGatewayInput;
};


export type MutationMarkPaymentReceivedArgs = {
  input: MarkPaymentReceivedInput;
};


export type MutationOpenPaymentArgs = {
  input: OpenPaymentInput;
};


export type MutationPayOrderArgs = {
  input: PayOrderInput;
};


export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationRejectPaymentArgs = {
  input: RejectPaymentInput;
};


export type MutationVoidPaymentArgs = {
  input: VoidPaymentInput;
};

/** A payment of an order that was just placed. */
export type OpenPaymentInput = {
  /** What is to be paid. */
  amount: Scalars['Decimal']['input'];
  /** Its currency. */
  currency: Scalars['CurrencyCode']['input'];
  /** The buyer's e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Through whom. */
  gateway: PaymentGateway;
  /** The key of the request: the same one opens the same payment. */
  key: Scalars['String']['input'];
  /** The buyer's language. */
  language: Scalars['String']['input'];
  /** How, in the gateway's words. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The order's number. */
  orderNumber: Scalars['String']['input'];
  /** The buyer's telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where the buyer comes back to. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** What stands for the card or wallet. */
  token?: InputMaybe<Scalars['String']['input']>;
  /** The signed-in buyer, if there is one. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What openPayment answers. */
export type OpenPaymentPayload = {
  __typename?: 'OpenPaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused. */
  refusal?: Maybe<PaymentRefusal>;
  /** What all payments of the order come to by then; null when it was refused. */
  standing?: Maybe<OrderStanding>;
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
  /** Every attempt to pay it, oldest first. */
  payments: Array<Payment>;
};

/** What all payments of an order come to. The same is told with their events. */
export type OrderStanding = {
  __typename?: 'OrderStanding';
  /** What the gateways have promised. */
  authorized: Scalars['Decimal']['output'];
  /** What was taken. */
  captured: Scalars['Decimal']['output'];
  /** Whether every payment failed or was voided. */
  failed: Scalars['Boolean']['output'];
  /** What was given back. */
  refunded: Scalars['Decimal']['output'];
  /** Higher than of all that was told before. */
  version: Scalars['Int']['output'];
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

/** What payOrder refuses. */
export type PayOrderErrorCode =
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** The order is paid, or cancelled. */
  | 'NOTHING_DUE'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** How an order is paid. */
export type PayOrderInput = {
  /** The order's access token, for a guest. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Through whom. */
  gateway: PaymentGateway;
  /** 1 to 200 characters of the client's own, new for each payment: a repeated request is recognised by it. */
  idempotencyKey: Scalars['String']['input'];
  /** How, in the gateway's words, such as "applepay"; the gateway's usual way unless given. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /**
   * Where the buyer comes back to from a page of the gateway's, at most 2,000 characters: an address of an origin that the store has
   * named (`return_origins` in its settings of `checkout`) or of its own domains; when it has none of either, any https address, and
   * in development those on localhost.
   */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** What stands for the card or wallet at the gateway. Never a card number: those are refused. For STC_PAY the mobile number. */
  token?: InputMaybe<Scalars['String']['input']>;
};

/** What payOrder answers. */
export type PayOrderPayload = {
  __typename?: 'PayOrderPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<PayOrderUserError>;
};

/** Why payOrder was refused. */
export type PayOrderUserError = {
  __typename?: 'PayOrderUserError';
  /** What is wrong. */
  code: PayOrderErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * One attempt to pay an order. Seen by staff with orders:read, by the signed-in customer who pays, and by whoever has the
 * order's access token; for everybody else it does not exist.
 */
export type Payment = {
  __typename?: 'Payment';
  /** By which another domain vouches for the caller's right to see it: the access token of its order. Internal. */
  accessProof: Scalars['String']['output'];
  /** What is to be paid. */
  amount: Money;
  /** What the gateway has promised. */
  authorized: Money;
  /** What was taken. */
  captured: Money;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it failed, for programs: CARD_DECLINED, INSUFFICIENT_FUNDS, … Null unless it failed. */
  failureCode?: Maybe<Scalars['String']['output']>;
  /** Why it failed, in the gateway's words. Null unless it failed. */
  failureMessage?: Maybe<Scalars['String']['output']>;
  /** Through whom it is paid. */
  gateway: PaymentGateway;
  /** The payment's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** How, in the gateway's words: card, applepay, stcpay, paypal, cash, transfer. */
  method: Scalars['String']['output'];
  /** What the buyer has to do now; null when there is nothing. */
  nextAction?: Maybe<PaymentNextAction>;
  /** The order it pays. */
  order: Order;
  /** What proves a bank transfer, if the buyer attached it. */
  receipt?: Maybe<Receipt>;
  /** What was given back. */
  refunded: Money;
  /** How far it is. */
  status: PaymentStatus;
  /** What happened to the money, oldest first. Only staff with orders:read see who did it and why. */
  transactions: Array<PaymentTransaction>;
};

/** What a buyer can be asked to do. */
export type PaymentActionKind =
  /** Transfer the amount, and attach the receipt: `attachPaymentReceipt`. */
  | 'BANK_TRANSFER'
  /** Enter a one-time password: `confirmPayment`. */
  | 'ONE_TIME_PASSWORD'
  /** Visit a page, which leads back to the return address. */
  | 'REDIRECT';

/** Something that happened to a payment. */
export type PaymentEvent = {
  __typename?: 'PaymentEvent';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Its place in the store's log: give it as `after` to see what follows. */
  cursor: Scalars['String']['output'];
  /** The payment as it is now. */
  payment: Payment;
  /** What happened. */
  type: PaymentEventType;
};

/** What happened to a payment. */
export type PaymentEventType =
  /** The buyer has something to do. */
  | 'PAYMENT_ACTION_REQUIRED'
  /** The amount is promised. */
  | 'PAYMENT_AUTHORIZED'
  /** An amount was taken. */
  | 'PAYMENT_CAPTURED'
  /** It came to nothing. */
  | 'PAYMENT_FAILED'
  /** An amount was given back. */
  | 'PAYMENT_REFUNDED'
  /** The gateway refused a refund, at once or after it had taken it. */
  | 'PAYMENT_REFUND_FAILED'
  /** It was begun. */
  | 'PAYMENT_REQUESTED'
  /** The promise was let go. */
  | 'PAYMENT_VOIDED';

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

/** A way to pay that a store offers. */
export type PaymentMethod = {
  __typename?: 'PaymentMethod';
  /** What it adds to the order: for cash on delivery. */
  fee: Money;
  /** Through whom. */
  gateway: PaymentGateway;
};

/** What the buyer has to do. */
export type PaymentNextAction = {
  __typename?: 'PaymentNextAction';
  /** What to do, in words: where to transfer to, or where the password was sent. */
  instructions?: Maybe<Scalars['String']['output']>;
  /** Which kind of thing. */
  kind: PaymentActionKind;
  /** The page to visit, for REDIRECT: 3-D Secure or the gateway's own. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
};

/** Why something internal was refused, for the caller to say in its own words. */
export type PaymentRefusal = {
  __typename?: 'PaymentRefusal';
  /** For programs. */
  code: Scalars['String']['output'];
  /** The field of the payment input it is about. */
  field?: Maybe<Scalars['String']['output']>;
  /** In the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * A difference between a gateway and Saler that was found and repaired, such as a payment that was taken but not recorded; or a
 * refund that the gateway kept refusing and that is left to staff, whose note says so: then the status did not change.
 */
export type PaymentRepair = {
  __typename?: 'PaymentRepair';
  /** Its status after. */
  after: PaymentStatus;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Its status before. */
  before: PaymentStatus;
  /** The repair's id. */
  id: Scalars['ID']['output'];
  /** What was found. */
  note: Scalars['String']['output'];
  /** Of which payment. */
  payment: Payment;
};

/** A page of repairs. */
export type PaymentRepairConnection = {
  __typename?: 'PaymentRepairConnection';
  /** The same with a cursor each. */
  edges: Array<PaymentRepairEdge>;
  /** The page's repairs. */
  nodes: Array<PaymentRepair>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A repair in a page. */
export type PaymentRepairEdge = {
  __typename?: 'PaymentRepairEdge';
  /** The repair's place in the list. */
  cursor: Scalars['String']['output'];
  /** The repair. */
  node: PaymentRepair;
};

/** How far a payment is. */
export type PaymentStatus =
  /** Promised by the gateway, not yet taken. */
  | 'AUTHORIZED'
  /** Taken. */
  | 'CAPTURED'
  /** It came to nothing. */
  | 'FAILED'
  /** Taken, and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** The outcome is not known yet. */
  | 'PENDING'
  /** All that was taken was given back. */
  | 'REFUNDED'
  /** The buyer has something to do: see `nextAction`. */
  | 'REQUIRES_ACTION'
  /** The promise was let go; nothing was taken. */
  | 'VOIDED';

/** One thing that happened to the money of a payment. */
export type PaymentTransaction = {
  __typename?: 'PaymentTransaction';
  /** How much. */
  amount: Money;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null when it was the buyer, the gateway or the system, and for everybody but staff with orders:read. */
  by?: Maybe<User>;
  /** The app that did it; null when it was none, and for everybody but staff with orders:read and apps:read. */
  byApp?: Maybe<App>;
  /** The transaction's id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: PaymentTransactionKind;
  /** Why. Only staff with orders:read see it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The gateway's own name of it. Only staff with orders:read see it. */
  reference?: Maybe<Scalars['String']['output']>;
};

/** What can happen to money. */
export type PaymentTransactionKind =
  /** It was promised. */
  | 'AUTHORIZATION'
  /** It was taken. */
  | 'CAPTURE'
  /** Nothing: the gateway said no. */
  | 'FAILURE'
  /** It was given back. */
  | 'REFUND'
  /** A refund came back: the gateway took it and could not make it. */
  | 'REFUND_FAILED'
  /** The promise was let go. */
  | 'VOID';

export type Query = {
  __typename?: 'Query';
  /**
   * The gateways that a store has an account with. Needs settings:write.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there).
   */
  gatewayConnections: Array<GatewayConnection>;
  /**
   * A payment. Null when it does not exist for whoever asks: staff with orders:read, the signed-in customer who pays, and
   * whoever has the order's access token see it. Errors: FORBIDDEN (staff without orders:read).
   */
  payment?: Maybe<Payment>;
  /** How a store can be paid, for everybody who shops there. */
  paymentMethods: Array<PaymentMethod>;
  /**
   * What the comparison with the gateways found and repaired, and what it leaves to staff, newest first. Needs orders:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  paymentRepairs: PaymentRepairConnection;
};


export type QueryGatewayConnectionsArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryPaymentArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryPaymentMethodsArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryPaymentRepairsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};

/**
 * A proof of payment, such as of a bank transfer: an image or a PDF. Private: seen by staff with orders:read, by the user who
 * sent it and by whoever has the order's access token; for everybody else it does not exist.
 */
export type Receipt = {
  __typename?: 'Receipt';
  /** By which another domain vouches for the caller's right to see it: the access token of its order, or nothing where it cannot tell. Internal. */
  accessProof: Scalars['String']['output'];
  /** The receipt's id, the same as its upload's; it tells its store. */
  id: Scalars['ID']['output'];
};

/** A refund over all payments of an order. */
export type RefundOrderInput = {
  /** How much. */
  amount: Scalars['Decimal']['input'];
  /** Which time it is asked for under this key, from 1 on: a higher one asks again for what the gateway refused of it. */
  attempt?: Scalars['Int']['input'];
  /** The key of the request: the same one refunds once. */
  key: Scalars['String']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Whether it is asked for again by itself when the gateway refuses, with growing pauses, before it is left to staff. */
  persistent?: Scalars['Boolean']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What refundOrder answers. */
export type RefundOrderPayload = {
  __typename?: 'RefundOrderPayload';
  /** Why a gateway refused, in its words; null unless it did. */
  failure?: Maybe<Scalars['String']['output']>;
  /** How far they are together; null when it was refused. */
  outcome?: Maybe<RefundOutcome>;
  /** The refunds' ids, by which credit notes know them. */
  refundIds: Array<Scalars['ID']['output']>;
  /** What is being given back. */
  refunded: Scalars['Decimal']['output'];
  /** Why it was refused. */
  refusal?: Maybe<PaymentRefusal>;
};

/** How far refunds are. */
export type RefundOutcome =
  /** All was given back. */
  | 'DONE'
  /** The gateway refused some of it, or all. */
  | 'FAILED'
  /** The gateway has not said. */
  | 'PENDING';

/** What refundPayment refuses. */
export type RefundPaymentErrorCode =
  /** This is no amount of the currency above zero. */
  | 'AMOUNT_INVALID'
  /** There is less left; the message says how much. */
  | 'AMOUNT_TOO_LARGE'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The gateway said no; the message says why. */
  | 'REFUSED_BY_GATEWAY'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is to be given back. */
export type RefundPaymentInput = {
  /** How much; all that is left unless given. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 1 to 200 characters of the client's own, new for each refund. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What refundPayment answers. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** The refund's transaction, when it is done already. */
  refund?: Maybe<PaymentTransaction>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RefundPaymentUserError>;
};

/** Why refundPayment was refused. */
export type RefundPaymentUserError = {
  __typename?: 'RefundPaymentUserError';
  /** What is wrong. */
  code: RefundPaymentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What rejectPayment refuses. */
export type RejectPaymentErrorCode =
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which payment will not come. */
export type RejectPaymentInput = {
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
  /** Why, at most 500 characters. The buyer sees it. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What rejectPayment answers. */
export type RejectPaymentPayload = {
  __typename?: 'RejectPaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<RejectPaymentUserError>;
};

/** Why rejectPayment was refused. */
export type RejectPaymentUserError = {
  __typename?: 'RejectPaymentUserError';
  /** What is wrong. */
  code: RejectPaymentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * What happens to payments, live: of a whole store for staff with orders:read, or of one order for its buyer and whoever has
   * its access token. With the last `cursor` as `after`, everything that happened since comes first: each event once, in order,
   * without a gap.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller may not see it), INVALID (`after`),
   * CURSOR_TOO_OLD (what happened behind `after` is no longer kept: read the payments anew, and follow from now on).
   */
  paymentEvents: PaymentEvent;
};


export type SubscriptionPaymentEventsArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
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

/** What voidPayment refuses. */
export type VoidPaymentErrorCode =
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** The gateway said no; the message says why. */
  | 'REFUSED_BY_GATEWAY'
  /** The payment is not in a status that allows it. */
  | 'STATUS_NOT_ALLOWED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which payment is let go. */
export type VoidPaymentInput = {
  /** 1 to 200 characters of the client's own, new for each void. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment's id. */
  paymentId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What voidPayment answers. */
export type VoidPaymentPayload = {
  __typename?: 'VoidPaymentPayload';
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<VoidPaymentUserError>;
};

/** Why voidPayment was refused. */
export type VoidPaymentUserError = {
  __typename?: 'VoidPaymentUserError';
  /** What is wrong. */
  code: VoidPaymentErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in the caller's language. */
  message: Scalars['String']['output'];
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
  Payment: Payment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true,"accessProof":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true,"accessProof":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  App: ResolverTypeWrapper<App>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AttachPaymentReceiptErrorCode: AttachPaymentReceiptErrorCode;
  AttachPaymentReceiptInput: AttachPaymentReceiptInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AttachPaymentReceiptPayload: ResolverTypeWrapper<Omit<AttachPaymentReceiptPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  AttachPaymentReceiptUserError: ResolverTypeWrapper<AttachPaymentReceiptUserError>;
  CapturePaymentErrorCode: CapturePaymentErrorCode;
  CapturePaymentInput: CapturePaymentInput;
  CapturePaymentPayload: ResolverTypeWrapper<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  CapturePaymentUserError: ResolverTypeWrapper<CapturePaymentUserError>;
  CheckPaymentInput: CheckPaymentInput;
  CheckPaymentPayload: ResolverTypeWrapper<CheckPaymentPayload>;
  ConfirmPaymentErrorCode: ConfirmPaymentErrorCode;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentPayload: ResolverTypeWrapper<Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  ConfirmPaymentUserError: ResolverTypeWrapper<ConfirmPaymentUserError>;
  ConnectGatewayErrorCode: ConnectGatewayErrorCode;
  ConnectGatewayInput: ConnectGatewayInput;
  ConnectGatewayPayload: ResolverTypeWrapper<Omit<ConnectGatewayPayload, 'connection'> & { connection?: Maybe<ResolversTypes['GatewayConnection']> }>;
  ConnectGatewayUserError: ResolverTypeWrapper<ConnectGatewayUserError>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DisconnectGatewayErrorCode: DisconnectGatewayErrorCode;
  DisconnectGatewayInput: DisconnectGatewayInput;
  DisconnectGatewayPayload: ResolverTypeWrapper<DisconnectGatewayPayload>;
  DisconnectGatewayUserError: ResolverTypeWrapper<DisconnectGatewayUserError>;
  GatewayConnection: ResolverTypeWrapper<GatewayConnectionRow>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MarkPaymentReceivedErrorCode: MarkPaymentReceivedErrorCode;
  MarkPaymentReceivedInput: MarkPaymentReceivedInput;
  MarkPaymentReceivedPayload: ResolverTypeWrapper<Omit<MarkPaymentReceivedPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  MarkPaymentReceivedUserError: ResolverTypeWrapper<MarkPaymentReceivedUserError>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenPaymentInput: OpenPaymentInput;
  OpenPaymentPayload: ResolverTypeWrapper<Omit<OpenPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderStanding: ResolverTypeWrapper<OrderStanding>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayOrderErrorCode: PayOrderErrorCode;
  PayOrderInput: PayOrderInput;
  PayOrderPayload: ResolverTypeWrapper<Omit<PayOrderPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  PayOrderUserError: ResolverTypeWrapper<PayOrderUserError>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentActionKind: PaymentActionKind;
  PaymentEvent: ResolverTypeWrapper<PaymentEventRow>;
  PaymentEventType: PaymentEventType;
  PaymentGateway: PaymentGateway;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodRow>;
  PaymentNextAction: ResolverTypeWrapper<PaymentNextAction>;
  PaymentRefusal: ResolverTypeWrapper<PaymentRefusal>;
  PaymentRepair: ResolverTypeWrapper<PaymentRepairRow>;
  PaymentRepairConnection: ResolverTypeWrapper<PaymentRepairConnectionRow>;
  PaymentRepairEdge: ResolverTypeWrapper<Omit<PaymentRepairEdge, 'node'> & { node: ResolversTypes['PaymentRepair'] }>;
  PaymentStatus: PaymentStatus;
  PaymentTransaction: ResolverTypeWrapper<PaymentTransactionRow>;
  PaymentTransactionKind: PaymentTransactionKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<ReceiptRow>;
  RefundOrderInput: RefundOrderInput;
  RefundOrderPayload: ResolverTypeWrapper<RefundOrderPayload>;
  RefundOutcome: RefundOutcome;
  RefundPaymentErrorCode: RefundPaymentErrorCode;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversTypes['Payment']>, refund?: Maybe<ResolversTypes['PaymentTransaction']> }>;
  RefundPaymentUserError: ResolverTypeWrapper<RefundPaymentUserError>;
  RejectPaymentErrorCode: RejectPaymentErrorCode;
  RejectPaymentInput: RejectPaymentInput;
  RejectPaymentPayload: ResolverTypeWrapper<Omit<RejectPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  RejectPaymentUserError: ResolverTypeWrapper<RejectPaymentUserError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<User>;
  VoidPaymentErrorCode: VoidPaymentErrorCode;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: ResolverTypeWrapper<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  VoidPaymentUserError: ResolverTypeWrapper<VoidPaymentUserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  App: App;
  ID: Scalars['ID']['output'];
  AttachPaymentReceiptInput: AttachPaymentReceiptInput;
  String: Scalars['String']['output'];
  AttachPaymentReceiptPayload: Omit<AttachPaymentReceiptPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  AttachPaymentReceiptUserError: AttachPaymentReceiptUserError;
  CapturePaymentInput: CapturePaymentInput;
  CapturePaymentPayload: Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  CapturePaymentUserError: CapturePaymentUserError;
  CheckPaymentInput: CheckPaymentInput;
  CheckPaymentPayload: CheckPaymentPayload;
  ConfirmPaymentInput: ConfirmPaymentInput;
  ConfirmPaymentPayload: Omit<ConfirmPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  ConfirmPaymentUserError: ConfirmPaymentUserError;
  ConnectGatewayInput: ConnectGatewayInput;
  ConnectGatewayPayload: Omit<ConnectGatewayPayload, 'connection'> & { connection?: Maybe<ResolversParentTypes['GatewayConnection']> };
  ConnectGatewayUserError: ConnectGatewayUserError;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DisconnectGatewayInput: DisconnectGatewayInput;
  DisconnectGatewayPayload: DisconnectGatewayPayload;
  DisconnectGatewayUserError: DisconnectGatewayUserError;
  GatewayConnection: GatewayConnectionRow;
  JSON: Scalars['JSON']['output'];
  MarkPaymentReceivedInput: MarkPaymentReceivedInput;
  MarkPaymentReceivedPayload: Omit<MarkPaymentReceivedPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  MarkPaymentReceivedUserError: MarkPaymentReceivedUserError;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OpenPaymentInput: OpenPaymentInput;
  OpenPaymentPayload: Omit<OpenPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  Order: OrderRow;
  OrderStanding: OrderStanding;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  PageInfo: PageInfo;
  PayOrderInput: PayOrderInput;
  PayOrderPayload: Omit<PayOrderPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  PayOrderUserError: PayOrderUserError;
  Payment: PaymentRow;
  PaymentEvent: PaymentEventRow;
  PaymentMethod: PaymentMethodRow;
  PaymentNextAction: PaymentNextAction;
  PaymentRefusal: PaymentRefusal;
  PaymentRepair: PaymentRepairRow;
  PaymentRepairConnection: PaymentRepairConnectionRow;
  PaymentRepairEdge: Omit<PaymentRepairEdge, 'node'> & { node: ResolversParentTypes['PaymentRepair'] };
  PaymentTransaction: PaymentTransactionRow;
  Query: Record<PropertyKey, never>;
  Receipt: ReceiptRow;
  RefundOrderInput: RefundOrderInput;
  RefundOrderPayload: RefundOrderPayload;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversParentTypes['Payment']>, refund?: Maybe<ResolversParentTypes['PaymentTransaction']> };
  RefundPaymentUserError: RefundPaymentUserError;
  RejectPaymentInput: RejectPaymentInput;
  RejectPaymentPayload: Omit<RejectPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  RejectPaymentUserError: RejectPaymentUserError;
  Subscription: Record<PropertyKey, never>;
  User: User;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  VoidPaymentUserError: VoidPaymentUserError;
};

export type AppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AttachPaymentReceiptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachPaymentReceiptPayload'] = ResolversParentTypes['AttachPaymentReceiptPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AttachPaymentReceiptUserError']>, ParentType, ContextType>;
};

export type AttachPaymentReceiptUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachPaymentReceiptUserError'] = ResolversParentTypes['AttachPaymentReceiptUserError']> = {
  code?: Resolver<ResolversTypes['AttachPaymentReceiptErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CapturePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CapturePaymentUserError']>, ParentType, ContextType>;
};

export type CapturePaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapturePaymentUserError'] = ResolversParentTypes['CapturePaymentUserError']> = {
  code?: Resolver<ResolversTypes['CapturePaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckPaymentPayload'] = ResolversParentTypes['CheckPaymentPayload']> = {
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['PaymentRefusal']>, ParentType, ContextType>;
};

export type ConfirmPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPaymentPayload'] = ResolversParentTypes['ConfirmPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ConfirmPaymentUserError']>, ParentType, ContextType>;
};

export type ConfirmPaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPaymentUserError'] = ResolversParentTypes['ConfirmPaymentUserError']> = {
  code?: Resolver<ResolversTypes['ConfirmPaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConnectGatewayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectGatewayPayload'] = ResolversParentTypes['ConnectGatewayPayload']> = {
  connection?: Resolver<Maybe<ResolversTypes['GatewayConnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ConnectGatewayUserError']>, ParentType, ContextType>;
};

export type ConnectGatewayUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectGatewayUserError'] = ResolversParentTypes['ConnectGatewayUserError']> = {
  code?: Resolver<ResolversTypes['ConnectGatewayErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DisconnectGatewayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectGatewayPayload'] = ResolversParentTypes['DisconnectGatewayPayload']> = {
  gateway?: Resolver<Maybe<ResolversTypes['PaymentGateway']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DisconnectGatewayUserError']>, ParentType, ContextType>;
};

export type DisconnectGatewayUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectGatewayUserError'] = ResolversParentTypes['DisconnectGatewayUserError']> = {
  code?: Resolver<ResolversTypes['DisconnectGatewayErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GatewayConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GatewayConnection'] = ResolversParentTypes['GatewayConnection']> = {
  connectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gateway?: Resolver<ResolversTypes['PaymentGateway'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhookUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MarkPaymentReceivedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkPaymentReceivedPayload'] = ResolversParentTypes['MarkPaymentReceivedPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['MarkPaymentReceivedUserError']>, ParentType, ContextType>;
};

export type MarkPaymentReceivedUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkPaymentReceivedUserError'] = ResolversParentTypes['MarkPaymentReceivedUserError']> = {
  code?: Resolver<ResolversTypes['MarkPaymentReceivedErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  attachPaymentReceipt?: Resolver<ResolversTypes['AttachPaymentReceiptPayload'], ParentType, ContextType, RequireFields<MutationAttachPaymentReceiptArgs, 'input'>>;
  capturePayment?: Resolver<ResolversTypes['CapturePaymentPayload'], ParentType, ContextType, RequireFields<MutationCapturePaymentArgs, 'input'>>;
  checkPayment?: Resolver<ResolversTypes['CheckPaymentPayload'], ParentType, ContextType, RequireFields<MutationCheckPaymentArgs, 'input'>>;
  confirmPayment?: Resolver<ResolversTypes['ConfirmPaymentPayload'], ParentType, ContextType, RequireFields<MutationConfirmPaymentArgs, 'input'>>;
  connectGateway?: Resolver<ResolversTypes['ConnectGatewayPayload'], ParentType, ContextType, RequireFields<MutationConnectGatewayArgs, 'input'>>;
  disconnectGateway?: Resolver<ResolversTypes['DisconnectGatewayPayload'], ParentType, ContextType, RequireFields<MutationDisconnectGatewayArgs, 'input'>>;
  markPaymentReceived?: Resolver<ResolversTypes['MarkPaymentReceivedPayload'], ParentType, ContextType, RequireFields<MutationMarkPaymentReceivedArgs, 'input'>>;
  openPayment?: Resolver<ResolversTypes['OpenPaymentPayload'], ParentType, ContextType, RequireFields<MutationOpenPaymentArgs, 'input'>>;
  payOrder?: Resolver<ResolversTypes['PayOrderPayload'], ParentType, ContextType, RequireFields<MutationPayOrderArgs, 'input'>>;
  refundOrder?: Resolver<ResolversTypes['RefundOrderPayload'], ParentType, ContextType, RequireFields<MutationRefundOrderArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  rejectPayment?: Resolver<ResolversTypes['RejectPaymentPayload'], ParentType, ContextType, RequireFields<MutationRejectPaymentArgs, 'input'>>;
  voidPayment?: Resolver<ResolversTypes['VoidPaymentPayload'], ParentType, ContextType, RequireFields<MutationVoidPaymentArgs, 'input'>>;
};

export type OpenPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenPaymentPayload'] = ResolversParentTypes['OpenPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['PaymentRefusal']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['OrderStanding']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type OrderStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStanding'] = ResolversParentTypes['OrderStanding']> = {
  authorized?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayOrderPayload'] = ResolversParentTypes['PayOrderPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PayOrderUserError']>, ParentType, ContextType>;
};

export type PayOrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayOrderUserError'] = ResolversParentTypes['PayOrderUserError']> = {
  code?: Resolver<ResolversTypes['PayOrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gateway?: Resolver<ResolversTypes['PaymentGateway'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  transactions?: Resolver<Array<ResolversTypes['PaymentTransaction']>, ParentType, ContextType>;
};

export type PaymentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEvent'] = ResolversParentTypes['PaymentEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PaymentEventType'], ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = {
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  gateway?: Resolver<ResolversTypes['PaymentGateway'], ParentType, ContextType>;
};

export type PaymentNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentNextAction'] = ResolversParentTypes['PaymentNextAction']> = {
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentActionKind'], ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefusal'] = ResolversParentTypes['PaymentRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentRepairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRepair'] = ResolversParentTypes['PaymentRepair']> = {
  after?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentRepairConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRepairConnection'] = ResolversParentTypes['PaymentRepairConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentRepairEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PaymentRepair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentRepairEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRepairEdge'] = ResolversParentTypes['PaymentRepairEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentRepair'], ParentType, ContextType>;
};

export type PaymentTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTransaction'] = ResolversParentTypes['PaymentTransaction']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  byApp?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentTransactionKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  gatewayConnections?: Resolver<Array<ResolversTypes['GatewayConnection']>, ParentType, ContextType, RequireFields<QueryGatewayConnectionsArgs, 'storeId'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  paymentMethods?: Resolver<Array<ResolversTypes['PaymentMethod']>, ParentType, ContextType, RequireFields<QueryPaymentMethodsArgs, 'storeId'>>;
  paymentRepairs?: Resolver<ResolversTypes['PaymentRepairConnection'], ParentType, ContextType, RequireFields<QueryPaymentRepairsArgs, 'first' | 'storeId'>>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RefundOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundOrderPayload'] = ResolversParentTypes['RefundOrderPayload']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['RefundOutcome']>, ParentType, ContextType>;
  refundIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['PaymentRefusal']>, ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['PaymentTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RefundPaymentUserError']>, ParentType, ContextType>;
};

export type RefundPaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentUserError'] = ResolversParentTypes['RefundPaymentUserError']> = {
  code?: Resolver<ResolversTypes['RefundPaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectPaymentPayload'] = ResolversParentTypes['RejectPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RejectPaymentUserError']>, ParentType, ContextType>;
};

export type RejectPaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectPaymentUserError'] = ResolversParentTypes['RejectPaymentUserError']> = {
  code?: Resolver<ResolversTypes['RejectPaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  paymentEvents?: SubscriptionResolver<ResolversTypes['PaymentEvent'], "paymentEvents", ParentType, ContextType, RequireFields<SubscriptionPaymentEventsArgs, 'storeId'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VoidPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaymentPayload'] = ResolversParentTypes['VoidPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['VoidPaymentUserError']>, ParentType, ContextType>;
};

export type VoidPaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaymentUserError'] = ResolversParentTypes['VoidPaymentUserError']> = {
  code?: Resolver<ResolversTypes['VoidPaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  App?: AppResolvers<ContextType>;
  AttachPaymentReceiptPayload?: AttachPaymentReceiptPayloadResolvers<ContextType>;
  AttachPaymentReceiptUserError?: AttachPaymentReceiptUserErrorResolvers<ContextType>;
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  CapturePaymentUserError?: CapturePaymentUserErrorResolvers<ContextType>;
  CheckPaymentPayload?: CheckPaymentPayloadResolvers<ContextType>;
  ConfirmPaymentPayload?: ConfirmPaymentPayloadResolvers<ContextType>;
  ConfirmPaymentUserError?: ConfirmPaymentUserErrorResolvers<ContextType>;
  ConnectGatewayPayload?: ConnectGatewayPayloadResolvers<ContextType>;
  ConnectGatewayUserError?: ConnectGatewayUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DisconnectGatewayPayload?: DisconnectGatewayPayloadResolvers<ContextType>;
  DisconnectGatewayUserError?: DisconnectGatewayUserErrorResolvers<ContextType>;
  GatewayConnection?: GatewayConnectionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MarkPaymentReceivedPayload?: MarkPaymentReceivedPayloadResolvers<ContextType>;
  MarkPaymentReceivedUserError?: MarkPaymentReceivedUserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenPaymentPayload?: OpenPaymentPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderStanding?: OrderStandingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayOrderPayload?: PayOrderPayloadResolvers<ContextType>;
  PayOrderUserError?: PayOrderUserErrorResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentEvent?: PaymentEventResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PaymentNextAction?: PaymentNextActionResolvers<ContextType>;
  PaymentRefusal?: PaymentRefusalResolvers<ContextType>;
  PaymentRepair?: PaymentRepairResolvers<ContextType>;
  PaymentRepairConnection?: PaymentRepairConnectionResolvers<ContextType>;
  PaymentRepairEdge?: PaymentRepairEdgeResolvers<ContextType>;
  PaymentTransaction?: PaymentTransactionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  RefundOrderPayload?: RefundOrderPayloadResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RefundPaymentUserError?: RefundPaymentUserErrorResolvers<ContextType>;
  RejectPaymentPayload?: RejectPaymentPayloadResolvers<ContextType>;
  RejectPaymentUserError?: RejectPaymentUserErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VoidPaymentPayload?: VoidPaymentPayloadResolvers<ContextType>;
  VoidPaymentUserError?: VoidPaymentUserErrorResolvers<ContextType>;
};

