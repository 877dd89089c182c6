/** How many characters people see, roughly: code points, so that an emoji outside the first plane counts once. */
export const countCharacters = (text: string): number => [...text].length

/** False for text that PostgreSQL cannot keep: with NUL or half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
