import { z } from 'zod'

/** Settings of `router.yaml`. Descriptions are shown by editors, from the JSON schema that is made of this. */

const text = z.string().min(1)
const positive = z.number().positive()
const count = z.int().min(1)
const milliseconds = z.number().min(0).max(86_400_000)
const port = z.int().min(0).max(65_535)
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const redisUrl = z.url({ protocol: /^rediss?$/, error: 'must be an address such as redis://host:6379' })
const headerName = z.string().regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
const headers = z.record(headerName, z.string())

const retries = z
  .strictObject({
    maxRetries: z.int().min(0).max(10).optional().describe('How often one query is tried again. Default 2.'),
    backoffMs: milliseconds.optional().describe('The longest pause before the first retry; it doubles. Default 50.'),
    maxBackoffMs: milliseconds.optional().describe('The longest pause of all. Default 1000.'),
    ratio: z.number().min(0).max(1).optional().describe('Retries that each request pays for. Default 0.2.'),
    minPerSecond: z.number().min(0).optional().describe('Retries that are free each second. Default 1.'),
  })
  .describe('Queries that did not reach the subgraph are sent again, within a budget. Mutations never are.')

const circuitBreaker = z
  .strictObject({
    failureRatio: z.number().gt(0).lt(1).optional().describe('The share of failing calls that opens it. Default 0.5.'),
    minimumCalls: count.optional().describe('Fewer calls than this decide nothing. Default 10.'),
    windowMs: positive.optional().describe('Over how long calls are counted. Default 10000.'),
    openMs: positive.optional().describe('How long a failing subgraph is left alone. Default 5000.'),
  })
  .describe('A subgraph to which most calls fail is left alone for a while: they then fail at once.')

const off = z.literal(false)

const subgraphRules = {
  timeoutMs: positive.optional().describe('How long one call may take. Default 10000.'),
  connections: count.optional().describe('How many connections are kept at most. Default 64.'),
  maxResponseBytes: count.optional().describe('How large an answer may be. Default 67108864.'),
  http2: z.boolean().optional().describe('Whether HTTP/2 is spoken where TLS offers it. Default false.'),
  compression: z.boolean().optional().describe('Whether answers may be compressed (br, gzip). Default false.'),
  ca: text.optional().describe('A file of certificates (PEM) that are trusted beside those of the system.'),
  headers: headers.optional().describe('Headers that each call carries, such as a secret of the router.'),
  forwardHeaders: z.array(headerName).optional().describe('Headers of the client that are passed on.'),
  retries: z.union([off, retries]).optional().describe('How queries are sent again; false: never.'),
  circuitBreaker: z.union([off, circuitBreaker]).optional().describe('When calls stop; false: never.'),
  deduplicate: z
    .boolean()
    .optional()
    .describe('Whether equal queries under way with equal headers are sent once. Default false.'),
}

const subgraphs = z.strictObject({
  all: z.strictObject(subgraphRules).optional().describe('What holds for every subgraph that says nothing else.'),
  named: z
    .record(
      text,
      z.strictObject({
        url: webUrl.optional().describe('Where it is; default: what the supergraph says.'),
        ...subgraphRules,
      }),
    )
    .optional()
    .describe('What holds for single subgraphs, by their names in the supergraph.'),
})

const http = z.strictObject({
  path: z.string().startsWith('/').optional().describe('Default /graphql.'),
  maxBodyBytes: count.optional().describe('How large a request may be. Default 4194304.'),
  maxBatch: z.int().min(1).max(100).optional().describe('How many operations one request may hold. Default 1.'),
  cors: z
    .strictObject({
      origins: z.union([z.literal('*'), z.array(text)]).describe('Origins whose pages may call, or "*" for all.'),
      credentials: z.boolean().optional().describe('Whether pages may send cookies. Default false.'),
      allowHeaders: z.array(headerName).optional().describe('Headers that pages may send. Default: all.'),
      exposeHeaders: z.array(headerName).optional().describe('Headers of answers that pages may read.'),
      maxAgeSeconds: z.int().min(0).optional().describe('How long browsers remember this. Default a day.'),
    })
    .optional()
    .describe('Default: pages of every origin may call, without cookies.'),
  csrfPrevention: z
    .union([z.boolean(), z.literal('strict')])
    .optional()
    .describe('Whether what a browser may have sent for another page is refused. Default true.'),
  introspection: z.boolean().optional().describe('Whether clients may ask for the schema. Default true.'),
  graphiql: z.boolean().optional().describe('Whether browsers are shown GraphiQL. Default true.'),
  serverTiming: z.boolean().optional().describe('Whether answers say how long their stages took. Default false.'),
  bodyTimeoutMs: positive.optional().describe('How long the body of a request may take to arrive. Default 30000.'),
  persistedQueries: z
    .strictObject({
      capacity: count.optional().describe('How many texts are kept, the latest used. Default 10000.'),
      redisUrl: redisUrl.optional().describe('Where several routers share them. Default: in memory.'),
    })
    .optional()
    .describe('Automatic persisted queries: clients send the hash of a text that is known already.'),
  persistedDocuments: z
    .strictObject({
      file: text.describe(
        "A JSON file of documents by id, Apollo's manifest of persisted queries, or a folder of them.",
      ),
      only: z.boolean().optional().describe('Whether clients may run nothing else. Default false.'),
    })
    .optional(),
})

const limits = z.strictObject({
  operationTimeoutMs: positive.optional().describe('How long one operation may take. Default 30000.'),
  maxCachedOperations: count.optional().describe('How many operations are remembered. Default 1000.'),
  maxCharacters: count.optional().describe('Characters of the document. Default 400000.'),
  maxTokens: count.optional().describe('Tokens of the document. Default 15000.'),
  maxDirectives: count.optional().describe('Directives in the document. Default 500.'),
  maxFragments: count.optional().describe('Fragments that the document spreads. Default 250.'),
  maxDepth: count.optional().describe('Fields within fields. Default 20.'),
  maxAliases: count.optional().describe('Fields under another name than their own. Default 200.'),
  maxRootFields: count.optional().describe('Fields at the root. Default 50.'),
  maxFields: count.optional().describe('Fields of the whole operation. Default 5000.'),
  maxListSize: count.optional().describe('Items of one list, as arguments ask for them. Default 1000.'),
  maxVariables: count.optional().describe('Variables that an operation declares. Default 250.'),
  maxVariableValues: count.optional().describe('Values in the variables of a request. Default 20000.'),
  maxVariableDepth: count.optional().describe('Lists and objects within each other in them. Default 32.'),
})

const cost = z.strictObject({
  max: positive.optional().describe('The highest estimated cost of one operation. Default: none.'),
  mode: z.enum(['enforce', 'measure']).optional().describe('Whether it is enforced, or only told. Default enforce.'),
  assumedListSize: count.optional().describe('How long lists are taken to be that say nothing. Default 10.'),
  report: z
    .enum(['always', 'asked', 'never'])
    .optional()
    .describe('Which answers tell their cost in extensions.cost. Default asked.'),
})

const rateLimit = z.strictObject({
  per: z
    .union([z.enum(['address', 'subject', 'everybody']), z.strictObject({ header: headerName.describe('Its name.') })])
    .describe(
      'Who shares a bucket: callers of one address, with one subject in their token, or one value of a header.',
    ),
  capacity: positive.describe('The most that may be asked for at once.'),
  restorePerSecond: positive.describe('How much comes back in a second.'),
  by: z.enum(['cost', 'requests']).optional().describe('What is taken: estimated cost, or 1. Default cost.'),
  redisUrl: redisUrl.optional().describe('Where the buckets of several routers are. Default: in memory.'),
})

const authentication = z.strictObject({
  jwt: z
    .strictObject({
      jwksUrl: webUrl.describe('Where the keys are that tokens are signed with.'),
      issuer: text.optional().describe('What `iss` has to be.'),
      audience: text.optional().describe('What `aud` has to name.'),
      scopesClaim: text.optional().describe('Where the scopes are: a list, or words in a text. Default scope.'),
      header: headerName.optional().describe('Where the bearer token comes in. Default authorization.'),
    })
    .describe('Callers with a valid token are authenticated; one that is not valid is refused, none is a guest.'),
})

const authorization = z.strictObject({
  mode: z
    .enum(['filter', 'refuse'])
    .optional()
    .describe('Whether what a caller has no right to is left out, or the operation refused. Default filter.'),
  report: z
    .enum(['errors', 'extensions', 'nowhere'])
    .optional()
    .describe('Where an answer says what was left out. Default errors.'),
  dryRun: z.boolean().optional().describe('Only reports, for trying out new directives. Default false.'),
})

const cache = z.strictObject({
  subgraphs: z.array(text).min(1).describe('Of which subgraphs answers are kept, as long as @cacheControl allows.'),
  maxBytes: count.optional().describe('How much memory it may take. Default 67108864.'),
  redisUrl: redisUrl.optional().describe('What several routers share behind their memories.'),
})

const subscriptions = z.strictObject({
  connectionParams: z
    .array(headerName)
    .optional()
    .describe(
      "Headers that a WebSocket's connection_init may give beside the token. None that a proxy sets: it sees no connection_init. Default: none.",
    ),
  maxSockets: count.optional().describe('How many sockets may be open. Default 10000.'),
  maxOperationsPerSocket: count.optional().describe('How many operations one may run at once. Default 100.'),
  maxStreams: count.optional().describe('How many subscriptions may be open over HTTP. Default 10000.'),
  keepAliveMs: positive.optional().describe('How often an idle connection is tried. Default 12000.'),
  stalledMs: positive.optional().describe('How long a client may take nothing. Default 30000.'),
  share: z
    .boolean()
    .optional()
    .describe('Whether equal subscriptions of callers with equal headers share one stream. Default false.'),
})

const telemetry = z.strictObject({
  serviceName: text.optional().describe('The name of this router in traces. Default router.'),
  traces: z
    .strictObject({
      endpoint: webUrl.describe('Where traces are sent, as OTLP over HTTP: http://collector:4318/v1/traces.'),
      headers: headers.optional().describe('Headers for the collector, such as an authorization.'),
      sampleRatio: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('The share of requests that are traced when the client does not say. Default 1.'),
    })
    .optional(),
  metrics: z
    .strictObject({
      port: port.describe('Prometheus reads /metrics here.'),
      host: text.optional().describe('Default: as listen.host.'),
      maxOperationNames: count.optional().describe('Operations that are counted by name. Default 300.'),
    })
    .optional(),
})

const logging = z.strictObject({
  level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional().describe('Default info.'),
  operations: z
    .enum(['info', 'debug', 'off'])
    .optional()
    .describe('The level of the line that tells of each operation. Default debug.'),
  slowOperations: z
    .strictObject({
      thresholdMs: positive.optional().describe('What counts as slow. Default 1000.'),
      perMinute: z.int().min(0).max(600).optional().describe('How many are told of, with their plan. Default 6.'),
    })
    .optional(),
})

export const routerConfig = z
  .strictObject({
    listen: z
      .strictObject({
        port: port.optional().describe('Default 4000; 0 takes any free port.'),
        host: text.optional().describe('Default: every address of this machine.'),
        trustedProxies: z
          .int()
          .min(0)
          .max(9)
          .optional()
          .describe('How many proxies of ours stand before it. Default 0.'),
        lingerMs: milliseconds
          .optional()
          .describe('At a stop: how long it still serves while /health/ready says no, for load balancers. Default 0.'),
        drainMs: milliseconds.optional().describe('How long requests may finish at a stop. Default 4000.'),
      })
      .optional(),
    supergraph: z
      .strictObject({
        file: text.optional().describe('The composed supergraph, beside this file unless the path is absolute.'),
        url: webUrl.optional().describe('Where the supergraph is loaded from.'),
        headers: headers.optional().describe('Headers for the address, such as an authorization.'),
        pollMs: milliseconds
          .optional()
          .describe(
            'How often it is looked for a change. Default 2000 for a file, 10000 for an address; 0: on SIGHUP.',
          ),
        warmOperations: z.int().min(0).optional().describe('Operations planned before a change. Default 200.'),
      })
      .optional(),
    subgraphs: subgraphs.optional(),
    http: http.optional(),
    limits: limits.optional(),
    cost: cost.optional(),
    rateLimit: rateLimit.optional(),
    authentication: authentication.optional(),
    authorization: z
      .union([off, authorization])
      .optional()
      .describe('How @authenticated, @requiresScopes and @policy are enforced; false: somebody else does.'),
    cache: cache.optional(),
    subscriptions: subscriptions.optional(),
    telemetry: telemetry.optional(),
    logging: logging.optional(),
  })
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is written in the file
  .describe('The configuration of the router. ${NAME} and ${NAME:-default} stand for variables of the environment.')

export type RouterConfig = z.infer<typeof routerConfig>
export type SubgraphConfig = NonNullable<NonNullable<RouterConfig['subgraphs']>['named']>[string]

/** For editors: `# yaml-language-server: $schema=router.schema.json` at the top of the file. */
export const routerConfigSchema = (): unknown => z.toJSONSchema(routerConfig, { io: 'input' })
