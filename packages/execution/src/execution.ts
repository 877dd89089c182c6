import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import type { Path } from './path.ts'

/** What stays the same for every run of one compiled operation. */
export interface Source {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
}

/** One run of an operation. */
export class Execution {
  readonly source: Source
  readonly variables: Record<string, unknown>
  readonly context: unknown
  readonly rootValue: unknown
  readonly errors: GraphQLError[] = []
  #nulled: Set<Path | undefined> | undefined

  constructor(source: Source, variables: Record<string, unknown>, context: unknown, rootValue: unknown) {
    this.source = source
    this.variables = variables
    this.context = context
    this.rootValue = rootValue
  }

  /** Keeps an error, unless a place above it is null already: then nobody can see where it happened. */
  report(error: GraphQLError, path: Path | undefined): void {
    if (this.#nulled) {
      for (let at = path; at; at = at.prev) if (this.#nulled.has(at)) return
      if (this.#nulled.has(undefined)) return
    }
    this.#nulled ??= new Set()
    this.#nulled.add(path)
    this.errors.push(error)
  }
}

/** One field of one selection set, as far as it is known before the operation runs. */
export interface FieldPlan {
  readonly key: string
  readonly nodes: readonly FieldNode[]
  readonly definition: GraphQLField<unknown, unknown>
  readonly parent: GraphQLObjectType
}

/** The fourth argument of resolvers. Getters, because most resolvers read none of it and it is made for every call. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly #field: FieldPlan
  readonly #execution: Execution
  readonly path: Path

  constructor(field: FieldPlan, execution: Execution, path: Path) {
    this.#field = field
    this.#execution = execution
    this.path = path
  }
  get fieldName(): string {
    return this.#field.definition.name
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes
  }
  get returnType(): GraphQLOutputType {
    return this.#field.definition.type
  }
  get parentType(): GraphQLObjectType {
    return this.#field.parent
  }
  get schema(): GraphQLSchema {
    return this.#execution.source.schema
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.#execution.source.fragments
  }
  get rootValue(): unknown {
    return this.#execution.rootValue
  }
  get operation(): OperationDefinitionNode {
    return this.#execution.source.operation
  }
  get variableValues(): Record<string, unknown> {
    return this.#execution.variables
  }
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}
