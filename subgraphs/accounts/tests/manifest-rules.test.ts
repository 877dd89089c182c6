import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manifestDiff } from '../domain/manifests/manifest-diff.ts'
import { type ManifestFormat, readManifest, UnreadableManifest } from '../domain/manifests/manifest-format.ts'

const md5 = 'd41d8cd98f00b204e9800998ecf8427e'
const body = 'query A { me { id } }'

describe('a manifest', () => {
  it('is read as Apollo writes it', () => {
    const operations = [{ id: 'a', name: 'A', type: 'query', body }]
    const document = { format: 'apollo-persisted-query-manifest', version: 1, operations }
    const entries = [{ id: 'a', name: 'A', kind: 'query', body }]
    expect(readManifest(document)).toEqual({ format: 'APOLLO', entries })
    expect(readManifest(JSON.stringify(document), 'APOLLO')).toEqual({ format: 'APOLLO', entries })
  })

  it('is read as graphql-codegen and Relay write it', () => {
    expect(readManifest({ ['ab'.repeat(20)]: body })).toMatchObject({ format: 'CODEGEN' })
    expect(readManifest({ [md5]: body })).toEqual({ format: 'RELAY', entries: [{ id: md5, body }] })
    expect(readManifest({ [md5]: body }, 'CODEGEN')).toMatchObject({ format: 'CODEGEN' })
  })

  it('that is none is refused with the reason', () => {
    const reason = (document: unknown, format?: ManifestFormat): string => {
      try {
        readManifest(document, format)
        return 'none'
      } catch (error) {
        return error instanceof UnreadableManifest ? error.message : String(error)
      }
    }
    const apollo = { format: 'apollo-persisted-query-manifest', version: 1, operations: [] as unknown[] }
    expect(reason('{')).toBe('it is no JSON')
    expect(reason([])).toBe('it is no JSON object')
    expect(reason(null)).toBe('it is no JSON object')
    expect(reason({ ...apollo, version: 2 })).toBe('its "version" is not 1')
    expect(reason({ ...apollo, operations: {} })).toBe('its "operations" are no list')
    expect(reason({ ...apollo, operations: [{ id: 'a' }] })).toBe('operations[0] has no "body"')
    expect(reason({ ...apollo, operations: [{ body }] })).toBe('operations[0] has no "id"')
    expect(reason({ a: 1 })).toBe('"a" is no text of an operation')
    expect(reason({ a: body }, 'APOLLO')).toContain('"format" is not')
    expect(reason(apollo, 'RELAY')).toBe('it is a manifest of Apollo')
  })
})

describe('the difference of two manifests', () => {
  const operation = (name: string | null, text: string) => ({ id: `${name}-${text}`, name, body: text })

  it('knows operations by their names', () => {
    const before = [operation('A', '1'), operation('B', '1'), operation('C', '1')]
    const after = [operation('A', '1'), operation('B', '2'), operation('D', '1')]
    expect(manifestDiff(after, before, '1')).toEqual({
      against: '1',
      added: [after[2]],
      changed: [after[1]],
      removed: [before[2]],
      unchangedCount: 1,
    })
  })

  it('is nothing for the same, and counts each operation of the new one once', () => {
    const operations = fc.uniqueArray(
      fc.record({ name: fc.option(fc.constantFrom('A', 'B', 'C')), text: fc.constantFrom('1', '2', '3') }),
      { selector: ({ name, text }) => `${name}-${text}` },
    )
    fc.assert(
      fc.property(operations, operations, (some, others) => {
        const [before, after] = [some, others].map((list) => list.map(({ name, text }) => operation(name, text)))
        expect(manifestDiff(before!, before!, null)).toMatchObject({ added: [], changed: [], removed: [] })
        const { added, changed, unchangedCount } = manifestDiff(after!, before!, null)
        expect(added.length + changed.length + unchangedCount).toBe(after!.length)
      }),
    )
  })
})
