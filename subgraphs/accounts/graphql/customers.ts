import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { addAddress } from '../domain/customers/add-address.ts'
import type { CustomerAddressRow as AddressRow } from '../domain/customers/customer-address.ts'
import { isStaffReader, seesAll } from '../domain/customers/customer-row.ts'
import { ensureCustomer } from '../domain/customers/ensure-customer.ts'
import { findOwnCustomer } from '../domain/customers/find-customer.ts'
import { listCustomers } from '../domain/customers/list-customers.ts'
import { removeAddress } from '../domain/customers/remove-address.ts'
import { setDefaultAddress } from '../domain/customers/set-default-address.ts'
import { setMarketingConsent } from '../domain/customers/set-marketing-consent.ts'
import { updateAddress } from '../domain/customers/update-address.ts'
import { updateCustomerProfile } from '../domain/customers/update-customer-profile.ts'
import type {
  CustomerConnectionResolvers,
  CustomerResolvers,
  Customer as GraphQLCustomer,
  CustomerAddress as GraphQLCustomerAddress,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { CustomerRow } from './rows.ts'

export const Query = {
  myCustomer: (_source, { storeId }, context) => findOwnCustomer(context, storeId),
  customer: async (_source, { id }, { loaders }) => (await loaders.customer.load(id)) ?? null,
  customers: (_source, asked, context) => listCustomers(context, asked),
} satisfies QueryResolvers

/** The resolver of a mutation whose domain function takes the input. */
const taking = <Input, Payload extends object>(run: (context: Context, input: Input) => Promise<Payload>) =>
  refusable((context: Context, { input }: { input: Input }) => run(context, input))

export const Mutation = {
  updateCustomerProfile: taking(updateCustomerProfile),
  addAddress: taking(addAddress),
  updateAddress: taking(updateAddress),
  removeAddress: taking(removeAddress),
  setDefaultAddress: taking(setDefaultAddress),
  setMarketingConsent: taking(setMarketingConsent),
  ensureCustomer: (_source, asked, context) => ensureCustomer(context, asked),
} satisfies MutationResolvers

/** The customer's addresses, for those who may see them. */
const addressesFor = async (customer: CustomerRow, context: Context): Promise<AddressRow[] | null> =>
  seesAll(context, customer) ? context.loaders.addresses.load(customer.id) : null

export const Customer = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.customer.load(id)) ?? null,
  registered: ({ userId }) => userId !== null,
  note: (customer, _args, context) => (isStaffReader(context, customer) ? customer.note : null),
  tags: (customer, _args, context) => (isStaffReader(context, customer) ? [...customer.tags] : null),
  addresses: (customer, _args, context) => addressesFor(customer, context),
  defaultShippingAddress: async (customer, _args, context) =>
    (await addressesFor(customer, context))?.find(({ defaultShipping }) => defaultShipping) ?? null,
  defaultBillingAddress: async (customer, _args, context) =>
    (await addressesFor(customer, context))?.find(({ defaultBilling }) => defaultBilling) ?? null,
  marketingConsent: (customer, _args, context) =>
    seesAll(context, customer)
      ? {
          email: { granted: customer.emailConsent, changedAt: customer.emailConsentAt },
          sms: { granted: customer.smsConsent, changedAt: customer.smsConsentAt },
        }
      : null,
  consentLog: (customer, _args, context) =>
    seesAll(context, customer) ? context.loaders.consentLog.load(customer.id) : null,
} satisfies CompleteResolvers<CustomerRow, GraphQLCustomer, CustomerResolvers>

/** Every field of an address is a column of its row. */
export const CustomerAddress = {} satisfies CompleteResolvers<AddressRow, GraphQLCustomerAddress, object>

export const CustomerConnection: CustomerConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }
