import { dirname, resolve } from 'node:path'
import type { DecodedField, Place } from '@topolint/yaml'
import type { Configuration, EstateFiles, RuleSetting, RuleSettings, SuppressEntry } from './configuration.js'
import type { DecodedConfiguration, DecodedRules, LevelSetting } from './configuration-file.js'
import type { ConfigurationText, Said } from './place.js'

type Fields = DecodedConfiguration['fields']
type Scalar<T> = Place & { readonly kind: 'scalar'; readonly value: T }
type Texts = { readonly items: readonly Scalar<string>[] }

/** What one file says by itself, apart from what it extends. */
export type OwnSettings = Omit<Configuration, 'folder' | 'files' | 'profile'>

/** Settings of a file that was read without problems. */
export function readSettings({ fields }: DecodedConfiguration, source: ConfigurationText, path: string): OwnSettings {
  const reader = new Reader(source)
  const paths = (list: Texts | undefined): readonly Said<string>[] => reader.texts(list).map(({ value, at }) => ({ value: resolve(dirname(path), value), at }))
  return {
    rules: reader.rules(fields),
    ignore: reader.texts(fields.ignore),
    estates: estatesOf(fields),
    rulePaths: paths(fields.rulePaths),
    operations: paths(fields.operations),
    serviceVersions: new Map((fields.serviceVersions?.entries ?? []).map(({ key, keyRange: { start, end }, decoded }) => [key, { ...reader.said(decoded), key: { source, start, end } }])),
    suppress: reader.suppress(fields),
    locked: [...reader.texts(fields.suppressions?.fields.locked), ...reader.locked(fields)],
    ...singles(reader, fields),
  }
}

function singles(reader: Reader, { suppressions, limits, today }: Fields): Pick<OwnSettings, 'requireReason' | 'maxAgeDays' | 'megabytes' | 'mostFiles' | 'seconds' | 'today'> {
  return {
    ...reader.one('requireReason', suppressions?.fields.requireReason),
    ...reader.one('maxAgeDays', suppressions?.fields.maxAgeDays),
    ...reader.one('megabytes', limits?.fields.megabytes),
    ...reader.one('mostFiles', limits?.fields.files),
    ...reader.one('seconds', limits?.fields.seconds),
    ...reader.one('today', today),
  }
}

function estatesOf({ estates }: Fields): readonly EstateFiles[] {
  return (estates?.entries ?? []).map(({ key, decoded }) => ({ name: key, files: valuesOf(decoded) }))
}

function valuesOf({ items }: Texts): readonly string[] {
  return items.map(({ value }) => value)
}

/** Values with the places that they were written at. */
class Reader {
  readonly #source: ConfigurationText

  constructor(source: ConfigurationText) {
    this.#source = source
  }

  said<T>({ value, range: { start, end } }: Scalar<T>): Said<T> {
    return { value, at: { source: this.#source, start, end } }
  }

  texts(list: Texts | undefined): readonly Said<string>[] {
    return (list?.items ?? []).map((item) => this.said(item))
  }

  /** Nothing where nothing is said, so that another file can say it. */
  one<N extends string, T>(name: N, field: Scalar<T> | undefined): Partial<Readonly<Record<N, Said<T>>>> {
    // The one key is the name itself.
    return (field === undefined ? {} : { [name]: this.said(field) }) as Partial<Readonly<Record<N, Said<T>>>>
  }

  rules({ rules, overrides }: Fields): readonly RuleSettings[] {
    return [
      ...(rules === undefined ? [] : [{ rules: this.#settings(rules) }]),
      ...(overrides?.items ?? []).map(({ fields }) => ({ files: fields.files === undefined ? [] : valuesOf(fields.files), rules: fields.rules === undefined ? [] : this.#settings(fields.rules) })),
    ]
  }

  /** Rules that are locked where their level is given. */
  locked(fields: Fields): readonly Said<string>[] {
    return this.rules(fields).flatMap(({ rules }) => rules.flatMap(({ id, locked }) => (locked?.value === true ? [id] : [])))
  }

  suppress({ suppress }: Fields): readonly SuppressEntry[] {
    return (suppress?.items ?? []).map(({ fields, range: { start, end } }) => ({
      rule: fields.rule?.value ?? '',
      at: fields.at?.value ?? '',
      reason: fields.reason?.value ?? '',
      ...(fields.until === undefined ? {} : { until: fields.until.value }),
      place: { source: this.#source, start: fields.rule?.range.start ?? start, end: fields.rule?.range.end ?? end },
    }))
  }

  #settings({ entries }: DecodedRules | DecodedField<DecodedRules>): readonly RuleSetting[] {
    return entries.map(({ key, keyRange: { start, end }, decoded }) => {
      const id = { value: key, at: { source: this.#source, start, end } }
      if (decoded.kind === 'scalar') return { id, level: this.said<LevelSetting>(decoded) }
      const { level, ignore, locked } = decoded.fields
      return {
        id,
        ...this.one('level', level),
        ...(ignore === undefined ? {} : { ignore: { value: valuesOf(ignore), at: { source: this.#source, start: ignore.range.start, end: ignore.range.end } } }),
        ...this.one('locked', locked),
      }
    })
  }
}
