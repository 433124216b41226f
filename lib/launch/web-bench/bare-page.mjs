import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'
import { runScript } from '../run.mjs'

const FOLDER = 'node_modules/.cache/pullpath-bare'

/** A field whose text is shown, and nothing else: what the framework itself costs. */
const FILES = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(root)} }, poweredByHeader: false }\n`,
  'app/layout.js': `import { createElement } from 'react'
export default function Layout({ children }) {
  return createElement('html', { lang: 'en' }, createElement('body', null, children))
}
`,
  'app/page.js': `import { createElement } from 'react'
import { Field } from './field.js'
export default function Page() {
  return createElement('main', null, createElement(Field))
}
`,
  'app/field.js': `'use client'
import { createElement, useState } from 'react'
export function Field() {
  const [endpoint, setEndpoint] = useState('https://mirror.example.com')
  const onChange = (event) => setEndpoint(event.target.value)
  return createElement(
    'div',
    null,
    createElement('input', { 'aria-label': 'Endpoint 1', value: endpoint, onChange }),
    createElement('ol', { 'aria-label': 'Pull plan' }, createElement('li', null, endpoint)),
  )
}
`,
}

/**
 * Writes and builds a bare page with the Next and the React of the project.
 *
 * @returns {Promise<string | null>} its folder, below the project's; null when the build failed, which has said why
 */
export async function buildBarePage() {
  await rm(join(root, FOLDER), { recursive: true, force: true })
  await mkdir(join(root, FOLDER, 'app'), { recursive: true })
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(join(root, FOLDER, name), text)))
  const { ok } = await runScript('next/dist/bin/next', ['build', FOLDER], { env: { NODE_ENV: 'production' } })
  return ok ? FOLDER : null
}
