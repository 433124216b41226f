/**
 * A text before a language is chosen, with what its names in braces stand for: as `lib/words/saying.ts` has it, which is not
 * loaded to serve a page.
 *
 * @typedef {{ readonly text: string, readonly values?: Readonly<Record<string, Value>> }} Saying
 * @typedef {string | number | Saying | readonly string[]} Value
 * @typedef {(said: Saying) => string} Tell
 */

/**
 * @param {string} text in English
 * @param {Readonly<Record<string, Value>>} [values]
 * @returns {Saying}
 */
export function saying(text, values = {}) {
  return { text, values }
}

/**
 * What `npm start` and `npm run up` say.
 *
 * @type {Tell}
 */
export function inEnglish({ text, values = {} }) {
  return text.replaceAll(/\{(\w+)\}/g, (written, name) => {
    const value = values[name] ?? written
    if (typeof value === 'object') return 'text' in value ? inEnglish(value) : value.join(', ')
    return String(value)
  })
}
