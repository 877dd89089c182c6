/** A kind of file that is taken, and how it is known. */
export interface FileType {
  readonly contentType: string
  /** Of its key in the storage. */
  readonly extension: 'jpg' | 'png' | 'webp' | 'gif' | 'pdf'
  /** Extensions that a name may have. */
  readonly names: readonly string[]
  readonly begins: (bytes: Buffer) => boolean
}

const startsWith = (text: string) => (bytes: Buffer) => bytes.toString('latin1', 0, text.length) === text

export const FILE_TYPES: readonly FileType[] = [
  {
    contentType: 'image/jpeg',
    extension: 'jpg',
    names: ['jpg', 'jpeg', 'jpe', 'jfif'],
    begins: startsWith('\xff\xd8\xff'),
  },
  { contentType: 'image/png', extension: 'png', names: ['png'], begins: startsWith('\x89PNG\r\n\x1a\n') },
  {
    contentType: 'image/webp',
    extension: 'webp',
    names: ['webp'],
    begins: (bytes) => startsWith('RIFF')(bytes) && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  {
    contentType: 'image/gif',
    extension: 'gif',
    names: ['gif'],
    begins: (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)),
  },
  {
    contentType: 'application/pdf',
    extension: 'pdf',
    names: ['pdf'],
    begins: (b) => /^%PDF-[12]\./.test(b.toString('latin1', 0, 7)),
  },
]

export const typeNamed = (contentType: string): FileType | undefined =>
  FILE_TYPES.find((type) => type.contentType === contentType)
