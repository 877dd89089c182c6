import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RangeNotSatisfiable, readAll, SizeMismatch, type Storage } from '../src/index.ts'

export interface OpenedStorage {
  readonly storage: Storage
  close(): Promise<void>
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A stream whose parts come one after the other. */
const inParts = (...parts: Uint8Array[]): ReadableStream<Uint8Array> => {
  const waiting = [...parts]
  return new ReadableStream({
    pull(controller) {
      const part = waiting.shift()
      if (part) controller.enqueue(part)
      else controller.close()
    },
  })
}

/** Sends what a signed request says, and only that. */
const upload = (
  request: { url: string; method: string; headers: Readonly<Record<string, string>> },
  body: Uint8Array,
) =>
  fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: new Blob([body as Uint8Array<ArrayBuffer>]),
  })

/** What every storage does. */
export function storageContract(name: string, open: () => Promise<OpenedStorage>): void {
  describe(name, () => {
    let opened: OpenedStorage
    let storage: Storage
    // A bucket may be used by others at the same time, so every run has a place of its own.
    const place = `run-${randomUUID()}`
    let count = 0
    const key = (extension = 'bin') => `${place}/${++count}/file.${extension}`
    const text = async (at: string) => {
      const found = await storage.get(at)
      return found && Buffer.from(await readAll(found.body, 1_000_000)).toString()
    }

    beforeAll(async () => {
      opened = await open()
      storage = opened.storage
    })
    afterAll(() => opened.close())

    it('gives back the bytes that were put, with what is known of them', async () => {
      const at = key('webp')
      await storage.put(at, bytes('مرحبا'))
      const found = (await storage.get(at))!
      expect(Buffer.from(await readAll(found.body, 100)).toString()).toBe('مرحبا')
      expect(found).toMatchObject({ key: at, size: 10, contentType: 'image/webp', range: null })
      expect(found.etag).toMatch(/^"[^"]+"$/)
      expect(Math.abs(found.modifiedAt.getTime() - Date.now())).toBeLessThan(60_000)
      const { body: _, range: __, ...described } = found
      expect(await storage.stat(at)).toEqual(described)
    })

    it('keeps an empty object', async () => {
      const at = key()
      await storage.put(at, new Uint8Array())
      expect(await storage.stat(at)).toMatchObject({ size: 0 })
      expect(await text(at)).toBe('')
    })

    it('takes a stream without holding it', async () => {
      const at = key()
      const parts = Array.from({ length: 40 }, () => randomBytes(64 * 1024))
      await storage.put(at, inParts(...parts), { size: 40 * 64 * 1024 })
      const found = (await storage.get(at))!
      expect(Buffer.from(await readAll(found.body, 40 * 64 * 1024)).equals(Buffer.concat(parts))).toBe(true)
    })

    it.each([
      ['more', 4],
      ['fewer', 12],
    ])('keeps nothing of a stream with %s bytes than declared', async (_, size) => {
      const at = key()
      await expect(storage.put(at, inParts(bytes('12345'), bytes('678')), { size })).rejects.toThrow(SizeMismatch)
      expect(await storage.stat(at)).toBeUndefined()
    })

    it('lets a reader leave before the end', async () => {
      const at = key()
      await storage.put(at, randomBytes(2_000_000))
      const reader = (await storage.get(at))!.body.getReader()
      expect((await reader.read()).done).toBe(false)
      await reader.cancel()
    })

    it('puts an object in the place of the one before, under another entity tag', async () => {
      const at = key()
      await storage.put(at, bytes('first'))
      const before = await storage.stat(at)
      await storage.put(at, bytes('other'))
      expect(await text(at)).toBe('other')
      expect((await storage.stat(at))!.etag).not.toBe(before!.etag)
    })

    it.each([
      [{ start: 2, end: 4 }, '234', { start: 2, end: 4 }],
      [{ start: 7 }, '789', { start: 7, end: 9 }],
      [{ start: 8, end: 500 }, '89', { start: 8, end: 9 }],
      [{ start: 0, end: 1 }, '01', { start: 0, end: 1 }],
    ])('reads the part %j', async (range, content, answered) => {
      const at = key()
      await storage.put(at, bytes('0123456789'))
      const found = (await storage.get(at, range))!
      expect(Buffer.from(await readAll(found.body, 100)).toString()).toBe(content)
      expect(found).toMatchObject({ size: 10, range: answered })
    })

    it('refuses a part that begins behind the end', async () => {
      const at = key()
      await storage.put(at, bytes('0123456789'))
      const refused = await storage.get(at, { start: 10 }).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(RangeNotSatisfiable)
      expect(refused).toMatchObject({ size: 10 })
    })

    it('knows nothing of an object that is not there', async () => {
      const at = key()
      expect(await storage.get(at)).toBeUndefined()
      expect(await storage.stat(at)).toBeUndefined()
    })

    it('deletes objects, also those that are not there', async () => {
      const [a, b, never] = [key(), key(), key()]
      await storage.put(a, bytes('a'))
      await storage.put(b, bytes('b'))
      await storage.delete([a, b, never])
      expect([await storage.stat(a), await storage.stat(b)]).toEqual([undefined, undefined])
      await storage.delete([a])
    })

    it('lists what begins with a text, by key and page by page', async () => {
      const folder = `${place}/list`
      const keys = ['a/1.bin', 'a/2.bin', 'b.bin', 'c.bin'].map((part) => `${folder}/${part}`)
      for (const at of [...keys].reverse()) await storage.put(at, bytes(at))
      await storage.put(`${place}/list-of-others/c.bin`, bytes('c'))
      const seen: string[] = []
      for (let after: string | null = null, turns = 0; turns < 4; turns++) {
        const page = await storage.list(`${folder}/`, { after, limit: 2 })
        seen.push(...page.objects.map((object) => object.key))
        expect(page.objects.every(({ key: at, size }) => size === at.length)).toBe(true)
        if (page.next === null) break
        after = page.next
      }
      expect(seen).toEqual(keys)
      expect(await storage.list(`${place}/nothing/`)).toEqual({ objects: [], next: null })
    })

    it.each(['../secret.bin', '/etc/passwd.bin', 'a//b.bin', 'a/./b.bin', 'a b.bin', '.hidden/a.bin', 'noextension'])(
      'refuses the key %j',
      async (bad) => {
        await expect(storage.put(bad, bytes('x'))).rejects.toThrow(TypeError)
        await expect(storage.get(bad)).rejects.toThrow(TypeError)
      },
    )

    describe('signed uploads', () => {
      it('let anybody put the declared bytes until they expire', async () => {
        const at = key('png')
        const request = await storage.signUpload(at, { size: 5, expiresInSeconds: 60 })
        expect(request.method).toBe('PUT')
        expect(request.expiresAt.getTime() - Date.now()).toBeGreaterThan(50_000)
        expect((await upload(request, bytes('12345'))).status).toBe(200)
        expect(await storage.stat(at)).toMatchObject({ size: 5, contentType: 'image/png' })
      })

      it.each([
        ['more bytes', bytes('123456')],
        ['fewer bytes', bytes('1234')],
      ])('refuse %s than declared', async (_, body) => {
        const at = key('png')
        const request = await storage.signUpload(at, { size: 5, expiresInSeconds: 60 })
        const { status } = await upload(request, body)
        expect([400, 403, 413]).toContain(status)
        expect(await storage.stat(at)).toBeUndefined()
      })

      it('refuse a type other than the declared one', async () => {
        const at = key('png')
        const request = await storage.signUpload(at, { size: 5, expiresInSeconds: 60 })
        const { status } = await upload({ ...request, headers: { 'content-type': 'text/html' } }, bytes('12345'))
        expect([403, 415]).toContain(status)
        expect(await storage.stat(at)).toBeUndefined()
      })

      it('refuse another object, another method and a changed signature', async () => {
        const [at, other] = [key('png'), key('png')]
        await storage.put(other, bytes('first'))
        const request = await storage.signUpload(at, { size: 5, expiresInSeconds: 60 })
        const elsewhere = { ...request, url: request.url.replace(at, other) }
        expect((await upload(elsewhere, bytes('12345'))).status).toBe(403)
        expect(await text(other)).toBe('first')
        expect((await fetch(request.url)).status).toBe(403)
        const url = request.url.replace(
          /([?&](?:X-Amz-)?signature=)(.)/i,
          (_, name, c) => name + (c === 'a' ? 'b' : 'a'),
        )
        expect((await upload({ ...request, url }, bytes('12345'))).status).toBe(403)
        expect(await storage.stat(at)).toBeUndefined()
      })

      it('refuse to come too late', async () => {
        const at = key('png')
        const request = await storage.signUpload(at, { size: 5, expiresInSeconds: 1 })
        await new Promise((resolve) => setTimeout(resolve, 2_100))
        expect((await upload(request, bytes('12345'))).status).toBe(403)
        expect(await storage.stat(at)).toBeUndefined()
      })
    })

    describe('signed downloads', () => {
      it('let anybody read one object, in parts too, under its own name', async () => {
        const at = key('pdf')
        await storage.put(at, bytes('0123456789'))
        const { url } = await storage.signDownload(at, { expiresInSeconds: 60, filename: 'إيصال 1.pdf' })
        const answer = await fetch(url)
        expect(answer.status).toBe(200)
        expect(answer.headers.get('content-type')).toBe('application/pdf')
        expect(answer.headers.get('content-disposition')).toContain(
          "filename*=UTF-8''%D8%A5%D9%8A%D8%B5%D8%A7%D9%84%201.pdf",
        )
        expect(await answer.text()).toBe('0123456789')
        const part = await fetch(url, { headers: { range: 'bytes=2-4' } })
        expect([part.status, await part.text()]).toEqual([206, '234'])
      })

      it('refuse another object, a changed signature and no signature', async () => {
        const [at, other] = [key(), key()]
        await storage.put(at, bytes('mine'))
        await storage.put(other, bytes('theirs'))
        const { url } = await storage.signDownload(at, { expiresInSeconds: 60 })
        expect((await fetch(url.replace(at, other))).status).toBe(403)
        const changed = url.replace(/([?&](?:X-Amz-)?signature=)(.)/i, (_, name, c) => name + (c === 'a' ? 'b' : 'a'))
        expect((await fetch(changed)).status).toBe(403)
        expect((await fetch(url.split('?')[0]!)).status).toBe(403)
      })

      it('refuse to come too late', async () => {
        const at = key()
        await storage.put(at, bytes('mine'))
        const { url } = await storage.signDownload(at, { expiresInSeconds: 1 })
        await new Promise((resolve) => setTimeout(resolve, 2_100))
        expect((await fetch(url)).status).toBe(403)
      })
    })
  })
}
