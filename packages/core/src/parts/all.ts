import type { Parts } from '../parts.js'
import { procedurePart } from './procedures.js'

/** Everything, for those who cannot wait. */
export const allParts: Parts = { procedures: procedurePart() }
