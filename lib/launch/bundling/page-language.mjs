/** Of the frame around a page that is made in one language: the first element of it with a language. */
const OWN = /<div lang="([\w-]+)" class="own-language /

/**
 * Says in the first element of a page in which language it is. All pages have one layout, which knows English alone.
 *
 * @param {string} html
 * @returns {string} unchanged for a page that has no language of its own
 */
export function inOwnLanguage(html) {
  const language = OWN.exec(html)?.[1]
  return language === undefined ? html : html.replace('<html lang="en"', `<html lang="${language}"`)
}
