import type { Node } from './syntax/node.js'

type Children<K extends Node['kind']> = (node: Extract<Node, { kind: K }>) => readonly (Node | undefined)[]

const none = (): readonly Node[] => []
const body = (node: { readonly body: readonly Node[] }): readonly Node[] => node.body
const script = (node: { readonly params: Node | undefined; readonly body: readonly Node[] }): readonly (Node | undefined)[] =>
  node.params === undefined ? node.body : ordered([node.params, ...node.body])
const flow = (node: { readonly label: Node | undefined; readonly value: Node | undefined }): readonly (Node | undefined)[] => [node.label, node.value]

/** Only where the order of the fields is not the order of the text. */
function ordered(nodes: readonly Node[]): readonly Node[] {
  return nodes.toSorted((a, b) => a.start - b.start)
}

const table: { readonly [K in Node['kind']]: Children<K> } = {
  script,
  'script-block': script,
  block: body,
  paren: body,
  subexpression: body,
  'array-expression': body,
  'named-block': (node) => [node.name, node.block],
  hashtable: (node) => node.entries,
  entry: (node) => [node.key, node.value],
  pipeline: (node) => node.elements,
  chain: (node) => node.pipelines,
  command: (node) => [node.name, ...node.elements],
  parameter: (node) => [node.value],
  redirection: (node) => [typeof node.target === 'number' ? undefined : node.target],
  redirected: (node) => [node.expression, ...node.redirections],
  assignment: (node) => [node.target, node.value],
  if: (node) => [...node.clauses, node.otherwise],
  'if-clause': (node) => [node.condition, node.block],
  switch: (node) => [node.label, ...ordered([...node.options, node.subject]), ...node.cases],
  'switch-case': (node) => [node.pattern, node.block],
  for: (node) => [node.label, node.initializer, node.condition, node.iterator, node.block],
  foreach: (node) => [node.label, ...node.options, node.variable, node.values, node.block],
  while: (node) => [node.label, node.condition, node.block],
  do: (node) => [node.label, node.block, node.condition],
  break: flow,
  continue: flow,
  return: flow,
  throw: flow,
  exit: flow,
  try: (node) => [node.block, ...node.catches, node.finally],
  catch: (node) => [...node.types, node.block],
  trap: (node) => [node.type, node.block],
  data: (node) => [node.name, ...node.commands, node.block],
  function: (node) => [node.name, ...node.parameters, node.body],
  class: (node) => [...node.attributes, node.name, ...node.bases, ...node.members],
  property: (node) => [...ordered([...node.modifiers, ...node.attributes]), node.variable, node.value],
  method: (node) => [...ordered([...node.modifiers, ...node.attributes]), node.name, ...node.parameters, ...node.base, node.body],
  enum: (node) => [...node.attributes, node.name, node.underlying, ...node.members],
  'enum-member': (node) => [node.name, node.value],
  using: (node) => [node.subject, node.name, node.alias],
  'param-block': (node) => [...node.attributes, ...node.parameters],
  'parameter-declaration': (node) => [...node.attributes, node.variable, node.default],
  attribute: (node) => [node.name, ...node.arguments],
  'named-argument': (node) => [node.name, node.value],
  cast: (node) => [node.type, node.operand],
  unary: (node) => [node.operand],
  binary: (node) => [node.left, node.right],
  ternary: (node) => [node.condition, node.then, node.otherwise],
  array: (node) => node.elements,
  member: (node) => [node.target, node.member],
  invoke: (node) => [node.target, node.member, ...node.typeArguments, ...node.arguments],
  index: (node) => [node.target, node.index],
  expandable: (node) => node.parts,
  variable: none,
  number: none,
  string: none,
  text: none,
  name: none,
  type: none,
  unparsed: none,
}

/** The nodes directly below a node, in the order of the text. */
export function children(node: Node): readonly Node[] {
  // The table is keyed by the kind of the very node it is given; the compiler cannot correlate the two.
  const read = table[node.kind] as (node: Node) => readonly (Node | undefined)[]
  return read(node).filter((child) => child !== undefined)
}
