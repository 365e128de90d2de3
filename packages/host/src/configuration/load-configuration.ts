import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { decode, excerpt, nearest, parseYaml } from '@topolint/yaml'
import { isInside } from '../files/inside.js'
import { mostPatterns } from '../files/path-patterns.js'
import { readFile } from '../files/read-file.js'
import { decodeText } from '../files/read-text.js'
import { slashed } from '../files/slashed.js'
import { configurationFile, profileNames, type DecodedConfiguration, type ProfileName } from './configuration-file.js'
import type { Configuration } from './configuration.js'
import { folderOf } from './find-project.js'
import { joinSettings, type Settings } from './join-settings.js'
import { beginningOf, type ConfigurationPlace, type ConfigurationProblem, type ConfigurationText, type Said } from './place.js'
import { readSettings } from './read-settings.js'

export type LoadedConfiguration = { readonly ok: true; readonly configuration: Configuration } | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] }

export interface ConfigurationRequest {
  /** Absolute. */
  readonly path: string
  /** What is extended must lie in it. */
  readonly gitRoot: string | undefined
  /** Paths are reported relative to it. */
  readonly cwd: string
}

const largest = 1024 * 1024
const mostFiles = 50

/** Reads a configuration with everything that it extends. Data only, from inside of the repository. */
export function loadConfiguration({ path, gitRoot, cwd }: ConfigurationRequest): LoadedConfiguration {
  const folder = folderOf(path)
  const loading = new Loading(gitRoot ?? folder, cwd)
  const settings = loading.load(path, beginningOf(slashed(cwd, path)), [])
  const { problems, files } = loading
  if (patternsIn(settings) > mostPatterns) problems.push({ at: beginningOf(slashed(cwd, path)), message: `More than ${mostPatterns.toLocaleString('en-US')} patterns of files. Expected fewer` })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, configuration: { ...settings, folder, files } }
}

function patternsIn({ ignore, rules, estates }: Settings): number {
  const inRules = rules.flatMap(({ files = [], rules: own }) => [...files, ...own.flatMap((each) => each.ignore?.value ?? [])])
  return ignore.length + inRules.length + estates.reduce((sum, { files }) => sum + files.length, 0)
}

class Loading {
  readonly problems: ConfigurationProblem[] = []
  readonly files: string[] = []
  readonly #root: string
  readonly #cwd: string

  constructor(root: string, cwd: string) {
    this.#root = root
    this.#cwd = cwd
  }

  /** `way` holds the files that extend this one: as many as there may be files, so that this does not go deep. */
  load(path: string, from: ConfigurationPlace, way: readonly string[]): Settings {
    const real = this.#realOf(path, from)
    const source = real === undefined || !this.#isNew(real, from, way) ? undefined : this.#read(real, path, from)
    if (real === undefined || source === undefined) return joinSettings([])
    const decoded = this.#decode(source)
    const bases = (decoded?.fields.extends?.items ?? []).map(({ value, range: { start, end } }) => this.#extend({ value, at: { source, start, end } }, path, [...way, real]))
    this.files.push(source.path)
    return joinSettings(decoded === undefined ? bases : [...bases, readSettings(decoded, source, path)])
  }

  #extend(named: Said<string>, path: string, way: readonly string[]): Settings {
    const { value, at } = named
    const profile = profileNames.find((name) => name === value)
    if (profile !== undefined) return joinSettings([{ profile: { value: profile, at } }])
    const target = resolve(dirname(path), value)
    if (!/\.ya?ml$/iu.test(value)) this.#refuse(at, unknownBase(value))
    else if (isAbsolute(value) || !isInside(target, this.#root)) this.#refuse(at, `${excerpt(value)} lies outside of the repository. Expected a file inside of it`)
    else return this.load(target, at, way)
    return joinSettings([])
  }

  #isNew(real: string, from: ConfigurationPlace, way: readonly string[]): boolean {
    if (way.includes(real)) return this.#refuse(from, `${slashed(this.#cwd, real)} extends itself: ${[...way.slice(way.indexOf(real)), real].map((each) => slashed(this.#cwd, each)).join(' extends ')}`)
    if (this.files.length + way.length >= mostFiles) return this.#refuse(from, `More than ${mostFiles} configurations extend one another. Expected fewer`)
    return true
  }

  #realOf(path: string, from: ConfigurationPlace): string | undefined {
    try {
      const real = realpathSync.native(path)
      if (isInside(real, realpathSync.native(this.#root)) || !isInside(path, this.#root)) return real
      this.#refuse(from, `${slashed(this.#cwd, path)} is a symbolic link out of the repository. Expected a file inside of it`)
    } catch {
      this.#refuse(from, `${slashed(this.#cwd, path)} does not exist. Expected a configuration`)
    }
    return undefined
  }

  #read(real: string, path: string, from: ConfigurationPlace): ConfigurationText | undefined {
    const shown = slashed(this.#cwd, path)
    const content = readFile(real, largest)
    const text = 'bytes' in content ? decodeText(content.bytes) : undefined
    if ('problem' in content) this.#refuse(from, `${shown} ${content.problem.replace('topolint reads files', 'topolint reads configurations')}`)
    else if (text === undefined) this.#refuse(from, `${shown} is no text in UTF-8. Expected YAML`)
    return text === undefined ? undefined : { path: shown, text, language: 'yaml' }
  }

  #decode(source: ConfigurationText): DecodedConfiguration | undefined {
    const { documents } = parseYaml(source.text)
    const [first, second] = documents
    const syntax = documents.flatMap(({ problems }) => problems)
    if (syntax.length === 0 && second !== undefined) syntax.push({ start: second.start, end: second.start, message: 'A configuration is one document; this is the second one' })
    // An empty file says nothing, and is right.
    if (syntax.length === 0 && first?.root === undefined) return undefined
    const { decoded, value, problems } = first?.root === undefined ? { decoded: undefined, value: undefined, problems: [] } : decode(configurationFile, first.root)
    for (const { start, end, message } of syntax.length > 0 ? syntax : problems) this.#refuse({ source, start, end }, message)
    return syntax.length > 0 || value === undefined ? undefined : decoded
  }

  #refuse(at: ConfigurationPlace, message: string): false {
    this.problems.push({ at, message })
    return false
  }
}

function unknownBase(value: string): string {
  const near: ProfileName | undefined = profileNames.find((name) => name === nearest(value, profileNames))
  const expected = `Expected ${profileNames.slice(0, -1).join(', ')}, ${profileNames.at(-1) ?? ''} or a path that ends in .yaml`
  return `There is no profile ${excerpt(value)}. ${near === undefined ? expected : `Did you mean ${near}?`}`
}
