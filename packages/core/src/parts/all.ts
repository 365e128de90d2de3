import type { Parts } from '../parts.js'
import { exportedPart } from './exported.js'
import { procedurePart } from './procedures.js'

/** Everything, for those who cannot wait. */
export const allParts: Parts = { procedures: procedurePart(), exported: exportedPart }
