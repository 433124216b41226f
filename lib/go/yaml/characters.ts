/**
 * Character classes as yaml.v2 defines them; 0 is the end of the text.
 * Source: gopkg.in/yaml.v2 v2.4.0, yamlprivateh.go
 */

export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

export function isBreakOrEnd(code: number): boolean {
  return code === 0 || isBreak(code)
}

export function isBlankOrEnd(code: number): boolean {
  return code === 32 || code === 9 || code === 0 || isBreak(code)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

/** A letter, a digit, `_` or `-`: the only characters of an anchor's name. */
export function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 45
}

const TAG_PUNCTUATION = ";/?:@&=+$,.!~*'()[]%"

export function isTagCharacter(code: number): boolean {
  return isWord(code) || (code < 128 && code > 0 && TAG_PUNCTUATION.includes(String.fromCharCode(code)))
}
