/** Reads fields of JSON from elsewhere. What has another form than expected is kept as a problem, and a value that nobody uses is given for it. */
export class Payload {
  readonly problems: string[]
  readonly #value: unknown
  readonly #name: string

  constructor(value: unknown, problems: string[] = [], name = '') {
    this.problems = problems
    this.#value = value
    this.#name = name
  }

  get isThere(): boolean {
    return this.#value !== undefined && this.#value !== null
  }

  field(name: string): Payload {
    const isObject = typeof this.#value === 'object' && this.#value !== null
    const value = isObject && Object.hasOwn(this.#value, name) ? (this.#value as Readonly<Record<string, unknown>>)[name] : undefined // an own property of an object
    return new Payload(value, this.problems, this.#name === '' ? name : `${this.#name}.${name}`)
  }

  text(): string {
    return this.#textThat((text) => text.length <= longestText, 'a short text')
  }

  number(): number {
    if (typeof this.#value === 'number' && Number.isSafeInteger(this.#value) && this.#value > 0) return this.#value
    this.#refuse('a number')
    return 0
  }

  sha(): string {
    return this.#textThat(isSha, 'the id of a commit')
  }

  /** GitHub writes zeros for a commit that is not there. */
  shaOrZeros(): string | undefined {
    const sha = this.sha()
    return /^0*$/u.test(sha) ? undefined : sha
  }

  ref(): string {
    return this.#textThat(isRef, 'the name of a branch or a tag')
  }

  repository(): string {
    return this.#textThat(isRepository, 'owner/name')
  }

  #textThat(is: (text: string) => boolean, expected: string): string {
    if (typeof this.#value === 'string' && is(this.#value)) return this.#value
    this.#refuse(expected)
    return ''
  }

  #refuse(expected: string): void {
    this.problems.push(`${this.#name} is not ${expected}`)
  }
}

const longestText = 255
const longestRef = 1_000

export function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(text)
}

export function isRepository(text: string): boolean {
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/u.test(text) && !/(?:^|\/)\.{1,2}(?:\/|$)/u.test(text)
}

/** Nothing that git would take for an option, a range or a pattern. */
function isRef(text: string): boolean {
  return text !== '' && text.length <= longestRef && !/^-|[\u0000- ~^:?*[\\\u007f]|\.\.|@\{/u.test(text)
}
