import type { Level } from '@topolint/engine'

/** What a picture of an estate shows. */
export interface Diagram {
  readonly groups: readonly DiagramGroup[]
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

/** What stands in one place, such as a site. Ids are letters and digits. */
export interface DiagramGroup {
  readonly id: string
  readonly title: string
  readonly isLegacy: boolean
}

export interface DiagramNode {
  readonly id: string
  readonly kind: 'application' | 'applicationPool' | 'pool'
  readonly name: string
  readonly says: string
  readonly group?: string
  readonly isLegacy: boolean
  readonly level?: Level
  readonly findings: number
}

export interface DiagramEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'hosts' | 'nextHop'
  readonly level?: Level
}
