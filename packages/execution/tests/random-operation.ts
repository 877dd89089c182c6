import fc from 'fast-check'

interface Selectable {
  leaves: string[]
  objects: [field: string, type: string][]
  fragments: string[]
}

const types: Record<string, Selectable> = {
  Query: {
    leaves: ['echo(text: $text, number: 3)', 'echo(list: [1, 2], filter: { text: $text })', '__typename'],
    objects: [
      ['book(id: $id)', 'Book'],
      ['author', 'Author'],
      ['nodes(ids: [$id, "z"])', 'Node'],
      ['thing', 'Thing'],
    ],
    fragments: ['Query'],
  },
  Book: {
    leaves: [
      'id',
      'label',
      'label(prefix: $text)',
      'name',
      'pages',
      'tags',
      'grid',
      'genre',
      'price',
      'inStock',
      '__typename',
    ],
    objects: [
      ['author', 'Author'],
      ['related(first: 1)', 'Node'],
      ['related', 'Node'],
    ],
    fragments: ['Node', 'Named', 'Book'],
  },
  Author: {
    leaves: ['id', 'label(times: 2)', 'name', '__typename'],
    objects: [
      ['books', 'Book'],
      ['best', 'Book'],
      ['favourite', 'Thing'],
      ['things', 'Thing'],
    ],
    fragments: ['Node', 'Author'],
  },
  Node: { leaves: ['id', 'label', '__typename'], objects: [], fragments: ['Book', 'Author', 'Named'] },
  Named: { leaves: ['name', '__typename'], objects: [], fragments: ['Book', 'Author'] },
  Thing: { leaves: ['__typename'], objects: [], fragments: ['Book', 'Author', 'Node'] },
}

const toggle = fc.constantFrom(
  '',
  '',
  '',
  ' @skip(if: $yes)',
  ' @include(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: true)',
)

function selection(type: string, depth: number): fc.Arbitrary<string> {
  const { leaves, objects, fragments } = types[type]!
  const leaf = fc.tuple(fc.constantFrom(...leaves), toggle).map(([field, on]) => `${named(field)}${on}`)
  const choices: fc.Arbitrary<string>[] = [leaf, leaf]
  if (depth > 0) {
    for (const [field, to] of objects) {
      choices.push(fc.tuple(selection(to, depth - 1), toggle).map(([inner, on]) => `${named(field)}${on} ${inner}`))
    }
    for (const on of fragments) {
      choices.push(fc.tuple(selection(on, depth - 1), toggle).map(([inner, by]) => `... on ${on}${by} ${inner}`))
    }
  }
  return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 5 }).map((fields) => `{ ${fields.join(' ')} }`)
}

/** A field under an alias of its own, so that two uses with other arguments or types never clash. */
function named(field: string): string {
  const plain = field.replaceAll(/[^a-zA-Z0-9]/g, '')
  return /^\w+$/.test(field) ? field : `${plain}: ${field}`
}

export const randomQuery = selection('Query', 4).map(
  (body) => `query ($id: ID!, $text: String = "t", $yes: Boolean!, $no: Boolean = false) ${body}`,
)
