import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unpackWoff } from './pdf/unpack-woff.ts'

// Cairo, by the Cairo Project Authors, under the SIL Open Font License 1.1, as the package @fontsource/cairo brings it.
const require = createRequire(import.meta.url)

export const SCRIPTS = ['arabic', 'latin', 'latin-ext'] as const
export type FontScript = (typeof SCRIPTS)[number]

export const WEIGHTS = [400, 700] as const
export type FontWeight = (typeof WEIGHTS)[number]

const files = new Map<string, Buffer>()

function once(name: string, read: () => Buffer): Buffer {
  let file = files.get(name)
  if (!file) {
    file = read()
    files.set(name, file)
  }
  return file
}

const readPackaged = (name: string): Buffer => readFileSync(require.resolve(`@fontsource/cairo/files/${name}`))

/** A file of the font for pages. */
export function webFont(script: FontScript, weight: FontWeight): Buffer {
  const name = `cairo-${script}-${weight}-normal.woff2`
  return once(name, () => readPackaged(name))
}

/** The same letters for PDF files. */
export function printFont(script: FontScript, weight: FontWeight): Buffer {
  const name = `cairo-${script}-${weight}-normal.woff`
  return once(name, () => unpackWoff(readPackaged(name)))
}
