/** A word of three: true, false, or not known. */
export type Truth = boolean | Maybe

/** Not known. With a reason, what rests on it counts as a check that was not possible; without one it passes in silence. */
export interface Maybe {
  readonly maybe: string | undefined
}

export const unsure: Maybe = { maybe: undefined }

export type Predicate<S> = (step: S) => Truth
