/** What code scanning takes of one run; a file with more is refused as a whole. */
export const mostResults = 25_000

/** Related places of one result. */
export const mostLocations = 1_000

/** Tags of one rule. */
export const mostTags = 20
