import type { ListedObjects } from './storage.ts'

const textOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]

/**
 * Reads one page of a bucket's list (ListObjects). Our keys have no character that XML writes otherwise; objects of
 * somebody else's with such names keep them as they are written.
 */
export function readBucketPage(xml: string): ListedObjects {
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: textOf(entry, 'Key') ?? '',
    size: Number(textOf(entry, 'Size')),
    modifiedAt: new Date(textOf(entry, 'LastModified') ?? 0),
  }))
  return { objects, next: textOf(xml, 'IsTruncated') === 'true' ? (objects.at(-1)?.key ?? null) : null }
}
