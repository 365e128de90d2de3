import type { Source } from '@topolint/engine'
import { joinReadings, nothingRead, type Reading } from '../../reading.js'
import type { ScriptContext } from '../script-context.js'
import { functionFragments } from './function-fragments.js'
import { Library } from './library.js'
import { mayMatter } from './may-matter.js'
import { numberedBeside } from './numbered-row.js'
import { parsedScript } from './parsed-script.js'
import { readScript, type ScriptReading } from './script-reading.js'

/**
 * All scripts of a run, each with its reading: whether one is a procedure of its own depends on who calls it.
 * `calledElsewhere` holds the paths of scripts that plans and runbooks call.
 */
export function readScripts(sources: readonly Source[], context: ScriptContext, calledElsewhere: ReadonlySet<string> = new Set()): readonly Reading[] {
  const relevant = sources.filter(({ text }) => mayMatter(text, context))
  const library = new Library(context, relevant)
  const scripts = new Map(relevant.map((source) => [source.path, readNext(source, library)]))
  const started = startedByPeople(scripts, calledElsewhere)
  const fragments = functionFragments(library, relevant.map(parsedScript), new Set([...scripts.values()].flatMap(({ reader }) => [...reader.functions])))
  const row = numberedBeside([...started])
  return sources.map(({ path }) => {
    const script = scripts.get(path)
    if (script === undefined) return nothingRead
    const own = started.has(path) && !isTest(path) && script.procedure !== undefined ? [{ ...script.procedure, ...row(path) }] : []
    return joinReadings([script.reading, { ...nothingRead, facts: { ...nothingRead.facts, procedures: [...own, ...(fragments.get(path) ?? [])] } }])
  })
}

function readNext(source: Source, library: Library): ScriptReading {
  library.context.next?.()
  return readScript(library, parsedScript(source))
}

/** Scripts that no other one calls; of those that call each other in a circle the first. */
function startedByPeople(scripts: ReadonlyMap<string, ScriptReading>, calledElsewhere: ReadonlySet<string>): ReadonlySet<string> {
  const calledBy = (paths: Iterable<string>): readonly string[] => [...paths].flatMap((path) => [...(scripts.get(path)?.reader.called ?? [])].filter((called) => called !== path))
  const called = new Set([...calledElsewhere, ...calledBy(scripts.keys())])
  const started = new Set([...scripts.keys()].filter((path) => !called.has(path)))
  const reached = new Set([...calledElsewhere, ...started, ...calledBy([...started, ...calledElsewhere])])
  for (const path of scripts.keys()) {
    if (reached.has(path)) continue
    started.add(path)
    for (const each of [path, ...calledBy([path])]) reached.add(each)
  }
  return started
}

/** Tests of scripts run them one piece at a time, and against stand-ins. */
function isTest(path: string): boolean {
  return /\.tests\.ps1$/iu.test(path)
}
