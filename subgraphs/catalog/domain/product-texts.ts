import { type Findings, optionalText, requiredText, type TextErrorCode, textFault } from '@saler/kernel'
import { LIMITS } from './limits.ts'
import type { ProductTexts } from './product-row.ts'
import type { Translations } from './translation.ts'

export type TextsErrorCode = TextErrorCode | 'TOO_MANY'

/** Keeps a description as it is (its spaces and HTML too), unless it is blank. */
export function readDescription(
  findings: Findings<TextErrorCode>,
  given: string | null | undefined,
  field: readonly (string | number)[],
): string | null {
  if (given == null || given.trim() === '') return null
  const fault = textFault(given, LIMITS.description)
  if (fault) findings.add(fault, field, { max: LIMITS.description })
  return given
}

/** Reads a product's translations, one for each language. */
export function readTranslations(
  findings: Findings<TextsErrorCode>,
  given: readonly { language: string; title: string; description?: string | null }[],
): Translations<ProductTexts> {
  return byLanguage(findings, given, ({ title, description }, field) => ({
    title: requiredText(findings, title, LIMITS.name, [...field, 'title']),
    description: readDescription(findings, description, [...field, 'description']),
  }))
}

/** Reads a category's translations, one for each language. */
export function readNameTranslations(
  findings: Findings<TextsErrorCode>,
  given: readonly { language: string; name: string }[],
): Translations<string> {
  return byLanguage(findings, given, ({ name }, field) => requiredText(findings, name, LIMITS.name, [...field, 'name']))
}

function byLanguage<Given extends { language: string }, Text>(
  findings: Findings<TextsErrorCode>,
  given: readonly Given[],
  read: (given: Given, field: readonly (string | number)[]) => Text,
): Translations<Text> {
  if (given.length > LIMITS.translations) {
    findings.add('TOO_MANY', ['translations'], { max: LIMITS.translations })
    return {}
  }
  const texts: Record<string, Text> = {}
  for (const [i, translation] of given.entries()) {
    const field = ['translations', i]
    if (Object.hasOwn(texts, translation.language)) findings.add('INVALID', [...field, 'language'])
    texts[translation.language] = read(translation, field)
  }
  return texts
}

/** Reads tags: blank ones and repetitions are dropped. */
export function readTags(findings: Findings<TextsErrorCode>, given: readonly string[]): string[] {
  if (given.length > LIMITS.tags) {
    findings.add('TOO_MANY', ['tags'], { max: LIMITS.tags })
    return []
  }
  const tags = given.map((tag, i) => optionalText(findings, tag, LIMITS.tag, ['tags', i]))
  return [...new Set(tags.filter((tag) => tag !== null))]
}
