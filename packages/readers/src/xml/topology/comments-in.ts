import { span, type Comment, type Source, type Span } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { isBreak, LineEdges } from '../element/line-edges.js'
import type { XmlComment, XmlDocument } from '../element/xml-element.js'

/** The comments of a document: one in a line of its own reaches over the element that begins next, any other over its line and the tag that ends there. */
export function commentsIn(source: Source, { comments }: XmlDocument): readonly Comment[] {
  const lines = new LineEdges(source.text)
  return comments.map((comment) => new PlacedComment(source, comment, lines))
}

/** Most are for people only: what is asked of few is worked out when asked. */
class PlacedComment implements Comment {
  readonly #source: Source
  readonly #comment: XmlComment
  readonly #lines: LineEdges

  constructor(source: Source, comment: XmlComment, lines: LineEdges) {
    this.#source = source
    this.#comment = comment
    this.#lines = lines
  }

  get at(): Span {
    return span(this.#source, this.#comment)
  }

  get text(): Span {
    const { start, end } = this.#comment
    return span(this.#source, { start: start + '<!--'.length, end: end - '-->'.length })
  }

  covers(): Span | undefined {
    const range = standsAlone(this.#source.text, this.#comment) ? this.#comment.next : this.#beside()
    return range === undefined ? undefined : span(this.#source, range)
  }

  #beside(): Range {
    const { start, end, tagBefore } = this.#comment
    const line = { start: this.#lines.start(start), end: this.#lines.end(end) }
    return tagBefore === undefined || tagBefore.end < line.start ? line : { start: Math.min(line.start, tagBefore.start), end: line.end }
  }
}

/** Nothing else is in its lines. */
function standsAlone(text: string, { start, end }: Range): boolean {
  let before = start - 1
  while (isBlank(text.charCodeAt(before))) before--
  let after = end
  while (isBlank(text.charCodeAt(after))) after++
  return (before < 0 || isBreak(text.charCodeAt(before))) && (after >= text.length || isBreak(text.charCodeAt(after)))
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
