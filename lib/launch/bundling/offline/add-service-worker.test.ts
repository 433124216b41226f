import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import type { SiteVersion } from '@/lib/offline/kept-site'

// What launches is plain JavaScript, whose types are in its comments.
const { addServiceWorker } = (await import(
  pathToFileURL(join(import.meta.dirname, 'add-service-worker.mjs')).href
)) as {
  addServiceWorker: (folder: string, options: { readonly isServedByUs: boolean }) => Promise<void>
}

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<html lang="en"><script src="./_next/static/old.js" noModule=""></script><p>page</p>',
  'rules/a.html': '<html lang="en"><p>rule</p>',
  '404.html': '<html lang="en"><p>missing</p>',
  '_next/static/a.js': 'script',
  '_next/static/old.js': 'for old browsers',
  '_next/static/x/_buildManifest.js': 'list',
  'icons/icon.png': 'icon',
  'screenshot.png': 'picture',
  'openapi.json': '{}',
  'llms.txt': 'text',
}

function folderOf(files: Readonly<Record<string, string>>, isZipped: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    if (isZipped && !name.endsWith('.png')) writeFileSync(join(folder, `${name}.gz`), gzipSync(text))
    else writeFileSync(join(folder, name), text)
  }
  return folder
}

function workerIn(code: string): SiteVersion {
  const [, json = ''] = /^self\.SITE=(.*);\n/.exec(code) ?? []
  return JSON.parse(json) as SiteVersion
}

it('a worker knows every file of the site that is kept, by the address at which it is asked for', async () => {
  const folder = folderOf(FILES, true)
  await addServiceWorker(folder, { isServedByUs: true })
  const code = gunzipSync(readFileSync(join(folder, 'service-worker.js.gz'))).toString()
  const { version, files } = workerIn(code)
  expect(Object.keys(files).toSorted()).toEqual(['', '_next/static/a.js', 'icons/icon.png', 'rules/a'])
  const page = gunzipSync(readFileSync(join(folder, 'rules/a.html.gz')))
  expect(page.toString()).toBe(`<html data-version="${version}" lang="en"><p>rule</p>`)
  expect(files['rules/a']).toBe(createHash('sha256').update(page).digest('base64'))
  expect(code.slice(code.indexOf('\n'))).toContain('addEventListener')
})

it('on a file server pages are files, and another content is another version', async () => {
  const versions = await Promise.all(
    [FILES, { ...FILES, 'rules/a.html': '<html lang="en"><p>other</p>' }, FILES].map(async (all) => {
      const folder = folderOf(all, false)
      await addServiceWorker(folder, { isServedByUs: false })
      return workerIn(readFileSync(join(folder, 'service-worker.js'), 'utf8'))
    }),
  )
  expect(Object.keys(versions[0]?.files ?? {})).toContain('rules/a.html')
  expect(versions[0]).toEqual(versions[2])
  expect(versions[1]?.version).not.toBe(versions[0]?.version)
})
