import { FED2, federation } from './federation.ts'

const pick = <T extends { id: string }>(rows: readonly T[]) => ({
  __resolveReference: ({ id }: Record<string, unknown>) => rows.find((row) => row.id === id) ?? null,
})

federation(
  'many, compound and nested keys, and ways of several steps between them',
  {
    products: {
      typeDefs: `${FED2}
        type Query { products: [Product] }
        type Product @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { products: () => [{ id: '1' }, null, { id: '2' }] } },
    },
    codes: {
      typeDefs: `${FED2}
        type Product @key(fields: "id") @key(fields: "id sku") { id: ID! sku: String! title: String }`,
      resolvers: {
        Product: { __resolveReference: ({ id }) => ({ id, sku: `sku-${id}` }), title: ({ id }) => `title ${id}` },
      },
    },
    shops: {
      typeDefs: `${FED2}
        type Product @key(fields: "id sku") @key(fields: "id sku shop { id region { code } }") {
          id: ID! sku: String! shop: Shop!
        }
        type Shop @key(fields: "id") { id: ID! region: Region! }
        type Region { code: String! @shareable }`,
      resolvers: {
        Product: {
          __resolveReference: (product) => product,
          shop: ({ id, sku }) => ({ id: `shop of ${sku}`, region: { code: `r${id}` } }),
        },
      },
    },
    prices: {
      typeDefs: `${FED2}
        type Product @key(fields: "id sku shop { id region { code } }") { id: ID! sku: String! shop: Shop! price: String! }
        type Shop @key(fields: "id", resolvable: false) { id: ID! region: Region! @shareable }
        type Region { code: String! @shareable }`.replace('region: Region! @shareable', 'region: Region! @external'),
      resolvers: {
        Product: {
          __resolveReference: (product) => product,
          price: ({ id, sku, shop }) => {
            const { id: shopId, region } = shop as { id: string; region: { code: string } }
            return [id, sku, shopId, region.code].join('/')
          },
        },
      },
    },
  },
  {
    'of three steps': {
      query: '{ products { price } }',
      data: { products: [{ price: '1/sku-1/shop of sku-1/r1' }, null, { price: '2/sku-2/shop of sku-2/r2' }] },
    },
    'under aliases that are names of keys': {
      gatewayFails: 'it takes what stands under an alias for the key',
      query: '{ products { id: price sku: title shop: __typename title: id } }',
      data: {
        products: [
          { id: '1/sku-1/shop of sku-1/r1', sku: 'title 1', shop: 'Product', title: '1' },
          null,
          { id: '2/sku-2/shop of sku-2/r2', sku: 'title 2', shop: 'Product', title: '2' },
        ],
      },
    },
  },
)

federation(
  'entities that some subgraph does not know',
  {
    shelves: {
      typeDefs: `${FED2}
        type Query { shelves: [Shelf] first: Book strict: Strict }
        type Shelf { book: Book }
        type Strict { book: Book }
        type Book @key(fields: "upc") { upc: ID! }`,
      resolvers: {
        Query: {
          shelves: () => ['1', '2', '3'].map((upc) => ({ book: { upc } })),
          first: () => ({ upc: '3' }),
          strict: () => ({ book: { upc: '3' } }),
        },
      },
    },
    numbers: {
      typeDefs: `${FED2} type Book @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }`,
      resolvers: { Book: { __resolveReference: ({ upc }) => (upc === '3' ? null : { id: `b${upc}`, upc }) } },
    },
    authors: {
      typeDefs: `${FED2}
        type Book @key(fields: "id") { id: ID! author: Author pages: Int! }
        type Author { name: String }`,
      resolvers: {
        Book: {
          __resolveReference: ({ id }) => ({ id }),
          author: ({ id }) => ({ name: `author of ${id}` }),
          pages: () => 7,
        },
      },
    },
  },
  {
    'leave null where null may stand, and nobody is asked for what has no key': {
      query: '{ shelves { book { upc author { name } } } }',
      data: {
        shelves: [
          { book: { upc: '1', author: { name: 'author of b1' } } },
          { book: { upc: '2', author: { name: 'author of b2' } } },
          { book: { upc: '3', author: null } },
        ],
      },
    },
    'give a null to their parent where none may stand': {
      query: '{ first { upc pages } strict { book { pages } } shelves { book { pages } } }',
      data: {
        first: null,
        strict: { book: null },
        shelves: [{ book: { pages: 7 } }, { book: { pages: 7 } }, { book: null }],
      },
      errors: ['first.pages', 'strict.book.pages', 'shelves.2.book.pages'],
    },
  },
)

federation(
  'one parent entity through another, and circular references',
  {
    categories: {
      typeDefs: `${FED2}
        type Product @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
        type Category { details: Details @shareable  products: Int }
        type Details { products: Int }`,
      resolvers: {
        Product: {
          __resolveReference: (product) => product,
          category: ({ id, pid }) => ({ details: { products: Number(id) }, products: String(pid).length }),
        },
      },
    },
    catalog: {
      typeDefs: `${FED2}
        type Query { product: Product node: Node }
        interface Node { parent: Node }
        type Product implements Node @key(fields: "id") { id: ID! pid: ID! @shareable parent: Node names: [[String]] }`,
      resolvers: {
        Query: { product: () => ({ id: '1' }), node: () => ({ __typename: 'Product', id: '2' }) },
        Product: {
          __resolveReference: ({ id }) => ({ id }),
          pid: ({ id }) => `p${id}`,
          parent: ({ id }) => (Number(id) > 3 ? null : { __typename: 'Product', id: String(Number(id) + 1) }),
          names: () => [['a', null], null, []],
        },
      },
    },
    tags: {
      typeDefs: `${FED2}
        type Product @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
        type Category { details: Details @shareable tag: String }
        type Details { tag: String }`,
      resolvers: { Product: { category: ({ id }) => ({ tag: `tag ${id}`, details: { tag: `inner ${id}` } }) } },
    },
  },
  {
    'objects without a key are put together from their parents': {
      query: '{ product { category { products tag details { products tag } } } }',
      data: { product: { category: { products: 2, tag: 'tag 1', details: { products: 1, tag: 'inner 1' } } } },
    },
    'interfaces that refer to themselves': {
      query:
        '{ node { __typename parent { ... on Product { id pid category { tag } parent { parent { parent { __typename } __typename } } } } } product { names } }',
      data: {
        node: {
          __typename: 'Product',
          parent: { id: '3', pid: 'p3', category: { tag: 'tag 3' }, parent: { parent: null } },
        },
        product: { names: [['a', null], null, []] },
      },
    },
  },
)

const parts = [
  { id: '1', name: 'bolt' },
  { id: '2', name: null },
]
federation(
  'federation 1 subgraphs',
  {
    parts: {
      typeDefs: `
        type Query { part: Part parts: [Part!]! }
        type Part @key(fields: "id") { id: ID! name: String vendor: Vendor }
        extend type Vendor @key(fields: "id") { id: ID! @external }`,
      resolvers: {
        Query: { part: () => parts[0], parts: () => parts },
        Part: { ...pick(parts), vendor: ({ id }) => ({ id: `v${id}` }) },
      },
    },
    vendors: {
      typeDefs: `
        type Vendor @key(fields: "id") { id: ID! name: String rating: Int }
        type Part @extends @key(fields: "id") {
          id: ID! @external
          name: String @external
          label: String @requires(fields: "name")
          other: Vendor @provides(fields: "name")
        }
        extend type Query { vendors: [Vendor] }`,
      resolvers: {
        Query: { vendors: () => [{ id: 'v1' }] },
        Vendor: { __resolveReference: ({ id }) => ({ id }), name: ({ id }) => `vendor ${id}`, rating: () => 3 },
        Part: { label: ({ name }) => `label: ${name}`, other: () => ({ id: 'v9' }) },
      },
    },
    mixed: {
      typeDefs: `${FED2}
        extend type Part @key(fields: "id") { id: ID! @external stock: Int! }
        type Vendor @key(fields: "id") { id: ID! city: String }`,
      resolvers: {
        Part: { __resolveReference: ({ id }) => ({ id }), stock: ({ id }) => Number(id) * 10 },
        Vendor: { __resolveReference: ({ id }) => ({ id }), city: () => 'Jeddah' },
      },
    },
  },
  {
    'extend each other, with @external keys and @extends': {
      query: '{ parts { id label stock vendor { name city } other { name city } } vendors { rating city } }',
      data: {
        parts: [
          {
            id: '1',
            label: 'label: bolt',
            stock: 10,
            vendor: { name: 'vendor v1', city: 'Jeddah' },
            other: { name: 'vendor v9', city: 'Jeddah' },
          },
          {
            id: '2',
            label: 'label: null',
            stock: 20,
            vendor: { name: 'vendor v2', city: 'Jeddah' },
            other: { name: 'vendor v9', city: 'Jeddah' },
          },
        ],
        vendors: [{ rating: 3, city: 'Jeddah' }],
      },
    },
  },
)

federation(
  'a field that requires others of an entity that its subgraph resolves by its last key only',
  {
    harbours: {
      typeDefs: `${FED2}
        type Query { berths: [Berth!]! }
        type Berth { vessel: Vessel! }
        type Vessel
          @key(fields: "flag { code }", resolvable: false)
          @key(fields: "name", resolvable: false)
          @key(fields: "number flag { code }") {
          name: String! number: ID! flag: Flag! tonnage: Int! @external dues: String! @requires(fields: "tonnage")
        }
        type Flag { code: String! @shareable }`,
      resolvers: {
        Query: {
          berths: () => [7, 8].map((number) => ({ vessel: { name: `Sea ${number}`, number, flag: { code: 'PA' } } })),
        },
        Vessel: {
          __resolveReference: (vessel) => vessel,
          dues: ({ number, flag, tonnage }) => `${number} of ${(flag as { code: string }).code}: ${tonnage}`,
        },
      },
    },
    registry: {
      typeDefs: `${FED2}
        type Vessel @key(fields: "name") { name: String! tonnage: Int! }`,
      resolvers: { Vessel: { __resolveReference: (vessel) => vessel, tonnage: ({ name }) => String(name).length } },
    },
  },
  {
    'is asked for by that key': {
      query: '{ berths { vessel { dues } } }',
      data: { berths: [{ vessel: { dues: '7 of PA: 5' } }, { vessel: { dues: '8 of PA: 5' } }] },
      gatewayFails: 'it asks for the vessel by the first key, by which the subgraph does not resolve it',
    },
    'beside what is required': {
      query: '{ berths { vessel { tonnage flag { code } dues } } }',
      data: {
        berths: [
          { vessel: { tonnage: 5, flag: { code: 'PA' }, dues: '7 of PA: 5' } },
          { vessel: { tonnage: 5, flag: { code: 'PA' }, dues: '8 of PA: 5' } },
        ],
      },
      gatewayFails: 'it asks for the vessel by the first key, by which the subgraph does not resolve it',
    },
  },
)
