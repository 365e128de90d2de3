import { escapeTerminal } from '../escape/terminal.js'
import { escapeXml } from '../escape/xml.js'
import { margin } from './columns.js'
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.js'
import { layOut, type Band, type Box, type Layout } from './layout.js'
import { foundText } from './node-text.js'
import { svgStyle } from './svg-style.js'

/** A diagram as a picture that stands alone: no script, no font and no address of elsewhere. */
export function svg(diagram: Diagram): string {
  const layout = layOut(diagram)
  const { width, height } = layout
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="topolint" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The topology as topolint understands it">`,
    `<style>${svgStyle}</style>`,
    '<defs><marker id="topolint-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...layout.columns.map(({ title, x }) => `<text class="head" x="${x}" y="36">${escapeXml(title)}</text>`),
    ...layout.bands.map((band) => bandText(band, layout)),
    ...diagram.edges.flatMap((edge) => edgeText(edge, layout)),
    ...[...layout.boxes.values()].map(boxText),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

function bandText({ title, isLegacy, y, height }: Band, { width }: Layout): string {
  const strip = `<rect class="band${isLegacy ? ' legacy' : ''}" x="${margin}" y="${y}" width="${width - margin * 2}" height="${height}" rx="10"/>`
  return title === '' ? strip : `${strip}<text class="site" x="${margin + 14}" y="${y + 22}">${escapeXml(escapeTerminal(`${title}${isLegacy ? ' · legacy' : ''}`))}</text>`
}

/** From the right side of one box to the left side of another. */
function edgeText({ from, to, kind, level }: DiagramEdge, { boxes }: Layout): readonly string[] {
  const [source, target] = [boxes.get(from), boxes.get(to)]
  if (source === undefined || target === undefined) return []
  const [x, y, endX, endY] = [source.x + source.width, source.y + source.height / 2, target.x - 2, target.y + target.height / 2]
  const bend = (endX - x) / 2
  return [`<path class="${['edge', kind, ...(level === undefined ? [] : [level])].join(' ')}" marker-end="url(#topolint-tip)" d="M${x} ${y}C${x + bend} ${y} ${endX - bend} ${endY} ${endX} ${endY}"/>`]
}

function boxText({ node, lines, x, y, width, height }: Box): string {
  const hasFound = foundText(node) !== ''
  const texts = lines.map((line, at) => `<text class="${classOfLine(at, hasFound && at === lines.length - 1)}" x="${x + 14}" y="${y + 20 + at * 17}">${escapeXml(line)}</text>`)
  const round = node.kind === 'application' ? height / 2 : 6
  return `<g class="${classesOf(node)}"><title>${escapeXml(escapeTerminal(node.name))}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>${texts.join('')}</g>`
}

function classOfLine(at: number, isFound: boolean): string {
  return at === 0 ? 'name' : isFound ? 'found' : 'says'
}

function classesOf({ kind, level, isLegacy }: DiagramNode): string {
  return ['node', kind, ...(level === undefined ? [] : [level]), ...(isLegacy ? ['legacy'] : [])].join(' ')
}
