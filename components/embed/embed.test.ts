import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { PLACEHOLDER_FORMS } from '@/lib/placeholders/forms'
import { DICTIONARY_1 } from '@/lib/share/dictionary'
import { encodeFragment } from '@/lib/share/fragment'
import { TESTDATA } from '@/lib/testdata/folder'
import { EMBED_ZH } from '@/lib/words/zh/page/embed'
import { EXPLAIN_ZH } from '@/lib/words/zh/page/explain'
import { PLAN_ZH } from '@/lib/words/zh/page/plan'
import { SHARE_ZH } from '@/lib/words/zh/page/share'
import { EMBED_TEXT_MAX, shownPlan, type Shown } from './shown-plan'

const GOOD = join(TESTDATA, 'conformance/configs/good')
const files = readdirSync(GOOD).map((name) => ({ name, text: readFileSync(join(GOOD, name), 'utf8') }))

function link(text: string, image = 'nginx', options: Partial<NodeOptions> = {}): string {
  return `#${encodeFragment({ text, image, options: { ...defaultOptions(), ...options }, tab: 'plan' })}`
}

describe('what an embedded plan shows', () => {
  it('is what pullpath shows, and the same without the engines where they are not needed', () => {
    let without = 0
    for (const { name, text } of files) {
      const fragment = link(text, 'docker.io/rancher/pause:3.6')
      const shown = shownPlan(fragment, engines)
      const { plan } = shown as Extract<Shown, { kind: 'plan' }>
      expect(plan, name).toEqual(readNode(text, defaultOptions(), engines).plan('docker.io/rancher/pause:3.6'))
      const first = shownPlan(fragment, null)
      if (first.kind === 'loading') continue
      without += 1
      expect(first, name).toEqual(shown)
    }
    expect(without).toBeGreaterThan(10)
    expect(without).toBeLessThan(files.length)
  })

  it.each(PLACEHOLDER_FORMS.map(({ form, example }) => [form, example]))(
    'waits for what knows placeholders: %s',
    (_form, example) => {
      expect(shownPlan(link(`mirrors:\n  docker.io:\n    endpoint: [ "https://x${example}" ]\n`), null).kind).toBe(
        'loading',
      )
    },
  )

  it('shows a template with its placeholders as they are written', () => {
    const text =
      'mirrors:\n  docker.io:\n    endpoint: ["https://{{ mirror }}"]\nconfigs:\n  "{{ mirror }}":\n    auth: {username: "{{ user }}", password: a}\n'
    const shown = shownPlan(link(text), engines) as Extract<Shown, { kind: 'plan' }>
    expect(shown.plan.attempts[0]).toMatchObject({
      url: 'https://{{ mirror }}/v2/library/nginx/manifests/latest?ns=docker.io',
      credentials: '{{ mirror }}',
      open: ['{{ mirror }}'],
    })
    expect(shown.registries.configs.get('{{ mirror }}')?.auth?.username).toBe('{{ user }}')
    expect(shown.worst).toBeNull()
  })

  it('waits for what knows old releases', () => {
    expect(shownPlan(link('mirrors:\n', 'nginx', { release: 'v1.25.3+k3s1' }), null).kind).toBe('loading')
    expect(shownPlan(link('mirrors:\n'), null).kind).toBe('plan')
  })

  it('says what concerns the image, and only that', () => {
    const config = (host: string): string =>
      `mirrors:\n  docker.io:\n    endpoint:\n      - "https://a.example.com"\n      - "://"\n  ${host}:\n    endpoint:\n      - "://"\n`
    expect(shownPlan(link(config('quay.io'), 'ghcr.io/a/b'), null)).toMatchObject({ kind: 'plan', worst: null })
    expect(shownPlan(link(config('quay.io')), null)).toMatchObject({ kind: 'plan', worst: expect.any(String) })
  })

  it('is nothing of a file that is rejected', () => {
    expect(shownPlan(link('mirrors: ['), engines)).toMatchObject({ kind: 'rejected', rejection: { isOurLimit: false } })
  })
})

describe('a link that means harm', () => {
  it.each([
    ['none', ''],
    ['cut off', link('mirrors: {}\n').slice(0, 20)],
    ['another program’s', '#config=1'],
    ['of the future', '#v9.abc'],
  ])('is refused in words: %s', (_why, fragment) => {
    expect(shownPlan(fragment, engines)).toMatchObject({
      kind: 'broken',
      why: expect.stringMatching(/^This (link|is no)/),
    })
  })

  it('holds no more than what is read in a frame', () => {
    const packed = (text: string): string =>
      `#v1.${Buffer.from(deflateSync(new TextEncoder().encode(`v1.37.1+k3s1\t\t\tnginx\n${text}`), { dictionary: new TextEncoder().encode(DICTIONARY_1) })).toString('base64url')}`
    expect(shownPlan(packed(`#${'a'.repeat(EMBED_TEXT_MAX - 1)}`), engines).kind).toBe('plan')
    expect(shownPlan(packed(`#${'a'.repeat(EMBED_TEXT_MAX)}`), engines).kind).toBe('too-long')
    expect(shownPlan(packed('\0'.repeat(20 * 1024 * 1024)), engines).kind).toBe('broken')
  })
})

it('says everything in Chinese', () => {
  const dictionary = { ...SHARE_ZH, ...EXPLAIN_ZH, ...PLAN_ZH, ...EMBED_ZH }
  const ours = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => join(import.meta.dirname, name))
  const others = ['components/plan/words.ts', 'components/plan/badges.ts', 'components/plan/end-words.ts']
  const sources = [...ours, ...others, 'lib/explain/plan-sentence.ts', 'lib/share/fragment.ts']
  const said = sources.flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const lists = [...source.matchAll(/\/\* SAID \*\/([\s\S]*?)\/\* END \*\//g)].map(([, list = '']) => list)
    const calls = [...source.matchAll(/\bsay(?:\.pieces)?\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g)]
    const listed = lists.flatMap((list) => list.match(/'(?:[^'\\\n]|\\.)*'/g) ?? [])
    return [...calls.map(([, text = '']) => text), ...listed].map((text) => text.slice(1, -1).replaceAll("\\'", "'"))
  })
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((text) => !Object.hasOwn(dictionary, text))).toEqual([])
})

it('has the colours of the page', () => {
  const page = readFileSync('app/globals.css', 'utf8')
  const [light = '', dark = ''] = [/:root \{([^}]*)\}/, /:root\[data-theme='dark'\] \{([^}]*)\}/].map(
    (block) => block.exec(page)?.[1],
  )
  const colourIn = (block: string, name: string): string => new RegExp(`--${name}: (#\\w+);`).exec(block)?.[1] ?? 'none'
  const own = readFileSync('components/embed/embed.css', 'utf8')
  const colours = [...own.matchAll(/--([\w-]+): (light-dark\([^)]*\));/g)]
  expect(colours.length).toBeGreaterThan(10)
  for (const [, name = '', colour] of colours)
    expect(colour, name).toBe(`light-dark(${colourIn(light, name)}, ${colourIn(dark, name)})`)
})
