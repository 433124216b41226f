import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from './lint-text'
import { RULES } from './rules.generated'

const HOST = /(?<![\w./-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?![\w./-])|(?<=:\/\/)(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/g
const FILE = /\.(?:pem|crt|key|yaml|cert|json)$/

/** Of these, only values decide that nobody gives: an endpoint that is the registry itself, or Docker Hub over http. */
const DECIDED_BY_ODD_VALUES: ReadonlySet<string> = new Set([
  'auth-same-as-mirror',
  'config-keyed-by-mirrored-registry',
  'endpoint-default-scheme-differs',
  'endpoint-is-default',
  'endpoint-not-a-registry',
  'endpoint-spelling-twice',
  'rewrite-on-registry-itself',
  'rewrite-shared',
  // Another rule says the same of the registry itself.
  'tls-on-http-endpoint',
  // The length of the host counts too.
  'hosts-toml-undecodable',
  'key-too-long',
  'value-too-long',
])

/** An endpoint that is the registry itself: nobody gives that to a mirror. */
function isOwnEndpoint(template: string, value: string): boolean {
  return template.includes('://{{ p }}') && [`\n  ${value}:`, `\n  "${value}":`].some((key) => template.includes(key))
}

/** The example with a placeholder in the place of one host, once or everywhere. */
function templatesOf(text: string): readonly string[] {
  const hosts = [...text.matchAll(HOST)].filter(([host]) => !FILE.test(host))
  const once = hosts.map(({ 0: host, index }) => `${text.slice(0, index)}{{ p }}${text.slice(index + host.length)}`)
  const everywhere = [...new Set(hosts.map(([host]) => host))].map((host) =>
    text.replace(HOST, (one) => (one === host ? '{{ p }}' : one)),
  )
  return [...new Set([...once, ...everywhere])].map((one) =>
    one.replace(/^(\s*(?:- )?)(\{\{ p \}\})/gm, '$1"$2"').replace(/: (\{\{ p \}\})/g, ': "$1"'),
  )
}

test.each(RULES.map((rule) => [rule.code, rule] as const))(
  'what is found in a template is found whatever its placeholder will be: examples of %s',
  (_code, { bad, good }) => {
    for (const { text, images = [], options = {} } of [bad, good]) {
      const lint = (one: string) => lintText(one, { options, images, regexp: re2Engine })
      const values = new Set([
        ...Array.from(text.matchAll(HOST), ([host]) => host),
        ...images.map((image) => image.split('/', 1)[0] ?? ''),
        'docker.io',
        'new.example.com',
      ])
      for (const template of templatesOf(text)) {
        const found = lint(template).filter(({ code }) => code !== 'not-filled-in' && !DECIDED_BY_ODD_VALUES.has(code))
        if (found.length === 0) continue
        for (const value of values) {
          if (isOwnEndpoint(template, value)) continue
          const filled = template.replaceAll('{{ p }}', value)
          const codes = new Set<string>(lint(filled).map(({ code }) => code))
          // Two keys are one then, which is another file.
          if (codes.has('yaml-duplicate-key')) continue
          expect({ template, value, lost: found.map(({ code }) => code).filter((code) => !codes.has(code)) }).toEqual({
            template,
            value,
            lost: [],
          })
        }
      }
    }
  },
)
