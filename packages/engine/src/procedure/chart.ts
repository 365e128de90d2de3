import { CourseBuilder } from './course-builder.js'
import type { Course, NodeId } from './course.js'
import type { Procedure } from './procedure.js'
import { insideFinally, topLevel, wayOf, type Surroundings } from './surroundings.js'
import type { Call, Choice, Loop, Tree, Try } from './tree.js'
import { waysOf } from './way.js'

const endsOfCall = waysOf('return')
const endsOfLoop = waysOf('break', 'continue')

/** Something still to do: a part to enter, or a node to make of the parts that were made last. */
type Task<S> = { readonly enter: Tree<S>; readonly around: Surroundings } | { readonly parts: number; readonly make: (parts: readonly NodeId[]) => NodeId }

/** The course of a procedure. The tree is walked with a stack of our own: it may be as deep as it likes. */
export function chart<S>(procedure: Procedure<S>): Course<S> {
  const builder = new CourseBuilder<S>()
  const made: NodeId[] = []
  const tasks: Task<S>[] = [{ enter: procedure.body, around: topLevel }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ('make' in task) made.push(task.make(task.parts === 0 ? [] : made.splice(-task.parts)))
    else for (const next of tasksOf(task.enter, task.around, builder).toReversed()) tasks.push(next)
  }
  return builder.course(made[0] ?? builder.nothing(), procedure)
}

/** What a tree asks for: its parts in document order, then itself. */
function tasksOf<S>(tree: Tree<S>, around: Surroundings, builder: CourseBuilder<S>): readonly Task<S>[] {
  switch (tree.kind) {
    case 'step':
      return whole([], () => builder.step(tree.step, around))
    case 'exit':
      return whole([], () => builder.leave(wayOf(tree.how, around)))
    case 'sequence':
      return whole(enterAll(tree.body, around), (parts) => builder.sequence(parts))
    case 'parallel':
      return whole(enterAll(tree.body, around), (parts) => builder.fork(parts))
    case 'choice':
      return choiceTasks(tree, around, builder)
    case 'loop':
    case 'call':
      return scopeTasks(tree, around, builder)
    case 'try':
      return tryTasks(tree, around, builder)
  }
}

function choiceTasks<S>(choice: Choice<S>, around: Surroundings, builder: CourseBuilder<S>): readonly Task<S>[] {
  const settled = choice.branches.find(({ taken }) => taken === true)
  if (settled !== undefined) return [{ enter: settled.body, around }]
  const possible = choice.branches.filter(({ taken }) => taken !== false)
  const words = [...possible.map(({ when }) => when), ...(choice.otherwise === undefined ? [] : [choice.otherwise])]
  const bodies = enterAll(possible.map(({ body }) => body), around)
  return whole(bodies, (parts) => {
    const branches = choice.otherwise === undefined ? parts : [...parts, builder.nothing()]
    if (choice.decider !== 'user') return builder.fork(branches)
    return builder.judged(branches.map((node, index) => ({ when: words[index] ?? '', node })))
  })
}

function scopeTasks<S>(tree: Loop<S> | Call<S>, around: Surroundings, builder: CourseBuilder<S>): readonly Task<S>[] {
  if (tree.kind === 'loop' && tree.turns === 'empty') return whole([], () => builder.nothing())
  const bindings = builder.bind(tree.variables ?? [], around.bindings)
  const inside = tree.kind === 'loop' ? { ...around, bindings, inLoop: true } : { ...around, bindings, inCall: true, inLoop: false }
  return whole([{ enter: tree.body, around: inside }], (parts) => builder.scope(parts, tree.kind === 'loop' ? endsOfLoop : endsOfCall))
}

function tryTasks<S>(tree: Try<S>, around: Surroundings, builder: CourseBuilder<S>): readonly Task<S>[] {
  const guarded = { ...around, inTry: around.inTry || tree.catches.length > 0 || tree.finally !== undefined }
  const inCatch = { ...around, inTry: around.inTry || tree.finally !== undefined, inCatch: true }
  const catches = tree.catches.flatMap((clause) => whole([{ enter: clause.body, around: inCatch }], (parts) => builder.handler(parts, clause.ends === true)))
  const body: Task<S> = { enter: tree.body, around: guarded }
  const caught = whole([body, ...catches], ([first, ...handlers]) => builder.caught(first, handlers), 1 + tree.catches.length)
  if (tree.finally === undefined) return caught
  return whole([...caught, { enter: tree.finally, around: insideFinally(around) }], ([first, last]) => builder.ensured(first, last), 2)
}

function enterAll<S>(trees: readonly Tree<S>[], around: Surroundings): readonly Task<S>[] {
  return trees.map((enter) => ({ enter, around }))
}

function whole<S>(before: readonly Task<S>[], make: (parts: readonly NodeId[]) => NodeId, parts = before.length): readonly Task<S>[] {
  return [...before, { parts, make }]
}
