const mebibyte = 1024 * 1024

/** Why a file of this many bytes is not read, in words that follow its path; nothing where it is no larger than it may be. */
export function tooLarge(bytes: number, largest: number): { readonly problem: string } | undefined {
  return bytes > largest ? { problem: `is ${Math.ceil(bytes / mebibyte)} MB; topolint reads files up to ${largest / mebibyte} MB` } : undefined
}
