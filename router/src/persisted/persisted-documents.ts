/** Documents that were published before they are asked for by their id. C is the request context of the host application. */
export interface PersistedDocuments<C> {
  /** The text of the document that the caller's app, say, was published with under this id. */
  find(documentId: string, context: C): string | undefined | Promise<string | undefined>
  /** Whether the caller may run text that nobody published. Default: everybody may. */
  allowsText?(context: C): boolean
}
