import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLError, parse } from 'graphql'
import { createRouter, localTransport, type Rights, type Router, type RouterOptions } from '../../src/index.ts'
import { composeText } from '../fixtures/supergraph.ts'
import { tickStream } from '../fixtures/ticks.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@requires", "@external", "@authenticated", { name: "@requiresScopes", as: "@scopes" }, "@policy"])`

const people = /* GraphQL */ `
  ${LINK}
  type Query {
    me: Person
    everybody: [Person!]!
    strict: Person!
    notes: [Note!]!
    finds: [Find!]!
    staff: [Person!]! @scopes(scopes: [["staff:read", "audit"], ["admin"]])
    ledger: Ledger
    open: String
  }
  type Mutation {
    rename(name: String!): Person!
    tell: String
    wipe: Person! @scopes(scopes: [["admin"]])
  }
  type Subscription { ticks: Tick!  secretTicks: Tick! @authenticated }
  type Tick { index: Int! owner: Person }
  type Person @key(fields: "id") @key(fields: "email") {
    id: ID!
    name: String
    email: String! @authenticated
    salary: Salary
    boss: Person @authenticated
    mood: Mood
  }
  scalar Salary @scopes(scopes: [["payroll"]])
  enum Mood @policy(policies: [["trusted"]]) { GOOD BAD }
  type Ledger @policy(policies: [["auditor", "insured"]]) { total: Int! }
  interface Note { id: ID! text: String! }
  type PublicNote implements Note { id: ID! text: String! }
  type PrivateNote implements Note { id: ID! text: String! @authenticated  reader: String @authenticated }
  union Find = Person | Ledger
`
const badges = /* GraphQL */ `
  ${LINK}
  type Person @key(fields: "id") {
    id: ID!
    email: String! @external
    badge: String @requires(fields: "email") @authenticated
    desk: String
  }
`

const PEOPLE = [
  {
    __typename: 'Person',
    id: '1',
    name: 'Amal',
    email: 'a@x',
    salary: 10,
    mood: 'GOOD',
    boss: { id: '2', email: 'b@x', name: 'Badr' },
  },
  { __typename: 'Person', id: '2', name: 'Badr', email: 'b@x', salary: 20, mood: 'BAD', boss: null },
]
const notes = [
  { __typename: 'PublicNote', id: 'n1', text: 'hello' },
  { __typename: 'PrivateNote', id: 'n2', text: 'psst', reader: 'Amal' },
]

/** What was written or asked, for tests that show that it was not. */
export const touched: string[] = []

const resolvers = {
  people: {
    Query: {
      me: () => PEOPLE[0],
      everybody: () => PEOPLE,
      strict: () => PEOPLE[0],
      notes: () => notes,
      finds: () => [PEOPLE[0], { __typename: 'Ledger', total: 7 }],
      staff: () => touched.push('staff') && PEOPLE,
      ledger: () => touched.push('ledger') && { total: 7 },
      open: () => 'open',
    },
    Mutation: {
      rename: (_: unknown, { name }: { name: string }) => touched.push('rename') && { ...PEOPLE[0], name },
      tell: () => touched.push('tell') && 'told',
      wipe: () => touched.push('wipe') && PEOPLE[0],
    },
    Subscription: {
      ticks: { subscribe: () => tickStream(2, 1), resolve: (tick: object) => ({ ...tick, owner: PEOPLE[0] }) },
      secretTicks: {
        subscribe: () => {
          touched.push('secretTicks')
          throw new GraphQLError('nobody should get here')
        },
      },
    },
    Person: {
      __resolveReference: ({ id, email }: { id?: string; email?: string }) =>
        PEOPLE.find((one) => one.id === id || one.email === email),
    },
  },
  badges: {
    Person: {
      __resolveReference: (reference: object) => reference,
      badge: ({ email }: { email: string }) => `badge of ${email}`,
      desk: ({ id }: { id: string }) => `desk ${id}`,
    },
  },
}

export const VAULT = composeText([
  { name: 'people', typeDefs: people },
  { name: 'badges', typeDefs: badges },
])

export type Guest = Partial<Rights>
export const rightsOf = ({ authenticated = false, scopes = new Set(), policies = new Set() }: Guest): Rights => ({
  authenticated,
  scopes,
  policies,
})

/** A router in front of a small graph with guards of every kind. */
export function openVault(options: Partial<RouterOptions<Guest>> = {}): Router<Guest> {
  const transport = (typeDefs: string, own: object) =>
    localTransport<Guest>({
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: own as never }]),
      contextOf: () => ({}),
    })
  return createRouter<Guest>({
    supergraphSdl: VAULT,
    transports: { people: transport(people, resolvers.people), badges: transport(badges, resolvers.badges) },
    authorization: { rightsOf },
    ...options,
  })
}
