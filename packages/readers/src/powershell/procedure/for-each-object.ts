import type { ScriptBlock, Value } from '@topolint/powershell'
import { deeper, type Frame } from './frame.js'
import { itemsOf } from './items.js'
import { blocksOf } from './looked-into.js'
import { turnTrees } from './loops.js'
import type { Call } from './pipelines.js'
import type { ProcedureReader } from './reader.js'
import { isEmpty, type StepTree } from './trees.js'

export function isLoop(name: string): boolean {
  return name === 'foreach-object'
}

/** `ForEach-Object { }`: of several blocks the first runs before, the last behind. */
export function itemTrees(reader: ProcedureReader, frame: Frame, call: Call): readonly StepTree[] {
  const parts = partsOf(call)
  const once = (blocks: readonly ScriptBlock[]): readonly StepTree[] => blocks.map((block) => reader.body(block.body, { ...frame, isRetried: false }))
  return [...once(parts.begin), ...parts.process.flatMap((block) => eachItem(reader, frame, { block, items: inputOf(call, frame) })), ...once(parts.end)]
}

/** A block that runs for each item, which it calls `$_`; `return` in it goes on to the next. */
export function eachItem(reader: ProcedureReader, frame: Frame, { block, items }: { readonly block: ScriptBlock; readonly items: readonly Value[] | undefined }): readonly StepTree[] {
  const turn = (item: Value | undefined): StepTree => {
    const constants = frame.constants.assuming({ within: block, item: item ?? { kind: 'unknown', origin: block } })
    const body = reader.body(block.body, { ...deeper(frame), constants, isRetried: false })
    return isEmpty(body) ? body : { kind: 'call', name: 'ForEach-Object', body }
  }
  return turnTrees(reader, { items, part: block, variables: ['_', 'psitem'], turn })
}

/** What is piped into a command, where it stands there as a value. */
export function inputOf({ pipeline, position }: Call, { constants }: Frame): readonly Value[] | undefined {
  const [first] = pipeline.elements
  if (position !== 1 || first === undefined || first.kind === 'command' || first.kind === 'redirected') return undefined
  return itemsOf(constants.valueOf(first))
}

interface Parts {
  readonly begin: readonly ScriptBlock[]
  readonly process: readonly ScriptBlock[]
  readonly end: readonly ScriptBlock[]
}

function partsOf(call: Call): Parts {
  const named = new Map<string, ScriptBlock>()
  const { elements } = call.command
  elements.forEach((element, index) => {
    const before = elements[index - 1]
    const value = element.kind === 'parameter' ? element.value : element
    const parameter = element.kind === 'parameter' ? element : before?.kind === 'parameter' && before.value === undefined ? before : undefined
    if (value?.kind === 'script-block' && parameter !== undefined) named.set(parameter.name.toLowerCase().slice(0, 1), value)
  })
  const isNamed = new Set(named.values())
  const plain = blocksOf(call).filter((block) => !isNamed.has(block))
  const begin = named.get('b') ?? (plain.length > 1 && !named.has('p') ? plain[0] : undefined)
  const rest = plain.filter((block) => block !== begin)
  const end = named.get('e') ?? (rest.length > 1 ? rest.at(-1) : undefined)
  const process = named.get('p')
  return { begin: begin === undefined ? [] : [begin], process: [...(process === undefined ? [] : [process]), ...rest.filter((block) => block !== end)], end: end === undefined ? [] : [end] }
}
