import {
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  type FragmentSpreadNode,
  GraphQLError,
  type InlineFragmentNode,
  Kind,
  OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql'
import type { Data } from '../plan/merge.ts'

/** A fragment as it stands in a selection. */
export type Fragment = InlineFragmentNode | FragmentSpreadNode

/** A document whose deferred fragments have labels of the router's own, so that each can be told from the others. */
export interface Deferrals {
  readonly document: DocumentNode
  /** The label that the client gave, by the router's own. */
  readonly clientLabels: ReadonlyMap<string, string | undefined>
}

const deferOf = ({ directives }: Fragment): DirectiveNode | undefined =>
  directives?.find(({ name }) => name.value === 'defer')

const argumentOf = (directive: DirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value

/** Labels the deferred fragments of a document; undefined when it has none. */
export function labelDeferrals(document: DocumentNode): Deferrals | undefined {
  const clientLabels = new Map<string, string | undefined>()
  const labelled = visit(document, {
    Directive(node) {
      if (node.name.value !== 'defer') return undefined
      const own = `d${clientLabels.size}`
      const given = argumentOf(node, 'label')
      clientLabels.set(own, given?.kind === Kind.STRING ? given.value : undefined)
      const label = { kind: Kind.ARGUMENT, name: named('label'), value: { kind: Kind.STRING, value: own } } as const
      return { ...node, arguments: [...(node.arguments?.filter(({ name }) => name.value !== 'label') ?? []), label] }
    },
  })
  return clientLabels.size ? { document: labelled, clientLabels } : undefined
}

/** The label of a fragment that is deferred for these variables. */
export function deferredLabel(fragment: Fragment, variables: Data): string | undefined {
  const directive = deferOf(fragment)
  if (!directive) return undefined
  const condition = argumentOf(directive, 'if')
  if (condition?.kind === Kind.BOOLEAN && !condition.value) return undefined
  if (condition?.kind === Kind.VARIABLE && variables[condition.name.value] === false) return undefined
  const label = argumentOf(directive, 'label')
  return label?.kind === Kind.STRING ? label.value : undefined
}

/** The labels of the fragments that are deferred for these variables. */
export function deferredLabels(document: DocumentNode, variables: Data): Set<string> {
  const labels = new Set<string>()
  const see = (fragment: Fragment): void => {
    const label = deferredLabel(fragment, variables)
    if (label !== undefined) labels.add(label)
  }
  visit(document, { InlineFragment: see, FragmentSpread: see })
  return labels
}

/** The document with only these fragments deferred, on no condition. */
export function onlyDeferring(document: DocumentNode, labels: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Directive(node) {
      if (node.name.value !== 'defer') return undefined
      const label = argumentOf(node, 'label')
      if (label?.kind !== Kind.STRING || !labels.has(label.value)) return null
      return { ...node, arguments: node.arguments?.filter(({ name }) => name.value === 'label') }
    },
  })
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const

/** What a `@defer` must be beside what its definition says: labels are plain text, each is given once, and there is something to defer. */
export const DEFER_RULES: readonly ValidationRule[] = [labelsAreUnique, rootsAreWhole]

function labelsAreUnique(context: ValidationContext): ASTVisitor {
  const known = new Map<string, DirectiveNode>()
  return {
    Directive(node) {
      const label = node.name.value === 'defer' ? argumentOf(node, 'label') : undefined
      if (!label || label.kind === Kind.NULL) return
      if (label.kind !== Kind.STRING) {
        context.reportError(new GraphQLError('The label of @defer must be text, and no variable.', { nodes: node }))
        return
      }
      const other = known.get(label.value)
      if (other) {
        const message = `Two fragments have the label "${label.value}": each @defer needs one of its own.`
        context.reportError(new GraphQLError(message, { nodes: [other, node] }))
      }
      known.set(label.value, node)
    },
  }
}

/** Mutations run one after another, and a subscription has one field: neither can leave out a part of its root. */
function rootsAreWhole(context: ValidationContext): ASTVisitor {
  const refuse = (fragment: Fragment, kind: OperationTypeNode): void => {
    const parent = context.getParentType()
    const schema = context.getSchema()
    if (deferOf(fragment) && parent && parent === schema.getRootType(kind)) {
      const message = `@defer cannot be used at the root of a ${kind}.`
      context.reportError(new GraphQLError(message, { nodes: fragment }))
    }
  }
  const see = (fragment: Fragment): void => {
    refuse(fragment, OperationTypeNode.MUTATION)
    refuse(fragment, OperationTypeNode.SUBSCRIPTION)
  }
  return { InlineFragment: see, FragmentSpread: see }
}
