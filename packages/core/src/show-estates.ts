import { partition, placeOf, tiesIn, toFile, type DocumentFact, type EstatePart, type Place } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { surroundingsOf, type LintOptions } from './lint.js'
import { factsIn, readAll } from './read.js'
import { openFile } from './text-file.js'

/** Which files belong together and why, for people who wonder what is judged against what. */
export interface ShownEstates {
  readonly estates: readonly ShownEstate[]
  readonly torn: readonly TornFile[]
  /** Files in which nothing was found that could belong anywhere. */
  readonly others: readonly string[]
}

export interface ShownEstate {
  /** As the configuration calls it. */
  readonly name?: string
  readonly files: readonly ShownMember[]
  /** The names that tie them together. */
  readonly ties: readonly { readonly name: string; readonly paths: readonly string[] }[]
}

export interface ShownMember {
  readonly path: string
  readonly kinds: readonly string[]
}

/** A file that touches several estates, and is judged against none of them. */
export interface TornFile {
  readonly path: string
  readonly touches: readonly { readonly name: string; readonly estate: string; readonly place: Place }[]
}

export async function showEstates(files: readonly FileInput[], options: LintOptions): Promise<ShownEstates> {
  const opened = files.map((file) => openFile(file, options.homeOf))
  const { parts: loaded, elsewhere } = await surroundingsOf(opened, options)
  const facts = factsIn(readAll(opened, loaded, elsewhere))
  const { estateOf } = options
  const { parts, torn } = partition(facts, undefined, estateOf === undefined ? undefined : (document) => estateOf(pathOf(document)))
  const tornDocuments = new Set(torn.map(({ document }) => document))
  const told = new Set(facts.documents.map(pathOf))
  return {
    estates: parts.filter((part) => !part.facts.documents.every((document) => tornDocuments.has(document))).map(shownEstate),
    torn: torn.map(({ document, touches }) => ({
      path: pathOf(document),
      touches: touches.map(({ mention: { name, at }, estate }) => ({ name, estate, place: placeOf(at) })),
    })),
    others: files.map(({ path }) => path).filter((path) => !told.has(path)),
  }
}

function shownEstate({ estate, facts }: EstatePart): ShownEstate {
  const kinds = new Map<string, Set<string>>()
  for (const document of facts.documents) kinds.set(pathOf(document), (kinds.get(pathOf(document)) ?? new Set()).add(document.kind))
  const ties = tiesIn(facts).map(({ name, documents }) => ({ name, paths: [...new Set(documents.map(pathOf))] }))
  return {
    ...(estate === undefined ? {} : { name: estate }),
    files: [...kinds].map(([path, own]) => ({ path, kinds: [...own] })),
    ties: ties.filter(({ paths }) => paths.length > 1),
  }
}

function pathOf({ at }: DocumentFact): string {
  return toFile(at).source.path
}
