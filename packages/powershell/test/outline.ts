import { children, parse, type Node } from '../src/index.js'

/** The tree of a text in one line: kinds with what is below them, leaves with their text. */
export function outline(text: string): string {
  const { root, errors } = parse(text)
  const shown = children(root).map((node) => show(node, text)).join(' ')
  return errors.length === 0 ? shown : `${shown} !${errors.map((error) => `${error.start}: ${error.message}`).join(' !')}`
}

function show(node: Node, text: string): string {
  const below = children(node)
  const label = labelOf(node)
  if (below.length > 0) return `${label}(${below.map((child) => show(child, text)).join(' ')})`
  return node.kind === 'string' || node.kind === 'variable' || node.kind === 'number' || node.kind === 'name' || node.kind === 'text' || node.kind === 'type'
    ? text.slice(node.start, node.end)
    : `${label}<${text.slice(node.start, node.end)}>`
}

function labelOf(node: Node): string {
  switch (node.kind) {
    case 'pipeline':
      return node.background ? 'pipeline&' : 'pipeline'
    case 'chain':
      return `chain${node.operators.join('')}`
    case 'assignment':
    case 'binary':
      return node.operator
    case 'unary':
      return node.postfix ? `post${node.operator}` : `pre${node.operator}`
    case 'command':
      return node.invocation ?? 'command'
    case 'parameter':
      return `-${node.name}`
    case 'member':
    case 'invoke':
    case 'index':
      return `${node.conditional ? '?' : ''}${node.kind === 'index' ? '[]' : node.static ? '::' : '.'}${node.kind === 'invoke' ? '()' : ''}`
    case 'redirection':
      return `${node.stream}${node.append ? '>>' : '>'}${typeof node.target === 'number' ? `&${node.target}` : ''}`
    case 'do':
      return node.until ? 'do-until' : 'do-while'
    default:
      return node.kind
  }
}
