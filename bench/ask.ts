// biome-ignore lint/suspicious/noExplicitAny: the measurements read answers of many operations, each once.
export type Ask = (query: string, variables: Record<string, unknown>, token?: string) => Promise<any>

/** Sends an operation that must succeed, with these headers besides the usual ones. */
export const askAt =
  (url: string, more: Readonly<Record<string, string>> = {}): Ask =>
  async (query, variables, token) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more, ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    })
    const answer = (await response.json()) as { data: unknown; errors?: unknown[] }
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data
  }
