import { absent, known, span, toFile, unknown, type Field, type Fields, type Operation, type Source } from '@topolint/engine'
import type { Range } from '@topolint/yaml'

/** What one sentence names, by what an operation wants to know; the next hop of a new pool is often left to those that follow. */
export function sentenceSubjects(text: Source, sentence: Range, { subjects }: Operation, following: Range): Fields {
  const names = namesIn(text.text, sentence)
  const wanted = Object.entries(subjects).filter(([, says]) => typeof says === 'string')
  const exposed = new Set(wanted.map(([name]) => name))
  const named = new Map<string, Name[]>()
  for (const name of names) {
    const subject = subjectOf(name, exposed, named)
    if (subject !== undefined) named.set(subject, [...(named.get(subject) ?? []), name])
  }
  const [nextHop, ...others] = exposed.has('registrar') && !named.has('registrar') ? namesIn(text.text, following).filter(isNextHop) : []
  if (nextHop !== undefined && others.length === 0) named.set('registrar', [nextHop])
  const words = text.text.slice(sentence.start, sentence.end)
  return Object.fromEntries(wanted.map(([subject, says]) => [subject, fieldOf(text, named.get(subject), subject, says, words)]))
}

interface Name extends Range {
  readonly kind: 'sip' | 'application' | 'fqdn' | 'file' | 'update' | 'port' | 'service'
  readonly value: string
  /** What stands before it in its sentence. */
  readonly before: string
  readonly after: string
}

const patterns: readonly (readonly [Name['kind'], RegExp])[] = [
  ['sip', /\bsip:[^\s@<>"'`,;]{1,128}@[\p{L}\p{N}.-]{0,253}[\p{L}\p{N}]/giu],
  ['application', /\burn:application:[\w.-]{0,126}\w/giu],
  ['update', /\bKB[ \u00a0-]?\d{6,7}(?!\d)/giu],
  ['file', /(?<![\w.])[\w.:\\/~-]{1,200}\.(?:xml|tbxml|zip)\b/giu],
  ['fqdn', /(?<![\p{L}\p{N}@:./\\-])[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,10}\p{L}{2,24}(?![\p{L}\p{N}@/\\-])/giu],
  ['service', /\bRTCSRV\b|\bFront[- ]End service\b/giu],
  ['port', /(?<=\bport )\d{2,5}\b/giu],
]
/** What looks like a name in the network and is a file or a class. */
const noDomains = /\.(?:exe|msi|ps1|psm1|dll|config|md|txt|csv|log|aspx?|html?|cs|tbxml|xml|zip|json|ya?ml)$/iu
const longestSentence = 4000

function namesIn(text: string, { start, end }: Range): readonly Name[] {
  const sentence = text.slice(start, Math.min(end, start + longestSentence))
  const found: Name[] = []
  for (const [kind, pattern] of patterns) {
    for (const { 0: value, index } of sentence.matchAll(pattern)) {
      const isInside = found.some((other) => index < other.end - start && index + value.length > other.start - start)
      if (isInside || (kind === 'fqdn' && (noDomains.test(value) || !/\p{L}/u.test(value.split('.')[0] ?? '')))) continue
      found.push({ kind, value, start: start + index, end: start + index + value.length, before: sentence.slice(Math.max(0, index - 60), index), after: sentence.slice(index + value.length, index + value.length + 60) })
    }
  }
  return found.sort((left, right) => left.start - right.start)
}

const byKind: Readonly<Record<Exclude<Name['kind'], 'fqdn'>, string>> = { sip: 'contact', application: 'application', file: 'file', update: 'file', port: 'port', service: 'service' }

function subjectOf(name: Name, exposed: ReadonlySet<string>, named: ReadonlyMap<string, unknown>): string | undefined {
  const subject = name.kind === 'fqdn' ? hostSubject(name, exposed, named) : byKind[name.kind]
  return subject !== undefined && exposed.has(subject) ? subject : undefined
}

const beforeNextHop = /(?:registrar|next[- ]hop|front[- ]end|FE)(?: pool| server)?(?: is| of| to| as| with| at|:|,| \()*\s*$/iu
const behindNextHop = /^["')\]*_”’`]{0,4},? (?:as|for|to be|is|becomes)(?: the| its| a| their)?(?: new)? (?:registrar|next[- ]hop|front[- ]end pool)\b/iu

const denied = /\b(?:not|never|no longer|don['’]t|avoid|instead of|rather than|other than)\b/iu

function isNextHop({ kind, before, after }: Name): boolean {
  return kind === 'fqdn' && !denied.test(before) && (beforeNextHop.test(before) || behindNextHop.test(after))
}

/** The words before a name that say what it is, nearest first. */
const cues: readonly (readonly [subject: string, before: RegExp])[] = [
  ['registrar', beforeNextHop],
  ['sourcePool', /\b(?:from|away from|leave|leaves)(?: the)?(?: old| legacy| existing)?(?: trusted)?(?: application)?(?: pool)?\s*$/iu],
  ['computer', /\b(?:computers?|servers?|machines?|nodes?|hosts?|members?|on)\s*$/iu],
  ['pool', /\bpool(?: named| called|:|,| \()?\s*$/iu],
]
const hosts = ['pool', 'registrar', 'sourcePool', 'computer', 'domain']

/** Where only one subject can be meant it is; else the words before the name have to say which. */
function hostSubject({ before, after, value }: Name, exposed: ReadonlySet<string>, named: ReadonlyMap<string, unknown>): string | undefined {
  const possible = hosts.filter((subject) => exposed.has(subject))
  if (possible.length === 1 && (value.split('.').length > 2 || possible[0] === 'domain')) return possible[0]
  if (value.split('.').length < 3) return undefined
  const cue = behindNextHop.test(after) && !denied.test(before) ? 'registrar' : cues.find(([, pattern]) => pattern.test(before))?.[0]
  if (cue !== undefined && exposed.has(cue)) return cue
  const isTarget = /\b(?:to|at|onto|with|behind|against|into|in)(?: the)?(?: new)?\s*$/iu.test(before)
  if (exposed.has('registrar')) return isTarget && exposed.has('pool') && named.has('pool') ? 'registrar' : undefined
  return isTarget && exposed.has('pool') ? 'pool' : undefined
}

const all = /\b(?:each|every|all|both)\b(?: of)?(?: the)?(?: [\p{L}\p{N}.-]+){0,4}? (?:front[- ]ends?|servers?|computers?|machines?|nodes?|contacts?|endpoints?|objects?|domains?|pools?|applications?)\b/iu
const plural: Readonly<Record<string, RegExp>> = { computer: /front|server|computer|machine|node/iu, contact: /contact|endpoint|object/iu, domain: /domain/iu, pool: /pool/iu, application: /application/iu }

function meantBy({ kind, value }: Name): string | number {
  if (kind === 'port') return Number(value)
  if (kind === 'service') return 'RTCSRV'
  return kind === 'update' ? value.replace(/\D+/u, 'KB') : value
}

/** What a sentence says of all of a kind names none of them. */
function fieldOf(text: Source, names: readonly Name[] | undefined, subject: string, says: string | undefined, words: string): Field {
  const [first, ...others] = names ?? []
  const valueOf = (name: Name): Field => known(meantBy(name), toFile(span(text, name)))
  if (first !== undefined && others.length === 0) return valueOf(first)
  if (first !== undefined) return known({ items: [first, ...others].map(valueOf), open: false }, toFile(span(text, { start: first.start, end: first.end })))
  const meant = all.exec(words)?.[0]
  if (meant !== undefined && plural[subject]?.test(meant) === true) return absent()
  return unknown(says ?? subject)
}
