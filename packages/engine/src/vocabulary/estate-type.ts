import { known, unknown, type Field, type List } from '../model/field.js'
import { nowhere } from '../source/source.js'
import type { EntityKind } from '../model/kind.js'
import type { View } from '../estate/view.js'
import { isClosed } from './closed.js'
import { exportKinds } from './export-kinds.js'
import { generationsPresent, mixed, newestGeneration, oldestGeneration, newestKnownGeneration, oldestKnownGeneration } from './newest-generation.js'
import { derived, type TypeDefinition } from './type-definition.js'

/** All that the sources of one run say together. */
export const estateType: TypeDefinition = {
  name: 'Estate',
  says: 'everything that the linted files describe, linked',
  fields: {
    isMixed: derived('bool', 'Front End pools of more than one generation are present', mixed),
    newest: derived('Generation', 'the newest generation of a Front End pool', newestGeneration),
    oldest: derived('Generation', 'the oldest generation of a Front End pool', oldestGeneration),
    newestKnown: derived('Generation', 'the newest generation of a Front End pool among those that are known', newestKnownGeneration),
    oldestKnown: derived('Generation', 'the oldest generation of a Front End pool among those that are known', oldestKnownGeneration),
    isExported: derived('bool', 'a topology document that the product wrote is among the sources', isExported),
    knowsAllPools: derived('bool', 'there is no pool of the servers but those that the sources describe', (self) => known(isClosed(self.estate, 'pool'), nowhere)),
    generations: derived('list<Generation>', 'the generations of Front End pools, each once, the newest first; open where one is not known', generationsPresent),
    sites: derived('list<Site>', 'every site', all('site')),
    pools: derived('list<Pool>', 'every pool of the servers', all('pool')),
    applicationPools: derived('list<ApplicationPool>', 'every trusted application pool', all('applicationPool')),
    computers: derived('list<Computer>', 'every computer', all('computer')),
    applications: derived('list<Application>', 'every trusted application', all('application')),
    contacts: derived('list<Contact>', 'every contact', all('contact')),
    sipDomains: derived('list<SipDomain>', 'every SIP domain', all('sipDomain')),
    today: derived('timestamp', 'the day of the check, which is an input', (self) => known(self.estate.options.today, nowhere)),
    merged: derived('timestamp', 'when the legacy topology was merged', mergedOn),
  },
}

function all(kind: EntityKind): (self: View) => Field {
  return ({ estate }) => {
    const list: List = { items: estate.keys(kind).map((key) => known(key, nowhere)), open: false }
    return { state: 'known', value: list, at: nowhere }
  }
}

function isExported({ estate }: View): Field {
  return known(estate.documents.some(({ kind }) => exportKinds.has(kind)), nowhere)
}

function mergedOn({ estate }: View): Field {
  const claims = estate.documents.flatMap(({ fields }) => fields['merged'] ?? [])
  return claims.find(({ state }) => state === 'known') ?? claims[0] ?? unknown('when the legacy topology was merged')
}
