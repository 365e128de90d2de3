import { graphOf, type Graph, type LintOptions, type LintResult } from '@topolint/core'
import { mermaid } from '@topolint/reporters'

/** The topology as Mermaid text, or why it is not drawn. Notes are sentences of ours. */
export type Diagram = { readonly text: string; readonly note?: string } | { readonly text?: never; readonly note: string }

/** Characters and edges that GitHub draws; of more it shows an error instead. */
const mostCharacters = 50_000
const mostEdges = 500

/** What was linted as a picture, its findings marked; of an estate too large for one only what stands around them. Nothing where there is nothing to draw. */
export function diagramOf(result: Pick<LintResult, 'sources' | 'findings'>, options: LintOptions): Diagram | undefined {
  const graph = graphOf(result, options)
  if (graph.nodes.length === 0) return undefined
  const whole = drawn(graph)
  if (whole !== undefined) return { text: whole }
  const part = aroundFindings(graph)
  const text = part.nodes.length === 0 ? undefined : drawn(part)
  const size = `${graph.nodes.length} pools and applications`
  return text === undefined ? { note: `A diagram of ${size} is more than GitHub draws.` } : { text, note: `Of ${size}, which are more than GitHub draws, the ${part.nodes.length} around the findings.` }
}

function drawn(graph: Graph): string | undefined {
  if (graph.edges.length > mostEdges) return undefined
  const text = mermaid(graph)
  return text.length > mostCharacters ? undefined : text
}

function aroundFindings({ groups, nodes, edges }: Graph): Graph {
  const marked = new Set(nodes.filter(({ level }) => level !== undefined).map(({ id }) => id))
  const shown = edges.filter(({ from, to, level }) => level !== undefined || marked.has(from) || marked.has(to))
  const near = new Set([...marked, ...shown.flatMap(({ from, to }) => [from, to])])
  return { groups, nodes: nodes.filter(({ id }) => near.has(id)), edges: shown }
}
