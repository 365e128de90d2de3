import { escapeTerminal } from '../escape/terminal.js'
import { cut } from '../text/cut.js'
import type { DiagramNode } from './diagram.js'
import { aboutText, foundText } from './node-text.js'

/** A node with its lines, before it has a place. */
export interface SizedNode {
  readonly node: DiagramNode
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

const longestLine = 44
const lineHeight = 17
const padding = 18

/** Wide enough for the letters of every usual font. */
const widthOfLetter = 7.4

export function sizeOf(node: DiagramNode): SizedNode {
  const lines = [node.name, aboutText(node), foundText(node)].filter((line) => line !== '').map((line) => cut(escapeTerminal(line), longestLine))
  const longest = Math.max(...lines.map((line) => line.length))
  return { node, lines, width: Math.ceil(longest * widthOfLetter) + padding * 2, height: lines.length * lineHeight + 14 }
}
