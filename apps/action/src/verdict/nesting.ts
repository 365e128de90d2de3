const quote = 0x22
const backslash = 0x5c
const opening: readonly number[] = [0x5b, 0x7b]
const closing: readonly number[] = [0x5d, 0x7d]

/** Whether lists and objects of a JSON text lie deeper in each other than that. Asked before it is parsed, which takes seconds where they lie a million deep. */
export function isNestedBeyond(most: number, json: Uint8Array): boolean {
  let depth = 0
  let isText = false
  let isEscaped = false
  for (const byte of json) {
    if (isEscaped) isEscaped = false
    else if (isText) {
      isEscaped = byte === backslash
      isText = byte !== quote
    } else if (byte === quote) isText = true
    else if (opening.includes(byte)) depth++
    else if (closing.includes(byte)) depth--
    if (depth > most) return true
  }
  return false
}
