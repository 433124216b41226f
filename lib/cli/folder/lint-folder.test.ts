import { describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'

const FILES = {
  GOOD: 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
  TYPO: 'mirrros:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
  WARNED: 'mirrors:\n  docker.io:\n    endpoint: ["registry.example.com:5000"]\n',
}

async function lint(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['lint', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('a folder', () => {
  const FOLDER = {
    'deploy/registries.yaml': FILES.WARNED,
    'deploy/edge/cluster.yaml': 'kind: Cluster\n',
    'deploy/edge/mirrors.yml': FILES.TYPO.replace('mirrros', 'mirrors').replace('endpoint:', 'endpoints:'),
    'deploy/edge/good.yaml': FILES.GOOD,
    'deploy/logo.png': new Uint8Array([0x89, 0x50, 0xff, 0xfe]),
    'deploy/site.tf': 'locals {}\n',
    'empty/site.tf': 'locals {}\n',
  }
  const lintFolder = async (...argv: readonly string[]) => {
    const terminal = fakeTerminal(FOLDER)
    const code = await run(['lint', ...argv], terminal)
    return { code, output: terminal.output(), errors: terminal.errors() }
  }

  test('is reported by file, with a summary of each and what was skipped', async () => {
    const { code, output } = await lintFolder('deploy')
    expect(code).toBe(1)
    expect(output).toMatch(/^deploy\/edge\/mirrors\.yml\n +3:5 +error /m)
    expect(output).toMatch(/^✖ \d problems in 3 files/m)
    expect(output).toMatch(/^ {2}deploy\/edge\/mirrors\.yml +1 error/m)
    expect(output).toMatch(/^ {2}deploy\/registries\.yaml +1 warning/m)
    expect(output).toContain('nothing found: deploy/edge/good.yaml')
    expect(output).toContain('3 files skipped:')
    expect(output).toContain('neither mirrors nor configs at the root: deploy/edge/cluster.yaml')
    expect(output).toContain('not text: deploy/logo.png')
    expect(output).toContain('not YAML by name: deploy/site.tf')
  })

  test('has an entry for each file in JSON, with why it was skipped', async () => {
    const files = JSON.parse((await lintFolder('deploy', '--json')).output)
    expect(files).toHaveLength(6)
    expect(files).toContainEqual({
      file: 'deploy/logo.png',
      from: null,
      remark: null,
      unreadable: null,
      skipped: 'not text',
      findings: [],
    })
  })

  test('without a registries.yaml is a mistake in the command line', async () => {
    const { code, errors } = await lintFolder('empty')
    expect(code).toBe(2)
    expect(errors).toContain('none of the files in empty is a registries.yaml')
  })
})

describe('the summary', () => {
  test('says that nothing is wrong only when there is not even a note', async () => {
    const terminal = fakeTerminal({ NOTED: 'mirrors:\n  docker.io:\n    endpoint: ["http://localhost:5000"]\n' })
    await run(['lint', 'NOTED'], terminal)
    expect(terminal.output()).toContain('endpoint-localhost')
    expect(terminal.output()).toContain('✔ no errors or warnings in 1 file, 1 note to read')
    expect(terminal.output()).not.toContain('nothing wrong')
  })

  test('says that findings of lower severity are hidden', async () => {
    const { output } = await lint('WARNED', '--severity', 'error')
    expect(output).toContain('✔ nothing of this severity in 1 file, 1 finding below it')
  })

  test('names the first fix of a finding', async () => {
    expect((await lint('TYPO')).output).toContain('unknown-key, fix: Rename to "mirrors"')
  })
})
