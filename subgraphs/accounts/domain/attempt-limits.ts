/**
 * How often something may be tried. The nth try in a row blocks further ones for `pauses[n - 1]` seconds, and every try
 * beyond the list for as long as its last entry.
 */
export interface AttemptLimit {
  readonly name: string
  readonly pauses: readonly number[]
  /** After so many seconds without a try the count begins anew. */
  readonly forgetAfter: number
  /** From this try on a block is called a lock. */
  readonly locksAt?: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LOCK_SECONDS = 15 * MINUTE

const free = (tries: number): number[] => Array<number>(tries).fill(0)

/** So many tries in a row, then none for a while. */
const quota = (name: string, tries: number, seconds: number): AttemptLimit => ({
  name,
  pauses: [...free(tries - 1), seconds],
  forgetAfter: seconds,
})

/** Wrong secrets for one account: four are forgiven, five slow down, the tenth and every later one locks. */
const wrongSecret = (name: string): AttemptLimit => ({
  name,
  pauses: [...free(4), 2, 4, 8, 16, 32, LOCK_SECONDS],
  forgetAfter: DAY,
  locksAt: 10,
})

export const LIMITS = {
  /** Failed sign-ins to one e-mail address, whether or not it has an account. */
  login: wrongSecret('login'),
  /** Wrong passwords and codes of somebody who is signed in. */
  reauthentication: wrongSecret('reauthentication'),
  /** Failed sign-ins from one network. Many people may share one, so it bears more. */
  loginFromNetwork: {
    name: 'login-network',
    pauses: [...free(99), ...Array.from({ length: 200 }, (_, n) => Math.min(30, 1 + Math.floor(n / 5))), LOCK_SECONDS],
    forgetAfter: HOUR,
    locksAt: 300,
  },
  registerFromNetwork: quota('register-network', 500, HOUR),
  passwordReset: quota('password-reset', 5, HOUR),
  passwordResetFromNetwork: quota('password-reset-network', 100, HOUR),
  verificationMail: quota('verification-mail', 5, HOUR),
} as const satisfies Record<string, AttemptLimit>
