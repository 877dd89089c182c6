import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { ConfigurationError } from '@saler/kernel'

/**
 * Reads a command's arguments.
 *
 * @throws ConfigurationError with the reason and the usage when they do not fit.
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  options: Options,
  usage: string,
  args: string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new ConfigurationError(`${(error as Error).message}\n${usage}`)
  }
}

/** @throws ConfigurationError when the text is no port number. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new ConfigurationError(`The port ${text} is no number from 0 to 65535.`)
  return port
}
