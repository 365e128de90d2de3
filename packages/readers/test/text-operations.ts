type Method = 'charCodeAt' | 'indexOf' | 'lastIndexOf'

/** How many characters of texts are looked at, one by one or in search of something, while something runs. */
export function textOperations(run: () => void): number {
  const methods: Readonly<Record<Method, PropertyDescriptor | undefined>> = { charCodeAt: methodNamed('charCodeAt'), indexOf: methodNamed('indexOf'), lastIndexOf: methodNamed('lastIndexOf') }
  const call = (name: Method, text: string, ...args: readonly unknown[]): number => {
    const method: unknown = methods[name]?.value
    return typeof method === 'function' ? Number(Reflect.apply(method, text, args)) : 0
  }
  let looked = 0
  const watch = (name: Method, watched: (...args: never[]) => number): void => void Object.defineProperty(String.prototype, name, { value: watched, configurable: true, writable: true })
  watch('charCodeAt', function (this: string, at: number) {
    looked++
    return call('charCodeAt', this, at)
  })
  watch('indexOf', function (this: string, text: string, from = 0) {
    const found = call('indexOf', this, text, from)
    looked += (found < 0 ? this.length : found) - Math.min(from, this.length)
    return found
  })
  watch('lastIndexOf', function (this: string, text: string, from = this.length) {
    const found = call('lastIndexOf', this, text, from)
    looked += Math.min(from, this.length) - Math.max(found, 0)
    return found
  })
  try {
    run()
  } finally {
    for (const [name, method] of Object.entries(methods)) Object.defineProperty(String.prototype, name, method ?? {})
  }
  return looked
}

function methodNamed(name: Method): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(String.prototype, name)
}
