import type { ProcedureFact, Source, Step, Tree } from '@topolint/engine'
import { readScripts, type Reading, type ScriptContext } from '../src/index.js'
import { plain } from './reading-of.js'
import { scripts } from './script-context-of.js'

export function scriptSource(text: string, path = 'deploy.ps1'): Source {
  return { path, text, language: 'powershell' }
}

/** A context in which these files are there. */
export function contextWith(sources: readonly Source[]): ScriptContext {
  return { ...scripts, fileAt: (path) => sources.find((source) => source.path === path) }
}

/** The readings of files by their paths. */
export function readingsOf(files: Readonly<Record<string, string>>, calledElsewhere?: ReadonlySet<string>): readonly Reading[] {
  const sources = Object.entries(files).map(([path, text]) => scriptSource(text, path))
  return readScripts(sources.filter(({ path }) => /\.psm?1$/u.test(path)), contextWith(sources), calledElsewhere)
}

export function proceduresOf(files: Readonly<Record<string, string>>, calledElsewhere?: ReadonlySet<string>): readonly ProcedureFact[] {
  return readingsOf(files, calledElsewhere).flatMap(({ facts }) => facts.procedures)
}

/** One script as it runs, in short. */
export function outlineOf(text: string, others: Readonly<Record<string, string>> = {}): string {
  const [procedure] = proceduresOf({ 'deploy.ps1': text, ...others })
  return procedure === undefined ? 'no procedure' : outline(procedure.body)
}

/** Steps by operation and subjects; `a; b` is a sequence, `user(words: a | words: b)` a choice, `each x { a }` a loop. */
export function outline(tree: Tree<Step>): string {
  switch (tree.kind) {
    case 'step':
      return stepText(tree.step)
    case 'exit':
      return tree.how
    case 'sequence':
      return tree.body.map(outline).filter((part) => part !== '').join('; ')
    case 'parallel':
      return `all(${tree.body.map(outline).join(' ')})`
    case 'choice':
      return `${tree.decider}(${[...tree.branches.map(({ when, body }) => `${when}: ${outline(body)}`), ...(tree.otherwise === undefined ? [] : [`${tree.otherwise}:`])].join(' | ')})`
    case 'loop':
      return `${tree.turns}${tree.variables.map((name) => ` ${name}`).join('')} { ${outline(tree.body)} }`
    case 'call':
      return `${tree.name}(${outline(tree.body)})`
    case 'try':
      return `try(${outline(tree.body)}${tree.catches.map(({ body, ends }) => ` | ${ends === true ? 'ends ' : ''}${outline(body)}`).join('')}${tree.finally === undefined ? '' : ` | finally ${outline(tree.finally)}`})`
  }
}

function stepText({ operation, name, subjects, isOpaque }: Step): string {
  const about = Object.entries(subjects).flatMap(([subject, field]) => (field.state === 'absent' ? [] : [`${subject}=${field.state === 'known' ? String(plain(field)) : `?${field.variable ?? field.reason}`}`]))
  const what = operation ?? (isOpaque === true ? `!${name}` : `?${name}`)
  return about.length === 0 ? what : `${what}[${about.sort().join(' ')}]`
}
