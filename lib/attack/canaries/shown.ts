import { run } from '@/lib/cli/run'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { runProbe } from '@/lib/probe/run'
import { targetOf } from '@/lib/probe/target'
import { redactLink } from '@/lib/secrets/redact/redact-link'
import { makeLink } from '@/lib/server/make-link'
import { decodeFragment } from '@/lib/share/fragment'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { reduce } from '@/lib/testdata/reduce'
import { startState } from '@/lib/workspace/start-state'
import { storedOf } from '@/lib/workspace/stored'

const OPTIONS = defaultOptions()

/** What of every text is cheap enough to look at many of them: what links, the API and drafts are made of. */
export function madeOf(text: string, image: string): Readonly<Record<string, string>> {
  const link = redactLink(text, image, new Set())
  const draft = redactLink(text, image, 'all')
  return {
    'a link': link.text + link.image,
    'a draft': draft.text + draft.image,
    'the comments to choose from': link.comments.map((one) => one.text).join('\n'),
  }
}

/** All texts that leave the page, the server or the command with a file, by where they are. */
export async function shownOf(text: string, image: string): Promise<Readonly<Record<string, string>>> {
  return {
    'an answer with a link': linkOf(text, image, false),
    'an answer with a link and comments': linkOf(text, image, true),
    ...storedTexts(text, image),
    'a command’s link': await printed(['link', '-', image], text),
    'text of lint': await printed(['lint', '-'], text),
    SARIF: await printed(['lint', '-', '--format', 'sarif'], text),
    'events of a probe': await eventsOf(text, image),
  }
}

/** The answer of the API, and what is in the link. */
function linkOf(yaml: string, image: string, keepComments: boolean): string {
  const made = makeLink({ yaml, image, options: OPTIONS, keepComments })
  if ('status' in made) return made.text
  return JSON.stringify([made, decodeFragment(made.path.replace(/^.*#/, ''))])
}

/** Of a person who wrote the text and then went on, so that undo has it too. */
function storedTexts(text: string, image: string): Readonly<Record<string, string>> {
  const start = startState({ text: 'mirrors: {}\n', options: OPTIONS, image, images: [image], fileName: image })
  const typed = reduce(start, { type: 'typed', text, atMs: 0 })
  const { draft, document } = storedOf(reduce(typed, { type: 'typed', text: `${text}\n\n`, atMs: 60_000 }), 0)
  return { 'the draft of a tab': draft, 'a document on the device': document ?? '' }
}

async function printed(argv: readonly string[], text: string): Promise<string> {
  const terminal = fakeTerminal({ '-': text })
  await run(argv, terminal)
  return terminal.output() + terminal.errors()
}

/** Of a run in which no host has an address, for an image of the first mirror. */
async function eventsOf(text: string, image: string): Promise<string> {
  const node = readNode(text, { ...OPTIONS, disableDefaultRegistryEndpoint: true }, engines)
  const [registry] = node.parsed.registries.mirrors.keys()
  const events: unknown[] = []
  await runProbe(
    {
      target: targetOf(node, registry === undefined ? image : `${registry}/a/b:1`),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: true,
      consents: [],
    },
    {
      wire: {
        network: {
          reach: 'public',
          lookup: (name) => Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' })),
        },
        systemCa: [],
        limits: { connectMs: 1_000, tlsMs: 1_000, headersMs: 1_000, bodyMs: 1_000, headerBytes: 16_384 },
        now: Date.now,
      },
      files: () => Promise.resolve('unknown'),
    },
    (event) => events.push(event),
    new AbortController().signal,
  )
  return JSON.stringify(events)
}
