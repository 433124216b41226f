import { describe, expect, test } from 'vitest'
import { PRESETS } from '@/lib/examples/presets'
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
    expect(lines).toHaveLength(PRESETS.length)
    for (const { id, title } of PRESETS)
      expect(output).toMatch(new RegExp(`^${id} +${title.replace(/[()]/g, '\\$&')}$`, 'm'))
    expect(code).toBe(0)
  })

  test.each(PRESETS.map(({ id, text }) => [id, text] as const))('prints %s as it is', async (id, text) => {
    expect(await examples(id)).toMatchObject({ code: 0, output: text })
  })

  test('says beside it which node it is for, and how to see what it does', async () => {
    expect((await examples('hauler')).errors).toMatch(
      /^Hauler store in an air gap: .+\non a node with --disable-default-registry-endpoint\nsee what it does: pullpath plan FILE rancher\/mirrored-pause:3\.6 --disable-default-registry-endpoint\n$/,
    )
    expect((await examples('rke2')).errors).toContain('on a node with --distribution rke2\n')
    expect((await examples('gitlab')).errors).not.toContain('on a node')
  })

  test('has the same as JSON', async () => {
    expect(JSON.parse((await examples('--json')).output)).toHaveLength(PRESETS.length)
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
