/** How pages, programs and scripts begin, in small letters. */
const TEXTS =
  /<script|<html|<!doctype|<svg|<\?php|<iframe|<body|<object|<embed|javascript:|<img[^>]{0,200}\son\w+\s*=|\bonerror\s*=/
/** What is looked for among pixels too: long enough never to stand there by chance. */
const SCRIPTS = /<script[\s>/]|<\?php\s/
/** How archives, documents and programs begin or end. */
const BINARIES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', '%PDF-', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x7fELF']

// Without NULs, so that text of two bytes a letter is found too.
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\0', '').toLowerCase()

/** True when metadata holds the beginning of something that a browser or an unpacker would take for its own. */
export function hidesContent(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return BINARIES.some((signature) => raw.includes(signature, 0, 'latin1')) || TEXTS.test(textOf(bytes))
}

/** True when a whole file, pixels and all, holds a script. */
export const holdsScript = (bytes: Uint8Array): boolean =>
  SCRIPTS.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').toLowerCase())

/**
 * True when what follows the end of a picture is harmless: nothing, padding, or the further pictures that cameras append
 * to a JPEG (previews, depth). None of it is kept.
 */
export function isHarmlessTrailing(bytes: Uint8Array): boolean {
  let at = 0
  while (bytes[at] === 0) at++
  if (at === bytes.length) return true
  return bytes[at] === 0xff && bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff && !hidesContent(bytes)
}
