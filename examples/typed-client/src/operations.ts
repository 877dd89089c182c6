import { graphql } from './generated/gql.ts'

/** What a shop window shows. */
export const Products = graphql(`
  query Products($storeId: ID!, $first: Int!) {
    products(storeId: $storeId, first: $first) {
      nodes {
        id
        handle
        title
        priceRange {
          min {
            amount
            currency
          }
        }
      }
    }
  }
`)

/** Every order of a store as it is placed and changes. The key needs orders:read. */
export const OrderEvents = graphql(`
  subscription OrderEvents($storeId: ID!, $after: String) {
    orderEvents(storeId: $storeId, after: $after) {
      cursor
      type
      order {
        id
        number
        total {
          amount
          currency
        }
      }
    }
  }
`)
