import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { fillScript, skopeoSync } from './script'
import { fillTargets } from './targets'
import { FILL_TOOLS, type FillTool } from './fill-tools'
import type { CopyOptions } from './tools'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OPTIONS: CopyOptions = { platform: null, plainHttp: false, skipVerify: false, host: 'h.example.com' }

function fill(text: string, images: readonly string[], host = 'h.example.com') {
  const node = readNode(text, defaultOptions(), engines)
  return fillTargets(
    images.map((image) => node.plan(image)),
    host,
  )
}

const hub = (mirror: string) => `mirrors:\n  docker.io:\n${mirror}`
const table: readonly {
  why: string
  text: string
  image: string
  host?: string
  targets: readonly string[] | string
}[] = [
  {
    why: 'a mirror has images under their own names',
    text: hub('    endpoint: [https://h.example.com]\n'),
    image: 'nginx:1',
    targets: ['h.example.com/library/nginx:1'],
  },
  {
    why: 'the name is the one that the rewrite makes',
    text: hub('    endpoint: [https://h.example.com]\n    rewrite: {"^library/(.*)": "hub/$1"}\n'),
    image: 'nginx:1',
    targets: ['h.example.com/hub/nginx:1'],
  },
  {
    why: 'the path of an endpoint comes before the name',
    text: hub('    endpoint: [https://h.example.com/v2/hub]\n'),
    image: 'nginx:1',
    targets: ['h.example.com/hub/library/nginx:1'],
  },
  {
    why: 'of a path that is not below /v2 nothing can be pushed',
    text: hub('    endpoint: [https://h.example.com/artifactory/api]\n'),
    image: 'nginx:1',
    targets: 'path',
  },
  {
    why: 'a digest stays',
    text: hub('    endpoint: [https://h.example.com]\n'),
    image: `rancher/x@${DIGEST}`,
    targets: [`h.example.com/rancher/x@${DIGEST}`],
  },
  {
    why: 'of several rewrites one is picked at random, so that the mirror needs all names',
    text: hub('    endpoint: [https://h.example.com]\n    rewrite: {"^library/": "a/", "^(library)/": "b/"}\n'),
    image: 'nginx:1',
    targets: ['h.example.com/a/nginx:1', 'h.example.com/b/nginx:1'],
  },
  {
    why: 'an image of a registry that has no such mirror',
    text: hub('    endpoint: [https://h.example.com]\n'),
    image: 'quay.io/a/b:1',
    targets: 'not-asked',
  },
  {
    why: "an image that is the mirror's own",
    text: hub('    endpoint: [https://h.example.com]\n'),
    image: 'h.example.com/a/b:1',
    targets: 'same-name',
  },
  {
    why: 'the endpoint has the port of https, which the person leaves out',
    text: hub('    endpoint: ["https://h.example.com:443"]\n'),
    image: 'nginx:1',
    targets: ['h.example.com/library/nginx:1'],
  },
  {
    why: 'the person writes the port of https, which the endpoint leaves out',
    text: hub('    endpoint: ["https://h.example.com"]\n'),
    image: 'nginx:1',
    host: 'h.example.com:443',
    targets: ['h.example.com:443/library/nginx:1'],
  },
  {
    why: 'the endpoint has the port of http',
    text: hub('    endpoint: ["http://10.0.0.1:80"]\n'),
    image: 'nginx:1',
    host: '10.0.0.1',
    targets: ['10.0.0.1/library/nginx:1'],
  },
  {
    why: 'the port of https is another one for http',
    text: hub('    endpoint: ["http://10.0.0.1:443"]\n'),
    image: 'nginx:1',
    host: '10.0.0.1',
    targets: 'not-asked',
  },
  {
    why: 'a name without a dot is one of a server with its port alone',
    text: hub('    endpoint: ["http://cache:80"]\n'),
    image: 'nginx:1',
    host: 'cache',
    targets: ['cache:80/library/nginx:1'],
  },
  {
    why: "an image that is the mirror's own under the other name",
    text: hub('    endpoint: [https://h.example.com]\n'),
    image: 'h.example.com/a/b:1',
    host: 'h.example.com:443',
    targets: 'same-name',
  },
  { why: 'a rejected file', text: 'mirrors: [', image: 'nginx:1', targets: 'fails' },
]

describe('where a mirror has to have an image', () => {
  for (const { why, text, image, host, targets } of table)
    test(`${why}`, () => {
      const { filled, left } = fill(text, [image], host)
      if (typeof targets === 'string') expect(left.map(({ reason }) => reason)).toEqual([targets])
      else expect(filled[0]?.targets.toSorted()).toEqual(targets)
    })
})

describe('the script', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fill-'))
    // Each stub says with which words it was called, at once since several run; it has what the file `there` names.
    for (const tool of ['docker', 'skopeo', 'crane', 'regctl', 'oras']) {
      const path = join(folder, tool)
      writeFileSync(
        path,
        `#!/bin/sh\ncase "$*" in\n*inspect*|digest*|*"manifest head"*|*"manifest fetch"*) grep -qF -- "$(eval echo \\\${$#})" "${folder}/there" ;;\n*broken*) exit 1 ;;\n*) line=$(for word; do printf '<%s>' "$word"; done); printf '%s\\n' "$line" >> "${folder}/calls" ;;\nesac\n`,
      )
      chmodSync(path, 0o755)
    }
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const FILLED = [
    { source: 'docker.io/library/nginx:1', targets: ['h.example.com/hub/nginx:1'] },
    { source: 'quay.io/a/b:2', targets: ['h.example.com/a/b:2'] },
  ]

  function runScript(tool: Exclude<FillTool, 'skopeo-sync'>, args: readonly string[], filled = FILLED, there = '') {
    const script = join(folder, 'fill.sh')
    writeFileSync(script, fillScript(filled, tool, OPTIONS))
    writeFileSync(join(folder, 'there'), there)
    rmSync(join(folder, 'calls'), { force: true })
    const { status, stdout, stderr } = spawnSync('sh', [script, ...args], {
      env: { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` },
      encoding: 'utf8',
    })
    const calls = existsSync(join(folder, 'calls'))
      ? readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n')
      : []
    return { status, stdout, stderr, calls: calls.toSorted() }
  }

  for (const tool of FILL_TOOLS.filter((one) => one !== 'skopeo-sync')) {
    test(`for ${tool} only prints commands until it is told to run`, () => {
      const { status, stdout, calls } = runScript(tool, [])
      expect({ status, calls }).toEqual({ status: 0, calls: [] })
      expect(stdout).toContain('h.example.com/hub/nginx:1')
    })
    test(`for ${tool} copies each image, once`, () => {
      const { status, stdout, calls } = runScript(tool, ['--run'])
      expect(status).toBe(0)
      expect(calls.filter((call) => call.includes('h.example.com/hub/nginx:1'))).toHaveLength(tool === 'docker' ? 2 : 1)
      expect(stdout.split('\n').filter((line) => line.includes('copied'))).toHaveLength(2)
    })
  }

  test('passes over what is there already', () => {
    const { calls, stdout } = runScript('crane', ['--run'], FILLED, 'h.example.com/hub/nginx:1\n')
    expect(stdout).toContain('there already: h.example.com/hub/nginx:1')
    expect(calls).toEqual(['<copy><quay.io/a/b:2><h.example.com/a/b:2>'])
  })

  test('goes on after an image that fails, names it, and fails', () => {
    const broken = [{ source: 'docker.io/library/broken:1', targets: ['h.example.com/broken:1'] }, ...FILLED]
    const { status, stderr, calls } = runScript('crane', ['--run'], broken)
    expect(status).toBe(1)
    expect(stderr).toContain('FAILED: h.example.com/broken:1')
    expect(calls).toHaveLength(2)
  })

  test('of nothing does nothing', () => {
    expect(runScript('crane', ['--run'], [])).toMatchObject({ status: 0, calls: [] })
  })

  test('says nothing to a shell but words', () => {
    const nasty = [{ source: "docker.io/a'; touch $HOME/x; '`id`", targets: ["h/'$(id)'"] }]
    const { calls } = runScript('crane', ['--run'], nasty)
    expect(calls).toEqual([`<copy><docker.io/a'; touch $HOME/x; '\`id\`><h/'$(id)'>`])
  })

  test('is a script that sh accepts', () => {
    writeFileSync(join(folder, 'one.sh'), fillScript(FILLED, 'regctl', { ...OPTIONS, plainHttp: true }))
    expect(() => execFileSync('sh', ['-n', join(folder, 'one.sh')])).not.toThrow()
  })
})

test('skopeo sync keeps whole names where the mirror has the registry in its names', () => {
  const sync = skopeoSync([
    { source: 'docker.io/library/nginx:1', targets: ['h/all/docker.io/library/nginx:1'] },
    { source: 'docker.io/library/nginx:2', targets: ['h/all/docker.io/library/nginx:2'] },
    { source: 'quay.io/a/b:1', targets: ['h/other/b:1'] },
  ])
  expect(sync).toEqual({
    yaml: '"docker.io":\n  images:\n    "library/nginx":\n      - "1"\n      - "2"\n',
    destination: 'h/all',
    isScoped: true,
    left: ['quay.io/a/b:1'],
  })
})
