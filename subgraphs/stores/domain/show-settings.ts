import { seesInside } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import { CATEGORIES, type Category, type GeneralSettings, isCategory, publicSettings } from './settings.ts'
import type { Store } from './store.ts'

export const generalSettings = ({ currency, language, timezone, country }: Store): GeneralSettings => ({
  currency,
  language,
  timezone,
  country,
})

/**
 * The settings of one category, or of all by category, as far as the caller may see them: shoppers see the public ones.
 *
 * @throws Refusal NOT_FOUND on `category` when there is no such category for the caller.
 */
export async function showSettings(context: Context, store: Store, category?: string | null): Promise<object> {
  if (category != null && !isCategory(category)) refuse('NOT_FOUND', ['category'])
  const staff = seesInside(context.identity, store.storeNo, 'settings:write')
  const kept = await context.loaders.settings.load(store.storeNo)
  const shown = (name: Category): object | undefined => {
    const settings = name === 'general' ? generalSettings(store) : kept.get(name)
    return settings && (staff ? settings : publicSettings(name, settings))
  }
  if (category != null) return shown(category) ?? refuse('NOT_FOUND', ['category'])
  return Object.fromEntries(
    CATEGORIES.flatMap((name) => {
      const settings = shown(name)
      return settings ? [[name, settings]] : []
    }),
  )
}
