import type { Database, Queries } from '@saler/database'
import type { Seal } from '@saler/identity'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK } from 'jose'
import { ACCESS_TOKEN_SECONDS } from './access-token.ts'
import { newToken } from './opaque-token.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How long a process may go on with the keys it read. */
const KNOWN_FOR_MS = MINUTE
/** How long a new key is published before it signs: far longer than anybody keeps a key set. */
const PUBLISHED_BEFORE_MS = 10 * MINUTE
/** How long an old key stays after the last token that it can have signed has ended. */
const RETIRE_MARGIN_MS = 5 * MINUTE
const ALGORITHM = 'EdDSA'
/** One rotation at a time, among all processes. */
const ROTATION_LOCK = 7_241_001

export const DEFAULT_ROTATION_MS = 30 * DAY

/** The keys that access tokens are signed with. Each process signs with the same one; the database has them. */
export interface SigningKeys {
  /** The key that signs now. The first call makes the first key. */
  signer(): Promise<{ readonly kid: string; readonly key: CryptoKey }>
  /** The public keys of all tokens that may be in use, and of those to come. */
  jwks(): Promise<JSONWebKeySet>
  /** Makes the next key when the newest is old enough, and removes keys that no living token needs. */
  rotate(): Promise<void>
}

interface KeyRow {
  id: string
  publicJwk: JWK
  privateJwk: Buffer
  createdAt: Date
  signsFrom: Date
}

interface ReadableKey extends KeyRow {
  readonly opened: JWK
}

export function createSigningKeys(options: {
  database: Database
  seal: Seal
  now: () => Date
  rotateEveryMs: number
}): SigningKeys {
  const { database, seal, now, rotateEveryMs } = options
  const imported = new Map<string, Promise<CryptoKey>>()
  let known: { keys: readonly ReadableKey[]; until: number } | undefined

  // A key that was sealed with another secret cannot sign here. It is still published: its tokens are good.
  const readable = (rows: readonly KeyRow[]): ReadableKey[] =>
    rows.flatMap((row) => {
      try {
        return [{ ...row, opened: JSON.parse(seal.open(row.privateJwk, row.id)) as JWK }]
      } catch {
        return []
      }
    })

  const rotate = (): Promise<void> =>
    database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [ROTATION_LOCK])
      const at = now()
      const rows = await readKeys(tx)
      const retired = retiredKeys(rows, at)
      if (retired.length > 0) await tx.execute('DELETE FROM signing_key WHERE id = ANY ($1::text[])', [retired])
      const usable = readable(rows)
      const [newest] = usable
      if (!newest || !signerAt(usable, at)) await insertKey(tx, await newKey(seal), at, at)
      else if (at.getTime() - newest.createdAt.getTime() >= rotateEveryMs)
        await insertKey(tx, await newKey(seal), at, new Date(at.getTime() + PUBLISHED_BEFORE_MS))
    })

  const readNow = async (): Promise<readonly ReadableKey[]> => {
    const at = now()
    const keys = readable(await readKeys(database))
    // What was read while the first key was being made is not remembered: it would hide that key for a minute.
    if (signerAt(keys, at)) known = { keys, until: at.getTime() + KNOWN_FOR_MS }
    return keys
  }

  const currentSigner = async (): Promise<ReadableKey> => {
    const keys = known && known.until > now().getTime() ? known.keys : await readNow()
    const found = signerAt(keys, now())
    if (found) return found
    await rotate()
    return signerAt(await readNow(), now())!
  }

  return {
    rotate,
    async signer() {
      const { id, opened } = await currentSigner()
      let key = imported.get(id)
      if (!key) {
        key = importJWK(opened, ALGORITHM) as Promise<CryptoKey>
        imported.set(id, key)
      }
      return { kid: id, key: await key }
    },
    async jwks() {
      await currentSigner()
      const rows = await readKeys(database)
      const retired = retiredKeys(rows, now())
      return { keys: rows.filter(({ id }) => !retired.includes(id)).map(({ publicJwk }) => publicJwk) }
    },
  }
}

/** The newest first. */
const readKeys = (queries: Queries): Promise<KeyRow[]> =>
  queries.query<KeyRow>(
    `SELECT id, public_jwk AS "publicJwk", private_jwk AS "privateJwk", created_at AS "createdAt",
            signs_from AS "signsFrom"
     FROM signing_key ORDER BY signs_from DESC, id`,
  )

/** Of keys with the newest first, the one that signs at a moment. */
export const signerAt = <Key extends { readonly signsFrom: Date }>(keys: readonly Key[], at: Date): Key | undefined =>
  keys.find(({ signsFrom }) => signsFrom <= at)

/** Of keys with the newest first, those whose last token has ended: a later key has been signing for long enough. */
export function retiredKeys(keys: readonly { readonly id: string; readonly signsFrom: Date }[], at: Date): string[] {
  const lastToken = at.getTime() - ACCESS_TOKEN_SECONDS * 1000 - RETIRE_MARGIN_MS
  const since = keys.findIndex(({ signsFrom }) => signsFrom.getTime() <= lastToken)
  return since < 0 ? [] : keys.slice(since + 1).map(({ id }) => id)
}

async function newKey(seal: Seal): Promise<Pick<KeyRow, 'id' | 'publicJwk' | 'privateJwk'>> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true })
  const id = newToken().slice(0, 16)
  const publicJwk = { ...(await exportJWK(publicKey)), kid: id, alg: ALGORITHM, use: 'sig' }
  return { id, publicJwk, privateJwk: seal.close(JSON.stringify(await exportJWK(privateKey)), id) }
}

async function insertKey(
  queries: Queries,
  key: Pick<KeyRow, 'id' | 'publicJwk' | 'privateJwk'>,
  createdAt: Date,
  signsFrom: Date,
): Promise<void> {
  await queries.execute(
    'INSERT INTO signing_key (id, public_jwk, private_jwk, created_at, signs_from) VALUES ($1, $2, $3, $4, $5)',
    [key.id, JSON.stringify(key.publicJwk), key.privateJwk, createdAt, signsFrom],
  )
}
