import type { Context } from './context.ts'

/** The channel on which everybody who remembers who may call hears what to look up again; the message is the id. */
export const IDENTITY_CHANNEL = 'identity'

/**
 * Has everybody forget what they remember of these users, keys or apps. They would look again by themselves within seconds,
 * so a message that cannot be sent is no reason to fail what was already done.
 */
export async function tellChanged(context: Context, ids: readonly string[]): Promise<void> {
  try {
    await Promise.all(ids.map((id) => context.wakeups.publish(IDENTITY_CHANNEL, id)))
  } catch (error) {
    context.onFault(error, { requestId: context.requestId, field: 'identity wake-up' })
  }
}
