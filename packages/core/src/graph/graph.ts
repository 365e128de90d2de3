import type { Level } from '@topolint/engine'

/** An estate as a picture shows it: pure data, in the order of the files. */
export interface Graph {
  readonly groups: readonly GraphGroup[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** A site, or of several estates what stands in none. */
export interface GraphGroup {
  readonly id: string
  readonly title: string
  readonly isLegacy: boolean
}

export interface GraphNode {
  readonly id: string
  readonly kind: 'application' | 'applicationPool' | 'pool'
  readonly name: string
  /** What is known of it in a few words, such as its product. */
  readonly says: string
  /** The site in which it stands, where one is known. */
  readonly group?: string
  /** It belongs to Office Communications Server. */
  readonly isLegacy: boolean
  /** The gravest of what was found at it. */
  readonly level?: Level
  /** How much was found at it. */
  readonly findings: number
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'hosts' | 'nextHop'
  /** The gravest of what was found where it is written. */
  readonly level?: Level
}
