/** A file as it is handed on: its bytes, or why they could not be had, in words that follow the path. */
export interface FileInput {
  /** With slashes, relative to the root of the run. */
  readonly path: string
  readonly bytes?: Uint8Array
  readonly problem?: string
  /** Named by the user, not found on the way. */
  readonly named?: boolean
}
