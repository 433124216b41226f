import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

// What launches is plain JavaScript, whose types are in its comments.
const load = (name: string): Promise<unknown> => import(pathToFileURL(join(import.meta.dirname, name)).href)
const { FOLDERS, LEFT_OUT, SERVER_ACTIONS } = (await load('left-out.mjs')) as {
  FOLDERS: readonly string[]
  LEFT_OUT: RegExp
  SERVER_ACTIONS: RegExp
}
const { default: leaveOut } = (await load('leave-out.cjs')) as { default: (source: string) => string }

const EDITOR = 'node_modules/monaco-editor/esm/vs'
const modules = readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })
  .map((name) => `${EDITOR}/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.js'))

const namesOf = async (source: string): Promise<readonly string[]> =>
  Object.keys((await import(`data:text/javascript,${encodeURIComponent(source)}`)) as object).toSorted()

describe('what the code editor leaves out', () => {
  it.each(FOLDERS)('%s is part of the package', (folder) => {
    expect(modules.some((path) => path.startsWith(`${EDITOR}/${folder}`) && LEFT_OUT.test(path))).toBe(true)
  })

  it('is nothing that is like it by name alone', () => {
    expect(LEFT_OUT.test(`${EDITOR}/editor/browser/widget/codeEditor/codeEditorWidget.js`)).toBe(false)
    expect(LEFT_OUT.test(`${EDITOR}/base/browser/ui/list/listWidget.js`)).toBe(false)
    expect(LEFT_OUT.test(`${EDITOR}/editor/contrib/inlineCompletions/browser/controller/commonOther.js`)).toBe(false)
  })

  it('has no default export, which would be lost', () => {
    const left = modules.filter((path) => LEFT_OUT.test(path))
    expect(left.length).toBeGreaterThan(100)
    expect(left.filter((path) => /^export default|^export \*/m.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

describe('a module that is left out', () => {
  it.each<[why: string, source: string, names: readonly string[]]>([
    ['declarations', 'export class A {}\nexport function b() {}\nexport const C = 1', ['A', 'C', 'b']],
    ['lists', 'let a, b\nexport { a, b as other };', ['a', 'other']],
    ['several lines', 'let a, b\nexport {\n  a,\n  b,\n};', ['a', 'b']],
    ['nothing', 'let a', []],
  ])('exports the same names: %s', async (_why, source, names) => {
    expect(await namesOf(leaveOut(source))).toEqual(names)
  })

  it('can be extended and called, and has no instance', async () => {
    const left = (await import(`data:text/javascript,${encodeURIComponent(leaveOut('export class Widget {}'))}`)) as {
      Widget: { new (): object; (): void; get(): unknown }
    }
    class Own extends left.Widget {}
    expect(new Own()).toBeInstanceOf(Own)
    expect(left.Widget()).toBeUndefined()
    expect(left.Widget.get()).toBeNull()
  })
})

describe('what the framework has for functions of the server', () => {
  const path = 'node_modules/next/dist/client/components/router-reducer/reducers/server-action-reducer.js'

  it('is a module of it, whose only function is left out', () => {
    expect(SERVER_ACTIONS.test(path)).toBe(true)
    expect(leaveOut(readFileSync(path, 'utf8'))).toBe('exports.serverActionReducer = function leftOut() {}\n')
  })

  it('is not used: nothing is marked to run there', () => {
    const files = ['app', 'components', 'lib']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
      )
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter((name) => /^\s*['"]use server['"]/m.test(readFileSync(name, 'utf8')))).toEqual([])
  })
})
