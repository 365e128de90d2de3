import { readFileSync } from 'node:fs'

export const actionFile = readFileSync(new URL('../../../../action.yml', import.meta.url), 'utf8')

export interface Described {
  readonly description: string
  readonly default: string | undefined
}

/** The inputs or outputs of `action.yml`. It is written in one way, which is read here; a file written otherwise is refused. */
export function described(list: 'inputs' | 'outputs'): ReadonlyMap<string, Described> {
  const [, block = ''] = new RegExp(`^${list}:\\n((?: .*\\n|\\n)*)`, 'mu').exec(actionFile) ?? []
  const names = block.split(/^ {2}(?=\S)/mu).filter(Boolean)
  return new Map(
    names.map((text) => {
      const [, name] = /^([a-z-]+):\n/u.exec(text) ?? []
      const [, description] = /^ {4}description: (?:>-\n)?((?:.*\n(?: {6}.*\n)*))/mu.exec(text) ?? []
      if (name === undefined || description === undefined) throw new Error(`action.yml is written otherwise: ${text}`)
      const [, value] = /^ {4}default: (.*)$/mu.exec(text) ?? []
      return [name, { description: plain(description.replace(/\s+/gu, ' ').trim()), default: value === undefined ? undefined : plain(value) }]
    }),
  )
}

/** Where the action begins, from the root. */
export function mainFile(): string {
  const [, file] = /^ {2}main: (.+)$/mu.exec(actionFile) ?? []
  if (file === undefined) throw new Error('action.yml names no file to start')
  return file
}

function plain(value: string): string {
  return value.replace(/^'(.*)'$/u, '$1').replaceAll("''", "'")
}
