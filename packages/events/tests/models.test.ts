import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SCHEMAS = path.resolve(import.meta.dirname, '../../../prisma')

const modelsOf = (file: string): Map<string, string> => {
  const models = readFileSync(file, 'utf8').matchAll(/^model (\w+) \{\n[^}]*^\}/gm)
  return new Map(Array.from(models, ([text, name]) => [name!, text.replace(/ +/g, ' ')]))
}

const ours = modelsOf(path.resolve(import.meta.dirname, '../models.prisma'))
const domains = readdirSync(SCHEMAS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.join(SCHEMAS, entry.name, 'schema.prisma'))
  .map((file) => ({ domain: path.basename(path.dirname(file)), models: modelsOf(file) }))
  .filter(({ models }) => models.has('Event'))

test('there are four models for events', () => {
  expect([...ours.keys()]).toEqual(['Event', 'HandledEvent', 'SavedAnswer', 'RelayCursor'])
})

test.each(domains)('the $domain schema has them as they are', ({ models }) => {
  for (const [name, text] of ours) expect(models.get(name)).toBe(text)
})
