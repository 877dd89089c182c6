import type { Storage } from '@saler/storage'
import type { Endpoint } from '@saler/subgraph'

/** Takes uploads and gives private files by signed URLs, where the storage has no server of its own that does. */
export const uploadsEndpoint =
  (storage: Storage): Endpoint =>
  async (request) =>
    storage.endpoint ? storage.endpoint(request) : Response.json({ error: 'There is nothing here.' }, { status: 404 })
