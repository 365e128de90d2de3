/** The entities of a topology. */
export const entityKinds = ['site', 'pool', 'applicationPool', 'computer', 'application', 'contact', 'sipDomain'] as const

export type EntityKind = (typeof entityKinds)[number]
