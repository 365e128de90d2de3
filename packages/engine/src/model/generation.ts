/** One generation of the server product. Rules compare ranks; names are for people. */
export interface Generation {
  readonly id: string
  readonly rank: number
  readonly name: string
  readonly serviceVersion: number
  readonly ucma: string
  /** The last day of extended support, YYYY-MM-DD. */
  readonly supportEnd: string
  /** The older generations beside which it is supported, one of them at a time. */
  readonly coexistsWith: readonly string[]
}

export const generations = [
  { id: 'ocs2007', rank: 1, name: 'Office Communications Server 2007', serviceVersion: 3, ucma: '1.0', supportEnd: '2018-01-09', coexistsWith: [] },
  { id: 'ocs2007r2', rank: 2, name: 'Office Communications Server 2007 R2', serviceVersion: 4, ucma: '2.0', supportEnd: '2018-01-09', coexistsWith: [] },
  { id: 'lync2010', rank: 3, name: 'Lync Server 2010', serviceVersion: 5, ucma: '3.0', supportEnd: '2021-04-13', coexistsWith: ['ocs2007', 'ocs2007r2'] },
  { id: 'lync2013', rank: 4, name: 'Lync Server 2013', serviceVersion: 6, ucma: '4.0', supportEnd: '2023-04-11', coexistsWith: ['ocs2007r2', 'lync2010'] },
  { id: 'sfb2015', rank: 5, name: 'Skype for Business Server 2015', serviceVersion: 7, ucma: '5.0', supportEnd: '2025-10-14', coexistsWith: ['lync2010', 'lync2013'] },
  { id: 'sfb2019', rank: 6, name: 'Skype for Business Server 2019', serviceVersion: 8, ucma: '6.0', supportEnd: '2025-10-14', coexistsWith: ['lync2013', 'sfb2015'] },
  { id: 'sfbse', rank: 7, name: 'Skype for Business Server Subscription Edition', serviceVersion: 8, ucma: '6.0', supportEnd: '2035-12-31', coexistsWith: ['sfb2015', 'sfb2019'] },
] as const satisfies readonly Generation[]

export type GenerationId = (typeof generations)[number]['id']

export const generationIds: readonly GenerationId[] = generations.map(({ id }) => id)

/** What a ServiceVersion in a topology document tells: the rank for certain, the name only where Microsoft's documents are sure. */
export interface VersionReading {
  readonly generation: Generation
  readonly nameInferred: boolean
}

const surelyNamed: ReadonlySet<number> = new Set([6, 7])

/** Reads a generation as facts carry it: an id of ours, or `serviceVersion:6` as an exported topology says. */
export function generationReading(written: string): VersionReading | undefined {
  const version = /^serviceVersion:(\d{1,3})$/u.exec(written)?.[1]
  if (version !== undefined) return byServiceVersion(Number(version))
  const generation = generations.find(({ id }) => id === written)
  return generation === undefined ? undefined : { generation, nameInferred: false }
}

function byServiceVersion(version: number): VersionReading | undefined {
  const generation: Generation | undefined = generations.find(({ serviceVersion }) => serviceVersion === version)
  if (generation === undefined) return undefined
  if (version === 8) return { generation: { ...generation, name: 'Skype for Business Server 2019 or Subscription Edition' }, nameInferred: true }
  return { generation, nameInferred: !surelyNamed.has(version) }
}
