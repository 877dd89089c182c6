// Generates the Prisma client of every domain whose schema changed since its client was generated.
// Runs before start, test and type check, so a run with nothing to do imports next to nothing.
import './node-version.js'
import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

type Schema = { domain: string; config: string; output: string; fingerprint: string }

/** Each run of Prisma keeps a core busy for a second. */
const AT_ONCE = 2

const folder = import.meta.dirname
const root = path.dirname(folder)

const stale = readSchemas().filter((schema) => !isCurrent(schema))
if (stale.length > 0) await generateAll(stale)

function readSchemas(): Schema[] {
  const { version } = JSON.parse(readFileSync(prismaFile('package.json'), 'utf8')) as { version: string }
  return readdirSync(folder).flatMap((domain) => {
    const file = path.join(folder, domain, 'schema.prisma')
    if (!existsSync(file)) return []
    const text = readFileSync(file, 'utf8')
    const output = /^\s*output\s*=\s*"(.+)"/m.exec(text)?.[1]
    if (!output) fail(`prisma/${domain}/schema.prisma names no output for its generator.`)
    return {
      domain,
      config: path.join(folder, domain, 'prisma.config.ts'),
      output: path.resolve(path.dirname(file), output),
      fingerprint: hash('sha256', `${version}\n${text}`),
    }
  })
}

function prismaFile(name: string): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), name)
  } catch {
    return fail('Prisma is not installed: run "npm install".')
  }
}

/** The fingerprint of the schema lies beside the client that was generated from it. */
function fingerprintFile(schema: Schema): string {
  return path.join(schema.output, '.fingerprint')
}

function isCurrent(schema: Schema): boolean {
  const file = fingerprintFile(schema)
  return existsSync(file) && readFileSync(file, 'utf8') === schema.fingerprint
}

async function generateAll(schemas: Schema[]): Promise<void> {
  console.log(`Generating the Prisma clients of ${schemas.map(({ domain }) => domain).join(', ')}`)
  const { spawn } = await import('node:child_process')
  const cli = prismaFile('build/index.js')
  const waiting = [...schemas]

  const generate = (schema: Schema) =>
    new Promise<void>((resolve) => {
      const child = spawn(process.execPath, [cli, 'generate', '--config', schema.config, '--no-hints'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // Generating needs no schema engine, yet Prisma downloads it unless it is told of one: any existing file
          // will do. Without this the first start would need a host that closed networks do not reach.
          PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
          CHECKPOINT_DISABLE: '1',
        },
      })
      let output = ''
      child.stdout.on('data', (data) => (output += data))
      child.stderr.on('data', (data) => (output += data))
      child.once('error', (error) => fail(`The Prisma client of ${schema.domain} was not generated: ${error.message}`))
      child.once('close', (code) => {
        if (code !== 0) fail(`The Prisma client of ${schema.domain} was not generated:\n${output.trim()}`)
        writeFileSync(fingerprintFile(schema), schema.fingerprint)
        resolve()
      })
    })

  const work = async () => {
    for (let schema = waiting.shift(); schema; schema = waiting.shift()) await generate(schema)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
