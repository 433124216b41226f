import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { removeNodes, verified } from '@/lib/testdata/rig/stub-node'

interface Transcript {
  readonly id: string
  readonly registriesYaml: string
  readonly flags: { readonly disableDefaultRegistryEndpoint: boolean; readonly embeddedRegistry: boolean }
  readonly image: string
  readonly runs: readonly {
    readonly containerd: string
    readonly result: { readonly ok: boolean; readonly error: string | null }
    readonly log: readonly string[]
  }[]
}

const transcripts = JSON.parse(
  readFileSync(join(TESTDATA, 'conformance/transcripts.json'), 'utf8'),
) as readonly Transcript[]

/** A release with a containerd of the same minor. */
const RELEASES: readonly (readonly [containerd: string, release: string])[] = [
  ['1.7.', 'v1.31.2+k3s1'],
  ['2.0.', 'v1.32.3+k3s1'],
  ['2.', 'v1.37.1+k3s1'],
]

afterAll(removeNodes)

describe('what a real containerd logged is what the script says of it', () => {
  it.each(
    transcripts.flatMap(({ runs, ...transcript }) =>
      runs.map((run) => ({ ...transcript, ...run, why: `${transcript.id} with ${run.containerd}` })),
    ),
  )('$why', ({ registriesYaml, flags, image, containerd, result, log }) => {
    const release = RELEASES.find(([version]) => containerd.startsWith(version))?.[1] ?? ''
    const { status, stdout, stderr } = verified({
      text: registriesYaml,
      image,
      options: { release, ...flags },
      log: log.map((line) => `${line}\n`).join(''),
      pull: { says: result.error ?? 'Image is up to date', code: result.ok ? 0 : 1 },
      inspecti: { says: image, code: 0 },
    })
    expect(stderr).toBe('')
    expect(stdout).not.toContain('which is not in the plan')
    expect(stdout.includes('\nPulled; ')).toBe(result.ok)
    expect(stdout.includes('DIFFERS: the pull fails: ')).toBe(!result.ok)
    if (!result.ok) expect(status).toBe(1)
  })
})
