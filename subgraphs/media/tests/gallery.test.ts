import { newId } from '@saler/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpeg } from './pictures.ts'
import { guest, openStudio, type Studio } from './studio.ts'

let studio: Studio
let small: Buffer
beforeAll(async () => {
  studio = await openStudio()
  small = await jpeg(60, 40)
})
afterAll(() => studio.close())

const picture = async (): Promise<string> => (await studio.upload(small)).id
const attach = (imageId: string, productId: string, more: object = {}, by = studio.photographer) =>
  studio.change(
    by,
    'attachImage',
    { imageId, productId, ...more },
    `image { ${studio.IMAGE} } product { id images { id } }`,
  )
const move = (imageId: string, position: number) =>
  studio.change(studio.photographer, 'moveImage', { imageId, position }, 'image { position } product { images { id } }')
const order = async (productId: string): Promise<string[]> => {
  const [images] = await studio.imagesOf([productId])
  expect(images!.map(({ position }) => position)).toEqual(images!.map((_, i) => i))
  return images!.map(({ id }) => id)
}

/** A product with so many images. */
async function gallery(count: number) {
  const productId = studio.product()
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    ids.push(await picture())
    expect((await attach(ids[i]!, productId)).userErrors).toEqual([])
  }
  return { productId, ids }
}

describe('attachImage', () => {
  it('puts an image last, or where it is told to, and says what it shows', async () => {
    const { productId, ids } = await gallery(2)
    const first = await picture()
    const { image, product } = await attach(first, productId, {
      position: 0,
      alt: ' دلة قهوة ',
      altTranslations: [{ language: 'en', text: 'A coffee pot' }],
    })
    expect(image).toMatchObject({ position: 0, alt: 'دلة قهوة', product: { id: productId } })
    expect(product.images.map(({ id }: { id: string }) => id)).toEqual([first, ...ids])
    const alts = await studio.get(
      studio.photographer,
      'query ($id: ID!) { image(id: $id) { alt ar: alt(language: "ar") en: alt(language: "en-GB") } }',
      { id: first },
    )
    expect(alts.image).toEqual({ alt: 'دلة قهوة', ar: 'دلة قهوة', en: 'A coffee pot' })
    expect(await order(productId)).toEqual([first, ...ids])
    expect((await attach(ids[1]!, productId, { position: 1 })).product.images[1].id).toBe(ids[1])
    expect(await order(productId)).toEqual([first, ids[1], ids[0]])
  })

  it.each([
    ['a position below zero', () => ({ position: -1 }), 'INVALID', ['position']],
    ['a long text', () => ({ alt: 'x'.repeat(501) }), 'TOO_LONG', ['alt']],
    [
      'an empty text of a language',
      () => ({ altTranslations: [{ language: 'en', text: ' ' }] }),
      'REQUIRED',
      ['altTranslations', '0', 'text'],
    ],
    ['a product that is not there', () => ({ productId: newId(studio.storeNo) }), 'NOT_FOUND', ['productId']],
    ['a product of another store', () => ({ productId: newId(studio.storeNo + 1) }), 'NOT_FOUND', ['productId']],
    ['an image that is not there', () => ({ imageId: newId(studio.storeNo) }), 'NOT_FOUND', ['imageId']],
  ])('refuses %s, and attaches nothing', async (_, more, code, field) => {
    const productId = studio.product()
    const id = await picture()
    const { image, userErrors } = await attach(id, productId, more())
    expect(image).toBeNull()
    expect(userErrors).toMatchObject([{ code, field }])
    expect(await order(productId)).toEqual([])
    expect(await studio.row(id)).toMatchObject({ product_id: null, position: null, alt: null })
  })

  it('refuses an image of another product', async () => {
    const { ids } = await gallery(1)
    const other = studio.product()
    expect((await attach(ids[0]!, other)).userErrors).toMatchObject([
      { code: 'ATTACHED_ELSEWHERE', field: ['imageId'] },
    ])
    expect(await order(other)).toEqual([])
  })

  it('gives one image to one of many products that want it at once', async () => {
    const id = await picture()
    const wanting = Array.from({ length: 6 }, () => studio.product())
    const answers = await Promise.all(wanting.map((productId) => attach(id, productId)))
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect((await studio.imagesOf(wanting)).flat().map((image) => image.id)).toEqual([id])
  })

  it('refuses more than fifty images', async () => {
    const { productId, ids } = await gallery(1)
    await studio.database.execute(
      `INSERT INTO file (store_no, id, store_id, purpose, status, filename, content_type, size, caller, expires_at, width,
        height, product_id, position)
      SELECT store_no, gen_random_uuid(), store_id, purpose, status, filename, content_type, size, caller, expires_at, width,
        height, product_id, n FROM file, generate_series(1, 49) AS n WHERE id = $1`,
      [ids[0]],
    )
    const { userErrors } = await attach(await picture(), productId)
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY', field: ['productId'] }])
  })
})

describe('the order of images', () => {
  it('is changed by moving one', async () => {
    const { productId, ids } = await gallery(4)
    const [a, b, c, d] = ids
    expect((await move(d!, 0)).image.position).toBe(0)
    expect(await order(productId)).toEqual([d, a, b, c])
    expect((await move(d!, 99)).image.position).toBe(3)
    expect(await order(productId)).toEqual([a, b, c, d])
    expect((await move(await picture(), 0)).userErrors).toMatchObject([{ code: 'NOT_ATTACHED', field: ['imageId'] }])
    expect((await move(a!, -1)).userErrors).toMatchObject([{ code: 'INVALID', field: ['position'] }])
  })

  it('has no holes and no doubles when many change it at once', async () => {
    const { productId, ids } = await gallery(5)
    const more = await Promise.all(Array.from({ length: 4 }, picture))
    await Promise.all([
      ...more.map((id, i) => attach(id, productId, { position: i })),
      ...ids.map((id, i) => move(id, 4 - i)),
      studio.change(studio.photographer, 'detachImage', { imageId: ids[2] }, 'image { id }'),
    ])
    const now = await order(productId)
    expect([...now].sort()).toEqual([...ids.filter((id) => id !== ids[2]), ...more].sort())
    expect(studio.faults).toEqual([])
  })

  it('is told to others', async () => {
    const { productId, ids } = await gallery(2)
    await move(ids[1]!, 0)
    const events = await studio.database.query(
      `SELECT payload FROM event WHERE type = 'product.images_changed' AND payload ->> 'productId' = $1 ORDER BY sequence`,
      [productId],
    )
    const last = { storeId: studio.storeId, productId, imageIds: [ids[1], ids[0]] }
    expect(events.at(-1)).toEqual({ payload: last })
  })
})

describe('detachImage, updateImage and deleteImage', () => {
  it('take an image away and close the gap', async () => {
    const { productId, ids } = await gallery(3)
    const { image } = await studio.change(
      studio.photographer,
      'detachImage',
      { imageId: ids[0] },
      'image { position product { id } }',
    )
    expect(image).toEqual({ position: null, product: null })
    expect(await order(productId)).toEqual([ids[1], ids[2]])
    await studio.change(studio.photographer, 'deleteImage', { imageId: ids[1] }, 'deletedId')
    expect(await order(productId)).toEqual([ids[2]])
    expect(await studio.row(ids[1]!)).toMatchObject({ status: 'DELETING' })
  })

  it('leave no hole where an image is deleted while it is attached', async () => {
    const { productId, ids } = await gallery(3)
    const id = await picture()
    await Promise.all([
      attach(id, productId, { position: 1 }),
      studio.change(studio.photographer, 'deleteImage', { imageId: id }, 'deletedId'),
    ])
    expect((await order(productId)).filter((other) => other !== id)).toEqual(ids)
    expect((await studio.row(id)).status).toBe('DELETING')
  })

  it('change what is said and leave the rest', async () => {
    const { ids } = await gallery(1)
    const change = (input: object) =>
      studio.change(
        studio.photographer,
        'updateImage',
        { imageId: ids[0], ...input },
        'image { alt en: alt(language: "en") }',
      )
    await change({ alt: 'أ', altTranslations: [{ language: 'en', text: 'A' }] })
    expect((await change({})).image).toEqual({ alt: 'أ', en: 'A' })
    expect((await change({ alt: null })).image).toEqual({ alt: null, en: 'A' })
    const twice = [
      { language: 'en', text: 'A' },
      { language: 'en', text: 'B' },
    ]
    expect((await change({ altTranslations: twice })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['altTranslations', '1', 'language'] },
    ])
  })

  it('tell other parts of the system what everybody sees changed', async () => {
    const { ids } = await gallery(1)
    const service = { kind: 'service', service: 'router', requestId: 'r' } as const
    const types = async (): Promise<string[]> => {
      const { mediaChanges } = await studio.get(service, '{ mediaChanges { events { storeNo type ids } } }')
      return mediaChanges.events.map(({ type }: { type: string }) => type)
    }
    const before = (await types()).filter((type) => type === 'image.described').length
    await studio.change(studio.photographer, 'updateImage', { imageId: ids[0], alt: 'x' }, 'image { id }')
    const after = await types()
    expect(after.filter((type) => type === 'image.described')).toHaveLength(before + 1)
    expect(after).toContain('product.images_changed')
    expect(after).not.toContain('image.progress')
  })

  it.each(['attachImage', 'moveImage', 'updateImage', 'detachImage', 'deleteImage', 'retryImage'])(
    '%s is for staff with products:write alone',
    async (name) => {
      const { productId, ids } = await gallery(1)
      const own = { attachImage: { productId }, moveImage: { position: 0 } }[name] ?? {}
      const fields = name === 'deleteImage' ? 'deletedId' : 'image { id }'
      const input = { imageId: ids[0], ...own }
      const before = await studio.row(ids[0]!)
      const answers = [guest, studio.person(), studio.person('orders:write')].map((who) =>
        studio.change(who, name, input, fields),
      )
      const codes = (await Promise.all(answers)).map(({ userErrors }) =>
        userErrors.map(({ code }: { code: string }) => code),
      )
      expect(codes).toEqual([['UNAUTHENTICATED'], ['NOT_FOUND'], ['FORBIDDEN']])
      expect(await studio.row(ids[0]!)).toEqual(before)
    },
  )
})

describe('Product.images', () => {
  it('shows staff every image, and others those that are ready', async () => {
    const { productId, ids } = await gallery(2)
    await studio.database.execute(`UPDATE file SET status = 'READY' WHERE id = $1`, [ids[1]])
    expect((await studio.imagesOf([productId])).flat().map(({ id }) => id)).toEqual(ids)
    for (const who of [guest, studio.person()]) {
      expect((await studio.imagesOf([productId], who)).flat().map(({ id }) => id)).toEqual([ids[1]])
      expect([await studio.image(ids[0]!, who), (await studio.image(ids[1]!, who)).id]).toEqual([null, ids[1]])
    }
  })

  it('reads the images of many products with one statement', async () => {
    const galleries = [await gallery(2), await gallery(1), { productId: studio.product(), ids: [] }]
    const statements: string[] = []
    const stop = studio.database.observe((sql) => void statements.push(sql))
    const images = await studio.imagesOf(galleries.map(({ productId }) => productId))
    stop()
    expect(images.map((of) => of.map(({ id }) => id))).toEqual(galleries.map(({ ids }) => ids))
    expect(statements).toHaveLength(1)
  })

  it('is empty for what is no id', async () => {
    expect(await studio.imagesOf(['nonsense'])).toEqual([[]])
  })
})
