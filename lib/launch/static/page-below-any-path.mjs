/** What is shown beside a link to the site. */
const PICTURE = '/social.png'
/** The first of a head; nothing may be before it. */
export const CHARSET = /<meta charset="utf-8"\s*\/?>/i

/**
 * The HTML of a page, made for a file server: it finds everything beside it, below whatever path the site is put.
 *
 * @param {string} html as it is exported, for the root of a host
 * @param {string} root where the root of the site is, from the page: `./` or `../`; from a page that can be anywhere, a path
 * @param {(page: string) => boolean} isPage whether there is a page at a path such as `/rules`
 * @param {URL | null} [base] where the root will be; null when the build was not told
 * @returns {string}
 */
export function pageBelowAnyPath(html, root, isPage, base = null) {
  const to = (/** @type {string} */ path) => root + fileAt(path, isPage).slice(1)
  // What search engines are told is said in whole addresses.
  const whole = (/** @type {string} */ address) => {
    if (base === null || !URL.canParse(address)) return address
    const { origin, pathname } = new URL(address)
    const isOurs = origin === base.origin && (isPage(pathname) || ['/', PICTURE].includes(pathname))
    return isOurs ? base.href.replace(/\/*$/, fileAt(pathname, isPage)) : address
  }
  refuseLongTexts(html)
  const isOfFramework = html.includes('/_next/')
  if (isOfFramework && !CHARSET.test(html)) throw new Error('A page does not begin with its character set.')
  return (
    html
      .replace(/<html/i, `$& data-root="${root}"`)
      // In tags, and in what hydrates them, which has to name the same: else files are asked for twice.
      .replaceAll(/(\s(?:href|src)=")(\/(?!\/)[^"]*)"/g, (_, before, path) => `${before}${to(path)}"`)
      .replaceAll(/(\\"(?:href|src)\\":\\")(\/(?!\/)[^"\\]*)\\"/g, (_, before, path) => `${before}${to(path)}\\"`)
      .replaceAll('\\"/_next/', `\\"${root}_next/`)
      .replaceAll(/(?<=\s(?:href|content)=")https?:\/\/[^"]*(?=")/g, whole)
      .replaceAll(/(?<=\\"(?:href|content)\\":\\")https?:\/\/[^"\\]*(?=\\")/g, whole)
      // Before any script runs: what is loaded later is looked for below this.
      .replace(CHARSET, isOfFramework ? `$&<script>TURBOPACK_CHUNK_BASE_PATH="${root}_next/"</script>` : '$&')
  )
}

/**
 * The file of a path, with what follows the path.
 *
 * @param {string} path
 * @param {(page: string) => boolean} isPage
 */
function fileAt(path, isPage) {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? []
  return page !== '/' && isPage(page) ? `${page}.html${rest}` : path
}

/**
 * A text that is longer than 1,024 characters is written with its length in front, which must not change.
 *
 * @param {string} html
 */
function refuseLongTexts(html) {
  const pushed = Array.from(html.matchAll(/self\.__next_f\.push\((\[1,".*?"\])\)<\/script>/gs), ([, list = '']) =>
    String(JSON.parse(list)[1]),
  )
  // The length is in bytes, which are characters here.
  const flight = Buffer.from(pushed.join('')).toString('latin1')
  for (const { 1: size = '', index, 0: head } of flight.matchAll(/(?<=^|\n)[0-9a-f]+:T([0-9a-f]+),/g)) {
    const from = index + head.length
    if (/"\/_next\/|"(?:href|src)":"\//.test(flight.slice(from, from + Number.parseInt(size, 16))))
      throw new Error('A long text of a page has addresses in it, which would change its length.')
  }
}

/**
 * The code that starts the page looks for its threads from the root of the host; here, from where the page is.
 *
 * @param {string} code of a script
 * @returns {string} the same when it does not start the page
 */
export function startBelowAnyPath(code) {
  return code.replace(
    /([\w$]+)\.b=([\w$]+),\1\.X=/,
    '$1.b="undefined"==typeof document?$2:new URL($2,document.baseURI).pathname,$1.X=',
  )
}
