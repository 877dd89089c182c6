import { requireService } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import { changePassword } from '../domain/change-password.ts'
import { confirmTwoFactor } from '../domain/confirm-two-factor.ts'
import type { Context } from '../domain/context.ts'
import { disableTwoFactor } from '../domain/disable-two-factor.ts'
import { enrolTwoFactor } from '../domain/enrol-two-factor.ts'
import { findUserByEmail } from '../domain/find-user.ts'
import { listSessions } from '../domain/list-sessions.ts'
import { login } from '../domain/login.ts'
import { logout } from '../domain/logout.ts'
import { refreshSession } from '../domain/refresh-session.ts'
import { register } from '../domain/register.ts'
import { requestPasswordReset } from '../domain/request-password-reset.ts'
import { resendVerification } from '../domain/resend-verification.ts'
import { resetPassword } from '../domain/reset-password.ts'
import { revokeSession } from '../domain/revoke-session.ts'
import { type ShownUser, shownTo } from '../domain/shown-user.ts'
import { signedInSession } from '../domain/signed-in-session.ts'
import { updateProfile } from '../domain/update-profile.ts'
import { verifyEmail } from '../domain/verify-email.ts'
import type {
  Session as GraphQLSession,
  SessionInfo as GraphQLSessionInfo,
  User as GraphQLUser,
  LoginPayloadResolvers,
  MutationResolvers,
  QueryResolvers,
  SessionInfoResolvers,
  SessionResolvers,
  UserResolvers,
} from '../generated/resolvers.ts'
import * as apps from './apps.ts'
import * as customers from './customers.ts'
import type { SessionInfoRow, SessionRow, UserRow } from './rows.ts'

const Query = {
  ...apps.Query,
  ...customers.Query,
  me: async (_source, _args, { identity, loaders }) =>
    identity.kind === 'user' ? ((await loaders.user.load(identity.userId)) ?? null) : null,
  sessions: (_source, _args, context) => listSessions(context),
  jwks: (_source, _args, { identity, keys }) => {
    requireService(identity)
    return keys.jwks()
  },
  signedInSession: (_source, { id }, context) => signedInSession(context, id),
  userByEmail: async (_source, { email }, context) => {
    requireService(context.identity)
    const user = await findUserByEmail(context, email)
    return user && shownTo(context.identity, user)
  },
} satisfies Required<QueryResolvers>

/** The resolver of a mutation whose domain function takes the input. */
const taking = <Input, Payload extends object>(run: (context: Context, input: Input) => Promise<Payload>) =>
  refusable((context: Context, { input }: { input: Input }) => run(context, input))

const Mutation = {
  ...apps.Mutation,
  ...customers.Mutation,
  register: taking(register),
  login: taking(login),
  refreshSession: taking(refreshSession),
  logout: refusable(logout),
  revokeSession: taking(revokeSession),
  verifyEmail: taking(verifyEmail),
  resendVerification: refusable(resendVerification),
  requestPasswordReset: taking(requestPasswordReset),
  resetPassword: taking(resetPassword),
  changePassword: taking(changePassword),
  updateProfile: taking(updateProfile),
  enrolTwoFactor: refusable(enrolTwoFactor),
  confirmTwoFactor: taking(confirmTwoFactor),
  disableTwoFactor: taking(disableTwoFactor),
} satisfies Required<MutationResolvers>

const ownOnly = <Value>(user: ShownUser, value: Value): Value | null => (user.own ? value : null)

const User = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.user.load(id)) ?? null,
  emailVerified: (user) => user.emailVerifiedAt !== null,
  twoFactorEnabled: (user) => (user.own ? user.totpEnabledAt !== null : refuse('FORBIDDEN')),
  phone: (user) => ownOnly(user, user.phone),
  lastLoginAt: (user) => ownOnly(user, user.lastLoginAt),
  standing: (user, _args, { proveStanding }) => (user.standing ? proveStanding(user.id) : null),
} satisfies CompleteResolvers<UserRow, GraphQLUser, UserResolvers>

const Session = {} satisfies CompleteResolvers<SessionRow, Omit<GraphQLSession, 'user'>, SessionResolvers>

const SessionInfo = {} satisfies CompleteResolvers<SessionInfoRow, GraphQLSessionInfo, SessionInfoResolvers>

const LoginPayload = {
  // A refused sign-in has no payload of its own, and then nobody is asked for a code.
  twoFactorRequired: ({ twoFactorRequired }) => twoFactorRequired ?? false,
} satisfies LoginPayloadResolvers

export const resolvers = {
  Query,
  Mutation,
  User,
  Customer: customers.Customer,
  CustomerAddress: customers.CustomerAddress,
  CustomerConnection: customers.CustomerConnection,
  Store: apps.Store,
  App: apps.App,
  AppConnection: apps.AppConnection,
  ApiKey: apps.ApiKey,
  Manifest: apps.Manifest,
  ManifestConnection: apps.ManifestConnection,
  Session,
  SessionInfo,
  LoginPayload,
}
