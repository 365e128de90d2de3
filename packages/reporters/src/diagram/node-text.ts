import type { Level } from '@topolint/engine'
import { plural } from '../text/plural.js'
import type { DiagramNode } from './diagram.js'

const words: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'remark' }

/** What was found at a node, in words: colours alone tell not everybody. */
export function foundText({ level, findings }: DiagramNode): string {
  if (level === undefined) return ''
  return findings === 1 ? words[level] : `${plural(findings, 'finding')}, gravest: ${words[level]}`
}

/** The second line of a node. */
export function aboutText({ says, isLegacy }: DiagramNode): string {
  return [says, ...(isLegacy ? ['legacy'] : [])].filter((part) => part !== '').join(' · ')
}
