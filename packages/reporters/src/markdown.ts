import { levels, placeOf, type Finding } from '@topolint/engine'
import { changeSentence } from './change/change-sentence.js'
import { escapeMarkdown, markdownCode } from './escape/markdown.js'
import { guardCommands } from './escape/workflow-command.js'
import { findingItem, fixedItem, openItem } from './markdown/item.js'
import { plain } from './palette.js'
import { closingLine } from './pretty/closing-line.js'
import type { Reporter, RunReport } from './reporter.js'

/** What a comment of GitHub takes is a little more. */
const longest = 60_000

/** For comments, job summaries and wikis: a list under each file, as much as such a place takes. */
export const markdown: Reporter = (run, options) => {
  const head = `## topolint\n\n${escapeMarkdown(closingLine(run, { ...options, palette: plain, unknown: true }))}\n${run.change === undefined ? '' : `\n${escapeMarkdown(changeSentence(run.findings, run.change))}\n`}`
  const blocks = [...findingBlocks(run), ...blocksUnder('Fixed', (run.change?.fixed ?? []).map(fixedItem)), ...(options.unknown ? blocksUnder('Could not be judged', run.notPossible.map(openItem)) : [])]
  const text = head + fitting(blocks)
  return options.guarded ? guardCommands(text) : text
}

/** Pieces that stand or fall as a whole. */
function findingBlocks({ findings, change }: RunReport): readonly string[] {
  const order = new Map(levels.map((level, at) => [level, at]))
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const path = finding.at.source.path === '' ? '' : placeOf(finding.at).path
    const own = files.get(path)
    if (own === undefined) files.set(path, [finding])
    else own.push(finding)
  }
  const rank = (own: readonly Finding[]): number => own.reduce<number>((least, { level }) => Math.min(least, order.get(level) ?? 0), levels.length)
  const gravest = [...files].toSorted(([, left], [, right]) => rank(left) - rank(right))
  return gravest.flatMap(([path, own]) => own.map((finding, at) => (at === 0 ? `\n### ${path === '' ? 'Everywhere' : markdownCode(path)}\n\n` : '') + findingItem(finding, change?.before.get(finding))))
}

function blocksUnder(title: string, items: readonly string[]): readonly string[] {
  return items.map((item, at) => (at === 0 ? `\n### ${title}\n\n` : '') + item)
}

function fitting(blocks: readonly string[]): string {
  let text = ''
  for (const [at, block] of blocks.entries()) {
    if (text.length + block.length > longest) return `${text}\n${blocks.length - at} more left out: there is no room for them here.\n`
    text += block
  }
  return text
}

