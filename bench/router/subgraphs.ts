// Four small subgraphs, in the first version of federation, which is the one that every gateway measured here knows.
type Source = Record<string, unknown>
type Resolver = (source: Source, args: Source) => unknown
export interface Subgraph {
  readonly typeDefs: string
  readonly resolvers: Record<string, Record<string, Resolver>>
}

const USERS = 6
const PRODUCTS = 120
const REVIEWED_PRODUCTS = 9
const REVIEWS = 36

const range = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i))
const users = range(USERS, (i) => ({ id: `u${i}`, name: `مشتري ${i}`, username: `@buyer-${i}`, birthday: 1970 + i }))
const products = range(PRODUCTS, (i) => ({
  upc: `p${i}`,
  name: `Product "${i}"`,
  price: 100 * (i + 1),
  weight: 10 * (i + 1),
}))
const reviews = range(REVIEWS, (i) => ({
  id: `r${i}`,
  body: `What buyer ${i % USERS} wrote about it, the ${i}th time`,
  author: `u${i % USERS}`,
  product: `p${i < 2 * REVIEWED_PRODUCTS ? i % REVIEWED_PRODUCTS : i}`,
}))
/** The objects given to resolvers are new ones each time, as rows of a database would be. */
const find = (list: readonly Source[], key: string, value: unknown): Source | null => {
  const found = list.find((one) => one[key] === value)
  return found ? { ...found } : null
}
const reviewsWhere = (key: 'author' | 'product', value: unknown): Source[] =>
  reviews.filter((review) => review[key] === value).map((review) => ({ ...review }))

const HINTS = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@composeDirective"])
    @link(url: "https://specs.saler.com/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int) on OBJECT`

/** The same schema in federation 2, with a hint that every entity may be kept for a minute. */
export function withHints(typeDefs: string): string {
  return HINTS + typeDefs.replaceAll(/@key\(fields: "\w+"\)/g, '$& @cacheControl(maxAge: 60)')
}

export const SUBGRAPHS: Record<string, Subgraph> = {
  accounts: {
    typeDefs: `
      extend type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
    resolvers: {
      Query: { me: () => ({ ...users[0] }), users: () => users.map((user) => ({ ...user })) },
      User: { __resolveReference: ({ id }) => find(users, 'id', id) },
    },
  },
  products: {
    typeDefs: `
      extend type Query { product(upc: String!): Product topProducts(first: Int): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: {
        product: (_, { upc }) => find(products, 'upc', upc),
        topProducts: (_, { first }) => products.slice(0, Number(first ?? 5)).map((product) => ({ ...product })),
      },
      Product: { __resolveReference: ({ upc }) => find(products, 'upc', upc) },
    },
  },
  inventory: {
    typeDefs: `
      extend type Product @key(fields: "upc") {
        upc: String! @external
        weight: Int @external
        price: Int @external
        inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (reference) => ({ ...reference }),
        inStock: ({ upc }) => upc !== 'p1',
        shippingEstimate: ({ price, weight }) => (Number(price) > 1_000 ? 0 : Number(weight) / 2),
      },
    },
  },
  reviews: {
    typeDefs: `
      type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
      extend type User @key(fields: "id") { id: ID! @external reviews: [Review] }
      extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }`,
    resolvers: {
      Review: {
        __resolveReference: ({ id }) => find(reviews, 'id', id),
        author: ({ author }) => ({ id: author }),
        product: ({ product }) => ({ upc: product }),
      },
      User: { __resolveReference: ({ id }) => ({ id }), reviews: ({ id }) => reviewsWhere('author', id) },
      Product: { __resolveReference: ({ upc }) => ({ upc }), reviews: ({ upc }) => reviewsWhere('product', upc) },
    },
  },
}
