import { timingSafeEqual } from 'node:crypto'
import { HOTP, Secret, TOTP } from 'otpauth'

/** RFC 6238 with what every authenticator app assumes. */
const PERIOD_SECONDS = 30
const DIGITS = 6
const ALGORITHM = 'SHA1'
/** How many steps a clock may be off, or a code be typed late. */
const WINDOW = 1
const SECRET_BYTES = 20

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The time step of a moment: what authenticator and server count. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD_SECONDS)

/** The code of a step. */
export const codeOf = (secret: string, step: number, digits: number = DIGITS): string =>
  HOTP.generate({ secret: Secret.fromBase32(secret), algorithm: ALGORITHM, digits, counter: step })

export const isTotpForm = (code: string): boolean => /^\d{6}$/.test(code)

/**
 * The step whose code this is: the present one, the one before or the one after. Undefined when it is none of them or
 * when its step is not after `lastStep`, for a code must not work twice.
 */
export function matchingStep(options: {
  secret: string
  code: string
  now: Date
  lastStep: number | null
}): number | undefined {
  const { secret, code, now, lastStep } = options
  if (!isTotpForm(code)) return undefined
  const present = stepAt(now)
  let found: number | undefined
  for (let step = present - WINDOW; step <= present + WINDOW; step++) {
    const matches = timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code))
    if (matches && (lastStep === null || step > lastStep)) found ??= step
  }
  return found
}

/** The address that an authenticator app reads from a QR code. */
export const otpauthUri = (secret: string, email: string): string =>
  new TOTP({
    issuer: 'Saler',
    label: email,
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
  }).toString()
