/** As much of an operation as tells it from others. */
export interface ComparedOperation {
  readonly id: string
  readonly name: string | null
  readonly body: string
}

export interface ManifestDiff {
  /** The version it is compared with; null when there is none. */
  readonly against: string | null
  readonly added: readonly ComparedOperation[]
  readonly changed: readonly ComparedOperation[]
  readonly removed: readonly ComparedOperation[]
  readonly unchangedCount: number
}

/** What an operation is known by: ids are usually made of the text, so a changed operation has another one. */
const keyOf = ({ id, name }: ComparedOperation): string => (name === null ? `id ${id}` : `name ${name}`)

/** How operations differ from those of another version. Of several with one name, each counts by name and text. */
export function manifestDiff(
  operations: readonly ComparedOperation[],
  before: readonly ComparedOperation[],
  against: string | null,
): ManifestDiff {
  const had = Map.groupBy(before, keyOf)
  const has = Map.groupBy(operations, keyOf)
  const added: ComparedOperation[] = []
  const changed: ComparedOperation[] = []
  let unchangedCount = 0
  for (const operation of operations) {
    const others = had.get(keyOf(operation))
    if (!others) added.push(operation)
    else if (others.some(({ body, id }) => body === operation.body && id === operation.id)) unchangedCount++
    else changed.push(operation)
  }
  const removed = before.filter((operation) => !has.has(keyOf(operation)))
  return { against, added, changed, removed, unchangedCount }
}
