import path from 'node:path'
import { ConfigurationError } from '@saler/kernel'
import { z } from 'zod'
import { DOMAINS, type Domain } from './domains.ts'

const postgresUrl = z.string().refine((text) => {
  const url = URL.parse(text)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== ''
}, 'must be an address such as postgresql://user:password@host:5432/database')

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.com' })
const seconds = z.coerce
  .number({ error: 'must be a number of seconds' })
  .positive('must be more than 0 seconds')
  .max(86_400, 'must be at most a day (86400 seconds)')

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port number from 0 to 65535')

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], { error: 'must be development, production or test' }),
  PORT: port,
  HOST: z.string().min(1),
  SALER_DATA: z.string().min(1),
  SALER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SALER_DEMO: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address such as redis://host:6379' }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.string().min(3),
  PUBLIC_URL: webUrl.optional(),
  RESERVATION_TTL: seconds,
  RESERVATION_GRACE: seconds,
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of days: 1 to 9999')
    .transform(Number),
  PAYMENT_WAIT: seconds.max(30, 'must be at most 30 seconds'),
  SANDBOX_PAYMENTS: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  STRIPE_API_URL: webUrl.optional(),
  PAYPAL_API_URL: webUrl.optional(),
  MOYASAR_API_URL: webUrl.optional(),
  S3_URL: webUrl.optional(),
  S3_PUBLIC_URL: webUrl.optional(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket'),
  S3_REGION: z.string().min(1),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  INTROSPECTION: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  GRAPHIQL: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  CORS_ORIGINS: z.string().regex(/^(\*|https?:\/\/[^\s,/]+(,https?:\/\/[^\s,/]+)*)$/, {
    error: 'must be *, or origins such as https://shop.example,https://admin.example',
  }),
  MAX_BATCH: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be how many operations one request may hold: 1 to 100')
    .transform(Number),
  CACHE_MEGABYTES: z
    .string()
    .regex(/^\d{1,4}$/, 'must be how much memory kept answers may take, in megabytes: 0 to 9999')
    .transform(Number),
  COST_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/, 'must be the highest estimated cost of one operation, or 0 for no limit')
    .transform(Number),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,7}$/, 'must be the cost that a caller may ask for in a second, or 0 for no limit')
    .transform(Number),
  METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be the share of requests that are traced: 0 to 1')
    .transform(Number),
  LOG_OPERATIONS: z.enum(['info', 'debug', 'off'], { error: 'must be info, debug or off' }),
  SLOW_OPERATION: seconds,
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be how many proxies stand before the router: 0 to 9')
    .transform(Number),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
    error: 'must be debug, info, warn, error or silent',
  }),
})

const DEFAULTS = {
  NODE_ENV: 'development',
  PORT: '4000',
  HOST: '127.0.0.1',
  SALER_DATA: '.saler',
  MAIL_FROM: 'Saler <no-reply@saler.com>',
  RESERVATION_TTL: '600',
  RESERVATION_GRACE: '60',
  RETENTION_DAYS: '30',
  PAYMENT_WAIT: '2',
  S3_BUCKET: 'saler',
  S3_REGION: 'us-east-1',
  CORS_ORIGINS: '*',
  MAX_BATCH: '1',
  CACHE_MEGABYTES: '64',
  COST_LIMIT: '100000',
  // Whoever has a proxy in front and does not say so would have all guests share one bucket.
  RATE_LIMIT: '0',
  OTEL_TRACES_SAMPLER_ARG: '1',
  LOG_OPERATIONS: 'debug',
  SLOW_OPERATION: '1',
  TRUSTED_PROXIES: '0',
  LOG_LEVEL: 'info',
}

/** Where an S3-compatible object storage is, and who we are to it. */
export interface S3Settings {
  /** Where this process reaches it. */
  readonly endpoint: string
  /** Where clients reach it, to upload. */
  readonly publicEndpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Everything that the environment decides, read once at the start. */
export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** The folder of the embedded PostgreSQL and of what else this machine keeps; absolute. */
  readonly dataDir: string
  /** Signs identities between the parts and encrypts signing keys. Made and kept in the data folder when not given. */
  readonly secret?: string
  /** Whether a demo store is made at the first start. */
  readonly demo: boolean
  /** The PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl?: string
  /** Domains (and the bus) whose database has an address of its own. */
  readonly domainDatabaseUrls: Readonly<Partial<Record<Domain | 'bus', string>>>
  /** Where each subgraph is reached when it is a process of its own. */
  readonly subgraphUrls: Readonly<Partial<Record<Domain, string>>>
  readonly redisUrl?: string
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** The address that links in mails start with. */
  readonly publicUrl: string
  readonly reservationTtlMs: number
  readonly reservationGraceMs: number
  /** How long events, and answers to requests with idempotency keys, are kept. */
  readonly retentionMs: number
  /** How long a request waits for the outcome of a payment before it answers PENDING. */
  readonly paymentWaitMs: number
  /** Whether the built-in payment gateway, which takes no money, may be used. */
  readonly sandbox: boolean
  /** Other addresses of the payment gateways' interfaces than their own: those of a simulator, or of a proxy. */
  readonly gatewayUrls: Readonly<Partial<Record<'stripe' | 'paypal' | 'moyasar', string>>>
  /** The object storage that keeps files; a folder in the data folder unless given. */
  readonly s3?: S3Settings
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean
  /** Whether browsers are shown GraphiQL. */
  readonly graphiql: boolean
  /** Origins whose pages may call, or '*' for all. */
  readonly corsOrigins: readonly string[] | '*'
  /** How many operations one request may hold; 1 takes no lists of them. */
  readonly maxBatch: number
  /** How much memory kept answers may take in each router; 0 keeps none. */
  readonly cacheBytes: number
  /** The highest estimated cost of one operation; 0 sets no limit. */
  readonly costLimit: number
  /** The cost that an app, a user or a guest's address may ask for in a second, in the long run; 0 sets no limit. */
  readonly rateLimit: number
  /** Where Prometheus reads `/metrics`; nowhere unless given. */
  readonly metricsPort?: number
  /** Where traces are sent and which share of requests is traced; nothing is traced unless given. */
  readonly traces?: { readonly endpoint: string; readonly sampleRatio: number }
  /** The level of the log line that tells of each operation. */
  readonly logOperations: 'info' | 'debug' | 'off'
  /** Operations that take as long are logged with their plan, some of them. */
  readonly slowOperationMs: number
  /** How many proxies of ours stand before the router, each of which adds to `X-Forwarded-For`. */
  readonly trustedProxies: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 *
 * @throws ConfigurationError that names the first wrong variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = parse(variables, { ...DEFAULTS, ...set })
  const perDomain = (suffix: string, schema: z.ZodType<string>): Partial<Record<Domain | 'bus', string>> =>
    Object.fromEntries(
      ['bus', ...DOMAINS].flatMap((domain) => {
        const name = `${domain.toUpperCase()}_${suffix}`
        return set[name] === undefined ? [] : [[domain, parse(z.object({ [name]: schema }), set)[name]]]
      }),
    )
  return {
    production: parsed.NODE_ENV === 'production',
    port: parsed.PORT,
    host: parsed.HOST,
    dataDir: path.resolve(parsed.SALER_DATA),
    secret: parsed.SALER_SECRET,
    demo: parsed.SALER_DEMO ? parsed.SALER_DEMO === 'on' : parsed.NODE_ENV === 'development',
    databaseUrl: parsed.DATABASE_URL,
    domainDatabaseUrls: perDomain('DATABASE_URL', postgresUrl),
    subgraphUrls: perDomain('URL', webUrl),
    redisUrl: parsed.REDIS_URL,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM,
    publicUrl: parsed.PUBLIC_URL?.replace(/\/+$/, '') ?? `http://localhost:${parsed.PORT}`,
    reservationTtlMs: parsed.RESERVATION_TTL * 1000,
    reservationGraceMs: parsed.RESERVATION_GRACE * 1000,
    retentionMs: parsed.RETENTION_DAYS * 86_400_000,
    paymentWaitMs: parsed.PAYMENT_WAIT * 1000,
    sandbox: parsed.SANDBOX_PAYMENTS ? parsed.SANDBOX_PAYMENTS === 'on' : parsed.NODE_ENV !== 'production',
    gatewayUrls: {
      ...(parsed.STRIPE_API_URL && { stripe: parsed.STRIPE_API_URL }),
      ...(parsed.PAYPAL_API_URL && { paypal: parsed.PAYPAL_API_URL }),
      ...(parsed.MOYASAR_API_URL && { moyasar: parsed.MOYASAR_API_URL }),
    },
    s3: s3Of(parsed),
    introspection: parsed.INTROSPECTION ? parsed.INTROSPECTION === 'on' : parsed.NODE_ENV !== 'production',
    graphiql: parsed.GRAPHIQL ? parsed.GRAPHIQL === 'on' : parsed.NODE_ENV !== 'production',
    corsOrigins: parsed.CORS_ORIGINS === '*' ? '*' : parsed.CORS_ORIGINS.split(','),
    maxBatch: parsed.MAX_BATCH,
    cacheBytes: parsed.CACHE_MEGABYTES * 2 ** 20,
    costLimit: parsed.COST_LIMIT,
    rateLimit: parsed.RATE_LIMIT,
    metricsPort: parsed.METRICS_PORT,
    ...(parsed.OTEL_EXPORTER_OTLP_ENDPOINT && {
      traces: {
        // The variable of OpenTelemetry names the collector, below which each signal has its path.
        endpoint: `${parsed.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/+$/, '')}/v1/traces`,
        sampleRatio: parsed.OTEL_TRACES_SAMPLER_ARG,
      },
    }),
    logOperations: parsed.LOG_OPERATIONS,
    slowOperationMs: parsed.SLOW_OPERATION * 1000,
    trustedProxies: parsed.TRUSTED_PROXIES,
    logLevel: parsed.LOG_LEVEL,
  }
}

function s3Of(parsed: z.output<typeof variables>): S3Settings | undefined {
  const { S3_URL: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = parsed
  if (!endpoint) return undefined
  if (!accessKeyId) throw new ConfigurationError('The setting S3_ACCESS_KEY_ID is needed with S3_URL.')
  if (!secretAccessKey) throw new ConfigurationError('The setting S3_SECRET_ACCESS_KEY is needed with S3_URL.')
  const { S3_PUBLIC_URL: publicEndpoint = endpoint, S3_BUCKET: bucket, S3_REGION: region } = parsed
  return { endpoint, publicEndpoint, bucket, region, accessKeyId, secretAccessKey }
}

function parse<Output>(schema: z.ZodType<Output>, values: unknown): Output {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const [issue] = result.error.issues
  // The value is not repeated: addresses hold passwords.
  throw new ConfigurationError(`The setting ${String(issue!.path[0])} ${issue!.message}.`)
}
