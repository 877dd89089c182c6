/** How large an operation may be. Limits count what is left when fragments are written out, unless they say otherwise. */
export interface OperationLimits {
  /** Characters of the document's text. Default 400,000. */
  maxCharacters?: number
  /** Tokens of the document's text. Default 15,000. */
  maxTokens?: number
  /** Directives in the document's text. Default 500. */
  maxDirectives?: number
  /** Fragments that the document's text spreads, inline ones among them. Default 250. */
  maxFragments?: number
  /** Fields within fields. Default 20. */
  maxDepth?: number
  /** Fields under another name than their own. Default 200. */
  maxAliases?: number
  /** Fields at the root of an operation: as many can be asked for under aliases. Default 50. */
  maxRootFields?: number
  /** Fields of the whole operation. Default 5,000. */
  maxFields?: number
  /**
   * Items of one list, as far as an argument says how many are wanted: `first` or `last`, or what the schema's `@listSize`
   * names. Default 1,000.
   */
  maxListSize?: number
  /** Variables that an operation declares. Default 250. */
  maxVariables?: number
  /** Values in the variables of a request, at whatever depth. Default 20,000. */
  maxVariableValues?: number
  /** Lists and objects within each other in the variables. Default 32. */
  maxVariableDepth?: number
}

export const DEFAULT_LIMITS: Required<OperationLimits> = {
  maxCharacters: 400_000,
  maxTokens: 15_000,
  maxDirectives: 500,
  maxFragments: 250,
  maxDepth: 20,
  maxAliases: 200,
  maxRootFields: 50,
  maxFields: 5_000,
  maxListSize: 1_000,
  maxVariables: 250,
  maxVariableValues: 20_000,
  maxVariableDepth: 32,
}

/** The codes of what exceeds a limit. */
export type LimitCode =
  | 'TEXT_LIMIT_EXCEEDED'
  | 'TOKEN_LIMIT_EXCEEDED'
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  | 'FRAGMENT_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'ROOT_FIELD_LIMIT_EXCEEDED'
  | 'FIELD_LIMIT_EXCEEDED'
  | 'LIST_SIZE_LIMIT_EXCEEDED'
  | 'VARIABLES_LIMIT_EXCEEDED'
