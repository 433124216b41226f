import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import eras from '@/lib/testdata/conformance/eras.json'
import good from '@/lib/testdata/conformance/plan/good.json'
import mistakes from '@/lib/testdata/conformance/plan/mistakes.json'
import type { Attempt, Plan } from './plan'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { engines } from './engines'
import { loadContainerd, planPull } from './plan-pull'
import { RELEASE_OF_ERA } from '@/lib/testdata/release-of-era'
import { re2Engine } from '@/lib/go/regexp/re2'

interface Flags {
  readonly disableDefaultRegistryEndpoint: boolean
  readonly embeddedRegistry: boolean
}

interface ExpectedAttempt {
  readonly url: string
  readonly method?: string
  readonly credentials?: string | null
  readonly credentialsBefore2025_07?: string | null
  readonly credentialsUsable?: boolean
  readonly tls?: Attempt['tls']
  readonly alternatives: readonly string[]
  readonly unsendable?: string
}

interface ExpectedPull {
  readonly image: string
  readonly attempts?: readonly ExpectedAttempt[]
  readonly fails?: string
  readonly criError?: string
  readonly containerdLog?: readonly string[]
}

interface PlanCase {
  readonly file: string
  readonly flags: Flags
  readonly parseError: string | null
  readonly pulls: readonly ExpectedPull[]
  readonly go125OrOlder?: { readonly pulls?: readonly ExpectedPull[] }
}

const NO_FLAGS: Flags = { disableDefaultRegistryEndpoint: false, embeddedRegistry: false }
const CURRENT = 'v1.36.2+k3s1'
const GO_125 = 'v1.35.6+k3s1'
/** The last release of containerd 2.0 that did not treat the names of Docker Hub as one. */
const BEFORE_ALIAS = 'v1.32.6+k3s1'

function plansOf(path: string, flags: Flags, release: string, images: readonly string[]): readonly Plan[] {
  const text = readFileSync(join(TESTDATA, `conformance/configs/${path}`), 'utf8')
  const options: NodeOptions = { distribution: 'k3s', release, dataDir: null, systemDefaultRegistry: null, ...flags }
  const rendered = renderFiles(parseRegistries(text), options, engines.writeOldFiles)
  const containerd = loadContainerd(rendered, options, engines.decodeToml1, engines.readInline)
  return images.map((image) => planPull(image, containerd, re2Engine))
}

function describeFlags({ disableDefaultRegistryEndpoint, embeddedRegistry }: Flags): string {
  return `${disableDefaultRegistryEndpoint ? ', no default endpoint' : ''}${embeddedRegistry ? ', embedded registry' : ''}`
}

/** In the terms of the recorded data, where a failing pull has no attempts. */
function inTheWordsOfTheData(plan: Plan, expected: ExpectedPull): unknown {
  const attempts = plan.attempts.map((attempt) => ({
    url: attempt.url,
    method: attempt.method,
    credentials: attempt.credentials,
    ...(attempt.credentials === null ? {} : { credentialsUsable: attempt.credentialsUsable }),
    tls: attempt.tls,
    alternatives: attempt.alternatives.toSorted(),
    ...(attempt.unsendable === null ? {} : { unsendable: attempt.unsendable }),
  }))
  const log = plan.containerdLog.length === 0 ? {} : { containerdLog: loggedBefore(plan.containerdLog, expected) }
  const fails = plan.fails === null ? { attempts } : { fails: plan.fails, criError: plan.criError }
  return { image: plan.image, ...fails, ...log }
}

/** A pattern that does not compile is logged only if it is picked before one that matches. */
function loggedBefore(log: readonly string[], { containerdLog = [] }: ExpectedPull): readonly string[] {
  return log.filter((line) => !line.includes('Failed to compile rewrite') || containerdLog.includes(line))
}

function withoutDates({ attempts, ...pull }: ExpectedPull): unknown {
  if (attempts === undefined) return pull
  return {
    ...pull,
    attempts: attempts.map(({ credentialsBefore2025_07: _, ...attempt }) => ({
      ...attempt,
      alternatives: attempt.alternatives.toSorted(),
    })),
  }
}

const cases = [
  ...(good as readonly PlanCase[]).map((entry) => ({ ...entry, path: `good/${entry.file}` })),
  ...(mistakes as readonly PlanCase[]).map((entry) => ({ ...entry, path: `mistakes/${entry.file}` })),
]
  .filter(({ parseError }) => parseError === null)
  .map((entry) => ({ ...entry, why: `${entry.path}${describeFlags(entry.flags)}` }))

describe('plans of the current release agree with containerd', () => {
  it.each(cases)('$why', ({ path, flags, pulls }) => {
    const plans = plansOf(
      path,
      flags,
      CURRENT,
      pulls.map(({ image }) => image),
    )
    expect(plans.map((plan, index) => inTheWordsOfTheData(plan, pulls[index]!))).toEqual(pulls.map(withoutDates))
  })
})

describe('plans of releases built with an older Go agree with containerd', () => {
  it.each(cases)('$why', ({ path, flags, pulls, go125OrOlder }) => {
    const expected = go125OrOlder?.pulls ?? pulls
    const plans = plansOf(
      path,
      flags,
      GO_125,
      expected.map(({ image }) => image),
    )
    expect(plans.map((plan, index) => inTheWordsOfTheData(plan, expected[index]!))).toEqual(expected.map(withoutDates))
  })
})

describe('credentials before July 2025 agree with containerd', () => {
  it.each(cases)('$why', ({ path, flags, pulls, go125OrOlder }) => {
    const expected = go125OrOlder?.pulls ?? pulls
    const plans = plansOf(
      path,
      flags,
      BEFORE_ALIAS,
      expected.map(({ image }) => image),
    )
    const keys = expected.map(({ attempts }) => (attempts ?? []).map((attempt) => attempt.credentialsBefore2025_07))
    expect(plans.map(({ attempts }) => attempts.map(({ credentials }) => credentials))).toEqual(keys)
  })
})

interface EraCase extends Omit<PlanCase, 'flags'> {
  readonly era: string
  /** Null in K0, which has none. */
  readonly flags: PlanCase['flags'] | null
}

const eraCases = (eras as unknown as readonly EraCase[])
  .filter(({ parseError }) => parseError === null)
  .map((entry) => ({
    ...entry,
    flags: entry.flags ?? NO_FLAGS,
    release: RELEASE_OF_ERA[entry.era]!,
    why: `${entry.era} ${entry.file}${describeFlags(entry.flags ?? NO_FLAGS)}`,
  }))

describe('plans of older releases agree with their containerd', () => {
  it.each(eraCases)('$why', ({ file, flags, release, pulls }) => {
    const plans = plansOf(
      file,
      flags,
      release,
      pulls.map(({ image }) => image),
    )
    const actual = plans.map(({ image, attempts, fails, containerdLog }) => ({
      image,
      ...(fails === null
        ? { attempts: attempts.map(({ url, alternatives }) => ({ url, alternatives })) }
        : { fails: withRecordedPath(fails) }),
      ...(containerdLog.length === 0 ? {} : { containerdLog }),
    }))
    expect(actual).toEqual(pulls)
  })
})

/** Files were recorded under a path that exists wherever that ran. */
function withRecordedPath(text: string): string {
  return text.replace(/ file "\/[^"]*" was specified/, ' file "ABSOLUTE-PATH" was specified')
}

describe('a rewritten name that is not a URL', () => {
  const plan = (rewrite: string, flags: Partial<NodeOptions> = {}) => {
    const text = `mirrors: {docker.io: {endpoint: [https://a.example, https://b.example], rewrite: {${rewrite}}}}`
    const options: NodeOptions = {
      distribution: 'k3s',
      release: CURRENT,
      dataDir: null,
      systemDefaultRegistry: null,
      disableDefaultRegistryEndpoint: false,
      embeddedRegistry: false,
      ...flags,
    }
    const containerd = loadContainerd(renderFiles(parseRegistries(text), options), options, decodeToml1)
    const { attempts, ...rest } = planPull('nginx', containerd, re2Engine)
    return { ...rest, hosts: attempts.map(({ parts }) => parts.host), attempts }
  }
  const ERROR = 'parse "dummy://docker.io/100%/nginx": invalid URL escape "%/n"'

  it('ends the pull before any request', () => {
    const name = '"docker.io/library/nginx:latest"'
    expect(plan('"^library/(.*)": "100%/$1"')).toMatchObject({
      hosts: [],
      fails: ERROR,
      abortsWith: ERROR,
      criError: `failed to pull and unpack image ${name}: failed to resolve reference ${name}: ${ERROR}`,
    })
  })

  it('ends it after the embedded registry, to which rewrites do not apply', () => {
    expect(plan('"^library/(.*)": "100%/$1"', { embeddedRegistry: true })).toMatchObject({
      hosts: ['127.0.0.1:6443'],
      fails: null,
      abortsWith: ERROR,
      criError: null,
    })
  })

  it('ends it only if it is picked, of several', () => {
    const made = plan('"^library/(.*)": "100%/$1", "nginx": "x", "library": "y"')
    expect(made).toMatchObject({ hosts: ['a.example', 'b.example', 'registry-1.docker.io'], abortsWith: null })
    expect(made.attempts.map(({ mayAbortWith }) => mayAbortWith)).toEqual([ERROR, ERROR, null])
    const [first] = made.attempts
    expect([first?.url, ...(first?.alternatives ?? [])].toSorted()).toEqual([
      'https://a.example/v2/library/x/manifests/latest?ns=docker.io',
      'https://a.example/v2/y/nginx/manifests/latest?ns=docker.io',
    ])
  })

  it('is asked for before containerd 1.7.23', () => {
    const made = plan('"^library/(.*)": "100%/$1"', { release: 'v1.31.2+k3s1' })
    expect(made).toMatchObject({ abortsWith: null, hosts: ['a.example', 'b.example', 'registry-1.docker.io'] })
    expect(made.attempts[0]?.unsendable).toContain('invalid URL escape')
  })

  it('does not concern other names', () => {
    expect(plan('"^rancher/(.*)": "100%/$1"')).toMatchObject({ abortsWith: null, fails: null })
  })
})
