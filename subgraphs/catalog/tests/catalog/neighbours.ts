import { CallFailed, type Calls } from '@saler/subgraph'
import type { OperationDefinitionNode } from 'graphql'
import type { OpeningStock } from '../../events.ts'

export interface Terms {
  currency: string
  language: string
}

/**
 * The other subgraphs, as far as the catalogue calls them, at the port through which it does: the stores that a test
 * names, and an inventory that remembers which stock was opened.
 */
export function neighbours() {
  const stores = new Map<string, Terms>()
  const opened = new Map<string, OpeningStock>()
  const stock = new Map<string, { available: number; backorderLimit: number }>()
  const state = { inventoryAway: false, storesAsked: 0 }

  const answers: Record<string, (variables: Record<string, unknown>) => unknown> = {
    StoreTerms: ({ storeId }) => {
      state.storesAsked++
      const terms = stores.get(storeId as string)
      return { storeTerms: terms ? { id: storeId, ...terms } : null }
    },
    OpenStock: ({ input }) => {
      if (state.inventoryAway) throw new CallFailed('inventory', 'does not answer', { outage: true })
      const { items } = input as { items: OpeningStock[] }
      if (items.length > 500) throw new CallFailed('inventory', 'too many', { outage: false })
      for (const item of items) if (!opened.has(item.variantId)) opened.set(item.variantId, item)
      return { openStock: true }
    },
    StockOfVariants: ({ variants }) => ({
      _entities: (variants as { id: string }[]).map(({ id }) => (stock.has(id) ? { stock: stock.get(id) } : null)),
    }),
  }

  const calls: Calls = {
    async request(_service, document, variables) {
      const { name } = document.definitions[0] as OperationDefinitionNode
      const answer = answers[name!.value]
      if (!answer) throw new Error(`The catalogue is not known to call ${name!.value}.`)
      return answer(variables) as never
    },
    async close() {},
  }
  return { stores, opened, stock, state, calls }
}
