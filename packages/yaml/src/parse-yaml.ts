import { compose, type Stream } from './compose/composer.js'
import { Budget } from './compose/budget.js'
import { Gaps } from './compose/gaps.js'
import type { YamlComment, YamlDocument, YamlProblem, YamlStream } from './document.js'
import { readEvents } from './events.js'
import { defaultLimits, type YamlLimits } from './limits.js'
import { salvage } from './salvage.js'
import { syntaxProblem } from './syntax-problem.js'
import { chunksOf, type Chunk } from './text/chunks.js'
import { excess, excessOf } from './text/excess.js'
import { LineNumbers } from './text/line-numbers.js'

/** Reads YAML or JSON; whatever is wrong is a problem of the document, and the other documents are read all the same. */
export function parseYaml(text: string, limits: Partial<YamlLimits> = {}): YamlStream {
  const bounds = { ...defaultLimits, ...limits }
  const tooMuch = excessOf(text, bounds)
  if (tooMuch !== undefined) return refused(text, tooMuch)
  const chunks = chunksOf(text)
  const surplus = chunks[bounds.documents]
  if (surplus !== undefined) return refused(text, excess(surplus.start, bounds.documents, 'documents'))
  const comments: YamlComment[] = []
  const stream = {
    text,
    limits: bounds,
    gaps: new Gaps(text, comments),
    lines: new LineNumbers(text),
    aliasedValues: new Budget(bounds.aliasedValues),
    mergedKeys: new Budget(bounds.mergedKeys),
  }
  return { documents: chunks.flatMap((chunk) => readChunk(stream, chunk)), comments }
}

function refused(text: string, problem: YamlProblem): YamlStream {
  return { documents: [{ start: 0, end: text.length, root: undefined, problems: [problem], complete: false }], comments: [] }
}

function readChunk(stream: Stream, chunk: Chunk): readonly YamlDocument[] {
  const { text, gaps, limits } = stream
  const { start, end } = chunk
  const reading = readEvents(text, chunk, limits.depth)
  gaps.pass(chunk.content, chunk.content)
  if (reading.ok) {
    const { root, problems } = compose(stream, reading.events)
    gaps.pass(end, end)
    return root === undefined ? [] : [{ start, end, root, problems, complete: true }]
  }
  const problem = syntaxProblem(text, chunk, reading.failure, limits.depth)
  const saved = salvage(text, chunk, reading.failure.offset, limits.depth)
  const { root, problems } = compose(stream, saved.events)
  gaps.pass(saved.end, saved.end)
  gaps.jump(end)
  return [{ start, end, root, problems: [...problems, problem], complete: false }]
}
