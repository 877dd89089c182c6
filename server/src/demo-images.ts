import { randomUUID } from 'node:crypto'
import type { AnonymousIdentity, Identity } from '@saler/identity'
import { ask } from './ask.ts'
import { change } from './change.ts'
import { type DemoPicture, drawDemoPicture } from './demo-pictures.ts'
import { DEMO_PRODUCTS } from './demo-products.ts'
import type { System } from './system.ts'

/** Where the demo store is made. */
export interface DemoSystem extends Pick<System, 'router' | 'subgraphs'> {
  /** The address by which clients reach Saler, which may not be up yet. */
  readonly publicUrl: string
}

interface Upload {
  readonly id: string
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
}

interface ProductWithImages {
  readonly id: string
  readonly handle: string
  readonly images: readonly { id: string }[]
}

/**
 * Gives the demo products their pictures, as a merchant would; those that have an image are left alone. Only the
 * originals are sent: the worker makes the renditions while the shop is open already. What the last product gets is given
 * last, so that who finds it there knows that all is.
 */
export async function createImages(system: DemoSystem, storeId: string, owner: Identity): Promise<void> {
  const bare = (await productsOf(system, storeId, owner)).filter(({ images }) => images.length === 0)
  const uploaded = await Promise.all(
    bare.map(async ({ id, handle }) => {
      const picture = await drawDemoPicture(handle)
      return picture && { productId: id, picture, imageId: await upload(system, storeId, owner, handle, picture.bytes) }
    }),
  )
  for (const image of uploaded) if (image) await attach(system, owner, image)
}

/** All demo products with their images, in one question. */
async function productsOf(system: DemoSystem, storeId: string, owner: Identity): Promise<ProductWithImages[]> {
  const fields = DEMO_PRODUCTS.map(
    ({ handle }, i) => `p${i}: productByHandle(storeId: $storeId, handle: "${handle}") { id handle images { id } }`,
  )
  const products = await ask<Record<string, ProductWithImages | null>>(
    system,
    `query ($storeId: ID!) { ${fields.join(' ')} }`,
    { storeId },
    owner,
  )
  return Object.values(products).filter((product) => product !== null)
}

/** @returns the image's id. */
async function upload(
  system: DemoSystem,
  storeId: string,
  owner: Identity,
  handle: string,
  bytes: Buffer,
): Promise<string> {
  const { upload } = await change<{ upload: Upload }>(
    system,
    `mutation ($input: CreateUploadInput!) {
      createUpload(input: $input) { upload { id url method headers } userErrors { code message } } }`,
    { storeId, filename: `${handle}.png`, contentType: 'image/png', size: bytes.length },
    owner,
  )
  await send(system, upload, bytes)
  await change(
    system,
    `mutation ($input: CompleteUploadInput!) {
      completeUpload(input: $input) { image { id } userErrors { code message } } }`,
    { uploadId: upload.id },
    owner,
  )
  return upload.id
}

/**
 * Sends the bytes where the upload says. An address of ours is answered by the media of this process, for the public one
 * may not be reachable from here; an object storage is another server.
 */
async function send({ subgraphs, publicUrl }: DemoSystem, upload: Upload, bytes: Buffer): Promise<void> {
  const { url, method, headers } = upload
  const request = new Request(url, { method, headers, body: new Uint8Array(bytes) })
  const guest: AnonymousIdentity = { kind: 'anonymous', requestId: randomUUID() }
  const ours = url.startsWith(`${publicUrl}/uploads/`)
  const answer = ours ? await subgraphs.get('media')!.endpoints!.uploads!(request, guest) : await fetch(request)
  if (!answer.ok) throw new Error(`A picture of the demo store could not be sent: ${answer.status}`)
}

const attach = (
  system: DemoSystem,
  owner: Identity,
  { imageId, productId, picture }: { imageId: string; productId: string; picture: DemoPicture },
): Promise<unknown> =>
  change(
    system,
    `mutation ($input: AttachImageInput!) {
      attachImage(input: $input) { image { id } userErrors { code message } } }`,
    {
      imageId,
      productId,
      alt: picture.alt,
      altTranslations: [{ language: 'en', text: picture.english }],
    },
    owner,
  )
