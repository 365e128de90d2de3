/** What is known of the cmdlets of the product, by name in lower case. */
export type CmdletTable = ReadonlyMap<string, unknown>
