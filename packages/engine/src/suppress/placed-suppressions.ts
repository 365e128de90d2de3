import type { Finding } from '../finding/finding.js'
import { toFile } from '../source/segment-map.js'
import { NearestPlace } from './nearest-place.js'
import type { PlacedSuppression } from './written-directive.js'

interface Place {
  readonly start: number
  readonly end: number
  readonly suppression: PlacedSuppression
}

/** The directives of all files, asked finding by finding in the order of the report. */
export class PlacedSuppressions {
  readonly #places: ReadonlyMap<string, NearestPlace<Place>>
  readonly #files = new Map<string, PlacedSuppression>()
  readonly #rules = new Set<string>()

  constructor(suppressions: readonly PlacedSuppression[]) {
    const places = new Map<string, Place[]>()
    for (const suppression of suppressions) {
      const { rule, file, covers } = suppression
      const key = keyOf(rule, file)
      this.#rules.add(rule)
      if (covers === 'file') this.#files.set(key, this.#files.get(key) ?? suppression)
      else if (covers !== undefined) push(places, key, { start: covers.start, end: covers.end, suppression })
    }
    this.#places = new Map([...places].map(([key, list]) => [key, new NearestPlace(list)]))
  }

  /** The nearest one: its line or thing before its file. */
  of({ rule, at }: Finding): PlacedSuppression | undefined {
    if (!this.#rules.has(rule)) return undefined
    const { source, start } = toFile(at)
    const key = keyOf(rule, source.path)
    return this.#places.get(key)?.covering(start)?.suppression ?? this.#files.get(key)
  }
}

function keyOf(rule: string, file: string): string {
  return `${rule}\n${file}`
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
