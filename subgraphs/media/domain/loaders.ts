import { type Database, prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import DataLoader from 'dataloader'
import type { ImageRow, StoredFile } from '../graphql/rows.ts'

/** The columns of a file as its row has them. */
export const FILE_FIELDS = `store_no AS "storeNo", id, store_id AS "storeId", purpose, status, filename,
  content_type AS "contentType", size, user_id AS "userId", order_id AS "orderId", failure, width, height, blurhash,
  dominant_color AS "dominantColor", progress, run, product_id AS "productId", position, alt,
  alt_translations AS "altTranslations", created_at AS "createdAt", expires_at AS "expiresAt"`

const READ_FILES = prepared<StoredFile>(
  'read-files',
  `SELECT ${FILE_FIELDS} FROM unnest($1::int[], $2::uuid[]) AS wanted(store_no, id) JOIN file USING (store_no, id)`,
)

const READ_GALLERIES = prepared<ImageRow & { productId: string }>(
  'read-galleries',
  `SELECT ${FILE_FIELDS} FROM unnest($1::int[], $2::uuid[]) AS wanted(store_no, product_id)
  JOIN file USING (store_no, product_id) ORDER BY product_id, position`,
)

/** What a request loads together, each kind in one statement however much is asked for. */
export interface Loaders {
  /** A file by id, whoever may see it; undefined when there is none. */
  readonly file: DataLoader<string, StoredFile | undefined>
  /** The images of a product by position. */
  readonly images: DataLoader<string, ImageRow[]>
}

const MAX_BATCH = 1_000

export function createLoaders(database: Database): Loaders {
  const known = (ids: readonly string[]): string[] => ids.filter((id) => storeOf(id) !== undefined)
  const read = async <Row>(statement: typeof READ_FILES, ids: string[]): Promise<Row[]> =>
    ids.length === 0 ? [] : ((await database.query(statement, [ids.map((id) => storeOf(id)), ids])) as Row[])
  return {
    file: new DataLoader(
      async (ids) => {
        const rows = new Map((await read<StoredFile>(READ_FILES, known(ids))).map((row) => [row.id, row]))
        return ids.map((id) => rows.get(id))
      },
      { maxBatchSize: MAX_BATCH },
    ),
    images: new DataLoader(
      async (ids) => {
        const rows = await read<ImageRow & { productId: string }>(READ_GALLERIES as typeof READ_FILES, known(ids))
        const byProduct = Map.groupBy(rows, (row) => row.productId)
        return ids.map((id) => byProduct.get(id) ?? [])
      },
      { maxBatchSize: MAX_BATCH },
    ),
  }
}
