/** A file of a commit, as GitHub lists it. */
export interface TreeFile {
  readonly path: string
  readonly sha: string
  readonly mode: string
  readonly size: number
}
