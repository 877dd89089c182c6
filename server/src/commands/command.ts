/** A command of `npm run saler`. */
export interface Command {
  /** How it is called, a line for each way. */
  readonly usage: string
  /**
   * @returns the exit code: 0 when all was done, 2 when the input is at fault and `out` says where.
   * @throws ConfigurationError with one sentence for everything else that is the caller's to mend.
   */
  run(
    args: string[],
    context: {
      readonly out: NodeJS.WritableStream
      /** For what is said beside the result, so that the result alone can be piped on. */
      readonly notes: NodeJS.WritableStream
      readonly environment: Readonly<Record<string, string | undefined>>
    },
  ): Promise<number>
}
