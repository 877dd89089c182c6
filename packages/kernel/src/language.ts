/** The languages that the system itself speaks: messages, mail and pages. Product texts may be in any language. */
export type SystemLanguage = 'ar' | 'en'

export const SYSTEM_LANGUAGES: readonly SystemLanguage[] = ['ar', 'en']

/** A text in every language of the system. `{name}` stands for a value. */
export type Wording = Readonly<Record<SystemLanguage, string>>

/** The system's language closest to a BCP 47 tag: "en-GB" is en, anything unknown is ar. */
export const systemLanguage = (tag: string | null | undefined): SystemLanguage =>
  tag?.toLowerCase().split('-')[0] === 'en' ? 'en' : 'ar'

/** The wording in a language, its placeholders filled. */
export const wordingIn = (
  wording: Wording,
  language: SystemLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string => wording[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** The canonical form of a BCP 47 tag, or undefined when it is none: "EN-gb" is "en-GB". */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
