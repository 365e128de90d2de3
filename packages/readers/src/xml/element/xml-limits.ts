/** Far above real files (depth 10, 15 attributes); a text above them is read as far as it goes. */
export interface XmlLimits {
  /** Elements below are passed over. */
  readonly depth: number
  /** Elements that are open at once, whether they are passed over or not. */
  readonly open: number
  readonly attributes: number
  readonly elements: number
  readonly comments: number
  readonly problems: number
}

export const defaultLimits: XmlLimits = { depth: 256, open: 200_000, attributes: 1_000, elements: 500_000, comments: 200_000, problems: 100 }
