import { span, type Comment, type Source, type Span } from '@topolint/engine'
import type { YamlComment, YamlDocument, YamlStream } from '@topolint/yaml'
import { CommentReach } from './comment-reach.js'

/** The comments of a stream, each with what it stands beside or before in its own document. */
export function commentsOf(source: Source, { documents, comments }: YamlStream): readonly Comment[] {
  const reaches = documents.map((document) => new CommentReach(source.text, document.root))
  let current = 0
  return comments.map((comment) => {
    for (let document = documents[current]; document !== undefined && document.end <= comment.start; document = documents[current]) current++
    return new PlacedComment(source, comment, holds(documents[current], comment) ? reaches[current] : undefined)
  })
}

/** Documents that hold nothing but comments are not in the list. */
function holds(document: YamlDocument | undefined, { start }: YamlComment): boolean {
  return document !== undefined && document.start <= start
}

/** There can be a million of them, most of them for nobody but people: what is asked of few is worked out when asked. */
class PlacedComment implements Comment {
  readonly #source: Source
  readonly #comment: YamlComment
  readonly #reach: CommentReach | undefined

  constructor(source: Source, comment: YamlComment, reach: CommentReach | undefined) {
    this.#source = source
    this.#comment = comment
    this.#reach = reach
  }

  get at(): Span {
    return span(this.#source, this.#comment)
  }

  get text(): Span {
    const { start, end } = this.#comment
    return span(this.#source, { start: start + 1, end })
  }

  covers(): Span | undefined {
    const range = this.#comment.ownLine ? this.#reach?.after(this.#comment) : this.#reach?.beside(this.#comment)
    return range === undefined ? undefined : span(this.#source, range)
  }
}
