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

const longestLine = 48
const lineHeight = 17
const padding = 18

/** Wide enough for the letters of every usual font; names are bold. */
const widthOfLetter = { name: 7.8, other: 6.7 }

export function sizeOf(node: DiagramNode): SizedNode {
  const lines = [node.name, aboutText(node), foundText(node)].filter((line) => line !== '').map((line) => cut(escapeTerminal(line), longestLine))
  const widest = Math.max(...lines.map((line, at) => line.length * (at === 0 ? widthOfLetter.name : widthOfLetter.other)))
  return { node, lines, width: Math.ceil(widest) + padding * 2, height: lines.length * lineHeight + 14 }
}
