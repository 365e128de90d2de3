/** What one text may ask for; every file is hostile until it is parsed. */
export interface YamlLimits {
  /** Levels of nesting, those reached through aliases included. */
  readonly depth: number
  /** Aliases in one document. */
  readonly aliases: number
  /** Keys brought in by merge keys, in the whole stream. */
  readonly mergedKeys: number
  /** Values that aliases stand for, in the whole stream. */
  readonly aliasedValues: number
  /** Documents in the stream, those without text included. */
  readonly documents: number
  /** Marks that begin a value (`- `, `: `, `,`, `[` …), in the whole stream. */
  readonly values: number
  /** Backslashes and doubled single quotes. */
  readonly escapes: number
  /** Lines of the text. */
  readonly lines: number
}

export const defaultLimits: YamlLimits = {
  depth: 100,
  aliases: 100,
  mergedKeys: 10_000,
  aliasedValues: 100_000,
  documents: 10_000,
  values: 300_000,
  escapes: 1_000_000,
  lines: 1_000_000,
}
