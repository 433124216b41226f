import { describe, expect, test } from 'vitest'
import { decodeFragment } from '@/lib/share/fragment'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { LINK_LIMITS } from '@/lib/secrets/redact/redact-link'
import { run } from './run'

const SECRET = 'hunter2-canary'
const PLAIN = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n'
const FILES = {
  BROKEN: `mirrors:\n\t- password:${SECRET}\n`,
  PLAIN,
  ACCOUNT: `# it was ${SECRET}\nconfigs:\n  mirror.example.com:\n    auth: {username: robot, password: ${SECRET}}\n`,
  '-': PLAIN,
  LONG: `mirrors:\n${Array.from({ length: 3_000 }, (_, index) => `  r${((index * 2_654_435_761) % 4_294_967_296).toString(36)}.example.com:\n    endpoint: ["https://m${((index * 40_503_777_111) % 4_294_967_291).toString(36)}.example.com"]\n`).join('')}`,
}

async function link(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['link', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

const held = (url: string) => decodeFragment(url.trim().replace(/^[^#]*/, ''))

describe('a link', () => {
  test('holds the file, the image and the node', async () => {
    const { code, output } = await link(
      'PLAIN',
      'nginx:1.27',
      '--distribution',
      'rke2',
      '--release',
      'v1.31.5+rke2r1',
      '--embedded-registry',
      '--base',
      'https://pullpath.example.com/',
    )
    expect(code).toBe(0)
    expect(output).toMatch(/^https:\/\/pullpath\.example\.com\/preview#v1\.[\w-]+\n$/)
    expect(held(output)).toEqual({
      text: PLAIN,
      image: 'nginx:1.27',
      tab: 'plan',
      options: {
        distribution: 'rke2',
        release: 'v1.31.5+rke2r1',
        embeddedRegistry: true,
        disableDefaultRegistryEndpoint: false,
        dataDir: null,
        systemDefaultRegistry: null,
      },
    })
  })

  test('comes from standard input too', async () => {
    expect(held((await link('-')).output)).toMatchObject({ text: PLAIN })
  })

  test('is without secrets, and says in which lines they were', async () => {
    const { output, errors } = await link('ACCOUNT')
    expect(JSON.stringify(held(output)) + output + errors).not.toContain(SECRET)
    expect(errors).toBe(
      `taken out: secrets in line 4\nleft out: comments in line 1 (--keep-comments keeps them)\n${LINK_LIMITS}\n`,
    )
  })

  test('has a format for programs', async () => {
    const said = JSON.parse((await link('ACCOUNT', '--json')).output) as { url: string }
    expect(said).toEqual({
      url: said.url,
      length: said.url.length,
      redactedLines: [4],
      commentLines: [1],
      imageRedacted: false,
      isUnderstood: true,
      limits: LINK_LIMITS,
    })
  })

  test('keeps comments when asked, without what is known to be secret in them', async () => {
    const { output, errors } = await link('ACCOUNT', '--keep-comments')
    expect(held(output)).toMatchObject({ text: expect.stringMatching(/^# it was REDACTED\n/) as string })
    expect(JSON.stringify(held(output)) + errors).not.toContain(SECRET)
    expect(errors).toMatch(/^taken out: secrets in lines 1, 4\n/)
  })

  test('never claims that there is no secret, and holds none in the image name', async () => {
    const { output, errors } = await link('PLAIN', `robot:${SECRET}@harbor.example.com/a/b:1`)
    expect(held(output)).toMatchObject({ image: 'REDACTED:REDACTED@harbor.example.com/a/b:1' })
    expect(errors).toBe(`taken out: the account in the image name\n${LINK_LIMITS}\n`)
    expect((await link('PLAIN')).errors).toBe(`no known kind of secret was found\n${LINK_LIMITS}\n`)
    expect((await link('BROKEN')).errors).toContain('look at what the link holds')
  })
})

describe('exit code of link', () => {
  test.each([
    { why: 'no file', argv: [] },
    { why: 'a file that is not there', argv: ['MISSING'] },
    { why: 'two images', argv: ['PLAIN', 'a', 'b'] },
    { why: 'more than fits in a link', argv: ['LONG'] },
  ])('$why: 2', async ({ argv }) => {
    const { code, output, errors } = await link(...argv)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).not.toBe('')
  })
})
