import { optionalText, type Refusals, requiredText } from '@saler/kernel'
import type { AltTranslationInput, UpdateImageErrorCode } from '../generated/resolvers.ts'
import { LIMITS } from './limits.ts'

/** What is to be said of an image; what is undefined stays as it is. */
export interface Alt {
  readonly alt: string | null | undefined
  readonly altTranslations: Readonly<Record<string, string>> | undefined
}

/** Reads what is to be said of an image. What is wrong goes to the refusals. */
export function readAlt(
  refusals: Refusals<UpdateImageErrorCode>,
  input: { alt?: string | null; altTranslations?: readonly AltTranslationInput[] | null },
): Alt {
  const alt = input.alt === undefined ? undefined : optionalText(refusals, input.alt, LIMITS.alt, ['alt'])
  if (input.altTranslations == null) return { alt, altTranslations: undefined }
  if (input.altTranslations.length > LIMITS.altTranslations)
    refusals.add('TOO_MANY', ['altTranslations'], { max: LIMITS.altTranslations })
  const translations: Record<string, string> = {}
  for (const [i, { language, text }] of input.altTranslations.slice(0, LIMITS.altTranslations).entries()) {
    if (Object.hasOwn(translations, language)) refusals.add('INVALID', ['altTranslations', i, 'language'])
    translations[language] = requiredText(refusals, text, LIMITS.alt, ['altTranslations', i, 'text'])
  }
  return { alt, altTranslations: translations }
}

/** What is said of an image in a language: its own words for that language, or a language like it, or the store's. */
export function altIn(
  image: { readonly alt: string | null; readonly altTranslations: Readonly<Record<string, string>> },
  language: string | null | undefined,
): string | null {
  if (!language) return image.alt
  const texts = image.altTranslations
  return texts[language] ?? texts[language.split('-')[0]!] ?? image.alt
}
