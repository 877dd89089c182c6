import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Cairo, by the Cairo Project Authors, under the SIL Open Font License 1.1, as the package @fontsource/cairo brings it.
const require = createRequire(import.meta.url)

export const SCRIPTS = ['arabic', 'latin', 'latin-ext'] as const
export type FontScript = (typeof SCRIPTS)[number]

export const WEIGHTS = [400, 700] as const
export type FontWeight = (typeof WEIGHTS)[number]

const files = new Map<string, Buffer>()

/** A file of the font, read once. */
export function fontFile(script: FontScript, weight: FontWeight, format: 'woff' | 'woff2'): Buffer {
  const name = `cairo-${script}-${weight}-normal.${format}`
  let file = files.get(name)
  if (!file) {
    file = readFileSync(require.resolve(`@fontsource/cairo/files/${name}`))
    files.set(name, file)
  }
  return file
}
