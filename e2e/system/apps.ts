import type { Client } from './client.ts'

const CREATE_APP = `mutation ($input: CreateAppInput!) { createApp(input: $input) {
  app { id } userErrors { code field message } } }`
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  apiKey { id } secret userErrors { code field message } } }`
const PUBLISH = `mutation ($input: PublishManifestInput!) { publishManifest(input: $input) {
  manifest { id } userErrors { code field message } } }`

interface Payload {
  userErrors: unknown[]
}

async function granted<Answer extends Payload>(merchant: Client, mutation: string, input: object): Promise<Answer> {
  const [payload] = Object.values(await merchant.ask<Record<string, Answer>, object>(mutation, { input }))
  if (payload!.userErrors.length > 0) throw new Error(`Refused: ${JSON.stringify(payload!.userErrors)}`)
  return payload!
}

/** Makes an app of a store and gives its id. */
export const makeApp = async (merchant: Client, storeId: string, name = `App ${Math.random()}`): Promise<string> =>
  (await granted<Payload & { app: { id: string } }>(merchant, CREATE_APP, { storeId, name })).app.id

export interface MadeKey {
  readonly id: string
  readonly secret: string
}

/** Makes a key of an app. */
export async function makeKey(merchant: Client, appId: string, settings: object = {}): Promise<MadeKey> {
  type Answer = Payload & { apiKey: { id: string }; secret: string }
  const { apiKey, secret } = await granted<Answer>(merchant, CREATE_KEY, { appId, ...settings })
  return { id: apiKey.id, secret }
}

/** Publishes one operation of an app and gives the manifest's id. */
export const publishOne = async (merchant: Client, appId: string, version = '1'): Promise<string> =>
  (
    await granted<Payload & { manifest: { id: string } }>(merchant, PUBLISH, {
      appId,
      version,
      operations: [{ id: 'Me', body: 'query Me { me { id } }' }],
    })
  ).manifest.id
