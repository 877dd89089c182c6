import { availableParallelism } from 'node:os'
import { argon2id, hash, needsRehash, verify } from 'argon2'
import { newToken } from './opaque-token.ts'
import { MAX_PASSWORD } from './password-rule.ts'

/** Parameters that OWASP's Password Storage Cheat Sheet recommends for argon2id: 19 MiB, two passes, one lane. */
const COST = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Node has four threads for work of this kind. A hash fills one for tens of milliseconds, and a flood of sign-ins must
// leave one for files and host names.
const MOST_THREADS = 3

// In UTF-16 units, of which a character has up to two. A megabyte of text is not worth normalising and hashing.
const LONGEST = 2 * MAX_PASSWORD

/** Hashes and checks passwords. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Checks a password against a hash. Without a hash it does the same work and answers false. */
  verify(kept: string | undefined, password: string): Promise<boolean>
  /** True when the hash was made with other parameters than those of today. */
  isOutdated(kept: string): boolean
}

// NIST SP 800-63B: the same characters can be composed differently by different keyboards.
const normalised = (password: string): string => password.normalize('NFKC')

/** Passwords by argon2id. */
export function createPasswords(): Passwords {
  const inTurn = limitedTo(Math.min(availableParallelism(), MOST_THREADS))
  let nobody: Promise<string> | undefined
  const hashOf = (password: string) => inTurn(() => hash(normalised(password), COST))
  return {
    hash: hashOf,
    async verify(kept, password) {
      nobody ??= hashOf(newToken())
      const possible = password.length <= LONGEST
      const against = kept ?? (await nobody)
      const matches = await inTurn(() => verify(against, possible ? normalised(password) : ''))
      return matches && possible && kept !== undefined
    },
    isOutdated: (kept) => needsRehash(kept, COST),
  }
}

/** Runs at most so many at a time, in the order in which they came. */
function limitedTo(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      // The place goes straight to who has waited longest.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
