import { appActor, userActor } from '@saler/identity'
import { money, Refusal } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import { attachPaymentReceipt } from '../domain/attach-receipt.ts'
import { checkPayment } from '../domain/check-payment.ts'
import { confirmPayment } from '../domain/confirm-payment.ts'
import { connectGateway, disconnectGateway, listConnections } from '../domain/connect-gateway.ts'
import type { Context } from '../domain/context.ts'
import { followPayments } from '../domain/follow-payments.ts'
import { webhookUrl } from '../domain/gateways.ts'
import { listPaymentMethods } from '../domain/list-payment-methods.ts'
import { listRepairs } from '../domain/list-repairs.ts'
import { openPayment } from '../domain/open-payment.ts'
import { payOrder } from '../domain/pay-order.ts'
import { PAYMENT_EVENT_TYPES } from '../domain/payment-event-types.ts'
import { refundOrder } from '../domain/refund-order.ts'
import { capturePayment, type Requested, refundPayment, voidPayment } from '../domain/request-step.ts'
import { findPayment, findPaymentsOfOrder, isStaffReader, maySee, orderOf, receiptOf } from '../domain/see-payment.ts'
import { markPaymentReceived, rejectPayment } from '../domain/settle-by-hand.ts'
import type {
  GatewayConnectionResolvers,
  GatewayConnection as GraphQLGatewayConnection,
  Order as GraphQLOrder,
  Payment as GraphQLPayment,
  PaymentEvent as GraphQLPaymentEvent,
  PaymentRepair as GraphQLPaymentRepair,
  PaymentTransaction as GraphQLPaymentTransaction,
  MutationAttachPaymentReceiptArgs,
  MutationCapturePaymentArgs,
  MutationConfirmPaymentArgs,
  MutationConnectGatewayArgs,
  MutationDisconnectGatewayArgs,
  MutationMarkPaymentReceivedArgs,
  MutationPayOrderArgs,
  MutationRefundPaymentArgs,
  MutationRejectPaymentArgs,
  MutationVoidPaymentArgs,
  OrderResolvers,
  PaymentEventResolvers,
  PaymentRepairConnectionResolvers,
  PaymentRepairResolvers,
  PaymentResolvers,
  PaymentTransactionResolvers,
  Resolvers,
} from '../generated/resolvers.ts'
import type {
  GatewayConnectionRow,
  OrderRow,
  PaymentEventRow,
  PaymentRepairRow,
  PaymentRow,
  PaymentTransactionRow,
} from './rows.ts'

const Order = {
  __resolveReference: (reference) => reference as OrderRow,
  payments: (order, _args, context) => findPaymentsOfOrder(context, order),
} satisfies CompleteResolvers<OrderRow, GraphQLOrder, OrderResolvers>

const Payment = {
  // Whoever refers to a payment vouches by the order's token for the caller's right to see it.
  __resolveReference: async ({ id, accessProof }, context) => {
    const payment = await context.loaders.payment.load(id)
    return payment && maySee(context, payment, accessProof) ? payment : null
  },
  accessProof: ({ orderId }, _args, { access }) => access.tokenOf(orderId),
  order: (payment, _args, context) => orderOf(context, payment),
  amount: ({ amount, currency }) => money(amount, currency),
  authorized: ({ authorized, currency }) => money(authorized, currency),
  captured: ({ captured, currency }) => money(captured, currency),
  refunded: ({ refunded, currency }) => money(refunded, currency),
  receipt: (payment, _args, context) => receiptOf(context, payment),
  transactions: ({ id }, _args, context) => context.loaders.transactionsOf.load(id),
} satisfies CompleteResolvers<PaymentRow, GraphQLPayment, PaymentResolvers>

// What staff do and write is not the buyer's to read.
const PaymentTransaction = {
  amount: ({ amount, currency }) => money(amount, currency),
  reference: (row, _args, context) => (isStaffReader(context, row) ? row.reference : null),
  reason: (row, _args, context) => (isStaffReader(context, row) ? row.reason : null),
  by: (row, _args, context) => (isStaffReader(context, row) ? userActor(row.userId) : null),
  byApp: (row, _args, context) => (isStaffReader(context, row) ? appActor(row.userId) : null),
} satisfies CompleteResolvers<PaymentTransactionRow, GraphQLPaymentTransaction, PaymentTransactionResolvers>

const GatewayConnection = {
  webhookUrl: ({ gateway, storeId }, _args, { publicUrl }) => webhookUrl(publicUrl, gateway, storeId),
} satisfies CompleteResolvers<GatewayConnectionRow, GraphQLGatewayConnection, GatewayConnectionResolvers>

const PaymentRepair = {
  payment: async ({ paymentId }, _args, context) => (await context.loaders.payment.load(paymentId))!,
} satisfies CompleteResolvers<PaymentRepairRow, GraphQLPaymentRepair, PaymentRepairResolvers>

const PaymentRepairConnection: PaymentRepairConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

const PaymentEvent = {
  type: ({ type }) => PAYMENT_EVENT_TYPES[type]!,
  payment: async ({ payload }, _args, context) => (await context.loaders.payment.load(payload.paymentId))!,
} satisfies CompleteResolvers<PaymentEventRow, GraphQLPaymentEvent, PaymentEventResolvers>

/** What another domain is told of a refusal, for it to say in its own words. */
async function orRefusal<Answer extends object, Otherwise extends object>(
  context: Context,
  run: () => Promise<Answer>,
  otherwise: Otherwise,
) {
  try {
    return { ...(await run()), refusal: null }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'FORBIDDEN') throw error
    const [{ code, field, values }] = error.refused as [(typeof error.refused)[number]]
    return { ...otherwise, refusal: { code, field: field?.[0] ?? null, message: context.say(code, values) } }
  }
}

const requested = ({ payment }: Requested) => ({ payment })

export const resolvers: Resolvers = {
  Order,
  Payment,
  PaymentTransaction,
  GatewayConnection,
  PaymentRepair,
  PaymentRepairConnection,
  PaymentEvent,
  Query: {
    payment: (_source, { id, accessToken }, context) => orNull(() => findPayment(context, id, accessToken)),
    paymentMethods: (_source, { storeId }, context) => listPaymentMethods(context, storeId),
    gatewayConnections: (_source, { storeId }, context) => listConnections(context, storeId),
    paymentRepairs: (_source, args, context) => listRepairs(context, args),
  },
  Mutation: {
    payOrder: refusable((context: Context, { input }: MutationPayOrderArgs) =>
      payOrder(context, input).then((payment) => ({ payment })),
    ),
    confirmPayment: refusable((context: Context, { input }: MutationConfirmPaymentArgs) =>
      confirmPayment(context, input).then((payment) => ({ payment })),
    ),
    capturePayment: refusable((context: Context, { input }: MutationCapturePaymentArgs) =>
      capturePayment(context, input).then(requested),
    ),
    voidPayment: refusable((context: Context, { input }: MutationVoidPaymentArgs) =>
      voidPayment(context, input).then(requested),
    ),
    refundPayment: refusable(async (context: Context, { input }: MutationRefundPaymentArgs) => {
      const { payment, stepId } = await refundPayment(context, input)
      const transactions = await context.loaders.transactionsOf.load(payment.id)
      return { payment, refund: transactions.find((transaction) => transaction.stepId === stepId) ?? null }
    }),
    markPaymentReceived: refusable((context: Context, { input }: MutationMarkPaymentReceivedArgs) =>
      markPaymentReceived(context, input).then((payment) => ({ payment })),
    ),
    rejectPayment: refusable((context: Context, { input }: MutationRejectPaymentArgs) =>
      rejectPayment(context, input).then((payment) => ({ payment })),
    ),
    attachPaymentReceipt: refusable((context: Context, { input }: MutationAttachPaymentReceiptArgs) =>
      attachPaymentReceipt(context, input).then((payment) => ({ payment })),
    ),
    connectGateway: refusable((context: Context, { input }: MutationConnectGatewayArgs) =>
      connectGateway(context, input).then((connection) => ({ connection })),
    ),
    disconnectGateway: refusable((context: Context, { input }: MutationDisconnectGatewayArgs) =>
      disconnectGateway(context, input).then((gateway) => ({ gateway })),
    ),
    checkPayment: (_source, { input }, context) => orRefusal(context, () => checkPayment(context, input), { fee: '0' }),
    openPayment: (_source, { input }, context) => orRefusal(context, () => openPayment(context, input), {}),
    refundOrder: (_source, { input }, context) =>
      orRefusal(context, () => refundOrder(context, input), { refunded: '0', refundIds: [] }),
  },
  Subscription: {
    paymentEvents: {
      subscribe: (_source, args, context) => followPayments(context, args) as never,
      resolve: (event: PaymentEventRow) => event,
    },
  },
}
