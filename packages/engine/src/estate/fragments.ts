import type { DocumentFact, Facts } from '../model/fact.js'
import type { Descriptions, EstateOf, Member } from './descriptions.js'
import { Groups } from './groups.js'
import type { Mentions } from './mention.js'
import { onlyDeployment } from './only-deployment.js'

interface FragmentsInput {
  readonly descriptions: Descriptions
  readonly procedural: readonly DocumentFact[]
  readonly mentions: Mentions
  readonly estateOf: EstateOf
}

/** Documents of the output of single cmdlets: they describe no servers, and are no deployment by themselves. */
export function fragmentsIn({ documents, entities }: Facts): ReadonlySet<DocumentFact> {
  const whole = new Set(entities.filter(({ kind, origin }) => kind === 'pool' || origin !== 'exported').map(({ document }) => document))
  const telling = new Set(entities.map(({ document }) => document))
  return new Set(documents.filter((document) => telling.has(document) && !whole.has(document)))
}

/**
 * The output of a cmdlet may name one pool and nothing beside it. What a procedure names together with one deployment belongs to that one;
 * where procedures disagree, it belongs to none.
 */
export function tieFragments(fragments: ReadonlySet<DocumentFact>, describing: readonly DocumentFact[], { descriptions, procedural, mentions, estateOf }: FragmentsInput): void {
  if (fragments.size === 0) return
  const anchors = new Set(describing.filter((document) => !fragments.has(document) || estateOf(document) !== undefined).map((document) => descriptions.groupOf(document)))
  const tied = new Groups<Member>()
  const anchorsOf: (readonly [Member, Member])[] = []
  for (const document of procedural) {
    if (estateOf(document) !== undefined) continue
    const touched = [...new Set((mentions.get(document) ?? []).flatMap(({ name }) => [...descriptions.withName(name)]))]
    const [anchor, ...others] = touched.filter((group) => anchors.has(group))
    const [loose, ...more] = touched.filter((group) => !anchors.has(group))
    if (loose === undefined || others.length > 0) continue
    tied.join(loose, ...more)
    if (anchor !== undefined) anchorsOf.push([loose, anchor])
  }
  descriptions.tie(settled(tied, anchorsOf))
  tieNameless(fragments, describing, { descriptions, procedural, mentions, estateOf })
}

/** Contacts may be exported without a name of a pool: they are of the only deployment that there is. */
function tieNameless(fragments: ReadonlySet<DocumentFact>, describing: readonly DocumentFact[], { descriptions, mentions, estateOf }: FragmentsInput): void {
  const nameless = [...fragments].filter((document) => estateOf(document) === undefined && (mentions.get(document) ?? []).length === 0)
  const only = onlyDeployment({ descriptions, describing }, mentions)
  if (only !== undefined) descriptions.tie(nameless.map((document) => [only, document]))
}

/** The groups that come together: fragments among themselves, and with the one deployment that all procedures name beside them. */
function settled(tied: Groups<Member>, anchorsOf: readonly (readonly [Member, Member])[]): readonly (readonly Member[])[] {
  const deployments = new Map<Member, Set<Member>>()
  for (const [loose, anchor] of anchorsOf) deployments.set(tied.find(loose), (deployments.get(tied.find(loose)) ?? new Set()).add(anchor))
  const together = new Map<Member, Member[]>()
  for (const member of tied.members) {
    const own = together.get(tied.find(member)) ?? []
    together.set(tied.find(member), own)
    own.push(member)
  }
  return [...together].flatMap(([root, members]) => {
    const anchors = [...(deployments.get(root) ?? [])]
    return anchors.length > 1 ? [] : [[...anchors, ...members]]
  })
}
