/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A payment that might be made. */
export type CheckPaymentInput = {
  /** The currency of the order. */
  currency: string;
  /** Through whom. */
  gateway: PaymentGateway;
  /** How, in the gateway's words. */
  method?: string | null | undefined;
  /** Where the buyer comes back to. */
  returnUrl?: string | null | undefined;
  /** The store's id. */
  storeId: string | number;
  /** What stands for the card or wallet. */
  token?: string | null | undefined;
};

/** A payment of an order that was just placed. */
export type OpenPaymentInput = {
  /** What is to be paid. */
  amount: string;
  /** Its currency. */
  currency: string;
  /** The buyer's e-mail address. */
  email?: string | null | undefined;
  /** Through whom. */
  gateway: PaymentGateway;
  /** The key of the request: the same one opens the same payment. */
  key: string;
  /** The buyer's language. */
  language: string;
  /** How, in the gateway's words. */
  method?: string | null | undefined;
  /** The order's id. */
  orderId: string | number;
  /** The order's number. */
  orderNumber: string;
  /** The buyer's telephone number. */
  phone?: string | null | undefined;
  /** Where the buyer comes back to. */
  returnUrl?: string | null | undefined;
  /** The store's id. */
  storeId: string | number;
  /** What stands for the card or wallet. */
  token?: string | null | undefined;
  /** The signed-in buyer, if there is one. */
  userId?: string | number | null | undefined;
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

/** A refund over all payments of an order. */
export type RefundOrderInput = {
  /** How much. */
  amount: string;
  /** Which time it is asked for under this key, from 1 on: a higher one asks again for what the gateway refused of it. */
  attempt?: number;
  /** The key of the request: the same one refunds once. */
  key: string;
  /** The order's id. */
  orderId: string | number;
  /** Whether it is asked for again by itself when the gateway refuses, with growing pauses, before it is left to staff. */
  persistent?: boolean;
  /** Why. */
  reason?: string | null | undefined;
};

/** How far refunds are. */
export type RefundOutcome =
  /** All was given back. */
  | 'DONE'
  /** The gateway refused some of it, or all. */
  | 'FAILED'
  /** The gateway has not said. */
  | 'PENDING';

export type RefundOrderMutationVariables = Exact<{
  input: RefundOrderInput;
}>;


export type RefundOrderMutation = { refundOrder: { outcome: RefundOutcome | null | undefined, failure: string | null | undefined, refusal: { code: string } | null | undefined } };

export type CheckPaymentMutationVariables = Exact<{
  input: CheckPaymentInput;
}>;


export type CheckPaymentMutation = { checkPayment: { fee: string, refusal: { code: string, field: string | null | undefined } | null | undefined } };

export type OpenPaymentMutationVariables = Exact<{
  input: OpenPaymentInput;
}>;


export type OpenPaymentMutation = { openPayment: { payment: { id: string } | null | undefined, standing: { version: number, authorized: string, captured: string, refunded: string, failed: boolean } | null | undefined, refusal: { code: string, field: string | null | undefined } | null | undefined } };


export const RefundOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RefundOrderMutation, RefundOrderMutationVariables>;
export const CheckPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fee"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CheckPaymentMutation, CheckPaymentMutationVariables>;
export const OpenPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"authorized"}},{"kind":"Field","name":{"kind":"Name","value":"captured"}},{"kind":"Field","name":{"kind":"Name","value":"refunded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<OpenPaymentMutation, OpenPaymentMutationVariables>;