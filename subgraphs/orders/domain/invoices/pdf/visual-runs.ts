import bidiFactory, { type Bidi } from 'bidi-js'
import type { FontScript } from '../font-files.ts'

/** A piece of a line that one font draws from left to right. */
export interface VisualRun {
  readonly text: string
  readonly script: FontScript
}

export type Direction = 'ltr' | 'rtl' | 'auto'

// The package exports its function itself, which its types call `default`.
const bidi = (bidiFactory as unknown as () => Bidi)()

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]|\u200c|\u200d/
const LATIN_EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]/
// They have done their work when the levels are known, and no font draws them.
const INVISIBLE = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/

const scriptOf = (character: string): FontScript =>
  ARABIC.test(character) ? 'arabic' : LATIN_EXTENDED.test(character) ? 'latin-ext' : 'latin'

interface Piece {
  readonly level: number
  readonly script: FontScript
  characters: string[]
}

/**
 * A line of text as it is drawn: its pieces from left to right, by the Unicode Bidirectional Algorithm (UAX 9). Arabic letters
 * stay in the order in which they are read, since the font's shaping turns them round; everything else in a run from right
 * to left is reversed here, brackets mirrored.
 *
 * @param base the direction of the line; of its first letter when it is 'auto'.
 */
export function visualRuns(text: string, base: Direction): VisualRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, base)
  const mirrored = bidi.getMirroredCharactersMap(text, levels as unknown as Uint8Array)
  const pieces: Piece[] = []
  let index = 0
  for (const character of text) {
    const at = index
    index += character.length
    if (INVISIBLE.test(character)) continue
    const level = levels[at]!
    const script = scriptOf(character)
    const shown = mirrored.get(at) ?? character
    const last = pieces.at(-1)
    if (last && last.level === level && last.script === script) last.characters.push(shown)
    else pieces.push({ level, script, characters: [shown] })
  }
  return inVisualOrder(pieces).map(({ level, script, characters }) => {
    const reversed = level % 2 === 1 && script !== 'arabic'
    return { script, text: (reversed ? characters.toReversed() : characters).join('') }
  })
}

/** Rule L2: from the highest level down to the lowest odd one, each sequence of pieces at that level or above is reversed. */
function inVisualOrder(pieces: Piece[]): Piece[] {
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  let ordered = pieces
  for (let level = highest; level >= 1; level--) {
    const next: Piece[] = []
    let sequence: Piece[] = []
    for (const piece of ordered) {
      if (piece.level >= level) sequence.push(piece)
      else {
        next.push(...sequence.reverse(), piece)
        sequence = []
      }
    }
    ordered = [...next, ...sequence.reverse()]
  }
  return ordered
}
