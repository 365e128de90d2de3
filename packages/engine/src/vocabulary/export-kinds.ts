/** Documents in which the product itself wrote its whole topology. */
export const exportKinds: ReadonlySet<string> = new Set(['PublishedTopology', 'TopologyBuilder'])
