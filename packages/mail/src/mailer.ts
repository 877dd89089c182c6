/** A message to one address. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** The language it is written in: `ar` or `en`. */
  readonly language: string
}

/** Sends mail. */
export interface Mailer {
  /** Resolves when the message was taken over by whoever delivers it; rejects when it was not. */
  send(message: Message): Promise<void>
  close(): Promise<void>
}

/** One plain address: no name beside it, no list, nothing that could become another header or another recipient. */
const ADDRESS = /^[^\s@<>()[\],;:"\\\p{Cc}]{1,64}@[^\s@<>()[\],;:"\\\p{Cc}]{1,189}$/u
const SUBJECT_LENGTH = 500

/**
 * @throws RangeError for a recipient that is not exactly one address, or a subject that is no single line. nodemailer
 *   would send such a message: `a@example.com\r\nBcc: b@example.com` as recipient reaches b.
 */
export function checkMessage({ to, subject }: Message): void {
  if (!ADDRESS.test(to)) throw new RangeError('The recipient of a message has to be one plain address')
  if (subject.length > SUBJECT_LENGTH || /\p{Cc}/u.test(subject))
    throw new RangeError(`The subject of a message has to be one line of at most ${SUBJECT_LENGTH} characters`)
}
