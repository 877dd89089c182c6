/**
 * The fields of a GraphQL type that its row does not already hold in a fitting form, and that therefore need a resolver.
 * Generated resolver types leave every resolver optional; `satisfies` with this makes a forgotten one a compile error:
 *
 *     const Order = { … } satisfies OrderResolvers & Required<Pick<OrderResolvers, MissingFrom<OrderRow, GraphQLOrder>>>
 */
export type MissingFrom<Row, Type> = {
  [Field in Exclude<keyof Type, '__typename'>]: Field extends keyof Row
    ? Row[Field] extends Type[Field]
      ? never
      : Field
    : Field
}[Exclude<keyof Type, '__typename'>]

/** Resolvers of a type, with every one that its row makes necessary. */
export type CompleteResolvers<Row, Type, Resolvers> = Resolvers &
  Required<Pick<Resolvers, Extract<MissingFrom<Row, Type>, keyof Resolvers>>>
