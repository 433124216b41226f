import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { realTree } from '@/lib/cli/node/tree/real-tree'
import { nodeLineSchema, type NodeLine } from '@/lib/report/node-line'
import { logReader } from '@/lib/report/read-logs'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { canaryText } from '@/lib/testdata/generate/canary-text'
import { emptyDisk, nodeDisk, type NodeDisk } from '@/lib/testdata/node-disk'
import { lineOfDisk, TEST_KEY } from '@/lib/testdata/node-lines'
import { runs } from '@/lib/testdata/runs'

const FILE = '/etc/rancher/k3s/registries.yaml'
const AGENT = '/var/lib/rancher/k3s/agent'
const SECRET = `mirrors:
  docker.io:
    endpoint: ["https://registry.example.com:5000"]
configs:
  registry.example.com:5000:
    auth: {username: robot, password: PASSWORD}
`

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })))

function disk(change: (made: NodeDisk) => void = () => undefined): NodeDisk {
  const made = nodeDisk({ era: 'K7' })
  roots.push(made.root)
  change(made)
  return made
}

const withFile = (text: string) => disk((made) => made.write(FILE, text, { mode: 0o600 }))

async function line(made: NodeDisk, argv: readonly string[] = [], key: string | null = TEST_KEY): Promise<NodeLine> {
  const text = await lineOfDisk(made, ['--report', ...argv], { key })
  expect(text.split('\n')).toHaveLength(2)
  return nodeLineSchema.parse(JSON.parse(text))
}

describe('fingerprints', () => {
  test('are the same for the same, and others for what differs', async () => {
    const [one, same, password, endpoint, order] = await Promise.all([
      line(withFile(SECRET)),
      line(withFile(SECRET)),
      line(withFile(SECRET.replace('PASSWORD', 'other'))),
      line(withFile(SECRET.replace(':5000"', ':5001"'))),
      line(withFile(SECRET.replace('{username: robot, password: PASSWORD}', '{password: PASSWORD, username: robot}'))),
    ])
    expect(same.file).toEqual(one.file)
    expect(password.file.settings).toBe(one.file.settings)
    expect(password.file.accounts).not.toBe(one.file.accounts)
    expect(endpoint.file.settings).not.toBe(one.file.settings)
    expect(endpoint.file.accounts).toBe(one.file.accounts)
    expect({ ...order.file, text: '' }).toEqual({ ...one.file, text: '' })
    expect(order.file.text).not.toBe(one.file.text)
  })

  test('are others with another key, which is not in them', async () => {
    const other = 'ffeeddccbbaa99887766554433221100'
    const [one, two] = [await line(withFile(SECRET)), await line(withFile(SECRET), [], other)]
    expect(two.key).not.toBe(one.key)
    for (const part of ['text', 'settings', 'accounts'] as const) expect(two.file[part]).not.toBe(one.file[part])
    expect(JSON.stringify(one)).not.toContain(TEST_KEY)
  })

  test('are missing without a key where the file has an account', async () => {
    const secret = await line(withFile(SECRET), [], null)
    expect(secret).toMatchObject({ key: null, written: null, file: { text: null, settings: null, accounts: null } })
    const open = await line(disk(), [], null)
    expect(open.file.text).toMatch(/^open:/)
  })

  test('are refused with a key that can be guessed, which is not said', async () => {
    const terminal = { ...fakeTerminal(), environment: () => 'hunter2' }
    expect(await run(['node', '--root', disk().root, '--report'], terminal)).toBe(2)
    expect(terminal.errors()).toContain('at least 32 random hexadecimal digits')
    expect(terminal.errors()).not.toContain('hunter2')
  })
})

test('the JSON of a node has the same as its report', async () => {
  const made = disk()
  const found: NodeLine[] = []
  const reader = logReader((one) => void found.push(one))
  reader.push(await lineOfDisk(made, ['--json']))
  expect(reader.end()).toEqual({ otherLines: 0, cut: 0, unknown: 0 })
  expect({ ...found[0], at: '' }).toEqual({ ...(await line(made)), at: '' })
})

test('a node that is wrong is no failure of the report', async () => {
  const terminal = fakeTerminal()
  const made = disk((one) => one.write('/etc/rancher/k3s/config.yaml', 'docker: true\n'))
  expect(await run(['node', '--root', made.root, '--report'], terminal)).toBe(0)
  expect(JSON.parse(terminal.output())).toMatchObject({ outcome: 'wrong', cause: 'runtime-docker' })
})

describe('of what is not mounted', () => {
  const MOUNTS = ['--mount', '/etc/rancher', '--mount', AGENT, '--mount', '/etc/systemd']
  const TLS =
    'configs: {m.example.com: {tls: {ca_file: /srv/ca.pem}}}\nmirrors: {docker.io: {endpoint: ["https://m.example.com"]}}\n'

  test('nothing is missed where it does not matter', async () => {
    expect(await line(disk(), [...MOUNTS, '--release', 'v1.32.3+k3s1'])).toMatchObject({
      outcome: 'fine',
      findings: [],
      role: 'server',
    })
  })

  test.each([
    { why: 'a certificate', made: () => withFile(TLS) },
    {
      why: 'the target of a link',
      made: () =>
        disk((one) => {
          one.write('/srv/mine.yaml', one.text(FILE))
          one.remove(FILE)
          one.link(FILE, '/srv/mine.yaml')
        }),
    },
    {
      why: 'the data of K3s',
      made: () => disk((one) => one.write('/etc/rancher/k3s/config.yaml', 'data-dir: /data\n', {})),
    },
  ])('$why is not said to be missing', async ({ made }) => {
    const found = await line(made(), MOUNTS)
    expect(found.findings.map(({ code }) => code)).toContain('not-mounted')
    expect(
      found.findings.map(({ code }) => code).filter((code) => /missing|never-started|unreadable/.test(code)),
    ).toEqual([])
    expect(found.outcome).not.toBe('fine')
  })

  test('nothing is asked for outside of the mounts', async () => {
    const made = disk()
    const tree = realTree(made.root, ['/etc/rancher'])
    expect(await tree.stat('/etc/systemd')).toEqual({ absent: 'unmounted' })
    expect(await tree.list('/etc', 10)).toEqual({ absent: 'unmounted' })
    expect(await tree.read('/etc/rancher/../systemd/system/k3s.service', 10)).toEqual({ absent: 'unmounted' })
    expect(await tree.stat('/etc/rancher/k3s/none')).toEqual({ absent: 'missing' })
    expect(await tree.stat('/etc')).toMatchObject({ kind: 'folder' })
  })
})

test('no report of any file has one of its secrets, with and without a key', async () => {
  const leaks: string[] = []
  const made = emptyDisk()
  roots.push(made.root)
  for (let seed = 1; seed <= runs(800).numRuns; seed += 1) {
    const { text, image, canary, places } = canaryText(seed)
    made.write(FILE, text, { mode: 0o600 })
    for (const argv of [['--report', '--lookup'], ['--json']]) {
      const printed = await lineOfDisk(made, [...argv, '--image', image], { key: seed % 2 === 0 ? TEST_KEY : null })
      if (printed.includes(canary)) leaks.push(`${seed} ${argv[0]}: ${places.map((place) => place.text).join(' | ')}`)
    }
  }
  expect(leaks).toEqual([])
})
