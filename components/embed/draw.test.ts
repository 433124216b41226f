import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { encodeFragment } from '@/lib/share/fragment'
import { sayInEnglish } from '@/lib/words/say'
import { draw, nodeLine, titleOf } from './draw'
import { shownPlan } from './shown-plan'

/** What of an element is used, and can be read as text: a browser shows the rest. */
class FakeElement {
  readonly attributes = new Map<string, string>()
  readonly content: (FakeElement | string)[] = []
  className = ''

  constructor(readonly name: string) {}

  append(...all: readonly (FakeElement | string)[]): void {
    this.content.push(...all)
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }

  text(): string {
    return this.content.map((one) => (typeof one === 'string' ? one : one.text())).join('')
  }

  all(name: string): readonly FakeElement[] {
    return this.content.flatMap((one) => (typeof one === 'string' ? [] : one.name === name ? [one] : one.all(name)))
  }
}

beforeAll(() => {
  Reflect.set(globalThis, 'document', {
    createElement: (name: string) => new FakeElement(name),
    createTextNode: (text: string) => text,
  })
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'document')
})

function drawn(text: string, image: string, options: Partial<NodeOptions> = {}) {
  const state = { text, image, options: { ...defaultOptions(), ...options }, tab: 'plan' } as const
  const shown = shownPlan(`#${encodeFragment(state)}`, engines)
  const root = new FakeElement('main')
  root.append(...(draw(shown, sayInEnglish) as unknown as readonly FakeElement[]))
  return { root, title: titleOf(shown, sayInEnglish), node: nodeLine(shown) }
}

const TWO = `mirrors:
  quay.io:
    endpoint: [https://a.example.com, "http://b.example.com:5000"]
    rewrite: {"^(.*)$": "proxy/$1"}
configs:
  a.example.com:
    auth: {username: robot, password: REDACTED_PASSWORD}
`

describe('a plan in a frame', () => {
  it('says who is asked, why, under which name and with which login', () => {
    const { root, title, node } = drawn(TWO, 'quay.io/a/b:1', { embeddedRegistry: false })
    expect(title).toBe('What a pull of quay.io/a/b:1 asks')
    expect(node).toMatch(/^K3s v1\.\d+\.\d+\+k3s\d+$/)
    expect(root.content[0]).toMatchObject({ className: 'verdict' })
    expect(root.text()).toContain(
      'Asks a.example.com (as proxy/a/b, as user robot), then b.example.com:5000 (as proxy/a/b, anonymously)',
    )
    const rows = root.all('li').map((row) => row.text())
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain('1Mirror endpoint 1 of 2HEAD https://a.example.com/v2/proxy/a/b/manifests/1?ns=quay.io')
    expect(rows[0]).toContain('rewritten by ^(.*)$')
    expect(rows[0]).toContain('credentials of a.example.com')
    expect(rows[1]).toContain('plain http')
    expect(rows[2]).toContain('Default endpoint')
    expect(root.all('ol')[0]?.attributes.get('aria-label')).toBe('Pull plan')
  })

  it('shortens a long name in its title, and has it whole to open', () => {
    const image = `quay.io/${'team-'.repeat(30)}app:1`
    const { root, title } = drawn(TWO, image)
    expect(title).toMatch(/^What a pull of quay\.io\/team-\S{20,40}…\S{20,40}app:1 asks$/)
    expect(root.all('details')[0]?.text()).toBe(`Whole name${image}`)
    expect(root.text()).toContain(`HEAD https://a.example.com/v2/proxy/${'team-'.repeat(30)}app/manifests/1?ns=quay.io`)
  })

  it('names the first of many placeholders, and has the others to open', () => {
    const many = Array.from({ length: 30 }, (_, at) => `  "{{ reg_${at} }}": {endpoint: [m.test]}\n`).join('')
    const { root } = drawn(`mirrors:\n${many}`, 'nginx')
    expect(root.all('p')[0]?.text()).toContain('Undecided: {{ reg_0 }}, {{ reg_1 }}, {{ reg_2 }} and 27 more may be')
    expect(root.text()).toContain('not filled in: {{ reg_0 }}, {{ reg_1 }}, {{ reg_2 }}')
    expect(root.all('details')[0]?.text()).toMatch(/^… and 27 more\{\{ reg_3 \}\}, .*\{\{ reg_29 \}\}$/)
  })

  it('shows what is hidden in a text, and no more than fifty attempts', () => {
    expect(drawn(TWO, 'quay.io/a\u202e/b').root.text()).not.toContain('\u202e')
    const many = Array.from({ length: 60 }, (_, at) => `      - https://m${at}.example.com\n`).join('')
    const { root } = drawn(`mirrors:\n  quay.io:\n    endpoint:\n${many}`, 'quay.io/a')
    expect(root.all('li')).toHaveLength(50)
    expect(root.text()).toContain('11 more')
  })

  it.each([
    ['an invalid name', TWO, 'A B', 'The pull fails before any request'],
    ['no name', TWO, '', 'The link names no image.'],
    ['a rejected file', 'mirrors: [', 'nginx', 'K3s rejects this file'],
    ['a placeholder', 'mirrors:\n  docker.io:\n    endpoint: ["https://{{ host }}"]\n', 'nginx', 'not filled in'],
  ])('says what there is instead of a plan: %s', (_why, text, image, says) => {
    expect(drawn(text, image).root.text()).toContain(says)
  })
})
