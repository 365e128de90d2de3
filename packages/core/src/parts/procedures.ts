import { proceduresBy, type Operation, type Procedures } from '@topolint/engine'
import { Tables } from '../tables.js'

/** What judging procedures needs: the tables, and how procedures are judged by them. */
export interface ProcedurePart {
  readonly tables: Tables
  readonly judging: Procedures
}

const builtIn = partOf(new Tables())

/** Made once for topolint's own tables; a team's operations make others. */
export function procedurePart(team: readonly Operation[] = []): ProcedurePart {
  return team.length === 0 ? builtIn : partOf(new Tables(team))
}

function partOf(tables: Tables): ProcedurePart {
  return { tables, judging: { unfold: (facts, options) => proceduresBy(tables.knowledge()).unfold(facts, options) } }
}
