import { show, type ShownDocument, type ShownEntity, type ShownFile } from '@topolint/core'
import { skipIn } from '@topolint/host'
import { inputsOf, UsageError } from '@topolint/project'
import { escapeTerminal, guardCommands, plural, type Palette } from '@topolint/reporters'
import type { ShowInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { renderFields, renderProcedure } from '../output/shown-procedure.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'
import { soundSetup } from './sound-setup.js'

export async function showCommand({ path, selection, colour }: ShowInvocation, io: Io): Promise<number> {
  const { setup, mistake } = await soundSetup(selection, io)
  const [file, ...others] = inputsOf(requestFor([path], io), { ...setup, skipIn: (folder) => skipIn(folder, {}) }).read()
  if (file === undefined || others.length > 0) throw new UsageError(`${path} holds ${plural(others.length + 1, 'file')}. Expected one file.`)
  const { palette, guarded } = surroundings(colour, io)
  const text = `${renderFile(await show(file, setup.options), palette).join('\n')}\n`
  io.stdout.write(guarded ? guardCommands(text) : text)
  if (mistake !== undefined) throw mistake
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

function renderDocument({ kind, fields, entities, procedures }: ShownDocument, palette: Palette): readonly string[] {
  return [
    palette.strong(escapeTerminal(kind)),
    ...renderFields(fields, '  '),
    ...entities.flatMap((entity) => renderEntity(entity, palette)),
    ...procedures.flatMap((procedure) => renderProcedure(procedure, palette)),
  ]
}

function renderEntity({ kind, name, line, fields }: ShownEntity, palette: Palette): readonly string[] {
  return [`  ${palette.note(kind)} ${escapeTerminal(name)} ${palette.faint(`line ${line}`)}`, ...renderFields(fields, '    ')]
}
