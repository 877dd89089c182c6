import type { CompleteResolvers } from '@saler/subgraph'
import { listCustomerOrders } from '../domain/customers/list-customer-orders.ts'
import type { CustomerResolvers, Customer as GraphQLCustomer } from '../generated/resolvers.ts'
import type { CustomerRow } from './rows.ts'

// Accounts knows whether there is such a customer for the caller; here only their orders are kept from others.
export const Customer = {
  __resolveReference: ({ id }) => ({ id }),
  orders: ({ id }, page, context) => listCustomerOrders(context, id, page),
} satisfies CompleteResolvers<CustomerRow, GraphQLCustomer, CustomerResolvers>
