import type { ResponseError } from '../plan/run.ts'

/** A deferred fragment on one object, as clients are told of it. */
export interface Announced {
  readonly id: string
  /** The label that the client gave. */
  readonly label: string | undefined
  readonly path: readonly (string | number)[]
}
/** What came of it: the JSON text of its part of the object, which is null when it has none. */
export interface Delivered extends Announced {
  readonly json: string
  readonly errors: readonly ResponseError[]
}

/** How the parts of a response are told to clients, as members of a JSON object. Names follow those that clients ask by. */
export type PartFormatName = 'deferSpec=20220824' | 'incrementalSpec=v0.2'
export interface PartFormat {
  /** What is told with the first part of the fragments that come later. */
  announce(announced: readonly Announced[]): string
  deliver(delivered: readonly Delivered[], announced: readonly Announced[]): string
}

const labelOf = ({ label }: Announced): string => (label === undefined ? '' : `"label":${JSON.stringify(label)},`)
const errorsOf = (errors: readonly ResponseError[]): string =>
  errors.length ? `"errors":${JSON.stringify(errors)},` : ''

/** The form of 24 August 2022, where each part says its path. */
const BY_PATH: PartFormat = {
  announce: () => '',
  deliver(delivered) {
    const parts = delivered.map(
      (one) => `{${labelOf(one)}"path":${JSON.stringify(one.path)},${errorsOf(one.errors)}"data":${one.json}}`,
    )
    return `"incremental":[${parts.join()}]`
  },
}

/** The later form, where parts are announced, and told apart by ids (https://specs.apollo.dev/incremental/v0.2/). */
const BY_ID: PartFormat = {
  announce: (announced) => (announced.length ? `,${pending(announced)}` : ''),
  deliver(delivered, announced) {
    const came = delivered.filter(({ json }) => json !== 'null')
    const parts = came.map(({ id, json, errors }) => `{"id":"${id}",${errorsOf(errors)}"data":${json}}`)
    const completed = delivered.map(({ id, json, errors }) =>
      json === 'null' ? `{${errorsOf(errors)}"id":"${id}"}` : `{"id":"${id}"}`,
    )
    return [
      ...(announced.length ? [pending(announced)] : []),
      ...(parts.length ? [`"incremental":[${parts.join()}]`] : []),
      `"completed":[${completed.join()}]`,
    ].join()
  },
}

function pending(announced: readonly Announced[]): string {
  const each = announced.map((one) => `{"id":"${one.id}",${labelOf(one)}"path":${JSON.stringify(one.path)}}`)
  return `"pending":[${each.join()}]`
}

export const PART_FORMATS: Readonly<Record<PartFormatName, PartFormat>> = {
  'deferSpec=20220824': BY_PATH,
  'incrementalSpec=v0.2': BY_ID,
}
