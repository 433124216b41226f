import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const { takeSite } = (await import(pathToFileURL(join(import.meta.dirname, 'site.mjs')).href)) as {
  takeSite: (from: string, to: string) => Promise<void>
}

it('the exported page is taken as it is sent, without what nothing asks for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [from, to] = [join(folder, 'out'), join(folder, 'site')]
  const moved =
    '<!--$?--><template id="B:0"></template>wait<!--/$--><div hidden id="S:0">here</div><script>$RC("B:0","S:0")</script>'
  const files = {
    'index.html': moved,
    'index.txt': 'flight',
    '__next._tree.txt': 'ahead',
    'rules/__next.rules.txt': 'ahead',
    'rules/a.html': '<p>a</p>',
    'llms.txt': 'for programs',
    '_not-found.html': 'missing',
    'script.js.map': '{}',
    'font.woff2': 'font',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(from, name, '..'), { recursive: true })
    writeFileSync(join(from, name), text)
  }
  mkdirSync(to)
  writeFileSync(join(to, 'of-an-earlier-build.html.gz'), '')
  await takeSite(from, to)
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' }).toSorted()
  expect(names).toEqual(['font.woff2', 'index.html.gz', 'llms.txt.gz', 'rules', 'rules/a.html.gz'])
  expect(gunzipSync(readFileSync(join(to, 'index.html.gz'))).toString()).toBe('<!--$-->here<!--/$-->')
  expect(readFileSync(join(to, 'font.woff2'), 'utf8')).toBe('font')
  expect(existsSync(from)).toBe(false)
})
