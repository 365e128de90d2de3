import type { Estate } from '../estate/estate.js'
import { isList, known, textOfValue, type Field, type Known } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'

const byComputer = new WeakMap<Estate, ReadonlyMap<string, readonly Known[]>>()

/** The versions of UCMA that come together on a computer: those that are installed, and those of the applications that run on it. */
export function ucmaVersions(self: View): Field {
  const installed = self.field('ucma')
  const listed = itemsOf(installed)
  const versions = [...listed, ...(ofApplications(self.estate).get(self.source.key) ?? [])].flatMap((field) => (field.state === 'known' ? [{ ...field, value: release(textOfValue(field.value)) }] : []))
  const distinct = [...new Map(versions.map((version) => [version.value, version])).values()]
  const open = installed.state === 'known' && isListValue(installed.value) && installed.value.open
  return known({ items: distinct, open }, distinct[0]?.at ?? nowhere)
}

/** One walk over all pools, however many computers ask. */
function ofApplications(estate: Estate): ReadonlyMap<string, readonly Known[]> {
  const seen = byComputer.get(estate)
  if (seen !== undefined) return seen
  const made = new Map<string, Known[]>()
  for (const pool of estate.entities('applicationPool')) {
    const versions = itemsOf(pool.field('applications')).flatMap((application) => ucmaOf(estate, application))
    if (versions.length === 0) continue
    for (const computer of itemsOf(pool.field('computers'))) {
      if (computer.state === 'known') add(made, identityOf('computer', textOfValue(computer.value)), versions)
    }
  }
  byComputer.set(estate, made)
  return made
}

function ucmaOf(estate: Estate, application: Field): readonly Known[] {
  if (application.state !== 'known') return []
  const view = estate.entityOfType('Application', textOfValue(application.value))
  const version = view.field('ucma')
  const stands = view.field('stands')
  return version.state === 'known' && stands.state === 'known' && stands.value === true ? [version] : []
}

/** The same versions again add nothing, so that many applications on many computers stay few. */
function add(made: Map<string, Known[]>, computer: string, versions: readonly Known[]): void {
  const own = made.get(computer) ?? []
  made.set(computer, own)
  for (const version of versions) if (!own.some(({ value }) => value === version.value)) own.push(version)
}

function itemsOf(field: Field): readonly Field[] {
  return field.state === 'known' && isListValue(field.value) ? field.value.items : []
}

function isListValue(value: Known['value']): value is Extract<Known['value'], { readonly items: unknown }> {
  return typeof value === 'object' && isList(value)
}

/** `4`, `4.0` and `4.0.8308.0` are one version. */
function release(written: string): string {
  const [major = '', minor = '0'] = written.trim().split('.')
  return `${major}.${minor}`
}
