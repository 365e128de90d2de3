import type { Parts } from '../parts.js'
import { exportedPart } from './exported.js'
import { markdownPart } from './markdown.js'
import { procedurePart } from './procedures.js'
import { scriptPart } from './scripts.js'
import { xmlPart } from './xml.js'

/** Everything, for those who cannot wait. */
export const allParts: Parts = { procedures: procedurePart(), scripts: scriptPart, markdown: markdownPart, exported: exportedPart, xml: xmlPart }
