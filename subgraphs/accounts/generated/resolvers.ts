import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserRow, SessionRow, SessionInfoRow, CustomerRow, SignedInSessionRow, CustomerConnectionRow, CustomerAddressRow, ConsentChangeRow, StoreRow, AppRow, AppConnectionRow, ApiKeyRow, ApiKeyStandingRow, ManifestRow, ManifestConnectionRow, ManifestOperationConnectionRow, PublishedOperationPageRow, ManifestDiffRow } from '../graphql/rows.ts';
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
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A BCP 47 language tag such as "ar" or "en". */
  LanguageCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `addAddress` can be refused. */
export type AddAddressErrorCode =
  /** A part of the address is missing or does not have the form it has in its country. */
  | 'ADDRESS_INVALID'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The telephone number is none that can be called from everywhere. */
  | 'PHONE_INVALID'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `addAddress`. */
export type AddAddressInput = {
  /** The address. */
  address: CustomerAddressInput;
  /** Staff with `customers:write`: whose. Left out, it is the caller's own record, made when there is none. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it becomes the default for, instead of the one before. */
  defaultFor?: InputMaybe<Array<AddressUse>>;
  /** The store. */
  storeId: Scalars['ID']['input'];
};

/** Answer of `addAddress`. */
export type AddAddressPayload = {
  __typename?: 'AddAddressPayload';
  /** The address as it is now; null when it was refused. */
  address?: Maybe<CustomerAddress>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AddAddressUserError>;
};

/** One reason why `addAddress` was refused. */
export type AddAddressUserError = {
  __typename?: 'AddAddressUserError';
  /** The reason, for programs. */
  code: AddAddressErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** What an address can be the default for. */
export type AddressUse =
  /** What invoices name. */
  | 'BILLING'
  /** Where orders go. */
  | 'SHIPPING';

/**
 * A key of an app, sent as `Authorization: Bearer sk_live_…` or as `x-api-key`. Nobody can read it after it was made: what is
 * kept is a digest, and what is shown are its beginning and its end. It lives on when whoever made it leaves the store.
 */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** The highest cost that one operation may have with it; null for the router's own limit. */
  costCeiling?: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when that is not for the caller to see. */
  createdBy?: Maybe<User>;
  /** When it ends by itself; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's id; it carries the store's number. It is no secret. */
  id: Scalars['ID']['output'];
  /** How it ends. */
  lastFour: Scalars['String']['output'];
  /** When it was last used, to within a minute; null for never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  name?: Maybe<Scalars['String']['output']>;
  /** The origins of web pages that may use it; empty when everything may. */
  origins: Array<Scalars['String']['output']>;
  /** True when nothing but the operations of the app's live manifests runs with it. */
  persistedOnly: Scalars['Boolean']['output'];
  /** How it begins, to tell it from others. */
  prefix: Scalars['String']['output'];
  /** The id of the key that replaces it, when it was rotated. */
  replacedById?: Maybe<Scalars['ID']['output']>;
  /** When it was revoked. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The permissions that it gives in the app's store. Without any it does what a guest can. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether it works. */
  status: ApiKeyStatus;
};

/** What a key may do, for the part that checks keys. */
export type ApiKeyStanding = {
  __typename?: 'ApiKeyStanding';
  /** Its app. */
  appId: Scalars['ID']['output'];
  /** The app's name. */
  appName: Scalars['String']['output'];
  /** The highest cost of an operation. */
  costCeiling?: Maybe<Scalars['Int']['output']>;
  /** When it ends by itself. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key. */
  keyId: Scalars['ID']['output'];
  /** The origins that may use it. */
  origins: Array<Scalars['String']['output']>;
  /** Whether it runs persisted operations only. */
  persistedOnly: Scalars['Boolean']['output'];
  /** Its permissions. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether it works. */
  status: ApiKeyStatus;
  /** The app's store. */
  storeId: Scalars['ID']['output'];
};

/** Whether a key works. */
export type ApiKeyStatus =
  /** Its time is over, or that of the overlap after it was rotated. */
  | 'EXPIRED'
  /** It works. */
  | 'LIVE'
  /** It was revoked. */
  | 'REVOKED';

/**
 * A program that works with one store: a storefront, a till, an integration. It calls with a key of its own, and can publish the
 * operations it asks. Seen by staff with `apps:read`, and by its own keys with that scope; for everybody else it does not exist.
 */
export type App = {
  __typename?: 'App';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when that is not for the caller to see. */
  createdBy?: Maybe<User>;
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** The app's id; it carries the store's number. */
  id: Scalars['ID']['output'];
  /** Its keys, newest first: those that work, and the latest that ended; at most 100. */
  keys: Array<ApiKey>;
  /** What it has published, newest first. */
  manifests: ManifestConnection;
  /** Its name, unlike those of the store's other apps. */
  name: Scalars['String']['output'];
  /**
   * How its operations were used, the most called first; at most 500. Counts are of whole hours in UTC, are kept for 90 days and
   * are up to a minute old. Error: INVALID (`from` after `to`).
   */
  operationUsage: Array<OperationUsage>;
  /** The store it belongs to. */
  store: Store;
};


/**
 * A program that works with one store: a storefront, a till, an integration. It calls with a key of its own, and can publish the
 * operations it asks. Seen by staff with `apps:read`, and by its own keys with that scope; for everybody else it does not exist.
 */
export type AppManifestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  live?: Scalars['Boolean']['input'];
};


/**
 * A program that works with one store: a storefront, a till, an integration. It calls with a key of its own, and can publish the
 * operations it asks. Seen by staff with `apps:read`, and by its own keys with that scope; for everybody else it does not exist.
 */
export type AppOperationUsageArgs = {
  from: Scalars['DateTime']['input'];
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of apps. */
export type AppConnection = {
  __typename?: 'AppConnection';
  /** The apps of this page with their cursors. */
  edges: Array<AppEdge>;
  /** The apps of this page. */
  nodes: Array<App>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** An app in a page. */
export type AppEdge = {
  __typename?: 'AppEdge';
  /** The app's place in the list. */
  cursor: Scalars['String']['output'];
  /** The app. */
  node: App;
};

/** Why `changePassword` can be refused. */
export type ChangePasswordErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The current password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** There were so many failed attempts that signing in is locked; the message says for how many seconds. */
  | 'LOCKED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The password is the e-mail address. */
  | 'PASSWORD_IS_EMAIL'
  /** The password has fewer than 10 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `changePassword`. */
export type ChangePasswordInput = {
  /** The password as it is. */
  currentPassword: Scalars['String']['input'];
  /** The new one: 10 to 200 characters; not the e-mail address. */
  newPassword: Scalars['String']['input'];
};

/** Answer of `changePassword`. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** The account; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ChangePasswordUserError>;
};

/** One reason why `changePassword` was refused. */
export type ChangePasswordUserError = {
  __typename?: 'ChangePasswordUserError';
  /** The reason, for programs. */
  code: ChangePasswordErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `confirmTwoFactor` can be refused. */
export type ConfirmTwoFactorErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** There were so many failed attempts that signing in is locked; the message says for how many seconds. */
  | 'LOCKED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** Two-factor sign-in is on already: turn it off first. */
  | 'TWO_FACTOR_ALREADY_ENABLED'
  /** The code is wrong, has expired or was used already. */
  | 'TWO_FACTOR_INVALID'
  /** There is no two-factor secret to confirm or to turn off: enrol first. */
  | 'TWO_FACTOR_NOT_ENROLLED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `confirmTwoFactor`. */
export type ConfirmTwoFactorInput = {
  /** The six digits that the authenticator shows. */
  totpCode: Scalars['String']['input'];
};

/** Answer of `confirmTwoFactor`. */
export type ConfirmTwoFactorPayload = {
  __typename?: 'ConfirmTwoFactorPayload';
  /** Ten codes that each stand for the authenticator once. They are shown this once; null when it was refused. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ConfirmTwoFactorUserError>;
};

/** One reason why `confirmTwoFactor` was refused. */
export type ConfirmTwoFactorUserError = {
  __typename?: 'ConfirmTwoFactorUserError';
  /** The reason, for programs. */
  code: ConfirmTwoFactorErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** How one consent stands. */
export type Consent = {
  __typename?: 'Consent';
  /** When that was said; null when nothing was. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when the customer agreed and has not taken it back. */
  granted: Scalars['Boolean']['output'];
};

/** One time that a customer agreed to advertising or took it back. What is written is never changed. */
export type ConsentChange = {
  __typename?: 'ConsentChange';
  /** When it was said. */
  at: Scalars['DateTime']['output'];
  /** How the advertising comes. */
  channel: ConsentChannel;
  /** True when they agreed, false when they took it back. */
  granted: Scalars['Boolean']['output'];
  /** The entry's id. */
  id: Scalars['ID']['output'];
  /** Where it was said, such as "checkout". */
  source: Scalars['String']['output'];
  /** Which edition of the words it was, if that was given. */
  version?: Maybe<Scalars['String']['output']>;
  /** The words they were shown, if they were given. */
  wording?: Maybe<Scalars['String']['output']>;
};

/** How advertising reaches a customer. */
export type ConsentChannel =
  /** By e-mail. */
  | 'EMAIL'
  /** By text message. */
  | 'SMS';

/** Why `createApiKey` can be refused. */
export type CreateApiKeyErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** No key can have this permission: it is for people only. */
  | 'SCOPE_NOT_ALLOWED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `createApiKey`. */
export type CreateApiKeyInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
  /** The highest cost that one operation may have with it, 1 to 1,000,000; the router's own limit unless given. */
  costCeiling?: InputMaybe<Scalars['Int']['input']>;
  /** When it ends by itself; never unless given. At most 5 years ahead. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the key is for, such as the place where it is kept; at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * The origins of web pages that may use it, such as "https://shop.example"; at most 20. With any of them, a request without
   * one of these in its `Origin` header is refused. Empty: everything may use it.
   */
  origins?: Array<Scalars['String']['input']>;
  /** True to run nothing but the operations of the app's live manifests with it. */
  persistedOnly?: Scalars['Boolean']['input'];
  /**
   * The permissions that it gives in the app's store, such as "orders:read"; each must be the caller's own. "apps:write" and
   * "staff:write" are for people only: a key that could make keys or invite people would outlive being revoked. Without any
   * scope the key does what a guest can: that is the key for a storefront.
   */
  scopes?: Array<Scalars['String']['input']>;
};

/** Answer of `createApiKey`. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The new key; null when it was refused. */
  apiKey?: Maybe<ApiKey>;
  /**
   * The key itself: `sk_live_` and 49 letters and digits. It is shown this once and cannot be looked up again; null when it
   * was refused.
   */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CreateApiKeyUserError>;
};

/** One reason why `createApiKey` was refused. */
export type CreateApiKeyUserError = {
  __typename?: 'CreateApiKeyUserError';
  /** The reason, for programs. */
  code: CreateApiKeyErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `createApp` can be refused. */
export type CreateAppErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** Another app of the store has this name. */
  | 'NAME_TAKEN'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `createApp`. */
export type CreateAppInput = {
  /** What it is for, at most 1,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 100 characters, unlike those of the store's other apps. */
  name: Scalars['String']['input'];
  /** The store. */
  storeId: Scalars['ID']['input'];
};

/** Answer of `createApp`. */
export type CreateAppPayload = {
  __typename?: 'CreateAppPayload';
  /** The new app; null when it was refused. */
  app?: Maybe<App>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CreateAppUserError>;
};

/** One reason why `createApp` was refused. */
export type CreateAppUserError = {
  __typename?: 'CreateAppUserError';
  /** The reason, for programs. */
  code: CreateAppErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/**
 * Somebody as a customer of one store: a user, from their first order or address there, or a guest whose order had an e-mail
 * address. Seen by staff of the store with `customers:read`, `customers:write` or `orders:read` and by the user; for
 * everybody else it does not exist. A guest's record becomes the user's when a user shows that the address is theirs.
 */
export type Customer = {
  __typename?: 'Customer';
  /** Where the customer can be reached, oldest first; at most 50. Only the customer and staff with `customers:read` see them; for others it is null. */
  addresses?: Maybe<Array<CustomerAddress>>;
  /** Each change of the consents, newest first; the newest 100. Seen as `marketingConsent`. */
  consentLog?: Maybe<Array<ConsentChange>>;
  /** When they became a customer of the store. */
  createdAt: Scalars['DateTime']['output'];
  /** The address that invoices name unless another is given, if there is one. Seen as `addresses`. */
  defaultBillingAddress?: Maybe<CustomerAddress>;
  /** The address that orders go to unless another is given, if there is one. Seen as `addresses`. */
  defaultShippingAddress?: Maybe<CustomerAddress>;
  /** The e-mail address: of the user's account, or of the guest's orders. */
  email: Scalars['String']['output'];
  /** First name: what the store was told, otherwise the account's. Empty when nobody said. */
  firstName: Scalars['String']['output'];
  /** The customer's id; it carries the store's number. */
  id: Scalars['ID']['output'];
  /** The language of messages: what the store was told, otherwise the account's; null for a guest who did not say. */
  language?: Maybe<Scalars['LanguageCode']['output']>;
  /** Last name, as `firstName`. */
  lastName: Scalars['String']['output'];
  /** Which advertising the customer agreed to. Only the customer and staff with `customers:read` see it; for others it is null. */
  marketingConsent?: Maybe<MarketingConsent>;
  /** What staff wrote down. Only staff with `customers:read` see it; for others it is null. */
  note?: Maybe<Scalars['String']['output']>;
  /** Telephone number: what the store was told, otherwise the account's, if there is one. */
  phone?: Maybe<Scalars['String']['output']>;
  /** True for a user, false for a guest. */
  registered: Scalars['Boolean']['output'];
  /** What staff tagged the customer with. Only staff with `customers:read` see it; for others it is null. */
  tags?: Maybe<Array<Scalars['String']['output']>>;
  /** Whose record it is; null for a guest's. For other parts of the system only. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** Where a customer can be reached by post, with the fields of the Saudi national address. */
export type CustomerAddress = {
  __typename?: 'CustomerAddress';
  /** Additional number of the Saudi national address: four digits. */
  additionalNumber?: Maybe<Scalars['String']['output']>;
  /** Number of the building: four digits. */
  buildingNumber?: Maybe<Scalars['String']['output']>;
  /** City. */
  city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2 code. */
  country: Scalars['String']['output'];
  /** True for the one address that invoices name unless another is given. */
  defaultBilling: Scalars['Boolean']['output'];
  /** True for the one address that orders go to unless another is given. */
  defaultShipping: Scalars['Boolean']['output'];
  /** District. */
  district?: Maybe<Scalars['String']['output']>;
  /** The address's id; it carries the store's number. */
  id: Scalars['ID']['output'];
  /** Street. */
  line1: Scalars['String']['output'];
  /** More of it, such as the floor. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives what is sent there. */
  name: Scalars['String']['output'];
  /** Telephone number of who receives it, in international form (E.164). */
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

/** An address as somebody types it. Each text has at most 255 characters; digits may be Arabic. */
export type CustomerAddressInput = {
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
  /** Street. */
  line1: Scalars['String']['input'];
  /** More of it, such as the floor. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives what is sent there. */
  name: Scalars['String']['input'];
  /** Telephone number in international form, or a Saudi one that begins with 05. */
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

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The customers of this page with their cursors. */
  edges: Array<CustomerEdge>;
  /** The customers of this page. */
  nodes: Array<Customer>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** A customer in a page. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** The customer's place in the list. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** In which order customers come. */
export type CustomerSort =
  /** By first and last name. */
  | 'NAME'
  /** Who became a customer last comes first. */
  | 'NEWEST'
  /** Who became a customer first comes first. */
  | 'OLDEST';

/** Why `deleteApp` can be refused. */
export type DeleteAppErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `deleteApp`. */
export type DeleteAppInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
};

/** Answer of `deleteApp`. */
export type DeleteAppPayload = {
  __typename?: 'DeleteAppPayload';
  /** The id of the app that is gone; null when it was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<DeleteAppUserError>;
};

/** One reason why `deleteApp` was refused. */
export type DeleteAppUserError = {
  __typename?: 'DeleteAppUserError';
  /** The reason, for programs. */
  code: DeleteAppErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `disableTwoFactor` can be refused. */
export type DisableTwoFactorErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** There were so many failed attempts that signing in is locked; the message says for how many seconds. */
  | 'LOCKED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong, has expired or was used already. */
  | 'TWO_FACTOR_INVALID'
  /** There is no two-factor secret to confirm or to turn off: enrol first. */
  | 'TWO_FACTOR_NOT_ENROLLED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `disableTwoFactor`. */
export type DisableTwoFactorInput = {
  /** The password. */
  password: Scalars['String']['input'];
  /** The six digits of the authenticator, or a recovery code. */
  totpCode: Scalars['String']['input'];
};

/** Answer of `disableTwoFactor`. */
export type DisableTwoFactorPayload = {
  __typename?: 'DisableTwoFactorPayload';
  /** The account; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<DisableTwoFactorUserError>;
};

/** One reason why `disableTwoFactor` was refused. */
export type DisableTwoFactorUserError = {
  __typename?: 'DisableTwoFactorUserError';
  /** The reason, for programs. */
  code: DisableTwoFactorErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `enrolTwoFactor` can be refused. */
export type EnrolTwoFactorErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** Two-factor sign-in is on already: turn it off first. */
  | 'TWO_FACTOR_ALREADY_ENABLED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Answer of `enrolTwoFactor`. */
export type EnrolTwoFactorPayload = {
  __typename?: 'EnrolTwoFactorPayload';
  /** The same as an otpauth:// address, to show as a QR code; null when it was refused. */
  otpauthUri?: Maybe<Scalars['String']['output']>;
  /** The secret in base 32, to type into an authenticator. It is shown this once; null when it was refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<EnrolTwoFactorUserError>;
};

/** One reason why `enrolTwoFactor` was refused. */
export type EnrolTwoFactorUserError = {
  __typename?: 'EnrolTwoFactorUserError';
  /** The reason, for programs. */
  code: EnrolTwoFactorErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `login` can be refused. */
export type LoginErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The e-mail address or the password is wrong. Which of them is never said. */
  | 'INVALID_CREDENTIALS'
  /** There were so many failed attempts that signing in is locked; the message says for how many seconds. */
  | 'LOCKED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The account is suspended. */
  | 'SUSPENDED'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong, has expired or was used already. */
  | 'TWO_FACTOR_INVALID'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `login`. */
export type LoginInput = {
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
  /** Where two-factor sign-in is on: the six digits of the authenticator, or one of the recovery codes, each of which works once. */
  totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `login`. */
export type LoginPayload = {
  __typename?: 'LoginPayload';
  /** The new session; null when it was refused or a code is needed. */
  session?: Maybe<Session>;
  /** True when e-mail address and password are right and a code is needed: ask for it and send all three. */
  twoFactorRequired: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<LoginUserError>;
};

/** One reason why `login` was refused. */
export type LoginUserError = {
  __typename?: 'LoginUserError';
  /** The reason, for programs. */
  code: LoginErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `logout` can be refused. */
export type LogoutErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Answer of `logout`. */
export type LogoutPayload = {
  __typename?: 'LogoutPayload';
  /** The session that ended; null when it was refused. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<LogoutUserError>;
};

/** One reason why `logout` was refused. */
export type LogoutUserError = {
  __typename?: 'LogoutUserError';
  /** The reason, for programs. */
  code: LogoutErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** The operations of one version of an app. What is published never changes; several versions are live at once. */
export type Manifest = {
  __typename?: 'Manifest';
  /** When it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** Who published it; null when a key did, or when that is not for the caller to see. */
  createdBy?: Maybe<User>;
  /** How it differs from another version of the app. Error: NOT_FOUND (`against`). */
  diff: ManifestDiff;
  /** When it stops being live by itself; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it was written. */
  format: ManifestFormat;
  /** The manifest's id; it carries the store's number. */
  id: Scalars['ID']['output'];
  /** How many operations it has. */
  operationCount: Scalars['Int']['output'];
  /** Its operations, by id. */
  operations: ManifestOperationConnection;
  /** Whether its operations run. */
  status: ManifestStatus;
  /** The version of the app. */
  version: Scalars['String']['output'];
  /** When it was withdrawn. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};


/** The operations of one version of an app. What is published never changes; several versions are live at once. */
export type ManifestDiffArgs = {
  against?: InputMaybe<Scalars['String']['input']>;
};


/** The operations of one version of an app. What is published never changes; several versions are live at once. */
export type ManifestOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One operation that differs. */
export type ManifestChange = {
  __typename?: 'ManifestChange';
  /** Its id; of a removed one its id before. */
  id: Scalars['String']['output'];
  /** Its name, if it has one. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A page of manifests. */
export type ManifestConnection = {
  __typename?: 'ManifestConnection';
  /** The manifests of this page with their cursors. */
  edges: Array<ManifestEdge>;
  /** The manifests of this page. */
  nodes: Array<Manifest>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** How a manifest differs from another. Operations are known by their names, and those without one by their ids. */
export type ManifestDiff = {
  __typename?: 'ManifestDiff';
  /** Operations that the other one does not have. */
  added: Array<ManifestChange>;
  /** The version it is compared with; null when there is none: everything is added then. */
  against?: Maybe<Scalars['String']['output']>;
  /** Operations whose text is another. */
  changed: Array<ManifestChange>;
  /** Operations that only the other one has. */
  removed: Array<ManifestChange>;
  /** How many are the same. */
  unchangedCount: Scalars['Int']['output'];
};

/** A manifest in a page. */
export type ManifestEdge = {
  __typename?: 'ManifestEdge';
  /** The manifest's place in the list. */
  cursor: Scalars['String']['output'];
  /** The manifest. */
  node: Manifest;
};

/** How a manifest is written. */
export type ManifestFormat =
  /** Apollo's `apollo-persisted-query-manifest`: `{ format, version, operations: [{ id, name, type, body }] }`. */
  | 'APOLLO'
  /** The `persisted-documents.json` of graphql-codegen's client preset: texts by hash. */
  | 'CODEGEN'
  /** Operations one by one, in `operations`. */
  | 'OPERATIONS'
  /** Relay's persisted queries file: texts by id. */
  | 'RELAY';

/** An operation of a manifest. */
export type ManifestOperation = {
  __typename?: 'ManifestOperation';
  /** Its text. */
  body: Scalars['String']['output'];
  /** By what the client asks for it. */
  id: Scalars['String']['output'];
  /** What it is: "query", "mutation" or "subscription". */
  kind: Scalars['String']['output'];
  /** Its name, if it has one. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A page of operations. */
export type ManifestOperationConnection = {
  __typename?: 'ManifestOperationConnection';
  /** The operations of this page with their cursors. */
  edges: Array<ManifestOperationEdge>;
  /** The operations of this page. */
  nodes: Array<ManifestOperation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all, on every page. */
  totalCount: Scalars['Int']['output'];
};

/** An operation in a page. */
export type ManifestOperationEdge = {
  __typename?: 'ManifestOperationEdge';
  /** The operation's place in the list. */
  cursor: Scalars['String']['output'];
  /** The operation. */
  node: ManifestOperation;
};

/** Whether the operations of a manifest run. */
export type ManifestStatus =
  /** Its time is over. */
  | 'EXPIRED'
  /** They do. */
  | 'LIVE'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** Which advertising a customer agreed to, each way by itself. Nobody has agreed before they said so. */
export type MarketingConsent = {
  __typename?: 'MarketingConsent';
  /** By e-mail. */
  email: Consent;
  /** By text message. */
  sms: Consent;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds an address: of the caller, or of a customer that staff with `customers:write` name. A customer has at most 50. The first one becomes the default for both uses. */
  addAddress: AddAddressPayload;
  /** Sets a new password and ends all other sessions of the caller. A mail tells that it was changed. */
  changePassword: ChangePasswordPayload;
  /** Turns two-factor sign-in on, with a code that the authenticator shows. */
  confirmTwoFactor: ConfirmTwoFactorPayload;
  /** Makes a key of an app, and shows it this once. Needs apps:write and each permission that the key gets. An app has at most 20 keys that work. */
  createApiKey: CreateApiKeyPayload;
  /** Makes an app of a store. Needs apps:write. A store has at most 100. */
  createApp: CreateAppPayload;
  /** Deletes an app with its keys, manifests and counts. Its keys stop working at once. Needs apps:write. */
  deleteApp: DeleteAppPayload;
  /** Turns two-factor sign-in off and forgets its secret and recovery codes. */
  disableTwoFactor: DisableTwoFactorPayload;
  /** Makes a secret for an authenticator app. Two-factor sign-in is on only when `confirmTwoFactor` has shown that the app knows it. A secret that was not confirmed is replaced. */
  enrolTwoFactor: EnrolTwoFactorPayload;
  /**
   * Somebody's record as a customer of a store, made when there is none: the user's with this id, or, by e-mail address, that
   * of the user who has verified it, otherwise the guest's. For other parts of the system only.
   */
  ensureCustomer: Customer;
  /** Signs in with e-mail address and password. A wrong address and a wrong password get the same answer and cost the same work. Repeated failures slow down and then lock, per address and per IP address, whether or not there is an account. */
  login: LoginPayload;
  /** Ends the session that the request is made with. Its tokens stop working. */
  logout: LogoutPayload;
  /**
   * Publishes the operations of a version of an app, after checking each against the public schema: all of them, or none. Needs
   * apps:write, or a key of the app itself with manifests:write. An app has at most 50 live versions, and 500 with those
   * that ended within 90 days.
   */
  publishManifest: PublishManifestPayload;
  /** Adds counts of the usage of operations, at most 1,000 at once. For other parts of the system only. */
  recordOperationUsage: Scalars['Boolean']['output'];
  /** Exchanges a refresh token for a new access token and a new refresh token. The old one is used up by it; if it comes again after more than 10 seconds, somebody has copied it, and the session ends. */
  refreshSession: RefreshSessionPayload;
  /** Opens an account and signs it in at once. A link to verify the e-mail address is mailed. Everybody may; limited per IP address. Everything that is wrong with the input is told at once. */
  register: RegisterPayload;
  /** Removes an address. If it was a default, there is none until another is set. By the customer, or staff with `customers:write`. */
  removeAddress: RemoveAddressPayload;
  /** Mails a link to set a new password, if there is an account with this e-mail address. The answer is the same when there is none. At most 5 in an hour for one address. */
  requestPasswordReset: RequestPasswordResetPayload;
  /** Mails a new link to verify the caller's e-mail address. At most 5 in an hour. */
  resendVerification: ResendVerificationPayload;
  /** Sets a new password with the token that was mailed, and ends all sessions of the account. The e-mail address counts as verified then. */
  resetPassword: ResetPasswordPayload;
  /** Ends a key at once, in every process, with the sockets that it opened. Needs apps:write. */
  revokeApiKey: RevokeApiKeyPayload;
  /** Ends one of the caller's own sessions, for example on a device that was lost. */
  revokeSession: RevokeSessionPayload;
  /** Makes a key that replaces another, which still works for a while. Needs apps:write and each permission that the key has. */
  rotateApiKey: RotateApiKeyPayload;
  /** Makes an address the default. By the customer, or staff with `customers:write`. */
  setDefaultAddress: SetDefaultAddressPayload;
  /** Writes down that a customer agrees to advertising or takes it back: the caller, or one that staff with `customers:write` name. */
  setMarketingConsent: SetMarketingConsentPayload;
  /** Replaces an address by another, which keeps the id and stays the default. By the customer, or staff with `customers:write`. */
  updateAddress: UpdateAddressPayload;
  /** Changes what an app is called. Needs apps:write. What is left out stays. */
  updateApp: UpdateAppPayload;
  /** Changes what a store knows of a customer: the caller, or one that staff with `customers:write` name. What is left out stays. */
  updateCustomerProfile: UpdateCustomerProfilePayload;
  /** Changes what the caller's account says of its owner. What is left out stays. */
  updateProfile: UpdateProfilePayload;
  /** Shows, with the token that was mailed, that the e-mail address is the user's own. Everybody who has the token may. */
  verifyEmail: VerifyEmailPayload;
  /** Has the operations of a version no longer run, unless another live version has them. Needs what `publishManifest` needs. */
  withdrawManifest: WithdrawManifestPayload;
};


export type MutationAddAddressArgs = {
  input: AddAddressInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationConfirmTwoFactorArgs = {
  input: ConfirmTwoFactorInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreateAppArgs = {
  input: CreateAppInput;
};


export type MutationDeleteAppArgs = {
  input: DeleteAppInput;
};


export type MutationDisableTwoFactorArgs = {
  input: DisableTwoFactorInput;
};


export type MutationEnsureCustomerArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  storeId: Scalars['ID']['input'];
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationLoginArgs = {
  input: LoginInput;
};


export type MutationPublishManifestArgs = {
  input: PublishManifestInput;
};


export type MutationRecordOperationUsageArgs = {
  usage: Array<OperationUsageInput>;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRemoveAddressArgs = {
  input: RemoveAddressInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


export type MutationSetDefaultAddressArgs = {
  input: SetDefaultAddressInput;
};


export type MutationSetMarketingConsentArgs = {
  input: SetMarketingConsentInput;
};


export type MutationUpdateAddressArgs = {
  input: UpdateAddressInput;
};


export type MutationUpdateAppArgs = {
  input: UpdateAppInput;
};


export type MutationUpdateCustomerProfileArgs = {
  input: UpdateCustomerProfileInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationWithdrawManifestArgs = {
  input: WithdrawManifestInput;
};

/** How an operation of an app was used in a time. */
export type OperationUsage = {
  __typename?: 'OperationUsage';
  /** How often it was called. */
  calls: Scalars['Int']['output'];
  /** How often the answer had errors. */
  errors: Scalars['Int']['output'];
  /** When it was last called. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Its id in the manifests, or the SHA-256 of its text; "other" for those beyond the first 500 of an hour. */
  operationId: Scalars['String']['output'];
  /** Its name, if it has one. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** In so many milliseconds 95 of 100 calls were answered, to within a fifth. */
  p95Milliseconds: Scalars['Float']['output'];
};

/** How often an operation of an app was called within an hour, as one process counted it. */
export type OperationUsageInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
  /** How many calls. */
  calls: Scalars['Int']['input'];
  /** How many of them had errors. */
  errors: Scalars['Int']['input'];
  /** The hour: any moment of it. */
  hour: Scalars['DateTime']['input'];
  /** When it was last called. */
  lastSeenAt: Scalars['DateTime']['input'];
  /** How many calls took how long: a count for each step of the histogram. */
  latencies: Array<Scalars['Int']['input']>;
  /** The operation's id. */
  operationId: Scalars['String']['input'];
  /** The operation's name. */
  operationName?: InputMaybe<Scalars['String']['input']>;
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

/** A persisted operation, for the part that runs it. */
export type PersistedOperation = {
  __typename?: 'PersistedOperation';
  /** Its text. */
  body: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['String']['output'];
  /** Its name, if it has one. */
  name?: Maybe<Scalars['String']['output']>;
  /** The newest live version that has it. */
  version: Scalars['String']['output'];
};

/** Why `publishManifest` can be refused. */
export type PublishManifestErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The document is no manifest of a known format; the message says why. */
  | 'MANIFEST_UNREADABLE'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** An operation is no GraphQL, or does not fit the public schema. The message names it, the place in its text and the reason. */
  | 'OPERATION_INVALID'
  /** Two operations have the same id. */
  | 'OPERATION_REPEATED'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED'
  /** The version was published before with other operations, or was withdrawn: take a new one. */
  | 'VERSION_TAKEN';

/** Input of `publishManifest`. */
export type PublishManifestInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
  /**
   * The manifest as its tool writes it, as JSON or as the text of the file: give this or `operations`. At most 2,000 operations,
   * 3,000,000 characters in all.
   */
  document?: InputMaybe<Scalars['JSON']['input']>;
  /** True to check and compare only: nothing is published. */
  dryRun?: Scalars['Boolean']['input'];
  /** When it stops being live by itself; never unless given. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How the document is written; found out from it unless given. */
  format?: InputMaybe<ManifestFormat>;
  /** The operations one by one. */
  operations?: InputMaybe<Array<PublishedOperationInput>>;
  /**
   * The version that the client was built as, such as "2.4.1" or a commit: 1 to 100 letters, digits and `._+-`. Unlike those
   * before; the same version with the same operations is the same manifest.
   */
  version: Scalars['String']['input'];
};

/** Answer of `publishManifest`. */
export type PublishManifestPayload = {
  __typename?: 'PublishManifestPayload';
  /** What it changes, compared with the app's newest live version; null when it was refused. */
  diff?: Maybe<ManifestDiff>;
  /** The manifest; null when it was refused or only tried. */
  manifest?: Maybe<Manifest>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<PublishManifestUserError>;
};

/** One reason why `publishManifest` was refused. */
export type PublishManifestUserError = {
  __typename?: 'PublishManifestUserError';
  /** The reason, for programs. */
  code: PublishManifestErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** An operation that an app may run, for the part that checks a new schema. */
export type PublishedOperation = {
  __typename?: 'PublishedOperation';
  /** The app. */
  appId: Scalars['ID']['output'];
  /** The app's name. */
  appName: Scalars['String']['output'];
  /** Its text. */
  body: Scalars['String']['output'];
  /** The operation's id. */
  id: Scalars['String']['output'];
  /** Its name, if it has one. */
  name?: Maybe<Scalars['String']['output']>;
  /** The app's version. */
  version: Scalars['String']['output'];
};

/** An operation to publish. */
export type PublishedOperationInput = {
  /** Its text: one operation with its fragments, at most 100,000 characters. */
  body: Scalars['String']['input'];
  /** By what the client asks for it: 1 to 200 printable characters without spaces. Usually the SHA-256 of its text. */
  id: Scalars['String']['input'];
};

/** A page of operations that apps may run. */
export type PublishedOperationPage = {
  __typename?: 'PublishedOperationPage';
  /** Give it as `after` to read on; null at the end. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** The operations. */
  nodes: Array<PublishedOperation>;
};

export type Query = {
  __typename?: 'Query';
  /** The key with this digest, which counts as used then; null when there is none. For other parts of the system only. */
  apiKeyStanding?: Maybe<ApiKeyStanding>;
  /** An app by its id; null when it does not exist for whoever asks. Error: FORBIDDEN (staff without apps:read). */
  app?: Maybe<App>;
  /**
   * The apps of a store, newest first. Needs apps:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  apps: AppConnection;
  /** A customer by its id; null when it does not exist for whoever asks. */
  customer?: Maybe<Customer>;
  /**
   * The customers of a store. Needs customers:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`), TOO_LONG (`search`).
   */
  customers: CustomerConnection;
  /** The public keys that access tokens are signed with, as a JWK set (RFC 7517). For other parts of the system only. */
  jwks: Scalars['JSON']['output'];
  /** A manifest by its id; null when it does not exist for whoever asks. Needs apps:read. Error: FORBIDDEN (staff without it). */
  manifest?: Maybe<Manifest>;
  /** The signed-in user; null for a guest. */
  me?: Maybe<User>;
  /** The signed-in user's own record as a customer of a store; null for a guest and for somebody who is none. */
  myCustomer?: Maybe<Customer>;
  /** An operation of the app's live manifests, of the newest that has it; null when none has. For other parts of the system only. */
  persistedOperation?: Maybe<PersistedOperation>;
  /** The operations of all live manifests of all apps. For other parts of the system only. */
  publishedOperations: PublishedOperationPage;
  /** The caller's sessions that have not ended, the newest first; at most 100. Error: UNAUTHENTICATED. */
  sessions: Array<SessionInfo>;
  /** A session by its id; null when it has ended. For other parts of the system only. */
  signedInSession?: Maybe<SignedInSession>;
  /** The user with this e-mail address, verified or not; null if there is none. For other parts of the system only. */
  userByEmail?: Maybe<User>;
};


export type QueryApiKeyStandingArgs = {
  digest: Scalars['String']['input'];
};


export type QueryAppArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAppsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  storeId: Scalars['ID']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<CustomerSort>;
  storeId: Scalars['ID']['input'];
};


export type QueryManifestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyCustomerArgs = {
  storeId: Scalars['ID']['input'];
};


export type QueryPersistedOperationArgs = {
  appId: Scalars['ID']['input'];
  operationId: Scalars['String']['input'];
};


export type QueryPublishedOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySignedInSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserByEmailArgs = {
  email: Scalars['String']['input'];
};

/** Why `refreshSession` can be refused. */
export type RefreshSessionErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The refresh token is unknown, has expired, or its session has ended: sign in again. */
  | 'REFRESH_TOKEN_INVALID'
  /** The refresh token was used before. Its session has been ended for safety: sign in again. */
  | 'REFRESH_TOKEN_REUSED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `refreshSession`. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  refreshToken: Scalars['String']['input'];
};

/** Answer of `refreshSession`. */
export type RefreshSessionPayload = {
  __typename?: 'RefreshSessionPayload';
  /** The session with its new tokens; null when it was refused. */
  session?: Maybe<Session>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RefreshSessionUserError>;
};

/** One reason why `refreshSession` was refused. */
export type RefreshSessionUserError = {
  __typename?: 'RefreshSessionUserError';
  /** The reason, for programs. */
  code: RefreshSessionErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `register` can be refused. */
export type RegisterErrorCode =
  /** An account with this e-mail address exists already. */
  | 'EMAIL_TAKEN'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The password is the e-mail address. */
  | 'PASSWORD_IS_EMAIL'
  /** The password has fewer than 10 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `register`. */
export type RegisterInput = {
  /** The e-mail address, at most 254 characters. Upper and lower case are the same. */
  email: Scalars['String']['input'];
  /** At most 255 characters. */
  firstName: Scalars['String']['input'];
  /** At most 255 characters. */
  lastName: Scalars['String']['input'];
  /** The language of mails and messages. By default the language of the request. */
  locale?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** 10 to 200 characters; not the e-mail address. */
  password: Scalars['String']['input'];
  /** A telephone number of 7 to 15 digits, with + and the country code when known. Spaces and hyphens are dropped. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `register`. */
export type RegisterPayload = {
  __typename?: 'RegisterPayload';
  /** The session it is signed in with; null when it was refused. */
  session?: Maybe<Session>;
  /** The new account; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RegisterUserError>;
};

/** One reason why `register` was refused. */
export type RegisterUserError = {
  __typename?: 'RegisterUserError';
  /** The reason, for programs. */
  code: RegisterErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `removeAddress` can be refused. */
export type RemoveAddressErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `removeAddress`. */
export type RemoveAddressInput = {
  /** The address's id. */
  addressId: Scalars['ID']['input'];
};

/** Answer of `removeAddress`. */
export type RemoveAddressPayload = {
  __typename?: 'RemoveAddressPayload';
  /** The id of the address that is gone; null when it was refused. */
  removedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RemoveAddressUserError>;
};

/** One reason why `removeAddress` was refused. */
export type RemoveAddressUserError = {
  __typename?: 'RemoveAddressUserError';
  /** The reason, for programs. */
  code: RemoveAddressErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `requestPasswordReset` can be refused. */
export type RequestPasswordResetErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `requestPasswordReset`. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: Scalars['String']['input'];
};

/** Answer of `requestPasswordReset`. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RequestPasswordResetUserError>;
};

/** One reason why `requestPasswordReset` was refused. */
export type RequestPasswordResetUserError = {
  __typename?: 'RequestPasswordResetUserError';
  /** The reason, for programs. */
  code: RequestPasswordResetErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `resendVerification` can be refused. */
export type ResendVerificationErrorCode =
  /** The e-mail address is verified already. */
  | 'ALREADY_VERIFIED'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Answer of `resendVerification`. */
export type ResendVerificationPayload = {
  __typename?: 'ResendVerificationPayload';
  /** The account that the mail goes to; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ResendVerificationUserError>;
};

/** One reason why `resendVerification` was refused. */
export type ResendVerificationUserError = {
  __typename?: 'ResendVerificationUserError';
  /** The reason, for programs. */
  code: ResendVerificationErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `resetPassword` can be refused. */
export type ResetPasswordErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The password is the e-mail address. */
  | 'PASSWORD_IS_EMAIL'
  /** The password has fewer than 10 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** The token is unknown, has expired or was used already. */
  | 'TOKEN_INVALID'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `resetPassword`. */
export type ResetPasswordInput = {
  /** The new password: 10 to 200 characters; not the e-mail address. */
  password: Scalars['String']['input'];
  /** The token of the mail; it works once, for an hour. */
  token: Scalars['String']['input'];
};

/** Answer of `resetPassword`. */
export type ResetPasswordPayload = {
  __typename?: 'ResetPasswordPayload';
  /** The account; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ResetPasswordUserError>;
};

/** One reason why `resetPassword` was refused. */
export type ResetPasswordUserError = {
  __typename?: 'ResetPasswordUserError';
  /** The reason, for programs. */
  code: ResetPasswordErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `revokeApiKey` can be refused. */
export type RevokeApiKeyErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The key was revoked, has expired, or was rotated before. */
  | 'KEY_ENDED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `revokeApiKey`. */
export type RevokeApiKeyInput = {
  /** The key. */
  apiKeyId: Scalars['ID']['input'];
};

/** Answer of `revokeApiKey`. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** The key as it is now; null when it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RevokeApiKeyUserError>;
};

/** One reason why `revokeApiKey` was refused. */
export type RevokeApiKeyUserError = {
  __typename?: 'RevokeApiKeyUserError';
  /** The reason, for programs. */
  code: RevokeApiKeyErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `revokeSession` can be refused. */
export type RevokeSessionErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `revokeSession`. */
export type RevokeSessionInput = {
  /** A session of `sessions`. */
  sessionId: Scalars['ID']['input'];
};

/** Answer of `revokeSession`. */
export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  /** The session that ended; null when it was refused. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RevokeSessionUserError>;
};

/** One reason why `revokeSession` was refused. */
export type RevokeSessionUserError = {
  __typename?: 'RevokeSessionUserError';
  /** The reason, for programs. */
  code: RevokeSessionErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `rotateApiKey` can be refused. */
export type RotateApiKeyErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The key was revoked, has expired, or was rotated before. */
  | 'KEY_ENDED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `rotateApiKey`. */
export type RotateApiKeyInput = {
  /** The key to replace. */
  apiKeyId: Scalars['ID']['input'];
  /** When the new key ends by itself. Unless given it lives as long as the old one was made to. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** For how many seconds the old key still works, 0 to 2,592,000 (30 days); a day unless given. It never lives longer than it would have. */
  overlapSeconds?: Scalars['Int']['input'];
};

/** Answer of `rotateApiKey`. */
export type RotateApiKeyPayload = {
  __typename?: 'RotateApiKeyPayload';
  /** The new key, which may do what the old one may; null when it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** The old key as it is now; null when it was refused. */
  replaced?: Maybe<ApiKey>;
  /** The new key itself, shown this once; null when it was refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RotateApiKeyUserError>;
};

/** One reason why `rotateApiKey` was refused. */
export type RotateApiKeyUserError = {
  __typename?: 'RotateApiKeyUserError';
  /** The reason, for programs. */
  code: RotateApiKeyErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** A signed-in session with its tokens. They are shown this once: the system keeps only what it needs to recognise them. */
export type Session = {
  __typename?: 'Session';
  /** The bearer token of requests: a JWT (EdDSA), valid for 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Exchange it with `refreshSession` for new tokens. Valid for 30 days, and used up by the exchange. */
  refreshToken: Scalars['String']['output'];
  /** Who is signed in. */
  user: User;
};

/** What the user is told of one of their sessions. */
export type SessionInfo = {
  __typename?: 'SessionInfo';
  /** When it was signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** True for the session of this request. */
  current: Scalars['Boolean']['output'];
  /** When it ends if it gets no new tokens until then. */
  expiresAt: Scalars['DateTime']['output'];
  /** The session's id, for `revokeSession`. */
  id: Scalars['ID']['output'];
  /** The IP address it was last seen at, if known. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it last got new tokens: at most 15 minutes before its last request. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** The client it was signed in with, as it called itself. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** Why `setDefaultAddress` can be refused. */
export type SetDefaultAddressErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `setDefaultAddress`. */
export type SetDefaultAddressInput = {
  /** The address's id. */
  addressId: Scalars['ID']['input'];
  /** What it becomes the default for, instead of the one before. */
  uses: Array<AddressUse>;
};

/** Answer of `setDefaultAddress`. */
export type SetDefaultAddressPayload = {
  __typename?: 'SetDefaultAddressPayload';
  /** The address as it is now; null when it was refused. */
  address?: Maybe<CustomerAddress>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<SetDefaultAddressUserError>;
};

/** One reason why `setDefaultAddress` was refused. */
export type SetDefaultAddressUserError = {
  __typename?: 'SetDefaultAddressUserError';
  /** The reason, for programs. */
  code: SetDefaultAddressErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `setMarketingConsent` can be refused. */
export type SetMarketingConsentErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `setMarketingConsent`. */
export type SetMarketingConsentInput = {
  /** How the advertising comes. */
  channel: ConsentChannel;
  /** Staff with `customers:write`: whose. Left out, it is the caller's own record, made when there is none. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** True when the customer agrees, false when they take it back. */
  granted: Scalars['Boolean']['input'];
  /** Where it was said, such as "checkout" or "account page": 1 to 100 characters. */
  source: Scalars['String']['input'];
  /** The store. */
  storeId: Scalars['ID']['input'];
  /** Which edition of the words it was, at most 50 characters. */
  version?: InputMaybe<Scalars['String']['input']>;
  /** The words the customer was shown, at most 2,000 characters. Needed to agree. */
  wording?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `setMarketingConsent`. */
export type SetMarketingConsentPayload = {
  __typename?: 'SetMarketingConsentPayload';
  /** The customer as it is now; null when it was refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<SetMarketingConsentUserError>;
};

/** One reason why `setMarketingConsent` was refused. */
export type SetMarketingConsentUserError = {
  __typename?: 'SetMarketingConsentUserError';
  /** The reason, for programs. */
  code: SetMarketingConsentErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** A session that has not ended, for the part that checks access tokens. */
export type SignedInSession = {
  __typename?: 'SignedInSession';
  /** True when the user's e-mail address is verified. */
  emailVerified: Scalars['Boolean']['output'];
  /** The user's language. */
  locale: Scalars['LanguageCode']['output'];
  /** Whose session it is. */
  userId: Scalars['ID']['output'];
};

/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type Store = {
  __typename?: 'Store';
  /**
   * The apps of the store, newest first. Needs apps:read.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (the caller does not work there), INVALID (`first` or `after`).
   */
  apps: AppConnection;
  /** The store's id. */
  id: Scalars['ID']['output'];
};


/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type StoreAppsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why `updateAddress` can be refused. */
export type UpdateAddressErrorCode =
  /** A part of the address is missing or does not have the form it has in its country. */
  | 'ADDRESS_INVALID'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The telephone number is none that can be called from everywhere. */
  | 'PHONE_INVALID'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `updateAddress`. */
export type UpdateAddressInput = {
  /** What it is from now on, in full. */
  address: CustomerAddressInput;
  /** The address's id. */
  addressId: Scalars['ID']['input'];
};

/** Answer of `updateAddress`. */
export type UpdateAddressPayload = {
  __typename?: 'UpdateAddressPayload';
  /** The address as it is now; null when it was refused. */
  address?: Maybe<CustomerAddress>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateAddressUserError>;
};

/** One reason why `updateAddress` was refused. */
export type UpdateAddressUserError = {
  __typename?: 'UpdateAddressUserError';
  /** The reason, for programs. */
  code: UpdateAddressErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `updateApp` can be refused. */
export type UpdateAppErrorCode =
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** Another app of the store has this name. */
  | 'NAME_TAKEN'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `updateApp`. */
export type UpdateAppInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
  /** What it is for, at most 1,000 characters; null or blank removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 100 characters, unlike those of the store's other apps. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateApp`. */
export type UpdateAppPayload = {
  __typename?: 'UpdateAppPayload';
  /** The app as it is now; null when it was refused. */
  app?: Maybe<App>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateAppUserError>;
};

/** One reason why `updateApp` was refused. */
export type UpdateAppUserError = {
  __typename?: 'UpdateAppUserError';
  /** The reason, for programs. */
  code: UpdateAppErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `updateCustomerProfile` can be refused. */
export type UpdateCustomerProfileErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The telephone number is none that can be called from everywhere. */
  | 'PHONE_INVALID'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There are more than there may be; the message says how many. */
  | 'TOO_MANY'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `updateCustomerProfile`. */
export type UpdateCustomerProfileInput = {
  /** Staff with `customers:write`: whose. Left out, it is the caller's own record, made when there is none. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 255 characters; null or blank: as the account says. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The language of messages; null: as the account says. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** At most 255 characters; null or blank: as the account says. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** By staff only: what they write down, at most 5,000 characters; null removes it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number in international form, or a Saudi one that begins with 05; null or blank: as the account says. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The store. */
  storeId: Scalars['ID']['input'];
  /** By staff only: at most 50 tags of 1 to 50 characters, instead of those before. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Answer of `updateCustomerProfile`. */
export type UpdateCustomerProfilePayload = {
  __typename?: 'UpdateCustomerProfilePayload';
  /** The customer as it is now; null when it was refused. */
  customer?: Maybe<Customer>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateCustomerProfileUserError>;
};

/** One reason why `updateCustomerProfile` was refused. */
export type UpdateCustomerProfileUserError = {
  __typename?: 'UpdateCustomerProfileUserError';
  /** The reason, for programs. */
  code: UpdateCustomerProfileErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `updateProfile` can be refused. */
export type UpdateProfileErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `updateProfile`. */
export type UpdateProfileInput = {
  /** At most 255 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 255 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The language of mails and messages. */
  locale?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** A telephone number of 7 to 15 digits; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `updateProfile`. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** The account as it is now; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateProfileUserError>;
};

/** One reason why `updateProfile` was refused. */
export type UpdateProfileUserError = {
  __typename?: 'UpdateProfileUserError';
  /** The reason, for programs. */
  code: UpdateProfileErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/**
 * Somebody with an account: a shopper, and a merchant in the stores where they work. Seen by themselves and by those who
 * work for a store with them; for everybody else it does not exist.
 */
export type User = {
  __typename?: 'User';
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail address they sign in with, in lower case. */
  email: Scalars['String']['output'];
  /** True when the user has shown that the e-mail address is theirs. */
  emailVerified: Scalars['Boolean']['output'];
  /** First name, at most 255 characters. */
  firstName: Scalars['String']['output'];
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** When the user last signed in. Only the user sees it; for others it is null. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last name, at most 255 characters. */
  lastName: Scalars['String']['output'];
  /** The language of mails and messages to the user. */
  locale: Scalars['LanguageCode']['output'];
  /** Telephone number. Only the user sees it; for others it is null. */
  phone?: Maybe<Scalars['String']['output']>;
  /**
   * A proof, signed and good for 30 seconds, that this request may act for the user: it is theirs, or has just signed them
   * in. Null for everybody else. For other parts of the system only.
   */
  standing?: Maybe<Scalars['String']['output']>;
  /** True when signing in needs a code. Only the user sees it; for others it is the error FORBIDDEN. */
  twoFactorEnabled: Scalars['Boolean']['output'];
};

/** Why `verifyEmail` can be refused. */
export type VerifyEmailErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The token is unknown, has expired or was used already. */
  | 'TOKEN_INVALID'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `verifyEmail`. */
export type VerifyEmailInput = {
  /** The token of the mail; it works once, for 3 days. */
  token: Scalars['String']['input'];
};

/** Answer of `verifyEmail`. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** The account whose address is verified now; null when it was refused. */
  user?: Maybe<User>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<VerifyEmailUserError>;
};

/** One reason why `verifyEmail` was refused. */
export type VerifyEmailUserError = {
  __typename?: 'VerifyEmailUserError';
  /** The reason, for programs. */
  code: VerifyEmailErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
  message: Scalars['String']['output'];
};

/** Why `withdrawManifest` can be refused. */
export type WithdrawManifestErrorCode =
  /** The manifest was withdrawn before. */
  | 'ALREADY_WITHDRAWN'
  /** The caller lacks the permission, or would give one that they lack. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `withdrawManifest`. */
export type WithdrawManifestInput = {
  /** The manifest. */
  manifestId: Scalars['ID']['input'];
};

/** Answer of `withdrawManifest`. */
export type WithdrawManifestPayload = {
  __typename?: 'WithdrawManifestPayload';
  /** The manifest as it is now; null when it was refused. */
  manifest?: Maybe<Manifest>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<WithdrawManifestUserError>;
};

/** One reason why `withdrawManifest` was refused. */
export type WithdrawManifestUserError = {
  __typename?: 'WithdrawManifestUserError';
  /** The reason, for programs. */
  code: WithdrawManifestErrorCode;
  /** The path of the input field it is about, if it is about one. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the language of the request, for people. */
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
  App: App;
  Customer: Customer;
  Store: Store;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  App:
    ( { __typename: 'App' }
    & GraphQLRecursivePick<FederationTypes['App'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddAddressErrorCode: AddAddressErrorCode;
  AddAddressInput: AddAddressInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddAddressPayload: ResolverTypeWrapper<Omit<AddAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['CustomerAddress']> }>;
  AddAddressUserError: ResolverTypeWrapper<AddAddressUserError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddressUse: AddressUse;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApiKeyStanding: ResolverTypeWrapper<ApiKeyStandingRow>;
  ApiKeyStatus: ApiKeyStatus;
  App: ResolverTypeWrapper<AppRow>;
  AppConnection: ResolverTypeWrapper<AppConnectionRow>;
  AppEdge: ResolverTypeWrapper<Omit<AppEdge, 'node'> & { node: ResolversTypes['App'] }>;
  ChangePasswordErrorCode: ChangePasswordErrorCode;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  ChangePasswordUserError: ResolverTypeWrapper<ChangePasswordUserError>;
  ConfirmTwoFactorErrorCode: ConfirmTwoFactorErrorCode;
  ConfirmTwoFactorInput: ConfirmTwoFactorInput;
  ConfirmTwoFactorPayload: ResolverTypeWrapper<ConfirmTwoFactorPayload>;
  ConfirmTwoFactorUserError: ResolverTypeWrapper<ConfirmTwoFactorUserError>;
  Consent: ResolverTypeWrapper<Consent>;
  ConsentChange: ResolverTypeWrapper<ConsentChangeRow>;
  ConsentChannel: ConsentChannel;
  CreateApiKeyErrorCode: CreateApiKeyErrorCode;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  CreateApiKeyUserError: ResolverTypeWrapper<CreateApiKeyUserError>;
  CreateAppErrorCode: CreateAppErrorCode;
  CreateAppInput: CreateAppInput;
  CreateAppPayload: ResolverTypeWrapper<Omit<CreateAppPayload, 'app'> & { app?: Maybe<ResolversTypes['App']> }>;
  CreateAppUserError: ResolverTypeWrapper<CreateAppUserError>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerAddress: ResolverTypeWrapper<CustomerAddressRow>;
  CustomerAddressInput: CustomerAddressInput;
  CustomerConnection: ResolverTypeWrapper<CustomerConnectionRow>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerSort: CustomerSort;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAppErrorCode: DeleteAppErrorCode;
  DeleteAppInput: DeleteAppInput;
  DeleteAppPayload: ResolverTypeWrapper<DeleteAppPayload>;
  DeleteAppUserError: ResolverTypeWrapper<DeleteAppUserError>;
  DisableTwoFactorErrorCode: DisableTwoFactorErrorCode;
  DisableTwoFactorInput: DisableTwoFactorInput;
  DisableTwoFactorPayload: ResolverTypeWrapper<Omit<DisableTwoFactorPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  DisableTwoFactorUserError: ResolverTypeWrapper<DisableTwoFactorUserError>;
  EnrolTwoFactorErrorCode: EnrolTwoFactorErrorCode;
  EnrolTwoFactorPayload: ResolverTypeWrapper<EnrolTwoFactorPayload>;
  EnrolTwoFactorUserError: ResolverTypeWrapper<EnrolTwoFactorUserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  LoginErrorCode: LoginErrorCode;
  LoginInput: LoginInput;
  LoginPayload: ResolverTypeWrapper<Omit<LoginPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  LoginUserError: ResolverTypeWrapper<LoginUserError>;
  LogoutErrorCode: LogoutErrorCode;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  LogoutUserError: ResolverTypeWrapper<LogoutUserError>;
  Manifest: ResolverTypeWrapper<ManifestRow>;
  ManifestChange: ResolverTypeWrapper<ManifestChange>;
  ManifestConnection: ResolverTypeWrapper<ManifestConnectionRow>;
  ManifestDiff: ResolverTypeWrapper<ManifestDiffRow>;
  ManifestEdge: ResolverTypeWrapper<Omit<ManifestEdge, 'node'> & { node: ResolversTypes['Manifest'] }>;
  ManifestFormat: ManifestFormat;
  ManifestOperation: ResolverTypeWrapper<ManifestOperation>;
  ManifestOperationConnection: ResolverTypeWrapper<ManifestOperationConnectionRow>;
  ManifestOperationEdge: ResolverTypeWrapper<ManifestOperationEdge>;
  ManifestStatus: ManifestStatus;
  MarketingConsent: ResolverTypeWrapper<MarketingConsent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperationUsage: ResolverTypeWrapper<OperationUsage>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  OperationUsageInput: OperationUsageInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersistedOperation: ResolverTypeWrapper<PersistedOperation>;
  PublishManifestErrorCode: PublishManifestErrorCode;
  PublishManifestInput: PublishManifestInput;
  PublishManifestPayload: ResolverTypeWrapper<Omit<PublishManifestPayload, 'diff' | 'manifest'> & { diff?: Maybe<ResolversTypes['ManifestDiff']>, manifest?: Maybe<ResolversTypes['Manifest']> }>;
  PublishManifestUserError: ResolverTypeWrapper<PublishManifestUserError>;
  PublishedOperation: ResolverTypeWrapper<PublishedOperation>;
  PublishedOperationInput: PublishedOperationInput;
  PublishedOperationPage: ResolverTypeWrapper<PublishedOperationPageRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionErrorCode: RefreshSessionErrorCode;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: ResolverTypeWrapper<Omit<RefreshSessionPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  RefreshSessionUserError: ResolverTypeWrapper<RefreshSessionUserError>;
  RegisterErrorCode: RegisterErrorCode;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'session' | 'user'> & { session?: Maybe<ResolversTypes['Session']>, user?: Maybe<ResolversTypes['User']> }>;
  RegisterUserError: ResolverTypeWrapper<RegisterUserError>;
  RemoveAddressErrorCode: RemoveAddressErrorCode;
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: ResolverTypeWrapper<RemoveAddressPayload>;
  RemoveAddressUserError: ResolverTypeWrapper<RemoveAddressUserError>;
  RequestPasswordResetErrorCode: RequestPasswordResetErrorCode;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<RequestPasswordResetPayload>;
  RequestPasswordResetUserError: ResolverTypeWrapper<RequestPasswordResetUserError>;
  ResendVerificationErrorCode: ResendVerificationErrorCode;
  ResendVerificationPayload: ResolverTypeWrapper<Omit<ResendVerificationPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  ResendVerificationUserError: ResolverTypeWrapper<ResendVerificationUserError>;
  ResetPasswordErrorCode: ResetPasswordErrorCode;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<ResetPasswordPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  ResetPasswordUserError: ResolverTypeWrapper<ResetPasswordUserError>;
  RevokeApiKeyErrorCode: RevokeApiKeyErrorCode;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  RevokeApiKeyUserError: ResolverTypeWrapper<RevokeApiKeyUserError>;
  RevokeSessionErrorCode: RevokeSessionErrorCode;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  RevokeSessionUserError: ResolverTypeWrapper<RevokeSessionUserError>;
  RotateApiKeyErrorCode: RotateApiKeyErrorCode;
  RotateApiKeyInput: RotateApiKeyInput;
  RotateApiKeyPayload: ResolverTypeWrapper<Omit<RotateApiKeyPayload, 'apiKey' | 'replaced'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, replaced?: Maybe<ResolversTypes['ApiKey']> }>;
  RotateApiKeyUserError: ResolverTypeWrapper<RotateApiKeyUserError>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionInfo: ResolverTypeWrapper<SessionInfoRow>;
  SetDefaultAddressErrorCode: SetDefaultAddressErrorCode;
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: ResolverTypeWrapper<Omit<SetDefaultAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['CustomerAddress']> }>;
  SetDefaultAddressUserError: ResolverTypeWrapper<SetDefaultAddressUserError>;
  SetMarketingConsentErrorCode: SetMarketingConsentErrorCode;
  SetMarketingConsentInput: SetMarketingConsentInput;
  SetMarketingConsentPayload: ResolverTypeWrapper<Omit<SetMarketingConsentPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  SetMarketingConsentUserError: ResolverTypeWrapper<SetMarketingConsentUserError>;
  SignedInSession: ResolverTypeWrapper<SignedInSessionRow>;
  Store: ResolverTypeWrapper<StoreRow>;
  UpdateAddressErrorCode: UpdateAddressErrorCode;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: ResolverTypeWrapper<Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['CustomerAddress']> }>;
  UpdateAddressUserError: ResolverTypeWrapper<UpdateAddressUserError>;
  UpdateAppErrorCode: UpdateAppErrorCode;
  UpdateAppInput: UpdateAppInput;
  UpdateAppPayload: ResolverTypeWrapper<Omit<UpdateAppPayload, 'app'> & { app?: Maybe<ResolversTypes['App']> }>;
  UpdateAppUserError: ResolverTypeWrapper<UpdateAppUserError>;
  UpdateCustomerProfileErrorCode: UpdateCustomerProfileErrorCode;
  UpdateCustomerProfileInput: UpdateCustomerProfileInput;
  UpdateCustomerProfilePayload: ResolverTypeWrapper<Omit<UpdateCustomerProfilePayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UpdateCustomerProfileUserError: ResolverTypeWrapper<UpdateCustomerProfileUserError>;
  UpdateProfileErrorCode: UpdateProfileErrorCode;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UpdateProfileUserError: ResolverTypeWrapper<UpdateProfileUserError>;
  User: ResolverTypeWrapper<UserRow>;
  VerifyEmailErrorCode: VerifyEmailErrorCode;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<Omit<VerifyEmailPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  VerifyEmailUserError: ResolverTypeWrapper<VerifyEmailUserError>;
  WithdrawManifestErrorCode: WithdrawManifestErrorCode;
  WithdrawManifestInput: WithdrawManifestInput;
  WithdrawManifestPayload: ResolverTypeWrapper<Omit<WithdrawManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversTypes['Manifest']> }>;
  WithdrawManifestUserError: ResolverTypeWrapper<WithdrawManifestUserError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAddressInput: AddAddressInput;
  ID: Scalars['ID']['output'];
  AddAddressPayload: Omit<AddAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['CustomerAddress']> };
  AddAddressUserError: AddAddressUserError;
  String: Scalars['String']['output'];
  ApiKey: ApiKeyRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  ApiKeyStanding: ApiKeyStandingRow;
  App: AppRow;
  AppConnection: AppConnectionRow;
  AppEdge: Omit<AppEdge, 'node'> & { node: ResolversParentTypes['App'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  ChangePasswordUserError: ChangePasswordUserError;
  ConfirmTwoFactorInput: ConfirmTwoFactorInput;
  ConfirmTwoFactorPayload: ConfirmTwoFactorPayload;
  ConfirmTwoFactorUserError: ConfirmTwoFactorUserError;
  Consent: Consent;
  ConsentChange: ConsentChangeRow;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  CreateApiKeyUserError: CreateApiKeyUserError;
  CreateAppInput: CreateAppInput;
  CreateAppPayload: Omit<CreateAppPayload, 'app'> & { app?: Maybe<ResolversParentTypes['App']> };
  CreateAppUserError: CreateAppUserError;
  Customer: CustomerRow;
  CustomerAddress: CustomerAddressRow;
  CustomerAddressInput: CustomerAddressInput;
  CustomerConnection: CustomerConnectionRow;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  DateTime: Scalars['DateTime']['output'];
  DeleteAppInput: DeleteAppInput;
  DeleteAppPayload: DeleteAppPayload;
  DeleteAppUserError: DeleteAppUserError;
  DisableTwoFactorInput: DisableTwoFactorInput;
  DisableTwoFactorPayload: Omit<DisableTwoFactorPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  DisableTwoFactorUserError: DisableTwoFactorUserError;
  EnrolTwoFactorPayload: EnrolTwoFactorPayload;
  EnrolTwoFactorUserError: EnrolTwoFactorUserError;
  JSON: Scalars['JSON']['output'];
  LanguageCode: Scalars['LanguageCode']['output'];
  LoginInput: LoginInput;
  LoginPayload: Omit<LoginPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  LoginUserError: LoginUserError;
  LogoutPayload: LogoutPayload;
  LogoutUserError: LogoutUserError;
  Manifest: ManifestRow;
  ManifestChange: ManifestChange;
  ManifestConnection: ManifestConnectionRow;
  ManifestDiff: ManifestDiffRow;
  ManifestEdge: Omit<ManifestEdge, 'node'> & { node: ResolversParentTypes['Manifest'] };
  ManifestOperation: ManifestOperation;
  ManifestOperationConnection: ManifestOperationConnectionRow;
  ManifestOperationEdge: ManifestOperationEdge;
  MarketingConsent: MarketingConsent;
  Mutation: Record<PropertyKey, never>;
  OperationUsage: OperationUsage;
  Float: Scalars['Float']['output'];
  OperationUsageInput: OperationUsageInput;
  PageInfo: PageInfo;
  PersistedOperation: PersistedOperation;
  PublishManifestInput: PublishManifestInput;
  PublishManifestPayload: Omit<PublishManifestPayload, 'diff' | 'manifest'> & { diff?: Maybe<ResolversParentTypes['ManifestDiff']>, manifest?: Maybe<ResolversParentTypes['Manifest']> };
  PublishManifestUserError: PublishManifestUserError;
  PublishedOperation: PublishedOperation;
  PublishedOperationInput: PublishedOperationInput;
  PublishedOperationPage: PublishedOperationPageRow;
  Query: Record<PropertyKey, never>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: Omit<RefreshSessionPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  RefreshSessionUserError: RefreshSessionUserError;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'session' | 'user'> & { session?: Maybe<ResolversParentTypes['Session']>, user?: Maybe<ResolversParentTypes['User']> };
  RegisterUserError: RegisterUserError;
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: RemoveAddressPayload;
  RemoveAddressUserError: RemoveAddressUserError;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: RequestPasswordResetPayload;
  RequestPasswordResetUserError: RequestPasswordResetUserError;
  ResendVerificationPayload: Omit<ResendVerificationPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  ResendVerificationUserError: ResendVerificationUserError;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Omit<ResetPasswordPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  ResetPasswordUserError: ResetPasswordUserError;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  RevokeApiKeyUserError: RevokeApiKeyUserError;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  RevokeSessionUserError: RevokeSessionUserError;
  RotateApiKeyInput: RotateApiKeyInput;
  RotateApiKeyPayload: Omit<RotateApiKeyPayload, 'apiKey' | 'replaced'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, replaced?: Maybe<ResolversParentTypes['ApiKey']> };
  RotateApiKeyUserError: RotateApiKeyUserError;
  Session: SessionRow;
  SessionInfo: SessionInfoRow;
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: Omit<SetDefaultAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['CustomerAddress']> };
  SetDefaultAddressUserError: SetDefaultAddressUserError;
  SetMarketingConsentInput: SetMarketingConsentInput;
  SetMarketingConsentPayload: Omit<SetMarketingConsentPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  SetMarketingConsentUserError: SetMarketingConsentUserError;
  SignedInSession: SignedInSessionRow;
  Store: StoreRow;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: Omit<UpdateAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['CustomerAddress']> };
  UpdateAddressUserError: UpdateAddressUserError;
  UpdateAppInput: UpdateAppInput;
  UpdateAppPayload: Omit<UpdateAppPayload, 'app'> & { app?: Maybe<ResolversParentTypes['App']> };
  UpdateAppUserError: UpdateAppUserError;
  UpdateCustomerProfileInput: UpdateCustomerProfileInput;
  UpdateCustomerProfilePayload: Omit<UpdateCustomerProfilePayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  UpdateCustomerProfileUserError: UpdateCustomerProfileUserError;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UpdateProfileUserError: UpdateProfileUserError;
  User: UserRow;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: Omit<VerifyEmailPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  VerifyEmailUserError: VerifyEmailUserError;
  WithdrawManifestInput: WithdrawManifestInput;
  WithdrawManifestPayload: Omit<WithdrawManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversParentTypes['Manifest']> };
  WithdrawManifestUserError: WithdrawManifestUserError;
};

export type AddAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddressPayload'] = ResolversParentTypes['AddAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AddAddressUserError']>, ParentType, ContextType>;
};

export type AddAddressUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddressUserError'] = ResolversParentTypes['AddAddressUserError']> = {
  code?: Resolver<ResolversTypes['AddAddressErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  costCeiling?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  persistedOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
};

export type ApiKeyStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyStanding'] = ResolversParentTypes['ApiKeyStanding']> = {
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  appName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  costCeiling?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  persistedOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App'], FederationReferenceType extends FederationReferenceTypes['App'] = FederationReferenceTypes['App']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['App']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  manifests?: Resolver<ResolversTypes['ManifestConnection'], ParentType, ContextType, RequireFields<AppManifestsArgs, 'live'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationUsage?: Resolver<Array<ResolversTypes['OperationUsage']>, ParentType, ContextType, RequireFields<AppOperationUsageArgs, 'from'>>;
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type AppConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppConnection'] = ResolversParentTypes['AppConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['App']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppEdge'] = ResolversParentTypes['AppEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ChangePasswordUserError']>, ParentType, ContextType>;
};

export type ChangePasswordUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordUserError'] = ResolversParentTypes['ChangePasswordUserError']> = {
  code?: Resolver<ResolversTypes['ChangePasswordErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfirmTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTwoFactorPayload'] = ResolversParentTypes['ConfirmTwoFactorPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ConfirmTwoFactorUserError']>, ParentType, ContextType>;
};

export type ConfirmTwoFactorUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTwoFactorUserError'] = ResolversParentTypes['ConfirmTwoFactorUserError']> = {
  code?: Resolver<ResolversTypes['ConfirmTwoFactorErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConsentChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentChange'] = ResolversParentTypes['ConsentChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wording?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateApiKeyUserError']>, ParentType, ContextType>;
};

export type CreateApiKeyUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyUserError'] = ResolversParentTypes['CreateApiKeyUserError']> = {
  code?: Resolver<ResolversTypes['CreateApiKeyErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAppPayload'] = ResolversParentTypes['CreateAppPayload']> = {
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateAppUserError']>, ParentType, ContextType>;
};

export type CreateAppUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAppUserError'] = ResolversParentTypes['CreateAppUserError']> = {
  code?: Resolver<ResolversTypes['CreateAppErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['CustomerAddress']>>, ParentType, ContextType>;
  consentLog?: Resolver<Maybe<Array<ResolversTypes['ConsentChange']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultBillingAddress?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  defaultShippingAddress?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageCode']>, ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marketingConsent?: Resolver<Maybe<ResolversTypes['MarketingConsent']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CustomerAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerAddress'] = ResolversParentTypes['CustomerAddress']> = {
  additionalNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  buildingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultBilling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAppPayload'] = ResolversParentTypes['DeleteAppPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DeleteAppUserError']>, ParentType, ContextType>;
};

export type DeleteAppUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAppUserError'] = ResolversParentTypes['DeleteAppUserError']> = {
  code?: Resolver<ResolversTypes['DeleteAppErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisableTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableTwoFactorPayload'] = ResolversParentTypes['DisableTwoFactorPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DisableTwoFactorUserError']>, ParentType, ContextType>;
};

export type DisableTwoFactorUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableTwoFactorUserError'] = ResolversParentTypes['DisableTwoFactorUserError']> = {
  code?: Resolver<ResolversTypes['DisableTwoFactorErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EnrolTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolTwoFactorPayload'] = ResolversParentTypes['EnrolTwoFactorPayload']> = {
  otpauthUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['EnrolTwoFactorUserError']>, ParentType, ContextType>;
};

export type EnrolTwoFactorUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolTwoFactorUserError'] = ResolversParentTypes['EnrolTwoFactorUserError']> = {
  code?: Resolver<ResolversTypes['EnrolTwoFactorErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type LoginPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  twoFactorRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['LoginUserError']>, ParentType, ContextType>;
};

export type LoginUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginUserError'] = ResolversParentTypes['LoginUserError']> = {
  code?: Resolver<ResolversTypes['LoginErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['LogoutUserError']>, ParentType, ContextType>;
};

export type LogoutUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutUserError'] = ResolversParentTypes['LogoutUserError']> = {
  code?: Resolver<ResolversTypes['LogoutErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Manifest'] = ResolversParentTypes['Manifest']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  diff?: Resolver<ResolversTypes['ManifestDiff'], ParentType, ContextType, Partial<ManifestDiffArgs>>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ManifestFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operations?: Resolver<ResolversTypes['ManifestOperationConnection'], ParentType, ContextType, Partial<ManifestOperationsArgs>>;
  status?: Resolver<ResolversTypes['ManifestStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ManifestChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestChange'] = ResolversParentTypes['ManifestChange']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ManifestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestConnection'] = ResolversParentTypes['ManifestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ManifestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Manifest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestDiff'] = ResolversParentTypes['ManifestDiff']> = {
  added?: Resolver<Array<ResolversTypes['ManifestChange']>, ParentType, ContextType>;
  against?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['ManifestChange']>, ParentType, ContextType>;
  removed?: Resolver<Array<ResolversTypes['ManifestChange']>, ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestEdge'] = ResolversParentTypes['ManifestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Manifest'], ParentType, ContextType>;
};

export type ManifestOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestOperation'] = ResolversParentTypes['ManifestOperation']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ManifestOperationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestOperationConnection'] = ResolversParentTypes['ManifestOperationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ManifestOperationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ManifestOperation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestOperationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestOperationEdge'] = ResolversParentTypes['ManifestOperationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ManifestOperation'], ParentType, ContextType>;
};

export type MarketingConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketingConsent'] = ResolversParentTypes['MarketingConsent']> = {
  email?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  sms?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAddress?: Resolver<ResolversTypes['AddAddressPayload'], ParentType, ContextType, RequireFields<MutationAddAddressArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  confirmTwoFactor?: Resolver<ResolversTypes['ConfirmTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationConfirmTwoFactorArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createApp?: Resolver<ResolversTypes['CreateAppPayload'], ParentType, ContextType, RequireFields<MutationCreateAppArgs, 'input'>>;
  deleteApp?: Resolver<ResolversTypes['DeleteAppPayload'], ParentType, ContextType, RequireFields<MutationDeleteAppArgs, 'input'>>;
  disableTwoFactor?: Resolver<ResolversTypes['DisableTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationDisableTwoFactorArgs, 'input'>>;
  enrolTwoFactor?: Resolver<ResolversTypes['EnrolTwoFactorPayload'], ParentType, ContextType>;
  ensureCustomer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationEnsureCustomerArgs, 'storeId'>>;
  login?: Resolver<ResolversTypes['LoginPayload'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutPayload'], ParentType, ContextType>;
  publishManifest?: Resolver<ResolversTypes['PublishManifestPayload'], ParentType, ContextType, RequireFields<MutationPublishManifestArgs, 'input'>>;
  recordOperationUsage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRecordOperationUsageArgs, 'usage'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  removeAddress?: Resolver<ResolversTypes['RemoveAddressPayload'], ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationPayload'], ParentType, ContextType>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'input'>>;
  setDefaultAddress?: Resolver<ResolversTypes['SetDefaultAddressPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultAddressArgs, 'input'>>;
  setMarketingConsent?: Resolver<ResolversTypes['SetMarketingConsentPayload'], ParentType, ContextType, RequireFields<MutationSetMarketingConsentArgs, 'input'>>;
  updateAddress?: Resolver<ResolversTypes['UpdateAddressPayload'], ParentType, ContextType, RequireFields<MutationUpdateAddressArgs, 'input'>>;
  updateApp?: Resolver<ResolversTypes['UpdateAppPayload'], ParentType, ContextType, RequireFields<MutationUpdateAppArgs, 'input'>>;
  updateCustomerProfile?: Resolver<ResolversTypes['UpdateCustomerProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerProfileArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailPayload'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  withdrawManifest?: Resolver<ResolversTypes['WithdrawManifestPayload'], ParentType, ContextType, RequireFields<MutationWithdrawManifestArgs, 'input'>>;
};

export type OperationUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationUsage'] = ResolversParentTypes['OperationUsage']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  p95Milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersistedOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersistedOperation'] = ResolversParentTypes['PersistedOperation']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishManifestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishManifestPayload'] = ResolversParentTypes['PublishManifestPayload']> = {
  diff?: Resolver<Maybe<ResolversTypes['ManifestDiff']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PublishManifestUserError']>, ParentType, ContextType>;
};

export type PublishManifestUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishManifestUserError'] = ResolversParentTypes['PublishManifestUserError']> = {
  code?: Resolver<ResolversTypes['PublishManifestErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedOperation'] = ResolversParentTypes['PublishedOperation']> = {
  appId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  appName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedOperationPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedOperationPage'] = ResolversParentTypes['PublishedOperationPage']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PublishedOperation']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyStanding?: Resolver<Maybe<ResolversTypes['ApiKeyStanding']>, ParentType, ContextType, RequireFields<QueryApiKeyStandingArgs, 'digest'>>;
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType, RequireFields<QueryAppArgs, 'id'>>;
  apps?: Resolver<ResolversTypes['AppConnection'], ParentType, ContextType, RequireFields<QueryAppsArgs, 'storeId'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'sort' | 'storeId'>>;
  jwks?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType, RequireFields<QueryManifestArgs, 'id'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  myCustomer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryMyCustomerArgs, 'storeId'>>;
  persistedOperation?: Resolver<Maybe<ResolversTypes['PersistedOperation']>, ParentType, ContextType, RequireFields<QueryPersistedOperationArgs, 'appId' | 'operationId'>>;
  publishedOperations?: Resolver<ResolversTypes['PublishedOperationPage'], ParentType, ContextType, Partial<QueryPublishedOperationsArgs>>;
  sessions?: Resolver<Array<ResolversTypes['SessionInfo']>, ParentType, ContextType>;
  signedInSession?: Resolver<Maybe<ResolversTypes['SignedInSession']>, ParentType, ContextType, RequireFields<QuerySignedInSessionArgs, 'id'>>;
  userByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByEmailArgs, 'email'>>;
};

export type RefreshSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionPayload'] = ResolversParentTypes['RefreshSessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RefreshSessionUserError']>, ParentType, ContextType>;
};

export type RefreshSessionUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionUserError'] = ResolversParentTypes['RefreshSessionUserError']> = {
  code?: Resolver<ResolversTypes['RefreshSessionErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RegisterUserError']>, ParentType, ContextType>;
};

export type RegisterUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterUserError'] = ResolversParentTypes['RegisterUserError']> = {
  code?: Resolver<ResolversTypes['RegisterErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressPayload'] = ResolversParentTypes['RemoveAddressPayload']> = {
  removedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveAddressUserError']>, ParentType, ContextType>;
};

export type RemoveAddressUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressUserError'] = ResolversParentTypes['RemoveAddressUserError']> = {
  code?: Resolver<ResolversTypes['RemoveAddressErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['RequestPasswordResetUserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetUserError'] = ResolversParentTypes['RequestPasswordResetUserError']> = {
  code?: Resolver<ResolversTypes['RequestPasswordResetErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResendVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationPayload'] = ResolversParentTypes['ResendVerificationPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ResendVerificationUserError']>, ParentType, ContextType>;
};

export type ResendVerificationUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationUserError'] = ResolversParentTypes['ResendVerificationUserError']> = {
  code?: Resolver<ResolversTypes['ResendVerificationErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ResetPasswordUserError']>, ParentType, ContextType>;
};

export type ResetPasswordUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordUserError'] = ResolversParentTypes['ResetPasswordUserError']> = {
  code?: Resolver<ResolversTypes['ResetPasswordErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RevokeApiKeyUserError']>, ParentType, ContextType>;
};

export type RevokeApiKeyUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyUserError'] = ResolversParentTypes['RevokeApiKeyUserError']> = {
  code?: Resolver<ResolversTypes['RevokeApiKeyErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RevokeSessionUserError']>, ParentType, ContextType>;
};

export type RevokeSessionUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionUserError'] = ResolversParentTypes['RevokeSessionUserError']> = {
  code?: Resolver<ResolversTypes['RevokeSessionErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RotateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiKeyPayload'] = ResolversParentTypes['RotateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  replaced?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RotateApiKeyUserError']>, ParentType, ContextType>;
};

export type RotateApiKeyUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiKeyUserError'] = ResolversParentTypes['RotateApiKeyUserError']> = {
  code?: Resolver<ResolversTypes['RotateApiKeyErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type SessionInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionInfo'] = ResolversParentTypes['SessionInfo']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetDefaultAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultAddressPayload'] = ResolversParentTypes['SetDefaultAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetDefaultAddressUserError']>, ParentType, ContextType>;
};

export type SetDefaultAddressUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultAddressUserError'] = ResolversParentTypes['SetDefaultAddressUserError']> = {
  code?: Resolver<ResolversTypes['SetDefaultAddressErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetMarketingConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMarketingConsentPayload'] = ResolversParentTypes['SetMarketingConsentPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetMarketingConsentUserError']>, ParentType, ContextType>;
};

export type SetMarketingConsentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMarketingConsentUserError'] = ResolversParentTypes['SetMarketingConsentUserError']> = {
  code?: Resolver<ResolversTypes['SetMarketingConsentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignedInSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedInSession'] = ResolversParentTypes['SignedInSession']> = {
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  apps?: Resolver<ResolversTypes['AppConnection'], ParentType, ContextType, Partial<StoreAppsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UpdateAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAddressPayload'] = ResolversParentTypes['UpdateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateAddressUserError']>, ParentType, ContextType>;
};

export type UpdateAddressUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAddressUserError'] = ResolversParentTypes['UpdateAddressUserError']> = {
  code?: Resolver<ResolversTypes['UpdateAddressErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAppPayload'] = ResolversParentTypes['UpdateAppPayload']> = {
  app?: Resolver<Maybe<ResolversTypes['App']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateAppUserError']>, ParentType, ContextType>;
};

export type UpdateAppUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAppUserError'] = ResolversParentTypes['UpdateAppUserError']> = {
  code?: Resolver<ResolversTypes['UpdateAppErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateCustomerProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerProfilePayload'] = ResolversParentTypes['UpdateCustomerProfilePayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateCustomerProfileUserError']>, ParentType, ContextType>;
};

export type UpdateCustomerProfileUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerProfileUserError'] = ResolversParentTypes['UpdateCustomerProfileUserError']> = {
  code?: Resolver<ResolversTypes['UpdateCustomerProfileErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateProfileUserError']>, ParentType, ContextType>;
};

export type UpdateProfileUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileUserError'] = ResolversParentTypes['UpdateProfileUserError']> = {
  code?: Resolver<ResolversTypes['UpdateProfileErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  twoFactorEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['VerifyEmailUserError']>, ParentType, ContextType>;
};

export type VerifyEmailUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailUserError'] = ResolversParentTypes['VerifyEmailUserError']> = {
  code?: Resolver<ResolversTypes['VerifyEmailErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithdrawManifestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawManifestPayload'] = ResolversParentTypes['WithdrawManifestPayload']> = {
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WithdrawManifestUserError']>, ParentType, ContextType>;
};

export type WithdrawManifestUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawManifestUserError'] = ResolversParentTypes['WithdrawManifestUserError']> = {
  code?: Resolver<ResolversTypes['WithdrawManifestErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddAddressPayload?: AddAddressPayloadResolvers<ContextType>;
  AddAddressUserError?: AddAddressUserErrorResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyStanding?: ApiKeyStandingResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  AppConnection?: AppConnectionResolvers<ContextType>;
  AppEdge?: AppEdgeResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangePasswordUserError?: ChangePasswordUserErrorResolvers<ContextType>;
  ConfirmTwoFactorPayload?: ConfirmTwoFactorPayloadResolvers<ContextType>;
  ConfirmTwoFactorUserError?: ConfirmTwoFactorUserErrorResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentChange?: ConsentChangeResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateApiKeyUserError?: CreateApiKeyUserErrorResolvers<ContextType>;
  CreateAppPayload?: CreateAppPayloadResolvers<ContextType>;
  CreateAppUserError?: CreateAppUserErrorResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerAddress?: CustomerAddressResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAppPayload?: DeleteAppPayloadResolvers<ContextType>;
  DeleteAppUserError?: DeleteAppUserErrorResolvers<ContextType>;
  DisableTwoFactorPayload?: DisableTwoFactorPayloadResolvers<ContextType>;
  DisableTwoFactorUserError?: DisableTwoFactorUserErrorResolvers<ContextType>;
  EnrolTwoFactorPayload?: EnrolTwoFactorPayloadResolvers<ContextType>;
  EnrolTwoFactorUserError?: EnrolTwoFactorUserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LoginUserError?: LoginUserErrorResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  LogoutUserError?: LogoutUserErrorResolvers<ContextType>;
  Manifest?: ManifestResolvers<ContextType>;
  ManifestChange?: ManifestChangeResolvers<ContextType>;
  ManifestConnection?: ManifestConnectionResolvers<ContextType>;
  ManifestDiff?: ManifestDiffResolvers<ContextType>;
  ManifestEdge?: ManifestEdgeResolvers<ContextType>;
  ManifestOperation?: ManifestOperationResolvers<ContextType>;
  ManifestOperationConnection?: ManifestOperationConnectionResolvers<ContextType>;
  ManifestOperationEdge?: ManifestOperationEdgeResolvers<ContextType>;
  MarketingConsent?: MarketingConsentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OperationUsage?: OperationUsageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersistedOperation?: PersistedOperationResolvers<ContextType>;
  PublishManifestPayload?: PublishManifestPayloadResolvers<ContextType>;
  PublishManifestUserError?: PublishManifestUserErrorResolvers<ContextType>;
  PublishedOperation?: PublishedOperationResolvers<ContextType>;
  PublishedOperationPage?: PublishedOperationPageResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionPayload?: RefreshSessionPayloadResolvers<ContextType>;
  RefreshSessionUserError?: RefreshSessionUserErrorResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  RegisterUserError?: RegisterUserErrorResolvers<ContextType>;
  RemoveAddressPayload?: RemoveAddressPayloadResolvers<ContextType>;
  RemoveAddressUserError?: RemoveAddressUserErrorResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  RequestPasswordResetUserError?: RequestPasswordResetUserErrorResolvers<ContextType>;
  ResendVerificationPayload?: ResendVerificationPayloadResolvers<ContextType>;
  ResendVerificationUserError?: ResendVerificationUserErrorResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ResetPasswordUserError?: ResetPasswordUserErrorResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyUserError?: RevokeApiKeyUserErrorResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  RevokeSessionUserError?: RevokeSessionUserErrorResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyUserError?: RotateApiKeyUserErrorResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionInfo?: SessionInfoResolvers<ContextType>;
  SetDefaultAddressPayload?: SetDefaultAddressPayloadResolvers<ContextType>;
  SetDefaultAddressUserError?: SetDefaultAddressUserErrorResolvers<ContextType>;
  SetMarketingConsentPayload?: SetMarketingConsentPayloadResolvers<ContextType>;
  SetMarketingConsentUserError?: SetMarketingConsentUserErrorResolvers<ContextType>;
  SignedInSession?: SignedInSessionResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  UpdateAddressPayload?: UpdateAddressPayloadResolvers<ContextType>;
  UpdateAddressUserError?: UpdateAddressUserErrorResolvers<ContextType>;
  UpdateAppPayload?: UpdateAppPayloadResolvers<ContextType>;
  UpdateAppUserError?: UpdateAppUserErrorResolvers<ContextType>;
  UpdateCustomerProfilePayload?: UpdateCustomerProfilePayloadResolvers<ContextType>;
  UpdateCustomerProfileUserError?: UpdateCustomerProfileUserErrorResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileUserError?: UpdateProfileUserErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  VerifyEmailUserError?: VerifyEmailUserErrorResolvers<ContextType>;
  WithdrawManifestPayload?: WithdrawManifestPayloadResolvers<ContextType>;
  WithdrawManifestUserError?: WithdrawManifestUserErrorResolvers<ContextType>;
};

