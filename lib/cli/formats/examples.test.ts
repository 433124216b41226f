import { describe, expect, test } from 'vitest'
import { ENTRIES, ENTRY_IDS, entryId, entryTitle, fileOf, findEntry } from '@/lib/examples/catalogue'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

async function examples(...argv: readonly string[]) {
  const terminal = fakeTerminal()
  const code = await run(['examples', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('examples', () => {
  test('lists them by name, one in each line', async () => {
    const { output, code } = await examples()
    const lines = output.trimEnd().split('\n')
    expect(lines).toHaveLength(ENTRIES.length)
    for (const entry of ENTRIES)
      expect(output).toMatch(new RegExp(`^${entryId(entry)} +${entryTitle(entry).replace(/[()]/g, '\\$&')}$`, 'm'))
    expect(code).toBe(0)
  })

  test.each(ENTRY_IDS)('prints %s as it is, and what recipes were called before', async (id) => {
    const entry = findEntry(id)
    expect(await examples(id)).toMatchObject({ code: 0, output: entry === null ? null : fileOf(entry).text })
  })

  test('a recipe takes answers, and says what it asks', async () => {
    const { output, errors, code } = await examples(
      'harbor',
      '--set=host=registry.lab.example.com:8443',
      '--set',
      'mirrors=docker.io=hub,quay.io',
      '--set',
      'login=password',
      '--set',
      'password=s3cret=1',
    )
    expect(code).toBe(0)
    expect(output).toContain('"hub/$1"')
    expect(output).toContain('"quay.io/$1"')
    expect(output).toContain('  registry.lab.example.com:8443:\n    auth:\n      username: "robot$k3s"\n')
    expect(output).toContain('s3cret=1')
    expect(errors).toContain(
      'it asks, by --set QUESTION=ANSWER: host, mirrors, login, username, password, tls, airGap\n',
    )
    expect(errors).not.toContain('s3cret')
  })

  test.each<[why: string, argv: readonly string[], message: string]>([
    ['a wrong answer', ['harbor', '--set', 'host=https://x'], 'host: Write the host alone, without "https://".'],
    ['an unknown question', ['zot', '--set', 'hots=x'], '"zot" does not ask "hots": it asks host, mirrors, login'],
    ['an example', ['hauler', '--set', 'host=x'], 'the example "hauler" asks nothing: --set is for recipes'],
    ['no name', ['--set', 'host=x'], '--set is for one example: name it before'],
    [
      'a secret is not repeated',
      ['harbor', '--set', 'login=password', '--set', 'password= x'],
      'password: Remove the space',
    ],
  ])('is a wrong call: %s', async (_, argv, message) => {
    const { code, errors, output } = await examples(...argv)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toContain(message)
  })

  test('says beside it which node it is for, and how to see what it does', async () => {
    expect((await examples('hauler')).errors).toMatch(
      /^Hauler store in an air gap: .+\non a node with --disable-default-registry-endpoint\nsee what it does: pullpath plan FILE rancher\/mirrored-pause:3\.6 --disable-default-registry-endpoint\n$/,
    )
    expect((await examples('rke2')).errors).toContain('on a node with --distribution rke2\n')
    expect((await examples('gitlab')).errors).not.toContain('on a node')
  })

  test('has the same as JSON', async () => {
    expect(JSON.parse((await examples('--json')).output)).toHaveLength(ENTRIES.length)
    expect(JSON.parse((await examples('hauler', '--json')).output)).toMatchObject({
      id: 'hauler',
      options: { disableDefaultRegistryEndpoint: true },
      text: expect.stringContaining('hauler.example.com'),
    })
  })

  test.each([
    ['haulr', 'there is no example "haulr"; did you mean "hauler"?'],
    ['nothing-like-it-at-all', 'there is no example "nothing-like-it-at-all": pullpath examples lists them'],
  ])('is a wrong call: %s', async (name, message) => {
    expect(await examples(name)).toEqual({
      code: 2,
      output: '',
      errors: `pullpath: ${message}\nSee pullpath --help.\n`,
    })
  })
})
