import type { CmdletEntry, CmdletNames } from './cmdlet-file.js'
import { toCmdlet, type Cmdlet } from './cmdlet.js'
import { nearestName } from './nearest-name.js'

/** What is known of commands beforehand, as data. */
export interface CmdletData {
  /** The product's cmdlets that are checked in detail. */
  readonly product: ReadonlyMap<string, CmdletEntry>
  /** Commands of Windows whose parameters matter. */
  readonly windows: ReadonlyMap<string, CmdletEntry>
  /** Every cmdlet of the product that a reference names. */
  readonly names: CmdletNames
  /** Commands of Windows that are never a step. */
  readonly harmless: CmdletNames
  /** What to use instead of cmdlets that do not exist. */
  readonly replacements: ReadonlyMap<string, string>
}

/** Commands by name, without case. Everything is made when first asked for. */
export class CmdletTable {
  readonly #data: CmdletData
  readonly #cmdlets = new Map<string, Cmdlet | undefined>()
  readonly #nearest = new Map<string, string | undefined>()
  #entries: ReadonlyMap<string, () => Cmdlet> | undefined
  #names: ReadonlyMap<string, string> | undefined
  #harmless: ReadonlyMap<string, string> | undefined
  #replacements: ReadonlyMap<string, string> | undefined

  constructor(data: CmdletData) {
    this.#data = data
  }

  cmdlet(name: string): Cmdlet | undefined {
    const key = name.toLowerCase()
    if (this.#cmdlets.has(key)) return this.#cmdlets.get(key)
    this.#entries ??= entriesOf(this.#data)
    const made = this.#entries.get(key)?.()
    this.#cmdlets.set(key, made)
    return made
  }

  /** A name that some reference of the product has, spelt as it is there. */
  nameOf(name: string): string | undefined {
    return this.#known().get(name.toLowerCase())
  }

  /** A command that nobody has to look at: one of Windows, or of the product. */
  isHarmless(name: string): boolean {
    this.#harmless ??= namesIn(this.#data.harmless)
    return this.#harmless.has(name.toLowerCase()) || this.nameOf(name) !== undefined || this.cmdlet(name) !== undefined
  }

  /** What to use instead of a cmdlet that does not exist. */
  replacementOf(name: string): string | undefined {
    this.#replacements ??= new Map([...this.#data.replacements].map(([wrong, right]) => [wrong.toLowerCase(), right]))
    return this.#replacements.get(name.toLowerCase())
  }

  /** The known name that a wrong one most likely means. Another verb is another cmdlet, which may be newer than what we know. */
  nearestTo(name: string): string | undefined {
    const key = name.toLowerCase()
    if (this.#nearest.has(key)) return this.#nearest.get(key)
    const found = nearestName(key, candidatesFor(key, this.#known()))
    this.#nearest.set(key, found)
    return found
  }

  #known(): ReadonlyMap<string, string> {
    return (this.#names ??= namesIn(this.#data.names))
  }
}

function entriesOf({ product, windows }: CmdletData): ReadonlyMap<string, () => Cmdlet> {
  const make = (entries: CmdletData['product'], isOfProduct: boolean) =>
    [...entries].map(([name, entry]) => [name.toLowerCase(), () => toCmdlet(name, entry, isOfProduct)] as const)
  return new Map([...make(windows, false), ...make(product, true)])
}

function namesIn(byVerb: CmdletNames): ReadonlyMap<string, string> {
  return new Map([...byVerb].flatMap(([verb, nouns]) => nouns.map((noun) => [`${verb}-${noun}`.toLowerCase(), `${verb}-${noun}`] as const)))
}

function candidatesFor(wrong: string, names: ReadonlyMap<string, string>): readonly string[] {
  const verb = wrong.slice(0, wrong.indexOf('-') + 1)
  const same = [...names].filter(([key]) => key.startsWith(verb))
  return (same.length > 0 ? same : [...names]).map(([, name]) => name)
}
