import type { SystemLanguage, Wording } from '@saler/kernel'

export type Both = (name: Wording) => string

/** Names in both languages, the first one first, each in its own direction: isolated as UAX 9 has it. */
export const bothNames =
  (first: SystemLanguage): Both =>
  ({ ar, en }) =>
    (first === 'ar' ? [ar, en] : [en, ar]).map((name) => `\u2068${name}\u2069`).join(' / ')
