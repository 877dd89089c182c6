/** BullMQ refuses ids with a colon and ids that are whole numbers; callers of a queue need not know. */
const OWN = 'id.'

export const toBullId = (id: string): string => OWN + encodeURIComponent(id)

export const fromBullId = (id: string): string => (id.startsWith(OWN) ? decodeURIComponent(id.slice(OWN.length)) : id)
