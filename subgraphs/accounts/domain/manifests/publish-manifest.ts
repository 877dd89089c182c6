import type { Queries } from '@saler/database'
import { userIdOf } from '@saler/identity'
import { newId, refuse } from '@saler/kernel'
import type { PublishManifestErrorCode, PublishManifestInput } from '../../generated/resolvers.ts'
import type { AppRow } from '../apps/app-row.ts'
import type { Context } from '../context.ts'
import { tellChanged } from '../tell-changed.ts'
import { MAX_LIVE_VERSIONS, MAX_VERSIONS } from './limits.ts'
import { type ComparedOperation, type ManifestDiff, manifestDiff } from './manifest-diff.ts'
import { isLive, MANIFEST_COLUMNS, type ManifestRow } from './manifest-row.ts'
import { type Publication, readPublication } from './read-publication.ts'
import { requirePublisher } from './require-publisher.ts'

/**
 * Publishes the operations of a version of an app: all of them or none. The same version with the same operations, as when a
 * build runs again, is the manifest that is there.
 *
 * @throws Refusal with every code of PublishManifestErrorCode.
 */
export async function publishManifest(
  context: Context,
  input: PublishManifestInput,
): Promise<{ manifest: ManifestRow | null; diff: ManifestDiff }> {
  const app = await requirePublisher(context, input.appId, ['appId'])
  const publication = await readPublication(context, input)
  const now = context.now()
  const createdBy = userIdOf(context.identity)
  const published = await context.database.transaction(async (tx) => {
    const known = await lockVersions(tx, app, publication, now)
    const diff = await diffWithLatest(tx, app, publication, now)
    if (input.dryRun) return { manifest: null, diff }
    return { manifest: known ?? (await write(tx, app, publication, { now, createdBy })), diff }
  })
  if (published.manifest) await tellChanged(context, [app.id])
  return published
}

/** The manifest when it was published before. Until the transaction ends nobody else publishes for the app. */
async function lockVersions(
  tx: Queries,
  { storeNo, id }: AppRow,
  { version, digest }: Publication,
  now: Date,
): Promise<ManifestRow | undefined> {
  const app = await tx.query('SELECT FROM app WHERE store_no = $1 AND id = $2 FOR UPDATE', [storeNo, id])
  if (app.length === 0) refuse<PublishManifestErrorCode>('NOT_FOUND', ['appId'])
  const [known] = await tx.query<ManifestRow & { same: boolean }>(
    `SELECT ${MANIFEST_COLUMNS}, digest = $4 AND ${isLive('$5')} AS same FROM manifest
     WHERE store_no = $1 AND app_id = $2 AND version = $3`,
    [storeNo, id, version, digest, now],
  )
  if (known) return known.same ? known : refuse<PublishManifestErrorCode>('VERSION_TAKEN', ['version'])
  const [had] = await tx.query<{ live: number; kept: number }>(
    `SELECT count(*)::int AS kept, (count(*) FILTER (WHERE ${isLive('$3')}))::int AS live
     FROM manifest WHERE store_no = $1 AND app_id = $2`,
    [storeNo, id, now],
  )
  if (had!.live >= MAX_LIVE_VERSIONS)
    refuse<PublishManifestErrorCode>('TOO_MANY', ['version'], { max: MAX_LIVE_VERSIONS })
  if (had!.kept >= MAX_VERSIONS) refuse<PublishManifestErrorCode>('TOO_MANY', ['version'], { max: MAX_VERSIONS })
  return undefined
}

/** What is published, compared with the newest other version that is live. */
async function diffWithLatest(
  tx: Queries,
  { storeNo, id }: AppRow,
  { version, operations }: Publication,
  now: Date,
): Promise<ManifestDiff> {
  const [latest] = await tx.query<{ id: string; version: string }>(
    `SELECT id, version FROM manifest WHERE store_no = $1 AND app_id = $2 AND version <> $3 AND ${isLive('$4')}
     ORDER BY id DESC LIMIT 1`,
    [storeNo, id, version, now],
  )
  if (!latest) return manifestDiff(operations, [], null)
  const before = await tx.query<ComparedOperation>(
    'SELECT operation_id AS id, name, body FROM manifest_operation WHERE store_no = $1 AND manifest_id = $2 ORDER BY 1',
    [storeNo, latest.id],
  )
  return manifestDiff(operations, before, latest.version)
}

async function write(
  tx: Queries,
  { storeNo, id: appId }: AppRow,
  { version, format, operations, digest, expiresAt }: Publication,
  { now, createdBy }: { now: Date; createdBy: string | null },
): Promise<ManifestRow> {
  const id = newId(storeNo)
  const [manifest] = await tx.query<ManifestRow>(
    `INSERT INTO manifest
       (store_no, id, app_id, version, format, operation_count, digest, created_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5::manifest_format, $6, $7, $8, $9, $10) RETURNING ${MANIFEST_COLUMNS}`,
    [storeNo, id, appId, version, format, operations.length, digest, createdBy, now, expiresAt],
  )
  await tx.execute(
    `INSERT INTO manifest_operation (store_no, manifest_id, operation_id, name, kind, body)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      storeNo,
      id,
      operations.map((operation) => operation.id),
      operations.map(({ name }) => name),
      operations.map(({ kind }) => kind),
      operations.map(({ body }) => body),
    ],
  )
  return manifest!
}
