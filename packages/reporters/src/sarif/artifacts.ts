import type { Source } from '@topolint/engine'
import { uriOfPath } from '../escape/uri.js'
import { inRepository } from '../place/repository-place.js'
import type { ArtifactLocation } from './place.js'

/** What paths are relative to: the root of the repository, or the folder that topolint was started in where nobody says which repository that is. */
export const rootId = '%SRCROOT%'

const drive = /^[A-Za-z]:(?=\/)/u

/** The files that results speak of, in the order in which they are met. */
export class Artifacts {
  readonly #met = new Map<string, { readonly location: ArtifactLocation; readonly source: Source }>()
  readonly #folder: string

  constructor(folder = '') {
    this.#folder = folder
  }

  of(source: Source): ArtifactLocation {
    const known = this.#met.get(source.path)
    if (known !== undefined) return known.location
    const location = { ...addressOf(inRepository(source.path, this.#folder)), index: this.#met.size }
    this.#met.set(source.path, { location, source })
    return location
  }

  list(): readonly object[] {
    return [...this.#met.values()].map(({ location: { uri, uriBaseId }, source: { language } }) => ({
      location: { uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) },
      ...(language === 'other' ? {} : { sourceLanguage: language }),
    }))
  }
}

/** What lies on another drive has no path from the root. */
function addressOf(path: string): Pick<ArtifactLocation, 'uri' | 'uriBaseId'> {
  const [letter] = drive.exec(path) ?? []
  return letter === undefined ? { uri: uriOfPath(path), uriBaseId: rootId } : { uri: `file:///${letter}${uriOfPath(path.slice(letter.length))}` }
}
