import { latinDigits } from '@saler/kernel'

/** Most codes of either kind that an order may name. */
export const MAX_CODES = 5

/** Most characters of a code. */
export const MAX_CODE = 64

/** A discount's code in its one spelling: without space around it, in upper case, with Latin digits. */
export const discountCode = (text: string): string => latinDigits(text.trim().normalize('NFKC')).toUpperCase()

/** Whether a text can be a discount's code: letters and digits of any script, - and _. */
export const isCode = (text: string): boolean => text.length <= MAX_CODE && /^[\p{L}\p{N}_-]+$/u.test(text)

/** A gift card's code in its one spelling: the same, and without the hyphens and spaces that make it readable. */
export const giftCardCode = (text: string): string => discountCode(text).replace(/[\s-]/g, '')
