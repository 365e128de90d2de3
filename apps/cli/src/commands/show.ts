import { show, type ShownDocument, type ShownEntity, type ShownFile } from '@topolint/core'
import { skipIn } from '@topolint/host'
import { inputsOf, UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands, plural, type Palette } from '@topolint/reporters'
import type { ShowInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'

type Field = readonly [name: string, text: string]

export async function showCommand({ path, colour }: ShowInvocation, io: Io): Promise<number> {
  const [file, ...others] = inputsOf(requestFor([path], io), { root: io.cwd, skipIn: (folder) => skipIn(folder, {}), configured: undefined }).read()
  if (file === undefined || others.length > 0) throw new UsageError(`${path} holds ${plural(others.length + 1, 'file')}. Expected one file.`)
  const { palette, guarded } = surroundings(colour, io)
  const text = `${renderFile(await show(file), palette).join('\n')}\n`
  io.stdout.write(guarded ? guardCommands(text) : text)
  return 0
}

function renderFile({ path, language, encoding, documents, findings }: ShownFile, palette: Palette): readonly string[] {
  const about = [language, ...(encoding === undefined ? [] : [encoding]), plural(documents.length, 'document')].join(', ')
  return [
    `${palette.strong(escapeTerminal(path))} (${about})`,
    ...documents.flatMap((document) => ['', ...renderDocument(document, palette)]),
    ...(findings.length === 0 ? [] : ['', palette.strong('Not understood')]),
    ...findings.map(({ message, place: { start } }) => `  ${start.line}:${start.column}  ${escapeTerminal(message)}`),
  ]
}

function renderDocument({ kind, fields, entities }: ShownDocument, palette: Palette): readonly string[] {
  return [palette.strong(escapeTerminal(kind)), ...renderFields(fields, '  '), ...entities.flatMap((entity) => renderEntity(entity, palette))]
}

function renderEntity({ kind, name, line, fields }: ShownEntity, palette: Palette): readonly string[] {
  return [`  ${palette.note(kind)} ${escapeTerminal(name)} ${palette.faint(`line ${line}`)}`, ...renderFields(fields, '    ')]
}

function renderFields(fields: readonly Field[], indent: string): readonly string[] {
  const width = Math.max(0, ...fields.map(([name]) => name.length))
  return fields.map(([name, text]) => `${indent}${escapeTerminal(name).padEnd(width)}  ${escapeTerminal(text)}`)
}
