import { joinFacts, type Comment, type Encoding, type Facts, type RawFinding, type Source } from '@topolint/engine'
import { nothingRead, readDocuments, type Reading } from '@topolint/readers'
import type { Parts } from './parts.js'
import type { Text } from './parts/scripts.js'
import type { TextFile } from './text-file.js'

/** What reading one file gave: facts for the estate, and what was wrong with the text itself. */
export interface ReadSource {
  readonly source: Source
  readonly encoding: Encoding | undefined
  readonly facts: Facts
  readonly findings: readonly RawFinding[]
  readonly comments: readonly Comment[]
}

/** Finds a file that was not asked for, but that another one refers to. */
export type FileFinder = (path: string) => Source | undefined

/** Asked before each text; by throwing it ends the reading. */
export interface ReadSignal {
  readonly throwIfAborted: (doing: 'reading') => void
}

/** Texts to facts. Files are read together, because scripts call each other and plans call scripts. */
export function readAll(files: readonly TextFile[], parts: Parts, elsewhere?: FileFinder, signal?: ReadSignal): readonly ReadSource[] {
  const next = (): void => signal?.throwIfAborted('reading')
  const texts = files.map((file) => {
    next()
    return { source: file.source, alone: readingOf(file, parts) }
  })
  const readings = readTogether(texts, parts, { elsewhere, next })
  return files.map((file, index) => {
    const { facts, findings, comments } = readings[index] ?? nothingRead
    return { source: file.source, encoding: file.encoding, facts, findings: [...file.findings, ...findings], comments }
  })
}

interface Together {
  readonly elsewhere: FileFinder | undefined
  /** Called before each text. */
  readonly next: () => void
}

function readTogether(texts: readonly Text[], { procedures, scripts, markdown }: Parts, { elsewhere, next }: Together): readonly Reading[] {
  if (procedures === undefined || scripts === undefined) return texts.map(({ alone }) => alone)
  const { operations, scenarios } = procedures.tables
  const byPath = new Map(texts.map(({ source }) => [source.path, source]))
  const fileAt: FileFinder = (path) => byPath.get(path) ?? elsewhere?.(path)
  return scripts.read(texts, { operations, scenarios, cmdlets: scripts.cmdlets, fileAt, next }, markdown?.read)
}

export function factsIn(sources: readonly ReadSource[]): Facts {
  return joinFacts(sources.map(({ facts }) => facts))
}

const known = new WeakMap<Parts, WeakMap<Source, Reading>>()

/** What stands by itself is read once, however often the files around it change. */
function readingOf(file: TextFile, parts: Parts): Reading {
  const readings = known.get(parts) ?? new WeakMap<Source, Reading>()
  known.set(parts, readings)
  const reading = readings.get(file.source) ?? readAlone(file, parts)
  readings.set(file.source, reading)
  return reading
}

function readAlone({ source, named }: TextFile, { procedures, exported, xml }: Parts): Reading {
  switch (source.language) {
    case 'yaml':
    case 'json':
    case 'other': {
      const documents = readDocuments(source, procedures === undefined ? {} : { words: procedures.tables.words })
      return documents === nothingRead ? (exported?.read(source) ?? nothingRead) : documents
    }
    case 'xml':
      return xml?.read(source, named) ?? exported?.read(source) ?? nothingRead
    case 'powershell':
    case 'markdown':
      return nothingRead
  }
}
