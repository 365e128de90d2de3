import { children } from '../children.js'
import type { ParamBlock, ParameterDeclaration } from '../syntax/declaration.js'
import type { Script, ScriptBlock } from '../syntax/group.js'
import type { Node } from '../syntax/node.js'
import type { Span } from '../syntax/span.js'
import type { Statement } from '../syntax/statement.js'
import { assign, count } from './assigning.js'
import { Branching } from './branching.js'
import { commandEffects } from './command-effects.js'
import { attempt, cases, conditional, over, part } from './control-flow.js'
import { type Definition, type Outer, Scope } from './definition.js'
import type { Outside } from './outside.js'

/** Goes through a script once, in its order, and writes down which definition holds where. */
export class Collector {
  readonly outside: Outside
  readonly root: Scope
  readonly scopes: Scope[] = []
  scope: Scope
  branching = new Branching()

  constructor(script: Script, outside: Outside = {}) {
    this.outside = outside
    this.root = new Scope(script, undefined, 'never')
    this.scope = this.root
    this.scopes.push(this.root)
    this.params(script.params)
    this.statements(script.body)
  }

  define(name: string, offset: number, definition: Definition): void {
    this.branching.record(this.scope.timeline(name.toLowerCase()), offset, definition)
  }

  /** `$script:x` and `$global:x`: in place at the top, at any time from elsewhere. */
  defineAtRoot(name: string, offset: number, definition: Definition): void {
    if (this.scope === this.root) this.define(name, offset, definition)
    else this.root.timeline(name.toLowerCase()).remote.push(definition)
  }

  barrier(offset: number): void {
    this.scope.barriers.push(offset)
  }

  statements(body: readonly Statement[]): void {
    for (const each of body) this.visit(each)
  }

  params(block: ParamBlock | undefined): void {
    if (block !== undefined) this.parameters(block.parameters)
  }

  parameters(list: readonly ParameterDeclaration[]): void {
    for (const parameter of list) {
      const type = parameter.attributes.find((attribute) => attribute.kind === 'type')?.name
      const { variable, default: value, end } = parameter
      this.define(variable.name, end, { kind: 'parameter', place: { start: parameter.start, end }, variable, value, type })
    }
  }

  /** Reads what stands inside as a scope of its own. */
  within(span: Span, outer: Outer, read: () => void): Scope {
    const { scope, branching } = this
    this.scope = new Scope(span, scope, outer)
    this.scopes.push(this.scope)
    this.branching = new Branching()
    read()
    const inner = this.scope
    this.scope = scope
    this.branching = branching
    return inner
  }

  scriptBlock(node: ScriptBlock, outer: Outer): Scope {
    return this.within(node, outer, () => { this.contents(node) })
  }

  contents(node: ScriptBlock): void {
    this.params(node.params)
    this.statements(node.body)
  }

  /** A script block that runs in the scope it stands in, any number of times. */
  inline(node: ScriptBlock): void {
    this.repeated(node, node.start, () => { this.contents(node) })
  }

  repeated(span: Span, from: number, run: () => void): void {
    this.branching.repeated(span, from, run)
  }

  visit(node: Node): void {
    switch (node.kind) {
      case 'assignment':
        this.visit(node.value)
        assign(this, node)
        return
      case 'if':
        conditional(this, node)
        return
      case 'switch':
        cases(this, node)
        return
      case 'foreach':
        over(this, node)
        return
      case 'while':
      case 'do':
        this.repeated(node, node.start, () => { for (const child of children(node)) this.visit(child) })
        return
      case 'for':
        if (node.initializer !== undefined) this.visit(node.initializer)
        this.repeated(node, node.condition?.start ?? node.block.start, () => {
          if (node.condition !== undefined) this.visit(node.condition)
          if (node.iterator !== undefined) this.iterator(node.iterator)
          this.statements(node.block.body)
        })
        return
      case 'try':
        attempt(this, node)
        return
      case 'trap':
        this.branching.oneOf(node, [part(this, node.block)], true)
        return
      default:
        this.visitOther(node)
    }
  }

  private visitOther(node: Node): void {
    switch (node.kind) {
      case 'named-block':
        if (/^process$/i.test(node.name.text)) this.repeated(node, node.start, () => { this.statements(node.block.body) })
        else this.statements(node.block.body)
        return
      case 'function':
        this.within(node, 'any-time', () => {
          this.parameters(node.parameters)
          this.contents(node.body)
        })
        return
      case 'class':
        for (const member of node.members) {
          if (member.kind !== 'method') continue
          this.within(member, 'never', () => {
            this.parameters(member.parameters)
            this.statements(member.body.body)
          })
        }
        return
      case 'script-block':
        this.scriptBlock(node, 'any-time')
        return
      case 'command':
        commandEffects(this, node)
        return
      default:
        this.expression(node)
    }
  }

  /** Down the left side of chains without recursion: they are as long as the text. */
  private expression(node: Node): void {
    const spine: Node[] = []
    let bottom = node
    while (bottom.kind === 'binary' || bottom.kind === 'member' || bottom.kind === 'invoke' || bottom.kind === 'index') {
      spine.push(bottom)
      bottom = bottom.kind === 'binary' ? bottom.left : bottom.target
    }
    if (spine.length > 0) this.visit(bottom)
    else for (const child of children(bottom)) this.visit(child)
    if (node.kind === 'unary' || node.kind === 'cast') count(this, node)
    for (const each of spine.reverse()) {
      for (const child of children(each).slice(1)) this.visit(child)
      if (each.kind === 'invoke') count(this, each)
    }
  }

  /** Runs after the block although it stands before it. */
  private iterator(node: Statement): void {
    const changes = this.branching.during(() => { this.visit(node) })
    for (const timeline of changes.keys()) this.branching.record(timeline, node.end, { kind: 'outside', place: node })
  }
}
