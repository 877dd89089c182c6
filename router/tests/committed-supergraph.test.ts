import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { composeSupergraph } from '../src/composition.ts'

it('the committed supergraph is current and composes without errors or warnings', async () => {
  const { sdl, hints, errors } = await composeSupergraph(
    fileURLToPath(new URL('../../supergraph.yaml', import.meta.url)),
  )
  expect(errors).toEqual([])
  expect(hints.filter(({ severity }) => severity === 'warning')).toEqual([])
  expect(await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8')).toBe(sdl)
})
