import { FED2, federation } from './federation.ts'

federation(
  'interfaces, unions and interface objects',
  {
    library: {
      typeDefs: `${FED2}
        type Query { items: [Item] media: [Medium!]! node(id: ID!): Node }
        interface Node { id: ID! }
        union Medium = Book | Film
        interface Item @key(fields: "id") { id: ID! title: String }
        type Book implements Item & Node @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Item & Node @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: {
          items: () => [{ __typename: 'Book', id: 'b1' }, null, { __typename: 'Film', id: 'f1' }],
          media: () => [
            { __typename: 'Film', id: 'f2' },
            { __typename: 'Book', id: 'b2' },
          ],
          node: (_, { id }) => (id === 'x' ? null : { __typename: id === 'b' ? 'Book' : 'Film', id }),
        },
        Item: {
          __resolveType: ({ id }) => (String(id).startsWith('b') ? 'Book' : 'Film'),
          __resolveReference: ({ id }) => ({ __typename: String(id).startsWith('b') ? 'Book' : 'Film', id }),
        },
        Book: { __resolveReference: ({ id }) => ({ id }), title: ({ id }) => `book ${id}`, pages: () => 9 },
        Film: { __resolveReference: ({ id }) => ({ id }), title: ({ id }) => `film ${id}`, minutes: () => 90 },
      },
    },
    ratings: {
      typeDefs: `${FED2}
        type Query { best: Item top: [Item!] }
        type Item @key(fields: "id") @interfaceObject {
          id: ID! title: String @external stars: Int similar: [Item!]! blurb: String @requires(fields: "title") cover(size: Int = 3): String
        }`,
      resolvers: {
        Query: { best: () => ({ id: 'b7' }), top: () => [{ id: 'f7' }, { id: 'b8' }] },
        Item: {
          __resolveReference: (item) => item,
          stars: ({ id }) => String(id).length,
          similar: ({ id }) => [{ id: `f-of-${id}` }],
          blurb: ({ title }) => `read ${title}`,
          cover: ({ id }, { size }) => `${id}@${size}`,
        },
      },
    },
    stock: {
      typeDefs: `${FED2}
        type Query { stocked: [Stocked!] things: [Thing] }
        interface Stocked { id: ID! count: Int }
        union Thing = Book | Disc
        type Book implements Stocked @key(fields: "id") { id: ID! count: Int }
        type Disc implements Stocked @key(fields: "id") { id: ID! count: Int songs: [String] }`,
      resolvers: {
        Query: {
          stocked: () => [
            { __typename: 'Book', id: 'b3' },
            { __typename: 'Disc', id: 'd1' },
          ],
          things: () => [
            { __typename: 'Disc', id: 'd2' },
            { __typename: 'Book', id: 'b4' },
          ],
        },
        Book: { __resolveReference: ({ id }) => ({ id }), count: () => 2 },
        Disc: { __resolveReference: ({ id }) => ({ id }), count: () => null, songs: () => ['x', null] },
      },
    },
  },
  {
    'fields of an interface object on every type of the interface': {
      query: '{ items { __typename id title stars blurb ... on Book { pages cover } ... on Film { minutes } } }',
      data: {
        items: [
          { __typename: 'Book', id: 'b1', title: 'book b1', stars: 2, blurb: 'read book b1', pages: 9, cover: 'b1@3' },
          null,
          { __typename: 'Film', id: 'f1', title: 'film f1', stars: 2, blurb: 'read film f1', minutes: 90 },
        ],
      },
    },
    'from an interface object to the types behind it': {
      query: '{ best { id __typename stars similar { __typename title } ... on Book { pages count } } top { title } }',
      data: {
        best: {
          id: 'b7',
          __typename: 'Book',
          stars: 2,
          similar: [{ __typename: 'Film', title: 'film f-of-b7' }],
          pages: 9,
          count: 2,
        },
        top: [{ title: 'film f7' }, { title: 'book b8' }],
      },
    },
    'an interface object alone needs no other subgraph': {
      query: '{ best { id stars } }',
      data: { best: { id: 'b7', stars: 2 } },
    },
    'unions whose members differ from subgraph to subgraph': {
      query:
        '{ media { __typename ... on Book { count pages } ... on Film { minutes stars } } things { __typename ... on Disc { songs } ... on Book { title } } }',
      data: {
        media: [
          { __typename: 'Film', minutes: 90, stars: 2 },
          { __typename: 'Book', count: 2, pages: 9 },
        ],
        things: [
          { __typename: 'Disc', songs: ['x', null] },
          { __typename: 'Book', title: 'book b4' },
        ],
      },
    },
    'fragments on interfaces of another subgraph, and one alias for different fields': {
      query:
        '{ stocked { count ... on Item { title } ... on Node { id } ... on Disc { x: id } ... on Book { x: id } } node(id: "b") { ... on Stocked { count } ... on Item { stars } kind: __typename } none: node(id: "x") { id } }',
      data: {
        stocked: [
          { count: 2, title: 'book b3', id: 'b3', x: 'b3' },
          { count: null, x: 'd1' },
        ],
        node: { count: 2, stars: 1, kind: 'Book' },
        none: null,
      },
    },
    'aliases that stand for fields of different types': {
      query:
        '{ things { ... on Disc { what: count } ... on Book { what: pages id: __typename } } media { ... on Book { v: title } ... on Film { v: title } } }',
      data: {
        things: [{ what: null }, { what: 9, id: 'Book' }],
        media: [{ v: 'film f2' }, { v: 'book b2' }],
      },
    },
    '__typename at every level, also twice and under aliases': {
      query:
        '{ __typename a: __typename items { b: __typename __typename } best { __typename } media { __typename c: __typename } }',
      data: {
        __typename: 'Query',
        a: 'Query',
        items: [{ b: 'Book', __typename: 'Book' }, null, { b: 'Film', __typename: 'Film' }],
        best: { __typename: 'Book' },
        media: [
          { __typename: 'Film', c: 'Film' },
          { __typename: 'Book', c: 'Book' },
        ],
      },
    },
  },
)

federation(
  'fields that are selected for one type of object only',
  {
    alarms: {
      typeDefs: `${FED2}
        type Query { alarm: Alarm alarms: [Alarm!] }
        union Alarm = Leak | Blackout
        type Leak { at: Site sites: [Site!] }
        type Blackout { at: Site sites: [Site!] }
        type Site @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          alarm: () => ({ __typename: 'Leak', at: { id: 'dry' } }),
          alarms: () => [
            { __typename: 'Leak', at: { id: 'dry' }, sites: [{ id: 'dry' }, { id: 'lit' }] },
            { __typename: 'Blackout', at: { id: 'lit' }, sites: [{ id: 'lit' }] },
          ],
        },
      },
    },
    pipes: {
      typeDefs: `${FED2} type Site @key(fields: "id") { id: ID! valve: Valve } type Valve @key(fields: "no") { no: Int! }`,
      resolvers: { Site: { __resolveReference: ({ id }) => ({ id, valve: { no: String(id).length } }) } },
    },
    valves: {
      typeDefs: `${FED2} type Valve @key(fields: "no") { no: Int! turns: Int }`,
      resolvers: { Valve: { __resolveReference: ({ no }) => ({ no, turns: Number(no) * 2 }) } },
    },
    wires: {
      typeDefs: `${FED2} type Site @key(fields: "id") { id: ID! fuse: String }`,
      resolvers: {
        Site: {
          __resolveReference: ({ id }) => ({ id }),
          fuse: ({ id }) => {
            if (id === 'dry') throw new Error('There are no fuses at this site.')
            return `fuse of ${id}`
          },
        },
      },
    },
  },
  {
    'are not asked of other objects in the same place': {
      query: '{ alarm { ... on Leak { at { valve { turns } } } ... on Blackout { at { fuse } } } }',
      data: { alarm: { at: { valve: { turns: 6 } } } },
    },
    'in a list': {
      query: '{ alarms { ... on Leak { at { valve { turns } } } ... on Blackout { at { fuse valve { no } } } } }',
      data: { alarms: [{ at: { valve: { turns: 6 } } }, { at: { fuse: 'fuse of lit', valve: { no: 3 } } }] },
    },
    'fail where they are, and only there': {
      query: '{ alarms { ... on Blackout { sites { id fuse } } ... on Leak { sites { id fuse } at { id } } } }',
      data: {
        alarms: [
          {
            sites: [
              { id: 'dry', fuse: null },
              { id: 'lit', fuse: 'fuse of lit' },
            ],
            at: { id: 'dry' },
          },
          { sites: [{ id: 'lit', fuse: 'fuse of lit' }] },
        ],
      },
      errors: ['alarms.0.sites.0.fuse'],
    },
  },
)

const EXHIBITS: Record<string, object> = {
  p1: { __typename: 'Painting', id: 'p1', width: 40 },
  s1: { __typename: 'Statue', id: 's1' },
}
const exhibit = ({ id }: { id?: unknown }) => EXHIBITS[String(id)]

federation(
  'a key that only interface objects have',
  {
    museum: {
      typeDefs: `${FED2}
        type Query { exhibits: [Exhibit!] painting: Painting hall: Hall @shareable }
        type Hall { exhibits: [Exhibit!] @shareable floor: Int }
        interface Exhibit @key(fields: "id") { id: ID! }
        type Painting implements Exhibit @key(fields: "id") { id: ID! width: Int }
        type Statue implements Exhibit @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          exhibits: () => Object.values(EXHIBITS),
          painting: () => EXHIBITS.p1,
          hall: () => ({ floor: 2, exhibits: Object.values(EXHIBITS) }),
        },
        Exhibit: { __resolveReference: exhibit },
        Painting: { __resolveReference: exhibit },
        Statue: { __resolveReference: exhibit },
      },
    },
    labels: {
      typeDefs: `${FED2}
        type Query { labelled: [Exhibit!] hall: Hall @shareable }
        type Hall { exhibits: [Exhibit!] @shareable lit: Boolean }
        type Exhibit @key(fields: "id") @key(fields: "number") @interfaceObject { id: ID! number: Int }`,
      resolvers: {
        Query: {
          labelled: () => [{ id: 's1' }, { id: 'p1' }],
          hall: () => ({ lit: true, exhibits: [{ id: 'p1' }, { id: 's1' }] }),
        },
        Exhibit: {
          __resolveReference: ({ id, number }) => ({ id: id ?? (number === 10 ? 'p1' : 's1') }),
          number: ({ id }) => (id === 'p1' ? 10 : 20),
        },
      },
    },
    guides: {
      typeDefs: `${FED2}
        type Exhibit @key(fields: "number") @interfaceObject { number: Int tour: Tour audio: String }
        type Tour { minutes: Int }`,
      resolvers: {
        Exhibit: {
          __resolveReference: ({ __typename, number }) => {
            if (__typename !== 'Exhibit') throw new Error(`No ${__typename} is known here.`)
            return { number, audio: `no. ${number}`, tour: { minutes: Number(number) / 2 } }
          },
        },
      },
    },
  },
  {
    'leads on from types that are known': {
      query: '{ exhibits { __typename ... on Painting { audio width } tour { minutes } } }',
      data: {
        exhibits: [
          { __typename: 'Painting', audio: 'no. 10', width: 40, tour: { minutes: 5 } },
          { __typename: 'Statue', tour: { minutes: 10 } },
        ],
      },
      gatewayFails: 'It believes the subgraph that knows the interface alone.',
    },
    'leads on from one type': {
      query: '{ painting { __typename tour { minutes } width } }',
      data: { painting: { __typename: 'Painting', tour: { minutes: 5 }, width: 40 } },
      gatewayFails: 'It takes the interface for the type, and then for a wrong one.',
    },
    'leads on from an interface object': {
      query: '{ labelled { audio ... on Painting { width } ... on Statue { tour { minutes } } } }',
      data: {
        labelled: [
          { audio: 'no. 20', tour: { minutes: 10 } },
          { audio: 'no. 10', width: 40 },
        ],
      },
      gatewayFails: 'It believes the subgraph that knows the interface alone.',
    },
    'whichever subgraph answers last': {
      query: '{ hall { floor lit exhibits { audio ... on Painting { width } } } }',
      data: { hall: { floor: 2, lit: true, exhibits: [{ audio: 'no. 10', width: 40 }, { audio: 'no. 20' }] } },
      gatewayFails: 'It believes the subgraph that knows the interface alone.',
    },
  },
)

federation(
  'fields whose type one subgraph knows more exactly',
  {
    rides: {
      typeDefs: `${FED2}
        type Query { vehicle: Bike @shareable vehicles: [Bike!]! @shareable rider: Rider }
        type Rider @key(fields: "id") { id: ID! owns: Bike @shareable }
        type Bike @key(fields: "id") { id: ID! @shareable gears: Int @shareable maker: Maker @shareable }
        type Maker @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          vehicle: () => ({ id: 'b1', gears: 7, maker: { id: 'm1' } }),
          vehicles: () => [{ id: 'b1', gears: 7 }],
          rider: () => ({ id: 'r1', owns: { id: 'b2', gears: 3, maker: { id: 'm2' } } }),
        },
      },
    },
    fleet: {
      typeDefs: `${FED2}
        type Query { vehicle: Vehicle @shareable vehicles: [Vehicle]! @shareable any: [Vehicle!] }
        union Vehicle = Bike | Van
        interface Owned { id: ID! }
        type Rider @key(fields: "id") { id: ID! owns: Owned @shareable }
        type Bike implements Owned @key(fields: "id") { id: ID! @shareable gears: Int @shareable maker: Maker @shareable }
        type Van implements Owned @key(fields: "id") { id: ID! seats: Int maker: Maker }
        type Maker @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          vehicle: () => ({ __typename: 'Bike', id: 'b1' }),
          any: () => [
            { __typename: 'Van', id: 'v1', seats: 8 },
            { __typename: 'Bike', id: 'b3', gears: 1, maker: { id: 'm3' } },
          ],
        },
      },
    },
    makers: {
      typeDefs: `${FED2} type Maker @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Maker: { __resolveReference: ({ id }) => ({ id, name: `maker ${id}` }) } },
    },
  },
  {
    'select by it in a union': {
      query:
        '{ vehicle { ... on Bike { gears maker { name } } } vehicles { ...wheels } } fragment wheels on Bike { gears }',
      data: { vehicle: { gears: 7, maker: { name: 'maker m1' } }, vehicles: [{ gears: 7 }] },
      gatewayFails: 'It does not know then of which type the objects are.',
    },
    'select by it in an interface': {
      query: '{ rider { owns { id ... on Bike { gears maker { name } } } } }',
      data: { rider: { owns: { id: 'b2', gears: 3, maker: { name: 'maker m2' } } } },
      gatewayFails: 'It does not know then of which type the objects are.',
    },
    'select by it and by others': {
      query:
        '{ any { ... on Van { seats } ... on Bike { maker { name } } } vehicle { __typename ... on Van { seats } } }',
      data: { any: [{ seats: 8 }, { maker: { name: 'maker m3' } }], vehicle: { __typename: 'Bike' } },
    },
  },
)

const herb = { __typename: 'Herb', latin: 'mentha' }
const tree = { __typename: 'Tree', latin: 'malus', rings: 40 }
const cactus = { __typename: 'Cactus', latin: 'cereus', spines: 900 }
const gardenOf = (...plants: { __typename: string }[]) => ({ id: 'g1', beds: { plants, oldest: plants.at(-1) } })
const bothBeds = `beds { plants { __typename ...tree ...cactus } oldest { latin ...tree ...cactus } }`
const onCactus = `fragment cactus on Cactus { spines }`
const fragments = `fragment tree on Tree { rings } ${onCactus}`
federation(
  'an interface and a union of which two subgraphs know different types, in fields of both',
  {
    orchards: {
      typeDefs: `${FED2}
        type Query { orchard: Garden show: Garden @shareable }
        type Garden @key(fields: "id") { id: ID! beds: Beds @shareable }
        type Beds @shareable { plants: [Plant!]! oldest: Living }
        union Plant = Herb | Tree
        interface Living { latin: String }
        type Herb implements Living @shareable { latin: String }
        type Tree implements Living { latin: String rings: Int! }`,
      resolvers: {
        Query: { orchard: () => gardenOf(herb, tree), show: () => gardenOf(herb) },
        Garden: { __resolveReference: () => gardenOf(herb, tree) },
      },
    },
    greenhouses: {
      typeDefs: `${FED2}
        type Query { greenhouse: Garden show: Garden @shareable }
        type Garden @key(fields: "id") { id: ID! beds: Beds @shareable warm: Beds }
        type Beds @shareable { plants: [Plant!]! oldest: Living }
        union Plant = Herb | Cactus
        interface Living { latin: String }
        type Herb implements Living @shareable { latin: String }
        type Cactus implements Living { latin: String spines: Int! }`,
      resolvers: {
        Query: { greenhouse: () => gardenOf(herb, cactus), show: () => gardenOf(herb) },
        Garden: {
          __resolveReference: () => gardenOf(herb, cactus),
          warm: () => ({ plants: [cactus, herb], oldest: cactus }),
        },
      },
    },
  },
  {
    'are selected by those of the subgraph that is asked anyway': {
      query: `{ orchard { ${bothBeds} } greenhouse { ${bothBeds} } } ${fragments}`,
      data: {
        orchard: {
          beds: {
            plants: [{ __typename: 'Herb' }, { __typename: 'Tree', rings: 40 }],
            oldest: { latin: 'malus', rings: 40 },
          },
        },
        greenhouse: {
          beds: {
            plants: [{ __typename: 'Herb' }, { __typename: 'Cactus', spines: 900 }],
            oldest: { latin: 'cereus', spines: 900 },
          },
        },
      },
      gatewayFails: 'it asks for no field of a type that the other subgraph does not know',
    },
    'are not fetched from the other for its types': {
      query: `{ orchard { beds { plants { __typename ...cactus } oldest { ...cactus } } } } ${onCactus}`,
      data: { orchard: { beds: { plants: [{ __typename: 'Herb' }, { __typename: 'Tree' }], oldest: {} } } },
    },
    'are selected beside a field that only the other has': {
      query: `{ orchard { ${bothBeds} warm { plants { ...tree ...cactus } } } } ${fragments}`,
      data: {
        orchard: {
          beds: {
            plants: [{ __typename: 'Herb' }, { __typename: 'Tree', rings: 40 }],
            oldest: { latin: 'malus', rings: 40 },
          },
          warm: { plants: [{ spines: 900 }, {}] },
        },
      },
      gatewayFails: 'it asks for no field of a type that the other subgraph does not know',
    },
    'are selected by what both know when each could be asked': {
      query: `{ show { ${bothBeds} } } ${fragments}`,
      data: { show: { beds: { plants: [{ __typename: 'Herb' }], oldest: { latin: 'mentha' } } } },
    },
  },
)
