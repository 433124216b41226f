import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { pageBelowAnyPath, startBelowAnyPath } = (await load('page-below-any-path.mjs')) as {
  pageBelowAnyPath: (html: string, root: string, isPage: (page: string) => boolean, base?: URL | null) => string
  startBelowAnyPath: (code: string) => string
}
const { readStaticSettings } = (await load('main.mjs')) as { readStaticSettings: (words: readonly string[]) => unknown }

const isPage = (path: string): boolean => ['/rules', '/rules/some-code', '/preview'].includes(path)
const below = (body: string): string =>
  pageBelowAnyPath(`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/></head>${body}`, '../', isPage)

describe('a page for a file server', () => {
  it.each([
    ['a page', '<a href="/rules/some-code">', '<a href="../rules/some-code.html">'],
    ['a place in a page', '<a href="/rules?a=/b#c">', '<a href="../rules.html?a=/b#c">'],
    ['the first page', '<a class="x" href="/">', '<a class="x" href="../">'],
    ['a file', '<img src="/icon.svg">', '<img src="../icon.svg">'],
    ['another host', '<a href="https://example.com/rules">', '<a href="https://example.com/rules">'],
    ['another host without its scheme', '<a href="//example.com/">', '<a href="//example.com/">'],
    ['a place in the same page', '<a href="#plan">', '<a href="#plan">'],
    ['a text that is like one', '<p>href=/rules</p>', '<p>href=/rules</p>'],
    [
      'what hydrates it',
      String.raw`<script>self.__next_f.push([1,"1:[\"$\",\"a\",null,{\"href\":\"/rules\",\"x\":\"/rules\"}]"])</script>`,
      String.raw`<script>self.__next_f.push([1,"1:[\"$\",\"a\",null,{\"href\":\"../rules.html\",\"x\":\"/rules\"}]"])</script>`,
    ],
  ])('leads to %s', (_why, written, made) => {
    expect(below(written)).toBe(
      `<!DOCTYPE html><html data-root="../" lang="en"><head><meta charSet="utf-8"/></head>${made}`,
    )
  })

  it.each([
    ['a page', '<link rel="canonical" href="https://a.test/rules"/>', '"https://a.test/tools/rules.html"'],
    ['the first page', '<meta property="og:url" content="https://a.test/"/>', '"https://a.test/tools/"'],
    [
      'the picture',
      '<meta property="og:image" content="https://a.test/social.png"/>',
      '"https://a.test/tools/social.png"',
    ],
    [
      'what hydrates it',
      String.raw`"{\"href\":\"https://a.test/rules\"}"`,
      String.raw`\"https://a.test/tools/rules.html\"`,
    ],
    ['another page of the host', '<a href="https://a.test/other">', '"https://a.test/other"'],
    ['another host', '<a href="https://b.test/rules">', '"https://b.test/rules"'],
    ['what is no address', '<a href="https://[">', '"https://["'],
  ])('names %s by its whole address, where the build was told', (_why, written, made) => {
    for (const base of ['https://a.test/tools', 'https://a.test/tools/'])
      expect(pageBelowAnyPath(`<html>${written}`, './', isPage, new URL(base))).toContain(made)
    expect(pageBelowAnyPath(`<html>${written}`, './', isPage)).toContain(written)
  })

  it('loads scripts from beside it, those that come later too', () => {
    const flight = String.raw`<script>self.__next_f.push([1,"1:I[1,[\"/_next/static/b.js\"]]"])</script>`
    const made = below(`<script src="/_next/static/a.js"></script>${flight}`)
    expect(made).toContain('<meta charSet="utf-8"/><script>TURBOPACK_CHUNK_BASE_PATH="../_next/"</script>')
    expect(made).toContain('src="../_next/static/a.js"')
    expect(made).toContain(String.raw`[\"../_next/static/b.js\"]`)
  })

  it('is not made from what it would break', () => {
    const text = `${'é'.repeat(600)} "href":"/rules"`
    const row = JSON.stringify([1, `2:T${Buffer.byteLength(text).toString(16)},${text}`])
    expect(() => below(`<script>self.__next_f.push(${row})</script>`)).toThrow('A long text of a page has addresses')
    const other = JSON.stringify([1, `2:T${(1_200).toString(16)},${'é'.repeat(600)}3:{"href":"/rules"}`])
    expect(() => below(`<script>self.__next_f.push(${other})</script>`)).not.toThrow()
    expect(() => pageBelowAnyPath('<html><head><title/><script src="/_next/a.js">', './', isPage)).toThrow(
      'its character set',
    )
  })

  it('has its threads beside it', () => {
    expect(startBelowAnyPath('let k="/_next/";_.b=k,_.X=n,_.h=x')).toBe(
      'let k="/_next/";_.b="undefined"==typeof document?k:new URL(k,document.baseURI).pathname,_.X=n,_.h=x',
    )
    expect(startBelowAnyPath('a.b=c,d.X=e')).toBe('a.b=c,d.X=e')
  })
})

describe('the path of the files', () => {
  it.each([
    [[], { base: null }],
    [['--base=/tools/pullpath/'], { base: '/tools/pullpath/' }],
    [['--base', 'tools/pullpath'], { base: '/tools/pullpath/' }],
    [['--base=/'], { base: '/' }],
    [['--base'], { refused: expect.stringContaining('--base is a path') }],
    [['--base=/a"b/'], { refused: expect.stringContaining('--base is a path') }],
    [['--base=https://example.com/'], { refused: expect.stringContaining('--base is a path') }],
    [['--bass=/a/'], { refused: expect.stringContaining('only --base') }],
    [['--base', '/a/', '/b/'], { refused: expect.stringContaining('only --base') }],
  ])('%j', (words, settings) => {
    expect(readStaticSettings(words)).toEqual(settings)
  })
})
