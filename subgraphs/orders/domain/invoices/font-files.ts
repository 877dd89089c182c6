import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unpackWoff } from './pdf/unpack-woff.ts'

// Cairo, by the Cairo Project Authors, under the SIL Open Font License 1.1, as the package @fontsource/cairo brings it.
const require = createRequire(import.meta.url)

export const SCRIPTS = ['arabic', 'latin', 'latin-ext'] as const
export type FontScript = (typeof SCRIPTS)[number]

export const WEIGHTS = [400, 700] as const
export type FontWeight = (typeof WEIGHTS)[number]

const readPackaged = (name: string): Buffer => readFileSync(require.resolve(`@fontsource/cairo/files/${name}`))

/** What a reader of files knows by now. */
function remembering<Read>(read: (script: FontScript, weight: FontWeight) => Read) {
  const known = new Map<string, Read>()
  return (script: FontScript, weight: FontWeight): Read => {
    const name = `${script}-${weight}`
    const found = known.get(name) ?? read(script, weight)
    known.set(name, found)
    return found
  }
}

/** A file of the font for pages. */
export const webFont = remembering((script, weight) => readPackaged(`cairo-${script}-${weight}-normal.woff2`))

/** An opened font, which documents of pdfkit may use one after the other. */
export type OpenedFont = { readonly layout: (text: string) => unknown }

// The very reader of fonts that pdfkit brings. What it has parsed of a font serves every document after the first, which
// would otherwise parse it anew: that takes longer than all the rest.
const fontkit = createRequire(require.resolve('pdfkit'))('fontkit') as { create(file: Buffer): OpenedFont }

/** The same letters for PDF files. */
export const printFont = remembering((script, weight) =>
  fontkit.create(unpackWoff(readPackaged(`cairo-${script}-${weight}-normal.woff`))),
)
