import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import type { DocumentFact } from '../model/fact.js'
import { textOfValue } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { Step } from '../model/step.js'
import { typeOfKind } from '../vocabulary/vocabulary.js'

/** The exports that a procedure names: a step that writes one down shows how things are after the steps before it. */
export class LaterExports {
  readonly #estate: Estate
  readonly #steps: readonly Step[]
  readonly #folder: string
  #places: ReadonlyMap<Step, number> | undefined
  /** The last step that names each of them. */
  #named: ReadonlyMap<DocumentFact, number> | undefined

  constructor(estate: Estate, steps: readonly Step[], { at }: DocumentFact) {
    this.#estate = estate
    this.#steps = steps
    this.#folder = at.source.path.slice(0, at.source.path.lastIndexOf('/') + 1)
  }

  /** The contact of a step as an export shows it that a later step names; undefined where none does. */
  contactAfter(step: Step): View | undefined {
    const { contact } = step.subjects
    if (contact?.state !== 'known') return undefined
    this.#named ??= this.#read()
    if (this.#named.size === 0) return undefined
    this.#places ??= new Map(this.#steps.map((each, place) => [each, place]))
    const place = this.#places.get(step) ?? Infinity
    const key = identityOf('contact', textOfValue(contact.value))
    const facts = this.#estate.factsOf('contact', key).filter(({ origin, document }) => origin === 'exported' && (this.#named?.get(document) ?? -1) > place)
    return facts.length === 0 ? undefined : new View(typeOfKind('contact'), this.#estate, { key, facts, among: ['exported'] })
  }

  #read(): ReadonlyMap<DocumentFact, number> {
    const files = this.#steps.flatMap(({ subjects: { file } }, place) => (file?.state === 'known' ? [[slashed(textOfValue(file.value)), place] as const] : []))
    if (files.length === 0) return new Map()
    const places = new Map(files.flatMap(([path, place]) => [path, resolved(this.#folder, path)].map((each) => [each, place] as const)))
    return new Map(this.#estate.documents.flatMap((document) => {
      const place = places.get(document.at.source.path)
      return place === undefined ? [] : [[document, place] as const]
    }))
  }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

/** A path from the folder of the file that names it. */
function resolved(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
