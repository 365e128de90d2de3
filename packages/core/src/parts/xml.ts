import type { Source } from '@topolint/engine'
import { readTopologyXml, type Reading } from '@topolint/readers'

/** Topologies as the product exports them. */
export interface XmlPart {
  readonly read: (source: Source, named: boolean) => Reading | undefined
}

export const xmlPart: XmlPart = { read: (source, named) => readTopologyXml(source, { named }) }
