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
