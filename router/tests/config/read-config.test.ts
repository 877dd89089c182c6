// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what the file holds
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/read-config.ts'
import { routerConfigSchema } from '../../src/config/schema.ts'

const read = (text: string, environment: Record<string, string> = {}) => parseConfig(text, 'router.yaml', environment)
const refusal = (text: string, environment: Record<string, string> = {}): string => {
  try {
    read(text, environment)
  } catch (error) {
    expect(error).toMatchObject({ name: 'WrongSetting' })
    return (error as Error).message
  }
  throw new Error('It was taken.')
}

describe('a configuration', () => {
  it('may say nothing', () => {
    expect(read('')).toEqual({})
    expect(read('# only a comment\n')).toEqual({})
  })

  it('takes the example of the documentation', () => {
    const example = readFileSync(new URL('../../router.example.yaml', import.meta.url), 'utf8')
    const config = read(example, { ROUTER_SECRET: 's', REGISTRY_TOKEN: 't' })
    expect(config.subgraphs?.all?.headers).toEqual({ 'x-router-secret': 's' })
    // Every section is in it.
    const { properties } = routerConfigSchema() as { properties: object }
    expect(Object.keys(config).sort()).toEqual(Object.keys(properties).sort())
  })

  it.each([
    ['listen:\n  prot: 4000', 'router.yaml:2: listen.prot is no setting. Did you mean listen.port?'],
    ['corz: 1', 'router.yaml:1: corz is no setting. Did you mean cost?'],
    ['nothing_like_it: 1', 'router.yaml:1: nothing_like_it is no setting.'],
    [
      'subgraphs:\n  named:\n    shop:\n      circuitBraker: false',
      'router.yaml:4: subgraphs.named.shop.circuitBraker is no setting. Did you mean subgraphs.named.shop.circuitBreaker?',
    ],
    [
      'subgraphs: { all: { retries: { ratoi: 1 } } }',
      'router.yaml:1: subgraphs.all.retries.ratoi is no setting. Did you mean subgraphs.all.retries.ratio?',
    ],
    ['listen: { port: abc }', 'router.yaml:1: listen.port: expected a number.'],
    ['listen: { port: 70000 }', 'router.yaml:1: listen.port must be at most 65535.'],
    ['http: { csrfPrevention: maybe }', 'router.yaml:1: http.csrfPrevention: expected a boolean, or "strict".'],
    ['cost: { mode: off }', 'router.yaml:1: cost.mode: expected "enforce" or "measure".'],
    ['cache: { subgraphs: [] }', 'router.yaml:1: cache.subgraphs must not be empty.'],
    ['supergraph: { url: "ftp://x" }', 'router.yaml:1: supergraph.url must be an http or https address.'],
    [
      'rateLimit: { per: address, capacity: 5 }',
      'router.yaml:1: rateLimit.restorePerSecond: expected a number, which is missing.',
    ],
    ['subgraphs: { all: { headers: { "a b": x } } }', 'router.yaml:1: subgraphs.all.headers.a b cannot be named so.'],
    ['listen: { port: 1, port: 2 }', 'router.yaml:1: Map keys must be unique.'],
    ['- a', 'router.yaml: The configuration: expected an object.'],
  ])('%j is refused: %s', (text, message) => {
    expect(refusal(text)).toBe(message)
  })

  it('is told of everything that is wrong in it, and of no value', () => {
    const told = refusal('listen: { port: hunter2 }\ncost: { mode: hunter2 }\nsupergrpah: hunter2')
    expect(told.split('\n')).toHaveLength(3)
    expect(told).not.toContain('hunter2')
  })
})

describe('variables of the environment', () => {
  const taken = 'subgraphs: { all: { headers: { authorization: "Bearer ${TOKEN}" } } }'

  it('stand where they are named', () => {
    const headers = { authorization: 'Bearer s3cret' }
    expect(read(taken, { TOKEN: 's3cret' }).subgraphs?.all).toEqual({ headers })
  })

  it('may have a default, and a dollar sign is written twice', () => {
    expect(read('telemetry: { serviceName: "${NAME:-edge}-$$1" }').telemetry?.serviceName).toBe('edge-$1')
    expect(read('telemetry: { serviceName: "${NAME:-edge}" }', { NAME: 'core' }).telemetry?.serviceName).toBe('core')
  })

  it('are numbers and truth values where these are expected, and texts elsewhere', () => {
    const text =
      'listen: { port: "${PORT}" }\nhttp: { graphiql: "${UI}" }\nsubgraphs: { all: { retries: "${R}", headers: { x: "${PORT}" } } }'
    expect(read(text, { PORT: '5000', UI: 'false', R: 'false' })).toEqual({
      listen: { port: 5000 },
      http: { graphiql: false },
      subgraphs: { all: { retries: false, headers: { x: '5000' } } },
    })
    expect(refusal('listen: { port: "${PORT}" }', { PORT: 'x' })).toBe('router.yaml:1: listen.port: expected a number.')
  })

  it('are named when they are not set', () => {
    expect(refusal(taken)).toBe(
      'subgraphs.all.headers.authorization needs the variable TOKEN of the environment, which is not set.',
    )
  })
})

describe('the JSON schema', () => {
  it('describes every setting, and allows no other', () => {
    interface Node {
      readonly description?: string
      readonly properties?: Readonly<Record<string, Node>>
      readonly additionalProperties?: unknown
      readonly anyOf?: readonly Node[]
    }
    const undescribed: string[] = []
    const open: string[] = []
    const walk = (node: Node, path: string): void => {
      if (node.properties && node.additionalProperties !== false) open.push(path)
      for (const [key, child] of Object.entries(node.properties ?? {})) {
        if (!child.properties && child.description === undefined) undescribed.push(`${path}.${key}`)
        walk(child, `${path}.${key}`)
      }
      for (const child of node.anyOf ?? []) walk(child, path)
      if (typeof node.additionalProperties === 'object') walk(node.additionalProperties as Node, `${path}.*`)
    }
    walk(routerConfigSchema() as Node, '')
    expect(open).toEqual([])
    expect(undescribed).toEqual([])
  })
})

it('has its JSON schema written out for editors, as it is now', () => {
  const written = readFileSync(new URL('../../router.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(written), 'npm run router -- --schema > router/router.schema.json').toEqual(
    JSON.parse(JSON.stringify(routerConfigSchema())),
  )
})
