import { ConfigurationError, isId } from '@saler/kernel'
import { readArguments } from '../arguments.ts'
import { API_OPTIONS, type Api, granted, type UserError, withApi } from './api.ts'
import type { Command } from './command.ts'

const USAGE = `  npm run saler -- app create --store <handle or id> --name <name> [--description <text>]
  npm run saler -- app list --store <handle or id>`

const FIND_STORE = 'query ($handle: String!) { storeByHandle(handle: $handle) { id } }'
const CREATE = `mutation ($input: CreateAppInput!) { createApp(input: $input) {
  app { id } userErrors { code field message } } }`
const LIST = `query ($storeId: ID!, $after: String) { apps(storeId: $storeId, first: 100, after: $after) {
  nodes { id name } pageInfo { hasNextPage endCursor } } }`

/** Makes and lists the apps of a store. */
export const app: Command = {
  usage: USAGE,
  async run([action, ...args], { out, environment }) {
    const text = { type: 'string' } as const
    const options = { ...API_OPTIONS, store: text, name: text, description: text }
    const { values } = readArguments(options, USAGE, args)
    const { store, name, description } = values
    if (!store) throw new ConfigurationError(`Name a store.\n${USAGE}`)
    if (action === 'list') {
      await withApi(values, environment, async (api) => {
        for (const found of await listApps(api, await storeIdOf(api, store))) out.write(`${found.id} ${found.name}\n`)
      })
      return 0
    }
    if (action !== 'create' || !name) throw new ConfigurationError(`What is to be done?\n${USAGE}`)
    await withApi(values, environment, async (api) => {
      const input = { storeId: await storeIdOf(api, store), name, description }
      const { createApp } = await api.ask<{ createApp: { app: { id: string } | null; userErrors: UserError[] } }>(
        CREATE,
        { input },
      )
      out.write(`${granted(createApp).app!.id}\n`)
    })
    return 0
  },
}

async function storeIdOf(api: Api, store: string): Promise<string> {
  if (isId(store)) return store
  const { storeByHandle } = await api.ask<{ storeByHandle: { id: string } | null }>(FIND_STORE, { handle: store })
  if (!storeByHandle) throw new ConfigurationError(`There is no store with the handle ${store}.`)
  return storeByHandle.id
}

interface AppPage {
  nodes: { id: string; name: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function listApps(api: Api, storeId: string): Promise<AppPage['nodes']> {
  // A store has no more apps than a page.
  const { apps } = await api.ask<{ apps: AppPage }>(LIST, { storeId })
  return apps.nodes
}
