import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts what must lie in the database but not be readable there. */
export interface Seal {
  /** @param owner what the text belongs to; it opens for the same owner only, so that rows cannot be swapped. */
  close(text: string, owner: string): Buffer<ArrayBuffer>
  /** @throws Error when it was sealed with another key, for another owner, or was changed. */
  open(sealed: Uint8Array, owner: string): string
}

/** Seals with AES-256-GCM: the nonce, the tag and the encrypted text in one buffer. */
export const createSeal = (key: Buffer): Seal => ({
  close(text, owner) {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(owner))
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), encrypted])
  },
  open(sealed, owner) {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  },
})
