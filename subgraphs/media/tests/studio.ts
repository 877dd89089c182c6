import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createLog, createRelay, postgresWakeups } from '@saler/events'
import { compileOperation, compileSubscription } from '@saler/execution'
import { type AnonymousIdentity, type Identity, orderAccess, type Permission, type UserIdentity } from '@saler/identity'
import { newId, storeOf } from '@saler/kernel'
import type { Job, NewJob } from '@saler/queue'
import { folderStorage, type Storage } from '@saler/storage'
import { answerByEndpoint, type Calls, firstPartOf } from '@saler/subgraph'
import { type OpenTestDatabase, openTestDatabase } from '@saler/test-database'
import { parse } from 'graphql'
import { createMedia, type MediaDeps, reactsTo } from '../index.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Data = any

export interface UserError {
  readonly code: string
  readonly field: string[] | null
  readonly message: string
}

export interface Answer {
  readonly data?: Data
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[]
}

const SECRET = 'a secret of at least thirty-two characters'
export const guest: AnonymousIdentity = { kind: 'anonymous', requestId: 'test', language: 'en' }
export const service: Identity = { kind: 'service', service: 'payments', requestId: 'test' }

export const tokenOf = (orderId: string): string => orderAccess(SECRET).tokenOf(orderId)

/** The folder with real photographs, where there is one. */
export const PHOTOGRAPHS = path.resolve(import.meta.dirname, '../../../../shared/data/images')

export const photograph = (name: string): Promise<Buffer> => readFile(path.join(PHOTOGRAPHS, name))

const IMAGE = `id alt width height status progress blurhash dominantColor failure position url product { id }`
const CREATE = `mutation ($input: CreateUploadInput!) {
  createUpload(input: $input) { upload { id url method headers expiresAt } userErrors { code field message } }
}`
const COMPLETE = `mutation ($input: CompleteUploadInput!) {
  completeUpload(input: $input) {
    image { ${IMAGE} } receipt { id orderId filename contentType size downloadUrl } userErrors { code field message }
  }
}`
const IMAGES = `query ($products: [_Any!]!) {
  _entities(representations: $products) { ... on Product { images { ${IMAGE} } } }
}`

type Options = Partial<Pick<MediaDeps, 'limits' | 'renderer'>> & { storage?: Storage }

/** A store's media over a database, a folder and an HTTP server of their own. The tests are its worker. */
export async function openStudio(options: Options = {}) {
  const database: OpenTestDatabase = await openTestDatabase('media', { keep: true, maxConnections: 12 })
  const root = await mkdtemp(path.join(os.tmpdir(), 'saler-media-'))
  const wakeups = postgresWakeups({ url: database.url })
  const log = createLog({ database, domain: 'media', wakeups })
  const jobs: NewJob[] = []
  const routes = Object.fromEntries(reactsTo.map((type) => [type, ['media']]))
  const add = async (_queue: string, added: readonly NewJob[]) => void jobs.push(...added)
  const relay = createRelay({ database, domain: 'media', queues: { add }, routes, wakeups })
  const faults: unknown[] = []
  const products = new Set<string>()
  const buyers = new Map<string, string>()
  const calls = {
    async request(service: string, _document: unknown, variables: { ids: string[]; orderId: string }) {
      if (service === 'catalog') return { existingProducts: variables.ids.filter((id) => products.has(id)) }
      const userId = buyers.get(variables.orderId)
      return { orderForPayment: userId === undefined ? null : { userId } }
    },
    async close() {},
  } as unknown as Calls

  const server = createServer((request, response) => {
    const endpoint = media.endpoints![firstPartOf(request.url)]
    if (endpoint) void answerByEndpoint(endpoint, guest, request, response, (error) => void faults.push(error))
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const storage = options.storage ?? folderStorage({ root, endpointUrl: `${publicUrl}/uploads`, secret: SECRET })
  const open = (more: Options = {}) =>
    createMedia({
      database,
      calls,
      outbox: relay,
      log,
      wakeups,
      onFault: (error) => void faults.push(error),
      secret: SECRET,
      publicUrl,
      ...options,
      storage,
      ...more,
    })
  const media = open()

  const storeNo = 1 + (randomBytes(3).readUIntBE(0, 3) & 0xfffff)
  const storeId = newId(storeNo)
  const person = (...permissions: Permission[]): UserIdentity => ({
    kind: 'user',
    requestId: 'test',
    language: 'en',
    userId: newId(0),
    sessionId: newId(0),
    memberships: permissions.length > 0 ? [{ storeId, storeNo, role: 'STAFF', permissions }] : [],
  })
  const photographer = person('products:write')

  const ask = async (identity: Identity, operation: string, variables: Record<string, unknown> = {}) =>
    (await compileOperation(media.schema, parse(operation))(variables, media.contextOf(identity))) as Answer
  const get = async (...asked: Parameters<typeof ask>): Promise<Data> => {
    const { data, errors } = await ask(...asked)
    if (errors) throw faults.at(-1) ?? new Error(JSON.stringify(errors))
    return data
  }
  /** A mutation of one input, with the fields wanted of its payload. */
  const change = async (identity: Identity, name: string, input: object, fields: string): Promise<Data> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const selection = `${fields} userErrors { code field message }`
    return (await get(identity, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input }))[
      name
    ]
  }

  const create = async (input: object, by: Identity = photographer) =>
    (await get(by, CREATE, { input: { storeId, ...input } })).createUpload as { upload: Data; userErrors: UserError[] }
  const complete = async (uploadId: string, by: Identity = photographer, accessToken?: string) =>
    (await get(by, COMPLETE, { input: { uploadId, accessToken } })).completeUpload as {
      image: Data
      receipt: Data
      userErrors: UserError[]
    }
  /** Sends bytes to an upload, as a browser does. */
  const put = (upload: Data, bytes: Uint8Array) =>
    fetch(upload.url, {
      method: upload.method,
      headers: upload.headers,
      body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    })
  /** Creates an upload, sends the bytes and completes it. */
  const upload = async (bytes: Uint8Array, { filename = 'photo.jpg', contentType = 'image/jpeg' } = {}) => {
    const { upload: begun, userErrors } = await create({ filename, contentType, size: bytes.length })
    if (!begun) throw new Error(JSON.stringify(userErrors))
    const { status } = await put(begun, bytes)
    if (status !== 200) throw new Error(`The upload was answered with ${status}.`)
    return { id: begun.id as string, upload: begun, ...(await complete(begun.id)) }
  }

  const run = async (job: NewJob, attempt = 1, by = media): Promise<void> => {
    const given: Job = { id: job.id ?? 'test', name: job.name, payload: job.payload, attempt }
    await by.handlers[job.name]!(given)
  }
  /** Waits for jobs to come. */
  const nextJob = async (): Promise<NewJob> => {
    for (let waited = 0; waited < 5_000; waited += 10) {
      const job = jobs.shift()
      if (job) return job
      relay.poke()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('No job came.')
  }

  return {
    database,
    media,
    storage,
    root,
    storeNo,
    storeId,
    publicUrl,
    faults,
    jobs,
    photographer,
    person,
    ask,
    get,
    change,
    create,
    complete,
    put,
    upload,
    open,
    run,
    nextJob,
    IMAGE,
    /** Does the next job as the worker would. */
    work: async (attempt = 1) => run(await nextJob(), attempt),
    sweep: () => media.handlers['sweep-files']!({ id: 'test', name: 'sweep-files', payload: null, attempt: 1 }),
    /** An order that this user placed. */
    orderOf: (buyer: UserIdentity) => {
      const id = newId(storeNo)
      buyers.set(id, buyer.userId)
      return id
    },
    product: () => {
      const id = newId(storeNo)
      products.add(id)
      return id
    },
    imagesOf: async (ids: readonly string[], by: Identity = photographer): Promise<Data[][]> => {
      const representations = ids.map((id) => ({ __typename: 'Product', id }))
      return (await get(by, IMAGES, { products: representations }))._entities.map((e: Data) => e.images)
    },
    image: async (id: string, by: Identity = photographer): Promise<Data> =>
      (await get(by, `query ($id: ID!) { image(id: $id) { ${IMAGE} } }`, { id })).image,
    row: async (id: string): Promise<Data> =>
      (await database.query('SELECT * FROM file WHERE store_no = $1 AND id = $2', [storeOf(id), id]))[0],
    /** Everything that lies in the storage. */
    objects: async () => (await storage.list('')).objects.map(({ key }) => key),
    async follow(by: Identity, after?: string) {
      const operation = `subscription ($storeId: ID!, $after: String) {
        mediaEvents(storeId: $storeId, after: $after) { cursor type imageId progress image { id status } }
      }`
      const start = compileSubscription(media.schema, parse(operation))
      return (await start({ storeId, after }, () => media.contextOf(by))) as AsyncIterableIterator<Answer> & Answer
    },
    async close() {
      await relay.close()
      await log.close()
      await media.close()
      await wakeups.close()
      server.close()
      server.closeAllConnections()
      await database.close()
      await database.drop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

export type Studio = Awaited<ReturnType<typeof openStudio>>
