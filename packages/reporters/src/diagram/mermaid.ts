import { levels, type Level } from '@topolint/engine'
import { escapeMermaid } from '../escape/mermaid.js'
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.js'
import { aboutText, foundText } from './node-text.js'

/** A diagram as Mermaid text, which code hosts draw inside Markdown. */
export function mermaid({ groups, nodes, edges }: Diagram): string {
  const inGroup = new Map<string, DiagramNode[]>(groups.map(({ id }) => [id, []]))
  for (const node of nodes) inGroup.get(node.group ?? '')?.push(node)
  const lines = [
    'flowchart LR',
    ...groups.flatMap(({ id, title }) => groupLines(id, title, inGroup.get(id) ?? [])),
    ...nodes.filter(({ group }) => group === undefined || !inGroup.has(group)).map((node) => `  ${nodeText(node)}`),
    ...edges.map((edge) => `  ${edgeText(edge)}`),
    ...edgeStyles(edges),
    ...classes(nodes),
    ...groups.filter(({ id, isLegacy }) => isLegacy && inGroup.get(id)?.length !== 0).map(({ id }) => `  style ${id} stroke-dasharray:5 4`),
  ]
  return `${lines.join('\n')}\n`
}

/** Mermaid refuses a group with nothing in it. */
function groupLines(id: string, title: string, nodes: readonly DiagramNode[]): readonly string[] {
  if (nodes.length === 0) return []
  return [`  subgraph ${id}["${escapeMermaid(title)}"]`, ...nodes.map((node) => `    ${nodeText(node)}`), '  end']
}

const shapes: Readonly<Record<DiagramNode['kind'], readonly [string, string]>> = { application: ['(', ')'], applicationPool: ['[', ']'], pool: ['[[', ']]'] }

function nodeText(node: DiagramNode): string {
  const [open, close] = shapes[node.kind]
  const lines = [node.name, aboutText(node), foundText(node)].filter((line) => line !== '')
  return `${node.id}${open}"${lines.map(escapeMermaid).join('<br/>')}"${close}`
}

function edgeText({ from, to, kind }: DiagramEdge): string {
  return kind === 'nextHop' ? `${from} ==> ${to}` : `${from} --> ${to}`
}

/** Edges are styled by their numbers. */
function edgeStyles(edges: readonly DiagramEdge[]): readonly string[] {
  return levels.flatMap((level) => {
    const numbers = edges.flatMap((edge, number) => (edge.level === level ? [number] : []))
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(',')} stroke:${strokes[level]},stroke-width:3px`]
  })
}

const strokes: Readonly<Record<Level, string>> = { error: '#cf222e', warning: '#9a6700', info: '#0969da' }

/** Fill and ink go together, so that both stay readable on dark and on light pages. */
const styles: Readonly<Record<string, string>> = {
  error: `fill:#ffdcd8,stroke:${strokes.error},stroke-width:2px,color:#5c0b12`,
  warning: `fill:#fff2cc,stroke:${strokes.warning},stroke-width:2px,color:#4d3300`,
  info: `fill:#dcefff,stroke:${strokes.info},stroke-width:2px,color:#05305c`,
  legacy: 'stroke-dasharray:5 4',
}

function classes(nodes: readonly DiagramNode[]): readonly string[] {
  const members = Object.keys(styles).map((name) => ({ name, ids: nodes.filter((node) => classesOf(node).includes(name)).map(({ id }) => id) }))
  return members.filter(({ ids }) => ids.length > 0).flatMap(({ name, ids }) => [`  classDef ${name} ${styles[name] ?? ''}`, `  class ${ids.join(',')} ${name}`])
}

function classesOf({ level, isLegacy }: DiagramNode): readonly string[] {
  return [...(level === undefined ? [] : [level]), ...(isLegacy ? ['legacy'] : [])]
}
