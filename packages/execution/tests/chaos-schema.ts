import { buildSchema, defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql'

/** How a resolver answers: chosen by its path, so that two engines that run the same operation meet the same answers. */
export type Mood =
  | 'plain'
  | 'property'
  | 'promise'
  | 'null'
  | 'late null'
  | 'throw'
  | 'reject'
  | 'error value'
  | 'wrong'

export const SDL = /* GraphQL */ `
  directive @unused on FIELD
  interface Node { id: ID! label(prefix: String = "x", times: Int): String }
  interface Named { name: String! }
  type Book implements Node & Named {
    id: ID! label(prefix: String = "x", times: Int): String name: String! pages: Int! author: Author! tags: [String!]!
    grid: [[Int]!] related(first: Int! = 2, filter: Filter): [Node] genre: Genre price: Float inStock: Boolean
  }
  type Author implements Node & Named {
    id: ID! label(prefix: String = "x", times: Int): String name: String! books(first: Int = 2, filter: Filter): [Book!]
    best: Book favourite: Thing things: [Thing!]!
  }
  union Thing = Book | Author
  enum Genre { POETRY PROSE }
  input Filter { text: String genre: Genre = PROSE nested: Filter ids: [ID!] }
  scalar Json
  type Query {
    book(id: ID!): Book author(id: ID = "a1"): Author! nodes(ids: [ID!]!): [Node]! thing(kind: String): Thing
    echo(text: String, number: Int, json: Json, filter: Filter, list: [Int!]): Json
  }
  type Mutation { add(value: Int!): Int! addLate(value: Int!): Int book(id: ID!): Book! fail(late: Boolean): Int }
`

/** A schema whose resolvers answer by `moodAt`, given where they are in the response. */
export function chaosSchema(moodAt: (path: string) => Mood, sdl = SDL): GraphQLSchema {
  const schema = buildSchema(sdl)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (type.name === 'Query' && field.name === 'echo') field.resolve = (_, args) => args
      else if (type.name === 'Mutation') continue
      else field.resolve = (source, args, _context, info) => answer(moodAt(place(info)), source, args, info)
    }
  }
  const mutations = schema.getMutationType()!.getFields()
  let total = 0
  mutations.add!.resolve = (_, { value }) => {
    total += value
    return total
  }
  mutations.addLate!.resolve = async (_, { value }) => {
    await new Promise((resolve) => setImmediate(resolve))
    total += value
    return total
  }
  mutations.book!.resolve = (source, args, _context, info) => answer(moodAt(place(info)), source, args, info)
  mutations.fail!.resolve = (_, { late }) => {
    const error = new Error(`failed at ${total}`)
    return late ? Promise.reject(error) : error
  }
  return schema
}

function place(info: GraphQLResolveInfo): string {
  const keys: (string | number)[] = []
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev) keys.push(at.key)
  return keys.reverse().join('.')
}

function answer(mood: Mood, source: unknown, args: object, info: GraphQLResolveInfo): unknown {
  const value = () => sample(info, args)
  switch (mood) {
    case 'property':
      return defaultFieldResolver(source, args, undefined, info) ?? value()
    case 'promise':
      return Promise.resolve(value())
    case 'null':
      return null
    case 'late null':
      return Promise.resolve(undefined)
    case 'throw':
      throw Object.assign(new Error(`thrown at ${place(info)}`), { extensions: { code: 'THROWN' } })
    case 'reject':
      return Promise.reject(`rejected at ${place(info)}`)
    case 'error value':
      return new Error(`returned at ${place(info)}`)
    case 'wrong':
      return { __typename: 'Nothing', toString: () => 'wrong' }
    default:
      return value()
  }
}

/** Rejects when somebody listens: a list that is given up before its end leaves no unhandled rejection behind. */
const lateFailure = {
  // biome-ignore lint/suspicious/noThenProperty: a promise that is made late
  then: (...on: Parameters<Promise<never>['then']>) => Promise.reject(new Error('late item')).then(...on),
}

const book = (id: string) => ({ __typename: 'Book', id, name: `Book ${id}`, pages: 7 })
const author = (id: string) => ({ __typename: 'Author', id, name: `Author ${id}` })

function sample(info: GraphQLResolveInfo, args: object): unknown {
  const first = 'first' in args && typeof args.first === 'number' ? Math.min(args.first, 3) : 2
  switch (info.fieldName) {
    case 'id':
      return `id of ${info.parentType.name}`
    case 'label':
    case 'name':
      return `${info.fieldName} ${JSON.stringify(args)}`
    case 'pages':
      return 12
    case 'price':
      return 1.5
    case 'inStock':
      return true
    case 'genre':
      return 'POETRY'
    case 'tags':
      return new Set(['a', 'b'])
    case 'grid':
      return [[1, null], [Promise.resolve(3)], null]
    case 'book':
    case 'best':
      return book('b1')
    case 'author':
      return author('a1')
    case 'books':
      return Array.from({ length: first }, (_, i) => book(`b${i}`))
    case 'favourite':
    case 'thing':
      return author('a2')
    case 'things':
      return [book('b4'), author('a4')]
    default:
      return [book('b3'), Promise.resolve(author('a3')), null, new Error('an item'), lateFailure]
  }
}
