import { showEstates, type ShownEstate, type ShownEstates } from '@topolint/core'
import { inputsOf, setupOf } from '@topolint/project'
import { escapeTerminal, guardCommands, plural, type Palette } from '@topolint/reporters'
import type { ShowEstatesInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'
import { requestFor } from './request.js'

type Torn = ShownEstates['torn'][number]

export async function showEstatesCommand({ paths, selection, colour }: ShowEstatesInvocation, io: Io): Promise<number> {
  const setup = await setupOf(selection, io)
  const inputs = inputsOf(requestFor(paths, io), setup)
  const { palette, guarded } = surroundings(colour, io)
  const text = `${render(await showEstates(inputs.read(), setup.options), palette).join('\n\n')}\n`
  io.stdout.write(guarded ? guardCommands(text) : text)
  return 0
}

function render({ estates, torn, others }: ShownEstates, palette: Palette): readonly string[] {
  const sections = [
    ...estates.map((estate, at) => renderEstate(estate, at, palette)),
    ...(torn.length === 0 ? [] : [[palette.strong('Judged against no estate, because several are touched'), ...torn.flatMap(renderTorn)].join('\n')]),
    ...(others.length === 0 ? [] : [[palette.strong('Nothing in it that belongs to an estate'), ...others.map((path) => `  ${escapeTerminal(path)}`)].join('\n')]),
  ]
  return sections.length === 0 ? ['No files'] : sections
}

function renderEstate({ name, files, ties }: ShownEstate, at: number, palette: Palette): string {
  const title = name === undefined ? `Estate ${at + 1}` : `Estate ${name}, as the configuration says`
  return [
    `${palette.strong(escapeTerminal(title))} (${plural(files.length, 'file')})`,
    ...files.map(({ path, kinds }) => `  ${escapeTerminal(path)} ${palette.faint(escapeTerminal(kinds.join(', ')))}`),
    ...ties.map((tie) => `  ${palette.note('tied by')} ${escapeTerminal(tie.name)}: ${tie.paths.map(escapeTerminal).join(', ')}`),
  ].join('\n')
}

function renderTorn({ path, touches }: Torn): readonly string[] {
  const named = touches.map(({ name, estate, place: { start } }) => `    ${start.line}:${start.column}  ${escapeTerminal(name)} (${escapeTerminal(estate)})`)
  return [`  ${escapeTerminal(path)}`, ...named]
}
