import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '@/package.json'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

interface Part {
  readonly type: string
  readonly id?: string
  readonly attributes?: { readonly label?: string; readonly value?: string; readonly options?: readonly object[] }
  readonly validations?: { readonly required?: boolean }
}
interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly Part[]
}
const FORMS = readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE'))
  .filter((name) => name !== 'config.yml')
  .map((name) => [name, parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form] as const)

describe('a form for issues', () => {
  it.each(FORMS)('%s is what GitHub takes: a name, a description, and parts whose ids differ', (_, form) => {
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
    const ids = form.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, attributes } of form.body) {
      expect(['markdown', 'textarea', 'input', 'checkboxes']).toContain(type)
      expect(type === 'markdown' ? attributes?.value : attributes?.label).toMatch(/\S/)
    }
  })

  it.each(FORMS)('%s says that secrets do not belong there, or asks for nothing that has some', (name, form) => {
    const asksForOwn = form.body.some(({ id }) => ['link', 'steps', 'node'].includes(id ?? ''))
    expect(asksForOwn, name).toBe(form.body.some(({ id, type }) => id === 'secrets' && type === 'checkboxes'))
  })

  it('a wrong result comes with a link of the page', () => {
    const [, form] = FORMS.find(([name]) => name === 'wrong-result.yml') ?? []
    expect(form?.body.find(({ id }) => id === 'link')?.validations?.required).toBe(true)
  })
})

it('what the house says to run exists', () => {
  const said = ['.github/pull_request_template.md', 'CONTRIBUTING.md', 'README.md'].flatMap((name) =>
    Array.from(read(name).matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g), ([, script = '']) => script),
  )
  expect(said.length).toBeGreaterThan(10)
  expect([...new Set(said)].filter((script) => !(script in packageJson.scripts))).toEqual([])
})

it('the container of developers has a Node that the project takes, and a browser where the tests look for it', () => {
  const { image, containerEnv, onCreateCommand, forwardPorts } = JSON.parse(
    read('.devcontainer/devcontainer.json'),
  ) as {
    image: string
    containerEnv: Record<string, string>
    onCreateCommand: string
    forwardPorts: readonly number[]
  }
  const [, least = ''] = />=(\d+)/.exec(packageJson.engines.node) ?? []
  expect(Number(/:(\d+)/.exec(image)?.[1])).toBeGreaterThanOrEqual(Number(least))
  expect(containerEnv['CHROMIUM_PATH']).toBe('/usr/bin/chromium')
  expect(onCreateCommand).toMatch(/install .*chromium.*npm ci/)
  expect(forwardPorts).toEqual([4600])
})

it('no file of the house leads to one that is not there', () => {
  for (const name of ['CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'README.md', 'docs/architecture.md']) {
    const links = Array.from(read(name).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g), ([, to = '']) => to)
    const folder = name.includes('/') ? join(ROOT, name, '..') : ROOT
    expect(
      links.filter((to) => !to.startsWith('/') && !existsSync(join(folder, to))),
      name,
    ).toEqual([])
  }
})
