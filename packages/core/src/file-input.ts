/** A file as a host hands it over: its bytes, or why they could not be had. */
export interface FileInput {
  /** With slashes, relative to the root of the run, as it is to be reported. */
  readonly path: string
  readonly bytes?: Uint8Array
  readonly problem?: string
  /** Named by the user, not found on the way: then it is reported if it is nothing that we read. */
  readonly named?: boolean
}
