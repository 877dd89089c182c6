import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpeg } from './pictures.ts'
import { openStudio, type Studio } from './studio.ts'

let studio: Studio
let small: Buffer
beforeAll(async () => {
  studio = await openStudio()
  small = await jpeg(60, 40)
})
afterAll(() => studio.close())

/** As if it had become what it is so many hours ago. */
const age = (id: string, hours: number) =>
  studio.database.execute(
    `UPDATE file SET changed_at = changed_at - $2 * interval '1 hour', expires_at = expires_at - $2 * interval '1 hour',
      created_at = created_at - $2 * interval '1 hour' WHERE id = $1`,
    [id, hours],
  )
const objectsOf = async (id: string) => (await studio.objects()).filter((key) => key.includes(id))
/** The next job that makes renditions; those that remove what the sweeper has removed already are passed over. */
const rendering = async () => {
  let job = await studio.nextJob()
  while (job.name !== 'image.uploaded') job = await studio.nextJob()
  return job
}
const ready = async (): Promise<string> => {
  const { id } = await studio.upload(small)
  await studio.run(await rendering())
  return id
}
const usage = async () =>
  (await studio.database.query('SELECT files, bytes::int AS bytes FROM store_usage'))[0] ?? { files: 0, bytes: 0 }

describe('the sweeper', () => {
  it('deletes images that have belonged to no product for a day, and no others', async () => {
    const [old, young, attached] = [await ready(), await ready(), await ready()]
    const productId = studio.product()
    await studio.change(studio.photographer, 'attachImage', { imageId: attached, productId }, 'image { id }')
    await age(old, 25)
    await age(young, 23)
    await age(attached, 1_000)
    await studio.sweep()
    expect([await studio.row(old), await objectsOf(old)]).toEqual([undefined, []])
    expect([(await studio.row(young)).status, (await studio.row(attached)).status]).toEqual(['READY', 'READY'])
    expect((await objectsOf(young)).length).toBe(13)
    const events = await studio.database.query(
      `SELECT payload ->> 'imageId' AS id FROM event WHERE type = 'image.deleted'`,
    )
    expect(events).toEqual([{ id: old }])
    await studio.change(studio.photographer, 'detachImage', { imageId: attached }, 'image { id }')
    await studio.sweep()
    expect((await studio.row(attached)).status).toBe('READY')
    await age(attached, 25)
    await studio.sweep()
    expect(await studio.row(attached)).toBeUndefined()
  })

  it('deletes uploads that came to nothing, with what was sent of them, and gives their room back', async () => {
    const before = await usage()
    const begin = async () =>
      (await studio.create({ filename: 'a.jpg', contentType: 'image/jpeg', size: small.length })).upload
    const [old, young, refused] = [await begin(), await begin(), await begin()]
    await studio.put(old, small)
    await studio.put(refused, Buffer.alloc(small.length))
    expect((await studio.complete(refused.id)).userErrors).toMatchObject([{ code: 'TYPE_NOT_SUPPORTED' }])
    await age(old.id, 2)
    await age(refused.id, 2)
    await studio.sweep()
    expect([await studio.row(old.id), await studio.row(refused.id)]).toEqual([undefined, undefined])
    expect([await objectsOf(old.id), (await studio.row(young.id)).status]).toEqual([[], 'AWAITING'])
    expect(await usage()).toEqual({ files: Number(before.files) + 1, bytes: Number(before.bytes) + small.length })
    expect((await studio.complete(old.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('passes over what is attached at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await studio.upload(small)).id))
    for (const _ of ids) await studio.run(await rendering())
    for (const id of ids) await age(id, 25)
    const products = ids.map(() => studio.product())
    const attaching = ids.map((imageId, i) =>
      studio.change(studio.photographer, 'attachImage', { imageId, productId: products[i] }, 'image { id }'),
    )
    const answers = (await Promise.all([...attaching, studio.sweep()])).slice(0, -1)
    await studio.sweep()
    for (const [i, id] of ids.entries()) {
      const row = await studio.row(id)
      if (answers[i].userErrors.length === 0) expect([row.status, (await objectsOf(id)).length]).toEqual(['READY', 13])
      else expect([row, await objectsOf(id)]).toEqual([undefined, []])
    }
  })

  it('goes on with a removal that was interrupted, and with renditions whose job was lost', async () => {
    const removed = await ready()
    await studio.change(studio.photographer, 'deleteImage', { imageId: removed }, 'deletedId')
    await studio.nextJob()
    const { id: stuck } = await studio.upload(small)
    const lost = await rendering()
    await age(removed, 1)
    await age(stuck, 2)
    await studio.sweep()
    expect([await studio.row(removed), await objectsOf(removed)]).toEqual([undefined, []])
    const job = await rendering()
    await studio.run(lost)
    expect((await studio.image(stuck)).status).toBe('PROCESSING')
    await studio.run(job)
    expect((await studio.image(stuck)).status).toBe('READY')
  })
})
