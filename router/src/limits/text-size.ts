import type { GraphQLError } from 'graphql'
import { exceeded } from './exceeded.ts'
import type { LimitCode, OperationLimits } from './options.ts'

/** What can be counted in a document's text without understanding it. */
export interface TextSize {
  readonly tokens: number
  readonly directives: number
  /** Spreads, inline fragments among them. */
  readonly fragments: number
  readonly aliases: number
  /** Brackets of any kind within each other. */
  readonly nesting: number
}

/** Brackets may nest so much deeper than fields: for arguments, and for fragments without a type. */
const BRACKETS_PER_FIELD = 4
const MORE_BRACKETS = 100

/**
 * Says which limits a text exceeds, before it is parsed: in one pass over the characters, which ends as soon as a limit is
 * passed. What it lets through is parsed, and measured again with its fragments written out.
 */
export function exceededTextLimits(text: string, limits: Required<OperationLimits>): GraphQLError[] {
  const { maxCharacters, maxTokens, maxDirectives, maxFragments, maxAliases, maxDepth } = limits
  const errors: GraphQLError[] = []
  const check = (code: LimitCode, what: string, is: number, most: number): void => {
    if (is > most) errors.push(exceeded(code, `${what}: at most ${most} are allowed.`))
  }
  check('TEXT_LIMIT_EXCEEDED', 'The document has too many characters', text.length, maxCharacters)
  if (errors.length) return errors
  const maxNesting = maxDepth * BRACKETS_PER_FIELD + MORE_BRACKETS
  const size = measureText(
    text,
    ({ tokens, directives, fragments, aliases, nesting }) =>
      tokens > maxTokens ||
      directives > maxDirectives ||
      fragments > maxFragments ||
      aliases > maxAliases ||
      nesting > maxNesting,
  )
  check('TOKEN_LIMIT_EXCEEDED', 'The document has too many tokens', size.tokens, maxTokens)
  check('DIRECTIVE_LIMIT_EXCEEDED', 'The document has too many directives', size.directives, maxDirectives)
  check('FRAGMENT_LIMIT_EXCEEDED', 'The document spreads too many fragments', size.fragments, maxFragments)
  check('ALIAS_LIMIT_EXCEEDED', 'The document has too many aliases', size.aliases, maxAliases)
  check('DEPTH_LIMIT_EXCEEDED', 'The document nests too many brackets', size.nesting, maxNesting)
  return errors
}

const NEWLINE = 0x0a
const RETURN = 0x0d
const QUOTE = 0x22
const HASH = 0x23
const OPEN_ROUND = 0x28
const CLOSE_ROUND = 0x29
const MINUS = 0x2d
const DOT = 0x2e
const COLON = 0x3a
const AT = 0x40
const OPEN_SQUARE = 0x5b
const BACKSLASH = 0x5c
const CLOSE_SQUARE = 0x5d
const OPEN_CURLY = 0x7b
const CLOSE_CURLY = 0x7d
/** Spaces, line ends, commas and the byte order mark stand between tokens. */
const IGNORED = new Set([0x09, NEWLINE, RETURN, 0x20, 0x2c, 0xfeff])

/** Counts until the end, or until `isEnough`, which is asked at each bracket, spread, alias, directive and 64th token. */
export function measureText(text: string, isEnough: (size: TextSize) => boolean = () => false): TextSize {
  const size = { tokens: 0, directives: 0, fragments: 0, aliases: 0, nesting: 0 }
  let depth = 0
  let round = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (IGNORED.has(code)) {
      at++
      continue
    }
    if (code === HASH) {
      at = afterComment(text, at)
      continue
    }
    size.tokens++
    let look = size.tokens % 64 === 0
    if (isPartOfWord(code)) {
      at = afterWord(text, at)
    } else if (code === QUOTE) {
      at = afterString(text, at)
    } else if (code === DOT) {
      size.fragments++
      look = true
      at += 3
    } else {
      at++
      if (code === OPEN_CURLY || code === OPEN_ROUND || code === OPEN_SQUARE) {
        size.nesting = Math.max(size.nesting, ++depth)
        if (code === OPEN_ROUND) round++
        look = true
      } else if (code === CLOSE_CURLY || code === CLOSE_ROUND || code === CLOSE_SQUARE) {
        depth--
        if (code === CLOSE_ROUND) round--
      } else if (code === AT) {
        size.directives++
        look = true
      } else if (code === COLON && round === 0) {
        // Within round brackets a colon belongs to an argument, a variable or an input.
        size.aliases++
        look = true
      }
    }
    if (look && isEnough(size)) break
  }
  return size
}

/** Letters, digits and underscores, and the sign before a number; the rest of a number comes behind. */
function isPartOfWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === MINUS
  )
}

/** After a name or a number; a number may hold one dot, a spread holds three. */
function afterWord(text: string, start: number): number {
  const first = text.charCodeAt(start)
  const isNumber = first === MINUS || (first >= 0x30 && first <= 0x39)
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const inNumber = isNumber && ((code === DOT && text.charCodeAt(at + 1) !== DOT) || code === 0x2b)
    if (!inNumber && !isPartOfWord(code)) break
    at++
  }
  return at
}

function afterComment(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== NEWLINE && text.charCodeAt(at) !== RETURN) at++
  return at
}

function afterString(text: string, start: number): number {
  if (text.startsWith('"""', start)) return afterBlockString(text, start)
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    // A string that is not closed ends with its line; the parser says so.
    if (code === NEWLINE || code === RETURN) return at
    at += code === BACKSLASH ? 2 : 1
  }
  return at
}

function afterBlockString(text: string, start: number): number {
  let at = start + 3
  for (;;) {
    const end = text.indexOf('"""', at)
    if (end < 0) return text.length
    if (text.charCodeAt(end - 1) !== BACKSLASH) return end + 3
    at = end + 3
  }
}
