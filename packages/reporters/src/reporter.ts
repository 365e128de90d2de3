import type { Finding, Report } from '@topolint/engine'
import type { RunChange } from './change/run-change.js'
import type { Palette } from './palette.js'

/** What one run found, with how many files it read. */
export interface RunReport extends Report {
  readonly files: number
  /** What was found and was there before somebody drew a line; not among the findings. */
  readonly baselined?: readonly Finding[]
  /** Where the run looked at a change: what the findings are to it. */
  readonly change?: RunChange
}

export interface RenderOptions {
  readonly palette: Palette
  /** Columns that a line may take. */
  readonly width: number
  /** List what could not be judged, and not only count it. */
  readonly unknown: boolean
  /** The text may end up in the log of a build runner that obeys commands in it. */
  readonly guarded: boolean
  readonly milliseconds?: number
  /** Where the run stands in its repository, with slashes: code hosts want paths from the root. */
  readonly folder?: string
}

export type Reporter = (report: RunReport, options: RenderOptions) => string
