/**
 * Whether a text is an international bank account number (ISO 13616) in capitals, without spaces: the two check digits make
 * the whole a number that leaves 1 when it is divided by 97 (ISO 7064).
 */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  // The country and the check digits go to the end, and letters count from A = 10.
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)))
  return BigInt(digits) % 97n === 1n
}
