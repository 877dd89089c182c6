import { type ASTNode, GraphQLError } from 'graphql'
import type { LimitCode } from './options.ts'

/** The error of a limit that something exceeds. */
export function exceeded(code: LimitCode, message: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code } })
}
