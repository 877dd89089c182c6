import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { Introspect } from '../operation/introspection.ts'
import type { Data } from '../plan/merge.ts'
import type { ResponseError } from '../plan/run.ts'
import { type Collected, collectDeferring } from './collect-fields.ts'
import { isHiddenType, isHiddenValue } from './hidden.ts'
import { leafWriter, type WriteLeaf } from './leaf-writers.ts'

/** The text of `data`, and what was wrong in what the subgraphs sent. */
export interface Written {
  readonly json: string
  readonly errors: readonly ResponseError[]
  /** The fragments that come later, for each object that they are on. */
  readonly later: readonly Later[]
}
/** A deferred fragment on one object of the response. */
export interface Later {
  readonly label: string
  readonly path: readonly (string | number)[]
  /** Writes the fragment's part of the object, once it is there. */
  write(variables: Data): Written
}
/** Writes merged plan data as a response. `shared` says that objects may stand in several places of it. */
export type WriteResponse = (data: Data, variables: Data, shared: boolean) => Written

export interface Shape {
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** What the subgraphs may give, which includes what is `@inaccessible` for clients. */
  readonly full: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** The values of the variables that `@skip` and `@include` use: the shape is good for exactly these. */
  readonly toggles: Data
  readonly clientNames: ReadonlyMap<string, string>
  /** Fields that stay null, whatever a plan fetched for itself. */
  readonly denied: ReadonlySet<FieldNode> | undefined
  readonly introspect: Introspect
  /** Whether fragments with `@defer` are left for later. */
  readonly defers?: boolean
}

/** One walk over the data. */
interface Pass {
  readonly errors: ResponseError[]
  readonly path: (string | number)[]
  readonly variables: Data
  readonly memo: Map<unknown, string>[] | undefined
  /** The deferred fragments seen so far; none are kept on objects that a null took the place of. */
  readonly later: Later[]
}
/** JSON text, or undefined when a null must go to the parent. */
type Write = (value: unknown, pass: Pass) => string | undefined
type Fielded = GraphQLObjectType | GraphQLInterfaceType
interface WriteField {
  readonly key: string
  readonly clientName: string
  /** Writes a scalar that is as it should be, which needs neither a path nor a look at the rest. */
  readonly leaf: WriteLeaf | undefined
  readonly write: Write
}

const NULL = 'null'

/**
 * Compiles a client operation into a writer that turns plan data straight into the text of the response: only what was
 * asked for, in the client's order and under its names, with nulls where the schema's rules put them. No object tree
 * is built only to be printed.
 */
export function compileShape(shape: Shape): WriteResponse {
  const { schema, full, document, operation, toggles, clientNames, denied, defers = false } = shape
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  }
  let memos = 0

  const compileField = (type: Fielded, key: string, nodes: readonly FieldNode[]): WriteField => {
    const name = nodes[0]!.name.value
    const clientName = clientNames.get(key) ?? key
    const field = { key, clientName, leaf: undefined }
    if (name === '__typename')
      return { ...field, write: isObjectType(type) ? constant(JSON.stringify(type.name)) : propagate }
    if (name === '__schema' || name === '__type') {
      return { ...field, write: (_: unknown, pass: Pass) => shape.introspect(nodes, pass.variables) }
    }
    const valueType = type.getFields()[name]!.type
    if (denied?.size && nodes.every((node) => denied.has(node)))
      return { ...field, write: isNonNullType(valueType) ? propagate : constant(NULL) }
    const inner = isNonNullType(valueType) ? valueType.ofType : valueType
    return {
      ...field,
      leaf: isLeafType(inner) ? leafWriter(inner) : undefined,
      write: compileValue(valueType, nodes, `${type.name}.${name}`),
    }
  }
  /** An interface stands for its implementations where a subgraph has it as an `@interfaceObject`. */
  const compileObject = (type: Fielded, { fields: selected, deferred }: Collected): Write => {
    const fields = [...selected].map(([key, nodes], i) => {
      const field = compileField(type, key, nodes)
      return { ...field, prefix: `${i ? ',' : '{'}"${field.clientName}":` }
    })
    const writeFields: Write = (value, pass) => {
      let text = ''
      for (const { key, clientName, prefix, leaf, write } of fields) {
        const inner = (value as Data)[key]
        let json = leaf && inner !== null && inner !== undefined ? leaf(inner) : undefined
        if (json === undefined) {
          pass.path.push(clientName)
          json = write(inner, pass)
          pass.path.pop()
          if (json === undefined) return undefined
        }
        text += prefix + json
      }
      return text ? `${text}}` : '{}'
    }
    if (!deferred.size) return writeFields
    const later = [...deferred].map(([label, selections]) => ({ label, write: compileLater(type, selections) }))
    return (value, pass) => {
      const path = [...pass.path]
      for (const { label, write } of later) pass.later.push({ label, path, write: write(value, path) })
      return writeFields(value, pass)
    }
  }
  const compileLater = (type: Fielded, selections: SelectionSetNode) => {
    let writeObject: Write | undefined
    return (value: unknown, path: readonly (string | number)[]) =>
      (variables: Data): Written => {
        writeObject ??= compileObject(type, collectDeferring({ schema, fragments, toggles }, type, [selections]))
        return writeWith(writeObject, value, variables, path, false)
      }
  }
  const select = (type: Fielded, nodes: readonly FieldNode[]): Collected => {
    if (!defers)
      // The types of graphql-js say object type; an interface is taken just as well.
      return { fields: collectSubfields(schema, fragments, toggles, type as GraphQLObjectType, nodes), deferred: NONE }
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return collectDeferring({ schema, fragments, toggles }, type, selectionSets)
  }
  const compileComposite = (type: GraphQLCompositeType, nodes: readonly FieldNode[]): Write => {
    if (isObjectType(type)) return compileObject(type, select(type, nodes))
    const byName = new Map<unknown, Write>()
    return (value, pass) => {
      const name = (value as Data).__typename
      let write = byName.get(name)
      if (!write) {
        const found = name === undefined && isInterfaceType(type) ? type : schema.getType(String(name))
        const fits =
          (isObjectType(found) || isInterfaceType(found)) && (found === type || schema.isSubType(type, found))
        if (!fits && isHiddenType(full, schema, type, name)) return NULL
        if (!fits) return fail(pass, `A subgraph gave a ${String(name)} where a ${type.name} was expected.`)
        write = compileObject(found, select(found, nodes))
        byName.set(name, write)
      }
      return write(value, pass)
    }
  }
  const compileValue = (type: GraphQLOutputType, nodes: readonly FieldNode[], where: string): Write => {
    if (isNonNullType(type)) return nonNull(compileValue(type.ofType, nodes, where), where)
    if (isListType(type)) return list(compileValue(type.ofType, nodes, where), where)
    if (isLeafType(type)) {
      const write = leafWriter(type)
      return (value, pass) => {
        if (value === null || value === undefined) return NULL
        const json = write(value)
        if (json !== undefined) return json
        if (isHiddenValue(full, type, value)) return NULL
        return fail(pass, `A subgraph gave a value for ${where} that is not of type ${type.name}.`)
      }
    }
    return memoized(compileComposite(type, nodes), memos++, where)
  }
  const root = schema.getRootType(operation.operation)!
  const selected = defers
    ? collectDeferring({ schema, fragments, toggles }, root, [operation.selectionSet])
    : { fields: collectFields(schema, fragments, toggles, root, operation.selectionSet), deferred: NONE }
  const write = compileObject(root, selected)
  return (data, variables, shared) => writeWith(write, data, variables, [], shared && !defers)
}

const NONE: ReadonlyMap<string, SelectionSetNode> = new Map()

function writeWith(
  write: Write,
  value: unknown,
  variables: Data,
  path: readonly (string | number)[],
  shared: boolean,
): Written {
  const pass: Pass = { errors: [], path: [...path], variables, memo: shared ? [] : undefined, later: [] }
  const json = write(value, pass)
  return { json: json ?? NULL, errors: pass.errors, later: json === undefined ? [] : pass.later }
}

const propagate: Write = () => undefined

function constant(json: string): Write {
  return () => json
}

function fail(pass: Pass, message: string): string {
  pass.errors.push({ message, path: [...pass.path], extensions: { code: 'SUBGRAPH_RESPONSE_INVALID' } })
  return NULL
}

function nonNull(inner: Write, where: string): Write {
  return (value, pass) => {
    const before = pass.errors.length
    const json = inner(value, pass)
    if (json !== NULL) return json
    if (pass.errors.length === before) fail(pass, `Cannot return null for non-nullable field ${where}.`)
    return undefined
  }
}

function list(item: Write, where: string): Write {
  return (value, pass) => {
    if (value === null || value === undefined) return NULL
    if (!Array.isArray(value)) return fail(pass, `A subgraph gave no list for ${where}.`)
    const { length } = pass.later
    const depth = pass.path.length
    let text = '['
    for (let i = 0; i < value.length; i++) {
      pass.path[depth] = i
      const json = item(value[i], pass)
      if (json === undefined) {
        pass.path.length = depth
        pass.later.length = length
        return NULL
      }
      text += i ? `,${json}` : json
    }
    pass.path.length = depth
    return `${text}]`
  }
}

/** Writes an object that stands in several places once. What goes wrong in it is reported for every place. */
function memoized(write: Write, id: number, where: string): Write {
  return (value, pass) => {
    if (value === null || value === undefined) return NULL
    if (typeof value !== 'object') return fail(pass, `A subgraph gave no object for ${where}.`)
    const { length } = pass.later
    if (!pass.memo) {
      const json = write(value, pass)
      if (json === undefined) pass.later.length = length
      return json ?? NULL
    }
    pass.memo[id] ??= new Map()
    const known = pass.memo[id].get(value)
    if (known !== undefined) return known
    const before = pass.errors.length
    const json = write(value, pass) ?? NULL
    if (pass.errors.length === before) pass.memo[id].set(value, json)
    return json
  }
}
