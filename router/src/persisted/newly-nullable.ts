import {
  type DocumentNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** A field of an operation that was never null, or never held a null, and now may. */
export interface NewlyNullable {
  readonly node: FieldNode
  /** As the schema names it: `Product.title`. */
  readonly field: string
  readonly before: GraphQLOutputType
  readonly after: GraphQLOutputType
}

/**
 * Finds what of an operation another schema lets be null where clients were promised that it is not: they may have been made
 * without a thought of it. The operation is valid by both schemas.
 */
export function newlyNullable(before: GraphQLSchema, after: GraphQLSchema, document: DocumentNode): NewlyNullable[] {
  const found: NewlyNullable[] = []
  const types = new TypeInfo(before)
  const Field = (node: FieldNode): void => {
    const was = types.getFieldDef()?.type
    const parent = types.getParentType()?.name
    const type = parent === undefined ? undefined : after.getType(parent)
    const is = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value]?.type : undefined
    if (was && is && admitsMoreNulls(was, is))
      found.push({ node, field: `${parent}.${node.name.value}`, before: was, after: is })
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return found
}

/** Whether the one type lets nulls be where the other does not, in lists as well. */
function admitsMoreNulls(before: GraphQLOutputType, after: GraphQLOutputType): boolean {
  if (isNonNullType(before) && !isNonNullType(after)) return true
  const [was, is] = [getNullableType(before), getNullableType(after)]
  return isListType(was) && isListType(is) && admitsMoreNulls(was.ofType, is.ofType)
}
