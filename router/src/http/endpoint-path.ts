/** Where a request is for the endpoint. */
export interface EndpointPlace {
  /** The id of the published document that the path names: `/graphql/<id>`. */
  readonly documentId: string | undefined
}

const AT_PATH: EndpointPlace = { documentId: undefined }

/** Whether an address is that of the endpoint, or of a published document one step below it. */
export function placeAt(path: string, url: string | undefined, hasDocuments: boolean): EndpointPlace | undefined {
  if (!url?.startsWith(path)) return undefined
  const next = url[path.length]
  if (next === undefined || next === '?') return AT_PATH
  if (next !== '/' || !hasDocuments) return undefined
  const [step = ''] = url.slice(path.length + 1).split('?', 1)
  if (step === '' || step.includes('/')) return undefined
  try {
    return { documentId: decodeURIComponent(step) }
  } catch {
    return undefined
  }
}
