import { textFault } from '@saler/kernel'
import { LIMITS } from './limits.ts'

const HANDLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u
const OTHER = /[^\p{L}\p{M}\p{N}]+/gu

/** One spelling for handles that look the same: composed characters in lower case. */
export const normalizeHandle = (text: string): string => text.trim().normalize('NFC').toLowerCase()

/** True for a normalized handle: letters and digits of any script, and hyphens inside; at most 255 characters. */
export const isHandle = (handle: string): boolean =>
  textFault(handle, LIMITS.name) === undefined && HANDLE.test(handle) && !handle.endsWith('-')

/**
 * Makes a handle from a title: its letters (Arabic and any others) and digits, in lower case, with hyphens between.
 * `fallback` stands for a title that has none.
 */
export function handleFrom(title: string, fallback: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(OTHER, '-')
    .replace(/^[-\p{M}]+/u, '')
  const cut = [...words]
    .slice(0, LIMITS.name - SUFFIX_ROOM)
    .join('')
    .replace(/-+$/, '')
  return cut || fallback
}

const SUFFIX_ROOM = 8

/** The handles to try in turn when one made from a title is taken. */
export const numberedHandles = (handle: string): string[] => [
  handle,
  ...Array.from({ length: 8 }, (_, i) => `${handle}-${i + 2}`),
  `${handle}-${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`,
]
