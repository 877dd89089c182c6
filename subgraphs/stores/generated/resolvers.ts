import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoreRow, DomainRow, StaffMemberRow, StaffInvitationRow, MembershipRow, StoreTermsRow, UserRow } from '../graphql/rows.ts';
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

/** Reasons to refuse `addDomain`. */
export type AddDomainErrorCode =
  /** This or another store has the domain. */
  | 'DOMAIN_TAKEN'
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** It is no domain, or one of Saler's own. */
  | 'INVALID'
  /** The caller works for no such store. */
  | 'NOT_FOUND'
  /** The store has as many domains as one may. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** A new domain of a store. */
export type AddDomainInput = {
  /** A domain of the merchant's own, in ASCII or in its own script, without protocol, port and path. */
  domain: Scalars['String']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What became of `addDomain`. */
export type AddDomainPayload = {
  __typename?: 'AddDomainPayload';
  /** The new domain; null when it was refused. */
  domain?: Maybe<Domain>;
  /** The store with its domains; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AddDomainUserError>;
};

/** Why `addDomain` was refused. */
export type AddDomainUserError = {
  __typename?: 'AddDomainUserError';
  /** The reason. */
  code: AddDomainErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** Where buyers transfer money to. */
export type BankAccountTerms = {
  __typename?: 'BankAccountTerms';
  /** The bank's name. */
  bank: Scalars['String']['output'];
  /** Whose account it is. */
  beneficiary: Scalars['String']['output'];
  /** ISO 13616, without spaces. */
  iban: Scalars['String']['output'];
};

/** Reasons to refuse `cancelInvitation`. */
export type CancelInvitationErrorCode =
  /** The caller lacks `staff:write`, or is no owner as the invitation's role needs. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** The caller's stores have no such invitation; it may have been accepted meanwhile. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** An invitation to take back. */
export type CancelInvitationInput = {
  /** The invitation's id. */
  invitationId: Scalars['ID']['input'];
};

/** What became of `cancelInvitation`. */
export type CancelInvitationPayload = {
  __typename?: 'CancelInvitationPayload';
  /** The store; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CancelInvitationUserError>;
};

/** Why `cancelInvitation` was refused. */
export type CancelInvitationUserError = {
  __typename?: 'CancelInvitationUserError';
  /** The reason. */
  code: CancelInvitationErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
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

/** Reasons to refuse `createStore`. */
export type CreateStoreErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** The handle has a wrong form or is a reserved word. */
  | 'HANDLE_INVALID'
  /** Another store has this handle. */
  | 'HANDLE_TAKEN'
  /** A value is not valid, such as an unknown time zone or country. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** A value is empty. */
  | 'REQUIRED'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** The caller owns as many stores as one may. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** A new store. */
export type CreateStoreInput = {
  /** ISO 3166-1 alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The currency of all its prices. It never changes. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Its part of the web address: 3 to 40 of a–z, 0–9 and single hyphens between them, no reserved word. It never changes. */
  handle: Scalars['String']['input'];
  /** The language its texts are written in. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** The name that buyers see: 1 to 255 characters in any script. */
  name: Scalars['String']['input'];
  /** An IANA time zone. */
  timezone?: InputMaybe<Scalars['String']['input']>;
};

/** What became of `createStore`. */
export type CreateStorePayload = {
  __typename?: 'CreateStorePayload';
  /** The new store; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CreateStoreUserError>;
};

/** Why `createStore` was refused. */
export type CreateStoreUserError = {
  __typename?: 'CreateStoreUserError';
  /** The reason. */
  code: CreateStoreErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** A domain that a store is reached at. */
export type Domain = {
  __typename?: 'Domain';
  /** The domain as people read it, in its own script. */
  displayDomain: Scalars['String']['output'];
  /** The domain in ASCII, as browsers send it: "xn--mgb…" for names in other scripts. */
  domain: Scalars['String']['output'];
  /** The domain's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** True for the one domain that links to the store use. */
  isPrimary: Scalars['Boolean']['output'];
  /** True when the domain answers over HTTPS. */
  sslEnabled: Scalars['Boolean']['output'];
  /** Whether it leads to the store. */
  status: DomainStatus;
};

/** Whether a domain leads to its store. */
export type DomainStatus =
  /** It leads to the store. */
  | 'ACTIVE'
  /** It was added, and nobody has shown yet that it belongs to the merchant: it leads nowhere. */
  | 'PENDING';

/** Reasons to refuse `inviteStaff`. */
export type InviteStaffErrorCode =
  /** Whoever has the address works for the store already. */
  | 'ALREADY_STAFF'
  /** The caller lacks `staff:write`, is no owner as the role needs, or lacks a permission that is to be given. */
  | 'FORBIDDEN'
  /** It is no e-mail address or no permission. */
  | 'INVALID'
  /** The caller works for no such store. */
  | 'NOT_FOUND'
  /** The e-mail address is longer than it may be. */
  | 'TOO_LONG'
  /** The store has as many members of staff and invitations as one may: 500. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Somebody to work for a store. */
export type InviteStaffInput = {
  /** Their e-mail address, at most 254 characters. */
  email: Scalars['String']['input'];
  /** What they may do, for STAFF; none without it. Owners and admins have all permissions, whatever is listed here. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they will be. */
  role: StaffRole;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What became of `inviteStaff`. */
export type InviteStaffPayload = {
  __typename?: 'InviteStaffPayload';
  /** The invitation that waits, when there is none. */
  invitation?: Maybe<StaffInvitation>;
  /** The new member of staff, when there is a verified account with the address. */
  member?: Maybe<StaffMember>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<InviteStaffUserError>;
};

/** Why `inviteStaff` was refused. */
export type InviteStaffUserError = {
  __typename?: 'InviteStaffUserError';
  /** The reason. */
  code: InviteStaffErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

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

/** Where a user works, for the system's own parts. */
export type Membership = {
  __typename?: 'Membership';
  /** What they may do in it; for owners and admins all permissions. */
  permissions: Array<Scalars['String']['output']>;
  /** What they are in it. */
  role: StaffRole;
  /** The store. */
  storeId: Scalars['ID']['output'];
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
  /** Adds a domain, which waits until it is verified. For staff with `settings:write`. */
  addDomain: AddDomainPayload;
  /** Takes an invitation back. For staff with `staff:write`; only owners may take back those of owners and admins. */
  cancelInvitation: CancelInvitationPayload;
  /**
   * Creates a store with default settings and the primary domain `<handle>.saler.com`. The caller becomes its owner.
   * For every signed-in user; each can own at most 100 stores.
   */
  createStore: CreateStorePayload;
  /**
   * Invites somebody by e-mail. Whoever has a verified account with the address works for the store at once; for others an
   * invitation waits until they have. Inviting an address again replaces its invitation. Both are told by mail.
   * For staff with `staff:write`; only owners may make owners and admins, and nobody gives a permission they lack.
   */
  inviteStaff: InviteStaffPayload;
  /** Gives up a domain. For staff with `settings:write`. */
  removeDomain: RemoveDomainPayload;
  /**
   * Ends somebody's work for a store, and with it the invitations they sent. For staff with `staff:write` (only owners may
   * remove owners and admins), and for everybody who leaves a store themselves.
   */
  removeStaff: RemoveStaffPayload;
  /** Makes an active domain the one that links to the store use. For staff with `settings:write`. */
  setPrimaryDomain: SetPrimaryDomainPayload;
  /**
   * Changes what somebody is and may do in a store. For staff with `staff:write`; only owners may make owners and admins or
   * change them, and nobody gives a permission they lack.
   */
  setStaffRole: SetStaffRolePayload;
  /** Changes a store's name or status. For staff with `settings:write`. */
  updateStore: UpdateStorePayload;
  /**
   * Changes the settings of one category, all or none of them. For staff with `settings:write`.
   * Keys that are left out stay as they are; a key that is given replaces its whole value.
   */
  updateStoreSettings: UpdateStoreSettingsPayload;
};


export type MutationAddDomainArgs = {
  input: AddDomainInput;
};


export type MutationCancelInvitationArgs = {
  input: CancelInvitationInput;
};


export type MutationCreateStoreArgs = {
  input: CreateStoreInput;
};


export type MutationInviteStaffArgs = {
  input: InviteStaffInput;
};


export type MutationRemoveDomainArgs = {
  input: RemoveDomainInput;
};


export type MutationRemoveStaffArgs = {
  input: RemoveStaffInput;
};


export type MutationSetPrimaryDomainArgs = {
  input: SetPrimaryDomainInput;
};


export type MutationSetStaffRoleArgs = {
  input: SetStaffRoleInput;
};


export type MutationUpdateStoreArgs = {
  input: UpdateStoreInput;
};


export type MutationUpdateStoreSettingsArgs = {
  input: UpdateStoreSettingsInput;
};

export type Query = {
  __typename?: 'Query';
  /** Which of some users work for a store that this user works for too. */
  colleaguesOf: Array<Scalars['ID']['output']>;
  /** Where a user works: every store. */
  membershipsOf: Array<Membership>;
  /** A store; null when there is none, or it is closed and the caller does not work for it. */
  store?: Maybe<Store>;
  /** A store by one of its active domains; null as for `store`. */
  storeByDomain?: Maybe<Store>;
  /** A store by its handle; null as for `store`. */
  storeByHandle?: Maybe<Store>;
  /**
   * What happened behind a position, or lately without one, also what was committed a moment ago. Internal.
   * Errors: FORBIDDEN, INVALID (`after`).
   */
  storeChanges: ChangeLog;
  /** What is needed to sell in a store; null when there is none. */
  storeTerms?: Maybe<StoreTerms>;
};


export type QueryColleaguesOfArgs = {
  among: Array<Scalars['ID']['input']>;
  userId: Scalars['ID']['input'];
};


export type QueryMembershipsOfArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryStoreArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStoreByDomainArgs = {
  domain: Scalars['String']['input'];
};


export type QueryStoreByHandleArgs = {
  handle: Scalars['String']['input'];
};


export type QueryStoreChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStoreTermsArgs = {
  storeId: Scalars['ID']['input'];
};

/** Reasons to refuse `removeDomain`. */
export type RemoveDomainErrorCode =
  /** It is the domain that Saler gave to the store, which stays. */
  | 'DOMAIN_FIXED'
  /** It is the primary domain: make another one primary first. */
  | 'DOMAIN_IN_USE'
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** The caller's stores have no such domain. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** A domain to give up. */
export type RemoveDomainInput = {
  /** The domain's id. */
  domainId: Scalars['ID']['input'];
};

/** What became of `removeDomain`. */
export type RemoveDomainPayload = {
  __typename?: 'RemoveDomainPayload';
  /** The store without the domain; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RemoveDomainUserError>;
};

/** Why `removeDomain` was refused. */
export type RemoveDomainUserError = {
  __typename?: 'RemoveDomainUserError';
  /** The reason. */
  code: RemoveDomainErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `removeStaff`. */
export type RemoveStaffErrorCode =
  /** The caller lacks `staff:write`, or is no owner as the member's role needs. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** They are the store's last owner: make somebody else an owner first. */
  | 'LAST_OWNER'
  /** The caller works for no such store, or the user does not. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Somebody who is to work for a store no longer. */
export type RemoveStaffInput = {
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** The id of somebody who works for it. */
  userId: Scalars['ID']['input'];
};

/** What became of `removeStaff`. */
export type RemoveStaffPayload = {
  __typename?: 'RemoveStaffPayload';
  /** The store; null when it was refused, or when it is closed and the caller has just left it. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RemoveStaffUserError>;
};

/** Why `removeStaff` was refused. */
export type RemoveStaffUserError = {
  __typename?: 'RemoveStaffUserError';
  /** The reason. */
  code: RemoveStaffErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `setPrimaryDomain`. */
export type SetPrimaryDomainErrorCode =
  /** The domain is not active yet. */
  | 'DOMAIN_PENDING'
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** The caller's stores have no such domain. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** The domain to make primary. */
export type SetPrimaryDomainInput = {
  /** The domain's id. */
  domainId: Scalars['ID']['input'];
};

/** What became of `setPrimaryDomain`. */
export type SetPrimaryDomainPayload = {
  __typename?: 'SetPrimaryDomainPayload';
  /** The store with its domains; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<SetPrimaryDomainUserError>;
};

/** Why `setPrimaryDomain` was refused. */
export type SetPrimaryDomainUserError = {
  __typename?: 'SetPrimaryDomainUserError';
  /** The reason. */
  code: SetPrimaryDomainErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `setStaffRole`. */
export type SetStaffRoleErrorCode =
  /** The caller lacks `staff:write`, is no owner as the roles need, or lacks a permission that is to be given. */
  | 'FORBIDDEN'
  /** It is no permission. */
  | 'INVALID'
  /** They are the store's last owner: make somebody else an owner first. */
  | 'LAST_OWNER'
  /** The caller works for no such store, or the user does not. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** A new role of somebody in a store. */
export type SetStaffRoleInput = {
  /** What they may do, for STAFF. Without it the list stays; owners and admins have none, so of them nothing stays. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they will be. */
  role: StaffRole;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
  /** The id of somebody who works for it. */
  userId: Scalars['ID']['input'];
};

/** What became of `setStaffRole`. */
export type SetStaffRolePayload = {
  __typename?: 'SetStaffRolePayload';
  /** The member of staff as they are now; null when it was refused. */
  member?: Maybe<StaffMember>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<SetStaffRoleUserError>;
};

/** Why `setStaffRole` was refused. */
export type SetStaffRoleUserError = {
  __typename?: 'SetStaffRoleUserError';
  /** The reason. */
  code: SetStaffRoleErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** A way of shipping and its price. */
export type ShippingMethodTerms = {
  __typename?: 'ShippingMethodTerms';
  /** The days until it arrives, such as "3-5". */
  estimatedDays: Scalars['String']['output'];
  /** The name by which orders choose it, such as "standard". */
  name: Scalars['String']['output'];
  /** What it costs, in the store's currency. */
  price: Money;
  /** The name that buyers read. */
  title: Scalars['String']['output'];
};

/** An invitation to work for a store that waits until its e-mail address has a verified account. It lasts 30 days. */
export type StaffInvitation = {
  __typename?: 'StaffInvitation';
  /** When it was sent last. */
  createdAt: Scalars['DateTime']['output'];
  /** Who is invited, in lower case. */
  email: Scalars['String']['output'];
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The invitation's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** Who invited them. */
  invitedBy: User;
  /** What they will be allowed. Owners and admins have all permissions. */
  permissions: Array<Scalars['String']['output']>;
  /** What they will be. */
  role: StaffRole;
};

/** Somebody who works for a store. */
export type StaffMember = {
  __typename?: 'StaffMember';
  /** Since when. */
  createdAt: Scalars['DateTime']['output'];
  /**
   * What they may do: of \"orders:read\", \"orders:write\", \"payments:write\", \"discounts:write\", \"customers:read\",
   * \"customers:write\", \"products:write\", \"inventory:read\", \"inventory:write\", \"settings:write\", \"apps:read\",
   * \"apps:write\", \"manifests:write\" and \"staff:write\". Owners and admins have all of them.
   */
  permissions: Array<Scalars['String']['output']>;
  /** What they are. */
  role: StaffRole;
  /** Who it is. */
  user: User;
};

/** What somebody is in a store. */
export type StaffRole =
  /** Has all permissions. */
  | 'ADMIN'
  /** Has all permissions, and alone may appoint and remove owners and admins. Every store has at least one. */
  | 'OWNER'
  /** Has the permissions that are listed, and no others. */
  | 'STAFF';

/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type Store = {
  __typename?: 'Store';
  /** The country it sells from: ISO 3166-1 alpha-2, such as "SA". */
  country: Scalars['String']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The currency of all its prices and orders. Chosen when the store is created, and never changed. */
  currency: Scalars['CurrencyCode']['output'];
  /** The domains it is reached at, its primary one first: at most 20. Shoppers see the active ones, staff all. */
  domains: Array<Domain>;
  /** The store's part of its web address: unique among all stores, and never changed. */
  handle: Scalars['String']['output'];
  /** The store's id. */
  id: Scalars['ID']['output'];
  /**
   * Who was invited and has not come yet, the latest first: at most 500. For staff with `staff:write`.
   * Errors: UNAUTHENTICATED, NOT_FOUND (the caller does not work for the store), FORBIDDEN.
   */
  invitations: Array<StaffInvitation>;
  /** The language its texts are written in, and that mail to its buyers falls back to. */
  language: Scalars['LanguageCode']['output'];
  /** The name that buyers see, at most 255 characters, in any script. */
  name: Scalars['String']['output'];
  /**
   * The store's settings as JSON: those of one category, or of all by category. Shoppers see the public ones (`general`,
   * `shipping`, the methods of `payments`, and of `tax` what invoices show), staff all.
   * Errors: NOT_FOUND (there is no such category, or the caller may see nothing of it).
   */
  settings: Scalars['JSON']['output'];
  /**
   * Who works for the store: owners, then admins, then the others, each by the time they came; at most 500. For the store's
   * staff only.
   * Errors: UNAUTHENTICATED, NOT_FOUND (the caller does not work for the store).
   */
  staff: Array<StaffMember>;
  /** Whether it sells. */
  status: StoreStatus;
  /** The IANA time zone of its days, such as "Asia/Riyadh". */
  timezone: Scalars['String']['output'];
};


/** A merchant's store. Everybody may see it while it is not closed; a closed one can be found by its staff only. */
export type StoreSettingsArgs = {
  category?: InputMaybe<Scalars['String']['input']>;
};

/** How orders of a store are paid. */
export type StoreCheckoutTerms = {
  __typename?: 'StoreCheckoutTerms';
  /** Where buyers transfer to; null when the store takes no transfers. */
  bankTransfer?: Maybe<BankAccountTerms>;
  /** Whether amounts are taken at once, or promised first and captured by staff. */
  captureAtOnce: Scalars['Boolean']['output'];
  /** What cash on delivery adds to an order, in the store's currency. */
  cashOnDeliveryFee: Scalars['Decimal']['output'];
  /** To which origins buyers may come back from a gateway's page; empty for every one with https. */
  returnOrigins: Array<Scalars['String']['output']>;
  /** After how many minutes an order that nobody pays is cancelled. */
  unpaidOrderMinutes: Scalars['Int']['output'];
};

/** Whether a store sells. */
export type StoreStatus =
  /** It sells. */
  | 'ACTIVE'
  /** It is hidden from everybody but its staff, and takes no orders. */
  | 'CLOSED'
  /** It is shown, but takes no orders. */
  | 'PAUSED';

/** Under which name and number a store sells, and how it shows tax. */
export type StoreTaxTerms = {
  __typename?: 'StoreTaxTerms';
  /** Where it is registered: an object as in the settings of `tax`. */
  address?: Maybe<Scalars['JSON']['output']>;
  /** The name of the business. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** Whether prices, shipping and fees contain their tax. */
  pricesIncludeTax: Scalars['Boolean']['output'];
  /** Its number in the commercial register. */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** The number under which it pays VAT. */
  vatNumber?: Maybe<Scalars['String']['output']>;
};

/** What the other parts of the system need to know of a store to sell in it. */
export type StoreTerms = {
  __typename?: 'StoreTerms';
  /** How its orders are paid. */
  checkout: StoreCheckoutTerms;
  /** ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
  /** The currency of its prices. */
  currency: Scalars['CurrencyCode']['output'];
  /** The subtotal from which shipping is free, in the store's currency; null when it never is. */
  freeShippingThreshold?: Maybe<Scalars['Decimal']['output']>;
  /** The store's id. */
  id: Scalars['ID']['output'];
  /** Its language. */
  language: Scalars['LanguageCode']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The ways of paying that it has chosen: any of "cod", "bank_transfer" and "credit_card". */
  paymentMethods: Array<Scalars['String']['output']>;
  /** Its ways of shipping, the preferred one first: at least one. */
  shippingMethods: Array<ShippingMethodTerms>;
  /** Whether it sells: only an ACTIVE store takes orders. */
  status: StoreStatus;
  /** How it shows tax, and what its invoices say of it. */
  tax: StoreTaxTerms;
  /** IANA name of its time zone, such as "Asia/Riyadh". */
  timezone: Scalars['String']['output'];
};

/** Reasons to refuse `updateStore`. */
export type UpdateStoreErrorCode =
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** The caller works for no such store. */
  | 'NOT_FOUND'
  /** The name is empty. */
  | 'REQUIRED'
  /** The name is longer than it may be. */
  | 'TOO_LONG'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Changes of a store. */
export type UpdateStoreInput = {
  /** The new name: 1 to 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The new status. */
  status?: InputMaybe<StoreStatus>;
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What became of `updateStore`. */
export type UpdateStorePayload = {
  __typename?: 'UpdateStorePayload';
  /** The store as it is now; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateStoreUserError>;
};

/** Reasons to refuse `updateStoreSettings`. */
export type UpdateStoreSettingsErrorCode =
  /** The currency cannot change: all prices are kept in it. */
  | 'CURRENCY_FIXED'
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** A value has the wrong shape. */
  | 'INVALID'
  /** The caller works for no such store, or there is no such category. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED'
  /** The category has no such setting. */
  | 'UNKNOWN_SETTING';

/** New settings of one category. */
export type UpdateStoreSettingsInput = {
  /** One of "general", "shipping", "payments", "notifications", "tax" and "checkout". */
  category: Scalars['String']['input'];
  /**
   * An object of the category's settings.
   * general: `currency` (fixed), `language`, `timezone`, `country`.
   * shipping: `free_shipping_threshold` (an amount such as \"200.00\", or null for never) and `methods`, a list of 1 to 20
   * `{ name, title, price, estimated_days }`: a name of a–z, 0–9, _ and -, a title, an amount, days such as \"3-5\".
   * payments: `methods` (1 to 3 of \"cod\", \"bank_transfer\", \"credit_card\") and `gateways` (any of \"mada\", \"stc_pay\",
   * \"stripe\", \"paypal\").
   * notifications: `email`, `sms`, `new_order`, `low_stock`, each true or false.
   * tax: `prices_include_tax` (true or false), `vat_number` (15 digits from 3 to 3 in Saudi Arabia), `legal_name`,
   * `registration_number`, `address`, an object `{ line1, building_number, additional_number, district, city, region,
   * postal_code, country }` of which line1, city and country are needed; each but the first may be null.
   * checkout: `cash_on_delivery_fee`, `bank_transfer` (null or `{ beneficiary, bank, iban }`: where buyers transfer to),
   * `unpaid_order_minutes` (5 to 43200: after them an unpaid order is cancelled), `capture` ("automatic" or "manual"),
   * `return_origins` (up to 20 origins such as "https://shop.example": buyers come back from a gateway's page to those and to the
   * store's own domains only; a store with none of either lets them come back to every https address).
   */
  settings: Scalars['JSON']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What became of `updateStoreSettings`. */
export type UpdateStoreSettingsPayload = {
  __typename?: 'UpdateStoreSettingsPayload';
  /** All settings of the category as they are now; null when it was refused. */
  settings?: Maybe<Scalars['JSON']['output']>;
  /** The store as it is now; null when it was refused. */
  store?: Maybe<Store>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateStoreSettingsUserError>;
};

/** Why `updateStoreSettings` was refused. */
export type UpdateStoreSettingsUserError = {
  __typename?: 'UpdateStoreSettingsUserError';
  /** The reason. */
  code: UpdateStoreSettingsErrorCode;
  /** The path of the input field it is about, on into the settings: `["settings", "methods", "0", "price"]`. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
  message: Scalars['String']['output'];
};

/** Why `updateStore` was refused. */
export type UpdateStoreUserError = {
  __typename?: 'UpdateStoreUserError';
  /** The reason. */
  code: UpdateStoreErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in the request's language. */
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
  /**
   * A proof, signed and good for 30 seconds, that this request may act for the user: it is theirs, or has just signed them
   * in. Null for everybody else. For other parts of the system only.
   */
  standing?: Maybe<Scalars['String']['output']>;
  /**
   * The stores they work for, the oldest first. Only they themselves may see it, also in the answer that signs them in;
   * there the stores show what everybody may see of them.
   * Errors: UNAUTHENTICATED, FORBIDDEN (somebody else's).
   */
  stores: Array<Store>;
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
  Store: Store;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Store:
    ( { __typename: 'Store' }
    & GraphQLRecursivePick<FederationTypes['Store'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['User'], {"standing":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddDomainErrorCode: AddDomainErrorCode;
  AddDomainInput: AddDomainInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddDomainPayload: ResolverTypeWrapper<Omit<AddDomainPayload, 'domain' | 'store'> & { domain?: Maybe<ResolversTypes['Domain']>, store?: Maybe<ResolversTypes['Store']> }>;
  AddDomainUserError: ResolverTypeWrapper<AddDomainUserError>;
  BankAccountTerms: ResolverTypeWrapper<BankAccountTerms>;
  CancelInvitationErrorCode: CancelInvitationErrorCode;
  CancelInvitationInput: CancelInvitationInput;
  CancelInvitationPayload: ResolverTypeWrapper<Omit<CancelInvitationPayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  CancelInvitationUserError: ResolverTypeWrapper<CancelInvitationUserError>;
  ChangeLog: ResolverTypeWrapper<ChangeLog>;
  CreateStoreErrorCode: CreateStoreErrorCode;
  CreateStoreInput: CreateStoreInput;
  CreateStorePayload: ResolverTypeWrapper<Omit<CreateStorePayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  CreateStoreUserError: ResolverTypeWrapper<CreateStoreUserError>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Domain: ResolverTypeWrapper<DomainRow>;
  DomainStatus: DomainStatus;
  InviteStaffErrorCode: InviteStaffErrorCode;
  InviteStaffInput: InviteStaffInput;
  InviteStaffPayload: ResolverTypeWrapper<Omit<InviteStaffPayload, 'invitation' | 'member'> & { invitation?: Maybe<ResolversTypes['StaffInvitation']>, member?: Maybe<ResolversTypes['StaffMember']> }>;
  InviteStaffUserError: ResolverTypeWrapper<InviteStaffUserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  LoggedChange: ResolverTypeWrapper<LoggedChange>;
  Membership: ResolverTypeWrapper<MembershipRow>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveDomainErrorCode: RemoveDomainErrorCode;
  RemoveDomainInput: RemoveDomainInput;
  RemoveDomainPayload: ResolverTypeWrapper<Omit<RemoveDomainPayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  RemoveDomainUserError: ResolverTypeWrapper<RemoveDomainUserError>;
  RemoveStaffErrorCode: RemoveStaffErrorCode;
  RemoveStaffInput: RemoveStaffInput;
  RemoveStaffPayload: ResolverTypeWrapper<Omit<RemoveStaffPayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  RemoveStaffUserError: ResolverTypeWrapper<RemoveStaffUserError>;
  SetPrimaryDomainErrorCode: SetPrimaryDomainErrorCode;
  SetPrimaryDomainInput: SetPrimaryDomainInput;
  SetPrimaryDomainPayload: ResolverTypeWrapper<Omit<SetPrimaryDomainPayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  SetPrimaryDomainUserError: ResolverTypeWrapper<SetPrimaryDomainUserError>;
  SetStaffRoleErrorCode: SetStaffRoleErrorCode;
  SetStaffRoleInput: SetStaffRoleInput;
  SetStaffRolePayload: ResolverTypeWrapper<Omit<SetStaffRolePayload, 'member'> & { member?: Maybe<ResolversTypes['StaffMember']> }>;
  SetStaffRoleUserError: ResolverTypeWrapper<SetStaffRoleUserError>;
  ShippingMethodTerms: ResolverTypeWrapper<ShippingMethodTerms>;
  StaffInvitation: ResolverTypeWrapper<StaffInvitationRow>;
  StaffMember: ResolverTypeWrapper<StaffMemberRow>;
  StaffRole: StaffRole;
  Store: ResolverTypeWrapper<StoreRow>;
  StoreCheckoutTerms: ResolverTypeWrapper<StoreCheckoutTerms>;
  StoreStatus: StoreStatus;
  StoreTaxTerms: ResolverTypeWrapper<StoreTaxTerms>;
  StoreTerms: ResolverTypeWrapper<StoreTermsRow>;
  UpdateStoreErrorCode: UpdateStoreErrorCode;
  UpdateStoreInput: UpdateStoreInput;
  UpdateStorePayload: ResolverTypeWrapper<Omit<UpdateStorePayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  UpdateStoreSettingsErrorCode: UpdateStoreSettingsErrorCode;
  UpdateStoreSettingsInput: UpdateStoreSettingsInput;
  UpdateStoreSettingsPayload: ResolverTypeWrapper<Omit<UpdateStoreSettingsPayload, 'store'> & { store?: Maybe<ResolversTypes['Store']> }>;
  UpdateStoreSettingsUserError: ResolverTypeWrapper<UpdateStoreSettingsUserError>;
  UpdateStoreUserError: ResolverTypeWrapper<UpdateStoreUserError>;
  User: ResolverTypeWrapper<UserRow>;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddDomainInput: AddDomainInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddDomainPayload: Omit<AddDomainPayload, 'domain' | 'store'> & { domain?: Maybe<ResolversParentTypes['Domain']>, store?: Maybe<ResolversParentTypes['Store']> };
  AddDomainUserError: AddDomainUserError;
  BankAccountTerms: BankAccountTerms;
  CancelInvitationInput: CancelInvitationInput;
  CancelInvitationPayload: Omit<CancelInvitationPayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  CancelInvitationUserError: CancelInvitationUserError;
  ChangeLog: ChangeLog;
  CreateStoreInput: CreateStoreInput;
  CreateStorePayload: Omit<CreateStorePayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  CreateStoreUserError: CreateStoreUserError;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Domain: DomainRow;
  InviteStaffInput: InviteStaffInput;
  InviteStaffPayload: Omit<InviteStaffPayload, 'invitation' | 'member'> & { invitation?: Maybe<ResolversParentTypes['StaffInvitation']>, member?: Maybe<ResolversParentTypes['StaffMember']> };
  InviteStaffUserError: InviteStaffUserError;
  JSON: Scalars['JSON']['output'];
  LanguageCode: Scalars['LanguageCode']['output'];
  LoggedChange: LoggedChange;
  Membership: MembershipRow;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  RemoveDomainInput: RemoveDomainInput;
  RemoveDomainPayload: Omit<RemoveDomainPayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  RemoveDomainUserError: RemoveDomainUserError;
  RemoveStaffInput: RemoveStaffInput;
  RemoveStaffPayload: Omit<RemoveStaffPayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  RemoveStaffUserError: RemoveStaffUserError;
  SetPrimaryDomainInput: SetPrimaryDomainInput;
  SetPrimaryDomainPayload: Omit<SetPrimaryDomainPayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  SetPrimaryDomainUserError: SetPrimaryDomainUserError;
  SetStaffRoleInput: SetStaffRoleInput;
  SetStaffRolePayload: Omit<SetStaffRolePayload, 'member'> & { member?: Maybe<ResolversParentTypes['StaffMember']> };
  SetStaffRoleUserError: SetStaffRoleUserError;
  ShippingMethodTerms: ShippingMethodTerms;
  StaffInvitation: StaffInvitationRow;
  StaffMember: StaffMemberRow;
  Store: StoreRow;
  StoreCheckoutTerms: StoreCheckoutTerms;
  StoreTaxTerms: StoreTaxTerms;
  StoreTerms: StoreTermsRow;
  UpdateStoreInput: UpdateStoreInput;
  UpdateStorePayload: Omit<UpdateStorePayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  UpdateStoreSettingsInput: UpdateStoreSettingsInput;
  UpdateStoreSettingsPayload: Omit<UpdateStoreSettingsPayload, 'store'> & { store?: Maybe<ResolversParentTypes['Store']> };
  UpdateStoreSettingsUserError: UpdateStoreSettingsUserError;
  UpdateStoreUserError: UpdateStoreUserError;
  User: UserRow;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControl__Scope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddDomainPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddDomainPayload'] = ResolversParentTypes['AddDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AddDomainUserError']>, ParentType, ContextType>;
};

export type AddDomainUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddDomainUserError'] = ResolversParentTypes['AddDomainUserError']> = {
  code?: Resolver<ResolversTypes['AddDomainErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BankAccountTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BankAccountTerms'] = ResolversParentTypes['BankAccountTerms']> = {
  bank?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  beneficiary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  iban?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelInvitationPayload'] = ResolversParentTypes['CancelInvitationPayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CancelInvitationUserError']>, ParentType, ContextType>;
};

export type CancelInvitationUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelInvitationUserError'] = ResolversParentTypes['CancelInvitationUserError']> = {
  code?: Resolver<ResolversTypes['CancelInvitationErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeLog'] = ResolversParentTypes['ChangeLog']> = {
  events?: Resolver<Array<ResolversTypes['LoggedChange']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateStorePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateStorePayload'] = ResolversParentTypes['CreateStorePayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateStoreUserError']>, ParentType, ContextType>;
};

export type CreateStoreUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateStoreUserError'] = ResolversParentTypes['CreateStoreUserError']> = {
  code?: Resolver<ResolversTypes['CreateStoreErrorCode'], ParentType, ContextType>;
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

export type DomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain']> = {
  displayDomain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sslEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DomainStatus'], ParentType, ContextType>;
};

export type InviteStaffPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteStaffPayload'] = ResolversParentTypes['InviteStaffPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['StaffInvitation']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['InviteStaffUserError']>, ParentType, ContextType>;
};

export type InviteStaffUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteStaffUserError'] = ResolversParentTypes['InviteStaffUserError']> = {
  code?: Resolver<ResolversTypes['InviteStaffErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type LoggedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoggedChange'] = ResolversParentTypes['LoggedChange']> = {
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  storeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDomain?: Resolver<ResolversTypes['AddDomainPayload'], ParentType, ContextType, RequireFields<MutationAddDomainArgs, 'input'>>;
  cancelInvitation?: Resolver<ResolversTypes['CancelInvitationPayload'], ParentType, ContextType, RequireFields<MutationCancelInvitationArgs, 'input'>>;
  createStore?: Resolver<ResolversTypes['CreateStorePayload'], ParentType, ContextType, RequireFields<MutationCreateStoreArgs, 'input'>>;
  inviteStaff?: Resolver<ResolversTypes['InviteStaffPayload'], ParentType, ContextType, RequireFields<MutationInviteStaffArgs, 'input'>>;
  removeDomain?: Resolver<ResolversTypes['RemoveDomainPayload'], ParentType, ContextType, RequireFields<MutationRemoveDomainArgs, 'input'>>;
  removeStaff?: Resolver<ResolversTypes['RemoveStaffPayload'], ParentType, ContextType, RequireFields<MutationRemoveStaffArgs, 'input'>>;
  setPrimaryDomain?: Resolver<ResolversTypes['SetPrimaryDomainPayload'], ParentType, ContextType, RequireFields<MutationSetPrimaryDomainArgs, 'input'>>;
  setStaffRole?: Resolver<ResolversTypes['SetStaffRolePayload'], ParentType, ContextType, RequireFields<MutationSetStaffRoleArgs, 'input'>>;
  updateStore?: Resolver<ResolversTypes['UpdateStorePayload'], ParentType, ContextType, RequireFields<MutationUpdateStoreArgs, 'input'>>;
  updateStoreSettings?: Resolver<ResolversTypes['UpdateStoreSettingsPayload'], ParentType, ContextType, RequireFields<MutationUpdateStoreSettingsArgs, 'input'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  colleaguesOf?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryColleaguesOfArgs, 'among' | 'userId'>>;
  membershipsOf?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType, RequireFields<QueryMembershipsOfArgs, 'userId'>>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, RequireFields<QueryStoreArgs, 'id'>>;
  storeByDomain?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, RequireFields<QueryStoreByDomainArgs, 'domain'>>;
  storeByHandle?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, RequireFields<QueryStoreByHandleArgs, 'handle'>>;
  storeChanges?: Resolver<ResolversTypes['ChangeLog'], ParentType, ContextType, Partial<QueryStoreChangesArgs>>;
  storeTerms?: Resolver<Maybe<ResolversTypes['StoreTerms']>, ParentType, ContextType, RequireFields<QueryStoreTermsArgs, 'storeId'>>;
};

export type RemoveDomainPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveDomainPayload'] = ResolversParentTypes['RemoveDomainPayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveDomainUserError']>, ParentType, ContextType>;
};

export type RemoveDomainUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveDomainUserError'] = ResolversParentTypes['RemoveDomainUserError']> = {
  code?: Resolver<ResolversTypes['RemoveDomainErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RemoveStaffPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveStaffPayload'] = ResolversParentTypes['RemoveStaffPayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RemoveStaffUserError']>, ParentType, ContextType>;
};

export type RemoveStaffUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveStaffUserError'] = ResolversParentTypes['RemoveStaffUserError']> = {
  code?: Resolver<ResolversTypes['RemoveStaffErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetPrimaryDomainPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPrimaryDomainPayload'] = ResolversParentTypes['SetPrimaryDomainPayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetPrimaryDomainUserError']>, ParentType, ContextType>;
};

export type SetPrimaryDomainUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPrimaryDomainUserError'] = ResolversParentTypes['SetPrimaryDomainUserError']> = {
  code?: Resolver<ResolversTypes['SetPrimaryDomainErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetStaffRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStaffRolePayload'] = ResolversParentTypes['SetStaffRolePayload']> = {
  member?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SetStaffRoleUserError']>, ParentType, ContextType>;
};

export type SetStaffRoleUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStaffRoleUserError'] = ResolversParentTypes['SetStaffRoleUserError']> = {
  code?: Resolver<ResolversTypes['SetStaffRoleErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingMethodTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethodTerms'] = ResolversParentTypes['ShippingMethodTerms']> = {
  estimatedDays?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StaffInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffInvitation'] = ResolversParentTypes['StaffInvitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'], FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Store']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  domains?: Resolver<Array<ResolversTypes['Domain']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<Array<ResolversTypes['StaffInvitation']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['JSON'], ParentType, ContextType, Partial<StoreSettingsArgs>>;
  staff?: Resolver<Array<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StoreStatus'], ParentType, ContextType>;
  timezone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StoreCheckoutTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCheckoutTerms'] = ResolversParentTypes['StoreCheckoutTerms']> = {
  bankTransfer?: Resolver<Maybe<ResolversTypes['BankAccountTerms']>, ParentType, ContextType>;
  captureAtOnce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cashOnDeliveryFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  returnOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unpaidOrderMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoreTaxTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreTaxTerms'] = ResolversParentTypes['StoreTaxTerms']> = {
  address?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreTerms'] = ResolversParentTypes['StoreTerms']> = {
  checkout?: Resolver<ResolversTypes['StoreCheckoutTerms'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  freeShippingThreshold?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentMethods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shippingMethods?: Resolver<Array<ResolversTypes['ShippingMethodTerms']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StoreStatus'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['StoreTaxTerms'], ParentType, ContextType>;
  timezone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateStorePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStorePayload'] = ResolversParentTypes['UpdateStorePayload']> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateStoreUserError']>, ParentType, ContextType>;
};

export type UpdateStoreSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStoreSettingsPayload'] = ResolversParentTypes['UpdateStoreSettingsPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateStoreSettingsUserError']>, ParentType, ContextType>;
};

export type UpdateStoreSettingsUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStoreSettingsUserError'] = ResolversParentTypes['UpdateStoreSettingsUserError']> = {
  code?: Resolver<ResolversTypes['UpdateStoreSettingsErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateStoreUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStoreUserError'] = ResolversParentTypes['UpdateStoreUserError']> = {
  code?: Resolver<ResolversTypes['UpdateStoreErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stores?: Resolver<Array<ResolversTypes['Store']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddDomainPayload?: AddDomainPayloadResolvers<ContextType>;
  AddDomainUserError?: AddDomainUserErrorResolvers<ContextType>;
  BankAccountTerms?: BankAccountTermsResolvers<ContextType>;
  CancelInvitationPayload?: CancelInvitationPayloadResolvers<ContextType>;
  CancelInvitationUserError?: CancelInvitationUserErrorResolvers<ContextType>;
  ChangeLog?: ChangeLogResolvers<ContextType>;
  CreateStorePayload?: CreateStorePayloadResolvers<ContextType>;
  CreateStoreUserError?: CreateStoreUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Domain?: DomainResolvers<ContextType>;
  InviteStaffPayload?: InviteStaffPayloadResolvers<ContextType>;
  InviteStaffUserError?: InviteStaffUserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  LoggedChange?: LoggedChangeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveDomainPayload?: RemoveDomainPayloadResolvers<ContextType>;
  RemoveDomainUserError?: RemoveDomainUserErrorResolvers<ContextType>;
  RemoveStaffPayload?: RemoveStaffPayloadResolvers<ContextType>;
  RemoveStaffUserError?: RemoveStaffUserErrorResolvers<ContextType>;
  SetPrimaryDomainPayload?: SetPrimaryDomainPayloadResolvers<ContextType>;
  SetPrimaryDomainUserError?: SetPrimaryDomainUserErrorResolvers<ContextType>;
  SetStaffRolePayload?: SetStaffRolePayloadResolvers<ContextType>;
  SetStaffRoleUserError?: SetStaffRoleUserErrorResolvers<ContextType>;
  ShippingMethodTerms?: ShippingMethodTermsResolvers<ContextType>;
  StaffInvitation?: StaffInvitationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  StoreCheckoutTerms?: StoreCheckoutTermsResolvers<ContextType>;
  StoreTaxTerms?: StoreTaxTermsResolvers<ContextType>;
  StoreTerms?: StoreTermsResolvers<ContextType>;
  UpdateStorePayload?: UpdateStorePayloadResolvers<ContextType>;
  UpdateStoreSettingsPayload?: UpdateStoreSettingsPayloadResolvers<ContextType>;
  UpdateStoreSettingsUserError?: UpdateStoreSettingsUserErrorResolvers<ContextType>;
  UpdateStoreUserError?: UpdateStoreUserErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
