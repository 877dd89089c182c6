import type { PlanNode, QueryPlan } from '@apollo/query-planner'
import { compileVariables, createOperationCache } from '@saler/execution'
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import type { Restriction } from '../authorization/restriction.ts'
import { digest } from '../cache/cache-key.ts'
import { type CachePolicy, cachePolicy } from '../cache/policy.ts'
import type { CostSchema } from '../cost/cost-schema.ts'
import { compileDeferred, type DeferredOperation } from '../defer/compile-deferred.ts'
import { DEFER_RULES, labelDeferrals, onlyDeferring } from '../defer/deferrals.ts'
import { type CheckListSizes, compileListSizes } from '../limits/list-sizes.ts'
import { exceededLimits } from '../limits/operation-size.ts'
import type { OperationLimits } from '../limits/options.ts'
import { exceededTextLimits } from '../limits/text-size.ts'
import type { Step } from '../plan/fetch.ts'
import type { Data } from '../plan/merge.ts'
import { compilePlan, subgraphOperation, type TransportOf } from '../plan/plan.ts'
import { compileShape, type Shape, type WriteResponse } from '../response/shape.ts'
import type { Supergraph } from '../supergraph.ts'
import type { SubgraphTransport } from '../transport.ts'
import { compileIntrospection } from './introspection.ts'
import type { RenameResponses } from './response-names.ts'

/** A client operation, parsed, validated, planned and compiled: everything that does not depend on its variables. */
export interface Operation<C> {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly name: string | undefined
  /** Stands for the operation: the same in every process that serves the same supergraph. */
  readonly id: string
  /** How its answers may be kept; undefined when nobody may keep them. */
  readonly caching: CachePolicy | undefined
  readonly clientNames: ReadonlyMap<string, string>
  readonly coerce: ReturnType<typeof compileVariables>
  /** Undefined when it asks for no list of a length of its own. */
  readonly checkListSizes: CheckListSizes | undefined
  /** Runs the plan; of a subscription, the part that follows each event. */
  readonly step: Step<C>
  readonly events: EventSource<C> | undefined
  writerFor(variables: Data): WriteResponse
  /** How it runs when fragments with `@defer` come later, for these variables; undefined when none does. Throws when the planner does. */
  readonly deferredFor: ((variables: Data) => DeferredOperation<C> | undefined) | undefined
  /** What of it is guarded, and left out for its callers; undefined when nothing of it is guarded. */
  readonly restriction: Restriction | undefined
  /** What is planned; undefined when its callers may see nothing of it. */
  readonly document: DocumentNode | undefined
  /** The operation in that document; the whole one when there is none. */
  readonly definition: OperationDefinitionNode
}
/** Where the events of a subscription come from. */
export interface EventSource<C> {
  /** The field that is subscribed to. */
  readonly field: FieldNode
  readonly service: string
  readonly variableNames: readonly string[]
  readonly subscribe: ReturnType<SubgraphTransport<C>['subscribe']>
}
export interface CompilerOptions<C> {
  readonly supergraph: Supergraph
  readonly renameResponses: RenameResponses
  readonly transportOf: TransportOf<C>
  readonly limits: Required<OperationLimits>
  readonly costs: CostSchema
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean
}

const MAX_VALIDATION_ERRORS = 20
const MAX_SHAPES = 32
const NO_LABELS: ReadonlySet<string> = new Set()

/** An operation of a document that is valid, before it is planned. */
export interface ReadOperation {
  readonly text: string
  readonly operationName: string | undefined
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  readonly clientNames: ReadonlyMap<string, string>
  /** Labels of the document's deferred fragments, with those that the client gave. */
  readonly clientLabels: ReadonlyMap<string, string | undefined> | undefined
}

/** Reads the text of a request, or says what is wrong with it. */
export function readOperation<C>(
  options: CompilerOptions<C>,
  text: string,
  operationName: string | undefined,
): ReadOperation | readonly GraphQLError[] {
  const { supergraph, limits } = options
  const tooLong = exceededTextLimits(text, limits)
  if (tooLong.length) return tooLong
  const source = parseWithin(text, limits.maxTokens)
  if (source instanceof GraphQLError) return [source]
  const tooLarge = exceededLimits(source, limits)
  if (tooLarge.length) return tooLarge
  const hidden = options.introspection ? [] : validate(supergraph.api, source, [NoSchemaIntrospectionCustomRule])
  if (hidden.length) return [withCode(hidden[0]!, 'INTROSPECTION_DISABLED')]
  const invalid = validate(supergraph.api, source, [...specifiedRules, ...DEFER_RULES], {
    maxErrors: MAX_VALIDATION_ERRORS,
  })
  if (invalid.length) return invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'))
  const renamed = options.renameResponses(source)
  const { clientNames } = renamed
  const labelled = labelDeferrals(renamed.document)
  const { document } = labelled ?? renamed
  const definition = getOperationAST(document, operationName)
  if (!definition) return [unresolved(operationName)]
  return { text, operationName, document, definition, clientNames, clientLabels: labelled?.clientLabels }
}

/** Plans and compiles an operation for callers who may see all of it, or what is left for others. Throws when the planner does. */
export function compileOperation<C>(
  options: CompilerOptions<C>,
  read: ReadOperation,
  restriction?: Restriction,
): Operation<C> {
  const { supergraph, transportOf } = options
  const { document, definition, clientNames, clientLabels, text, operationName } = read
  const planned = restriction ? restriction.document : document
  const plan = planned && supergraph.plan(clientLabels ? onlyDeferring(planned, NO_LABELS) : planned, operationName)
  const { node, events } = planParts(plan, transportOf)
  const caching = cachePolicy({ schema: supergraph.full, hints: supergraph.hints, document, operation: definition })
  const writers = { document, operation: definition, clientNames, denied: restriction?.denied }
  const compileDeferring = (deferring: DocumentNode): Step<C> =>
    compilePlan(planParts(supergraph.plan(deferring, operationName), transportOf).node, supergraph.full, transportOf)
  return {
    kind: definition.operation,
    name: definition.name?.value,
    id: digest('1', supergraph.id, text, operationName ?? '', print(document), restriction?.id ?? ''),
    // What is told to one caller is not for others when it depends on rights.
    caching: caching && restriction ? { ...caching, scope: 'PRIVATE' } : caching,
    document: planned,
    definition: (planned && getOperationAST(planned, operationName)) ?? definition,
    clientNames,
    coerce: compileVariables(supergraph.api, definition.variableDefinitions ?? []),
    checkListSizes: compileListSizes(supergraph.api, options.costs, document, definition, options.limits.maxListSize),
    step: compilePlan(node, supergraph.full, transportOf),
    events,
    writerFor: compileWriters(options, writers),
    deferredFor:
      planned && clientLabels && definition.operation !== 'subscription'
        ? compileDeferred({
            document: planned,
            clientLabels,
            compile: compileDeferring,
            writerFor: compileWriters(options, { ...writers, defers: true }),
          })
        : undefined,
    restriction,
  }
}

function planParts<C>(
  plan: QueryPlan | undefined,
  transportOf: TransportOf<C>,
): { node: PlanNode | undefined; events: EventSource<C> | undefined } {
  const node = plan?.node
  if (node?.kind !== 'Subscription') return { node, events: undefined }
  const { primary, rest } = node
  const service = primary.serviceName
  const operation = subgraphOperation(primary)
  const subscribe = transportOf(service).subscribe(operation)
  const field = subscribedField(getOperationAST(operation.document)!.selectionSet)
  return { node: rest, events: { service, field, variableNames: primary.variableUsages ?? [], subscribe } }
}

/** The only field at the root of a subscription, as the planner writes it out. */
function subscribedField({ selections: [first] }: SelectionSetNode): FieldNode {
  if (first?.kind === Kind.FIELD) return first
  if (first?.kind === Kind.INLINE_FRAGMENT) return subscribedField(first.selectionSet)
  throw new Error('The planner gave a subscription without its field.')
}

/** The writers of one operation: one per combination of its `@skip` and `@include` variables. */
function compileWriters<C>(
  { supergraph: { api: schema, full } }: CompilerOptions<C>,
  written: Pick<Shape, 'document' | 'operation' | 'clientNames' | 'denied' | 'defers'>,
): (variables: Data) => WriteResponse {
  const { document, operation } = written
  const names = togglesOf(document)
  const introspect = compileIntrospection(schema, document, operation)
  const writers = createOperationCache<WriteResponse>(MAX_SHAPES)
  return (variables) => {
    const key = names.map((name) => String(variables[name])).join()
    let writer = writers.get(key)
    if (!writer) {
      const toggles = Object.fromEntries(names.map((name) => [name, variables[name]]))
      writer = compileShape({ ...written, schema, full, toggles, introspect })
      writers.set(key, writer)
    }
    return writer
  }
}

function togglesOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: args }) => {
      for (const { name, value } of args ?? []) {
        if (name.value === 'if' && value.kind === Kind.VARIABLE) names.add(value.name.value)
      }
    },
  })
  return [...names]
}

function parseWithin(text: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens })
  } catch (error) {
    if (error instanceof RangeError)
      return new GraphQLError('The document nests too deep.', { extensions: { code: 'DEPTH_LIMIT_EXCEEDED' } })
    if (!(error instanceof GraphQLError)) throw error
    return withCode(
      error,
      error.message.includes(`more that ${maxTokens} tokens`) ? 'TOKEN_LIMIT_EXCEEDED' : 'GRAPHQL_PARSE_FAILED',
    )
  }
}

function unresolved(operationName: string | undefined): GraphQLError {
  const message =
    operationName === undefined
      ? 'The document has several operations: "operationName" must say which one to run.'
      : `The document has no operation named "${operationName}".`
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })
}

export function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions.code ??= code
  return error
}
