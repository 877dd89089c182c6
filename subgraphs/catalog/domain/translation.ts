/** Texts by their language. */
export type Translations<Text> = Readonly<Record<string, Text>>

/**
 * The entry for a language: of the language itself, or else of its base ("en" for "en-GB"). Undefined when there is
 * neither.
 */
export function entryFor<Text>(translations: Translations<Text>, language: string): Text | undefined {
  const exact = own(translations, language)
  if (exact !== undefined) return exact
  const [base = ''] = language.split('-', 1)
  return base === language ? undefined : own(translations, base)
}

// Keys come from clients: "constructor" must not find what every object inherits.
const own = <Text>(translations: Translations<Text>, language: string): Text | undefined =>
  Object.hasOwn(translations, language) ? translations[language] : undefined

/** A text without a wish for a language: the translation into the store's language, else the text as it was given. */
export const inStoreLanguage = <Text>(translations: Translations<Text>, storeLanguage: string): Text | undefined =>
  own(translations, storeLanguage)
