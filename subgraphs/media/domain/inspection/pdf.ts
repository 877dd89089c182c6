import { FileRefused } from './findings.ts'

/** Things that a receipt needs none of: programs, and files inside the file. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/

/** Looks at a PDF's beginning and end, and for what it says openly that it can do. It is served to be saved, never to be run. */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) throw new FileRefused('TRUNCATED', 'the PDF ends before its end')
  if (/[^\s\0]/.test(text.slice(end + 5))) throw new FileRefused('HIDDEN_CONTENT', 'something follows the PDF')
  if (ACTIVE.test(text)) throw new FileRefused('HIDDEN_CONTENT', 'the PDF carries programs or files')
}
