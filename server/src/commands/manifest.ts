import { readFile } from 'node:fs/promises'
import { ConfigurationError } from '@saler/kernel'
import { readArguments } from '../arguments.ts'
import { API_OPTIONS, type Api, granted, sentenceOf, type UserError, withApi } from './api.ts'
import type { Command } from './command.ts'

const USAGE = `  npm run saler -- manifest publish --app <id> --version <version> [--expires <time>] [--format <format>] [--dry-run] <file>
  npm run saler -- manifest list --app <id>
  npm run saler -- manifest diff --app <id> <file>
  npm run saler -- manifest diff --app <id> --version <version> [--against <version>]
  npm run saler -- manifest withdraw --app <id> --version <version>
    The file is Apollo's persisted-query manifest, graphql-codegen's persisted-documents.json or Relay's persisted queries
    (--format APOLLO, CODEGEN or RELAY says which). What is wrong with it is listed, and the exit code is 2 then.`

const DIFF = 'against added { id name } changed { id name } removed { id name } unchangedCount'
const PUBLISH = `mutation ($input: PublishManifestInput!) { publishManifest(input: $input) {
  manifest { version operationCount } diff { ${DIFF} } userErrors { code field message } } }`
const WITHDRAW = `mutation ($input: WithdrawManifestInput!) { withdrawManifest(input: $input) {
  manifest { version } userErrors { code field message } } }`
const LIST = `query ($appId: ID!, $after: String) { app(id: $appId) { manifests(first: 100, after: $after) {
  nodes { id version status operationCount createdAt expiresAt withdrawnAt } pageInfo { hasNextPage endCursor } } } }`
const COMPARE = `query ($id: ID!, $against: String) { manifest(id: $id) { diff(against: $against) { ${DIFF} } } }`

interface Change {
  id: string
  name: string | null
}

interface Diff {
  against: string | null
  added: Change[]
  changed: Change[]
  removed: Change[]
  unchangedCount: number
}

interface Listed {
  id: string
  version: string
  status: string
  operationCount: number
  createdAt: string
  expiresAt: string | null
  withdrawnAt: string | null
}

const text = { type: 'string' } as const
const OPTIONS = {
  ...API_OPTIONS,
  app: text,
  version: text,
  against: text,
  format: text,
  expires: text,
  'dry-run': { type: 'boolean' },
} as const

/** Publishes, lists, compares and withdraws the operations of an app's versions. */
export const manifest: Command = {
  usage: USAGE,
  async run([action, ...args], { out, environment }) {
    const { values, positionals } = readArguments(OPTIONS, USAGE, args)
    const { app: appId, version, against } = values
    const [file] = positionals
    if (!appId) throw new ConfigurationError(`Name an app.\n${USAGE}`)
    const over = <Result>(work: (api: Api) => Promise<Result>): Promise<Result> => withApi(values, environment, work)

    if (action === 'publish' && version && file) {
      const { format, expires: expiresAt, 'dry-run': dryRun = false } = values
      const input = { appId, version, format, expiresAt, dryRun, document: await contentOf(file) }
      return over((api) => publish(api, input, out))
    }
    if (action === 'diff' && file) {
      // Compared and not published, so the version is nobody's.
      const input = { appId, version: `unpublished-${Date.now()}`, dryRun: true, document: await contentOf(file) }
      return over((api) => publish(api, input, out))
    }
    if (action === 'diff' && version) {
      const { manifest: found } = await over(async (api) =>
        api.ask<{ manifest: { diff: Diff } }>(COMPARE, { id: await idOf(api, appId, version), against }),
      )
      writeDiff(out, found.diff)
      return 0
    }
    if (action === 'list') {
      for (const listed of await over((api) => listAll(api, appId))) out.write(`${lineOf(listed)}\n`)
      return 0
    }
    if (action === 'withdraw' && version) {
      await over(async (api) => {
        const input = { manifestId: await idOf(api, appId, version) }
        const answer = await api.ask<{ withdrawManifest: { userErrors: UserError[] } }>(WITHDRAW, { input })
        granted(answer.withdrawManifest)
      })
      out.write(`Version ${version} is withdrawn.\n`)
      return 0
    }
    throw new ConfigurationError(`What is to be done, and with what?\n${USAGE}`)
  },
}

const contentOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`The file ${file} cannot be read: ${error.code}.`)
  })

async function publish(api: Api, input: Record<string, unknown>, out: NodeJS.WritableStream): Promise<number> {
  const { publishManifest } = await api.ask<{
    publishManifest: {
      manifest: { version: string; operationCount: number } | null
      diff: Diff | null
      userErrors: UserError[]
    }
  }>(PUBLISH, { input })
  const { manifest: published, diff, userErrors } = publishManifest
  for (const error of userErrors) out.write(`${sentenceOf(error)}\n`)
  if (userErrors.length > 0) return 2
  writeDiff(out, diff!)
  if (published) out.write(`Version ${published.version} is published with ${published.operationCount} operations.\n`)
  return 0
}

function writeDiff(out: NodeJS.WritableStream, { against, added, changed, removed, unchangedCount }: Diff): void {
  const marked: [string, Change[]][] = [
    ['+', added],
    ['~', changed],
    ['-', removed],
  ]
  for (const [mark, changes] of marked) for (const { name, id } of changes) out.write(`${mark} ${name ?? id}\n`)
  const compared = against === null ? 'Compared with nothing' : `Compared with version ${against}`
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchangedCount} unchanged`
  out.write(`${compared}: ${counts}.\n`)
}

interface Page {
  nodes: Listed[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function listAll(api: Api, appId: string): Promise<Listed[]> {
  const listed: Listed[] = []
  let after: string | null = null
  do {
    const { app }: { app: { manifests: Page } | null } = await api.ask(LIST, { appId, after })
    if (!app) throw new ConfigurationError(`There is no app ${appId}.`)
    listed.push(...app.manifests.nodes)
    after = app.manifests.pageInfo.hasNextPage ? app.manifests.pageInfo.endCursor : null
  } while (after !== null)
  return listed
}

async function idOf(api: Api, appId: string, version: string): Promise<string> {
  const found = (await listAll(api, appId)).find((listed) => listed.version === version)
  if (!found) throw new ConfigurationError(`The app has published no version ${version}.`)
  return found.id
}

function lineOf({ version, status, operationCount, createdAt, expiresAt, withdrawnAt }: Listed): string {
  const end = withdrawnAt ? `, withdrawn ${withdrawnAt}` : expiresAt ? `, ends ${expiresAt}` : ''
  return `${version}  ${status}  ${operationCount} operations, published ${createdAt}${end}`
}
