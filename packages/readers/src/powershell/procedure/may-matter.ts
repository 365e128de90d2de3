import type { ScriptContext } from '../script-context.js'

const product = /[-–—―]Cs[A-Z]|\.psm?1\b|topolint/iu

const known = new WeakMap<object, ReadonlySet<string>>()

/** Whether a text may hold anything to judge: a word of the product, another script, or a command of some operation. One look at every word. */
export function mayMatter(text: string, context: ScriptContext): boolean {
  if (product.test(text)) return true
  const names = commandsOf(context)
  for (const [word] of text.matchAll(/[\w–—―-]{2,60}/gu)) if (names.has(word.toLowerCase().replace(/[–—―]/gu, '-'))) return true
  return false
}

function commandsOf({ operations }: ScriptContext): ReadonlySet<string> {
  const all = operations()
  const seen = known.get(all)
  if (seen !== undefined) return seen
  const forms = all.ids.flatMap((id) => all.byId(id)?.forms ?? [])
  const names = new Set(forms.flatMap(({ command }) => command.map((name) => name.toLowerCase().replace(/\.exe$/u, ''))))
  known.set(all, names)
  return names
}
