export interface Operation {
  readonly name: string
  readonly query: string
  readonly variables: Record<string, unknown>
}

const USER = 'id name username'
const REVIEW = 'id body'
const PRODUCT = 'inStock name price shippingEstimate upc weight'

/** What public benchmarks of gateways ask: the same entities over and over, in places ever deeper. 16 fetches. */
const LARGE: Operation = {
  name: 'large',
  query: `query Large {
    users { ${USER} reviews { ${REVIEW} product { ${PRODUCT} reviews { ${REVIEW}
      author { ${USER} reviews { ${REVIEW} product { ${PRODUCT} } } } } } } }
    topProducts { ${PRODUCT} reviews { ${REVIEW}
      author { ${USER} reviews { ${REVIEW} product { ${PRODUCT} } } } } } }`,
  variables: {},
}
/** A list of a hundred entities, each extended by two other subgraphs. */
const LISTING: Operation = {
  name: 'listing',
  query: `query Listing($first: Int!) {
    topProducts(first: $first) { ${PRODUCT} reviews { ${REVIEW} author { ${USER} } } } }`,
  variables: { first: 100 },
}
/** One entity with a field of another subgraph. */
const SMALL: Operation = {
  name: 'small',
  query: 'query Small($upc: String!) { product(upc: $upc) { upc name price inStock } }',
  variables: { upc: 'p0' },
}

export const OPERATIONS = [LARGE, LISTING, SMALL]
