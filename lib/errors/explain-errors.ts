import type { Plan } from '@/lib/containerd/plan'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import type { Diagnostic, Path } from '@/lib/registries/diagnostic'
import { saying, type Saying } from '@/lib/words/saying'
import { findingsFor } from './causes'
import { nextCommands, type NextCommand } from './commands'
import { evidenceOf } from './evidence'
import { findingsOf } from './findings-of-code'
import { hiddenBy } from './hides'
import { createMask, maskedSaying, type Mask } from './mask'
import { matchAttempt } from './match/match-attempt'
import { attemptOf, placeOf, planOf, type Matched } from './match/matched'
import type { OpenFile } from './open-file'
import { readErrors, type ErrorGroup, type ReadErrors } from './read/read-errors'
import type { Message } from './read/read-message'
import type { Where } from './differs'
import { notThisPlan, whereOf } from './where'
import { undecidedOf } from './undecided'
import type { Facts, Kind } from './words/told'
import { tellOf } from './words/words'
import { whichYaml } from './words/yaml'

/** What one line of an error means. Nothing in it holds a secret. */
export interface Explanation {
  /** Of the message itself. */
  readonly code: Message['code']
  readonly kind: Kind
  readonly by: Message['by']
  /** In one line. */
  readonly text: string
  readonly count: number
  /** The first lines of the text on which it is, from 1. */
  readonly lines: readonly number[]
  /** As it is written; null when it is not. */
  readonly time: string | null
  /** Null when the line names none. */
  readonly image: string | null
  /** host[:port] that was asked; null when the line does not name it. */
  readonly host: string | null
  readonly status: number | null
  /** What happened, in one sentence. */
  readonly says: Saying
  /** Why the cause is not known; null when the line says it. */
  readonly undecided: Saying | null
  readonly matched: Matched
  /** Which endpoint of the plan it is, or how it differs; null without an open file. */
  readonly where: Saying | null
  /** Where in the open file its endpoint is, or what the file says of its image; null for nowhere. */
  readonly place: Path | null
  /** What the line does not show of the same pull. */
  readonly hides: readonly Saying[]
  /** What it tells besides. */
  readonly evidence: readonly Saying[]
  /** The most likely first. */
  readonly causes: readonly Cause[]
  readonly commands: readonly NextCommand[]
}

/** A cause in words, or one that is found in the open file. */
export type Cause =
  | { readonly kind: 'words'; readonly says: Saying }
  | { readonly kind: 'finding'; readonly finding: Diagnostic }

export interface Explained {
  /** In the order of the text; those that only repeat that a pull failed come last. */
  readonly explanations: readonly Explanation[]
  /** The text has more than what is read or shown. */
  readonly isCut: boolean
}

/**
 * Explains the errors of a text: events of pods, output of crictl and other clients, logs of containerd, K3s and RKE2, as
 * they are pasted. With an open file, each is found in its plan; without one, `options` say what node it is. Empty when
 * there is no error in the text. Never throws; linear in the text.
 */
export function explainErrors(
  text: string,
  file: OpenFile | null,
  options: NodeOptions = file?.options ?? defaultOptions(),
): Explained {
  return explainRead(readErrors(text), file, options)
}

/** The same of a text that was read before. */
export function explainRead({ groups, isCut }: ReadErrors, file: OpenFile | null, options: NodeOptions): Explained {
  const mask = createMask(file?.parsed ?? null)
  const ofCommand = createMask(file?.parsed ?? null, true)
  const cached = file === null ? null : withPlans(withImages(file, groups))
  const all = groups.map((group) => explain(group, groups, cached, options, { mask, ofCommand }))
  return {
    explanations: [...all.filter(({ kind }) => kind !== 'waiting'), ...all.filter(({ kind }) => kind === 'waiting')],
    isCut,
  }
}

/** Lines without an image are about that of the others, where that is one. */
function withImages(file: OpenFile, groups: readonly ErrorGroup[]): OpenFile {
  const named = new Set(groups.flatMap(({ message }) => message.reference ?? message.image ?? []))
  return named.size === 1 ? { ...file, images: [...named, ...file.images] } : file
}

/** The image of a line that names none: by its request, by the only one of the other lines, or the only one that is open. */
function imageAround(matched: Matched, groups: readonly ErrorGroup[], file: OpenFile | null): string | null {
  if (matched.kind === 'attempt' && matched.ofRegistries === undefined && matched.how !== 'host')
    return matched.plan.image
  const named = new Set(groups.flatMap(({ message }) => message.image ?? message.reference ?? []))
  const images = named.size > 0 ? named : new Set(file?.images)
  const [only = null] = images
  return images.size === 1 ? only : null
}

/** Many lines are about few images. */
function withPlans(file: OpenFile): OpenFile {
  const plans = new Map<string, Plan>()
  return {
    ...file,
    plan: (image) => {
      const known = plans.get(image)
      if (known !== undefined) return known
      const made = file.plan(image)
      if (plans.size < 500) plans.set(image, made)
      return made
    },
  }
}

function explain(
  { message, count, lines }: ErrorGroup,
  groups: readonly ErrorGroup[],
  file: OpenFile | null,
  options: NodeOptions,
  { mask, ofCommand }: { readonly mask: Mask; readonly ofCommand: Mask },
): Explanation {
  const release = releaseOf(options)
  const matched = matchAttempt(message, file)
  const attempt = attemptOf(matched)
  const image = message.reference ?? message.image
  const host = message.asked?.host ?? message.host ?? (message.lookedUp?.name || message.dialled) ?? null
  const facts: Facts = {
    message,
    host: host ?? attempt?.parts.host ?? '',
    who: host ?? attempt?.parts.host ?? saying('an endpoint'),
    image: message.image ?? message.reference ?? '',
    about: message.image ?? message.reference ?? imageAround(matched, groups, file) ?? '',
    registry: planOf(matched)?.reference?.registry ?? message.asked?.ns ?? '',
    attempt,
    hasCaFile: hasCaFile(file, host ?? attempt?.parts.host ?? ''),
    plan: planOf(matched),
    tlsIgnored: matched.kind === 'attempt' ? (matched.own?.tlsIgnored[matched.index] ?? null) : null,
    release,
    distribution: message.by === 'own-puller' ? 'rke2' : options.distribution,
  }
  const told = tellOf(facts)
  const hidden = hiddenBy(message, matched, release)
  const where = NOT_ASKED.has(message.code) ? NOWHERE : whereOf(matched, message, file?.options ?? options)
  const findings = findingsFor(message, told.kind, matched, file)
  const sayings = [
    ...(hidden.contradicts ? notThisPlan(message.by !== 'own-puller' && !message.isFetch) : []),
    ...where.means,
    ...aboutYaml(message, file),
  ]
  const codes = findingsOf(message.code)
  const isOfCode = ({ code }: Diagnostic): boolean => codes.includes(code)
  const causes: readonly Cause[] = [
    ...unique(sayings).map(words),
    ...findings.filter(isOfCode).map(found),
    ...unique(told.causes).map(words),
    ...findings.filter((one) => !isOfCode(one)).map(found),
  ]
  const isOther = matched.kind === 'differs' || hidden.contradicts
  const safe = (said: Saying): Saying => maskedSaying(said, mask)
  return {
    code: message.code,
    kind: told.kind,
    by: message.by,
    text: mask(message.text.slice(0, SHOWN_MAX)),
    count,
    lines,
    time: message.time === null ? null : mask(message.time),
    image: image === null ? null : mask(image),
    host: host === null ? null : mask(host),
    status: message.status,
    says: safe(withUnknownFirst(told.says)),
    undecided: undecidedOf(message, told.kind, matched, groups),
    matched,
    where: where.says === null ? null : safe(where.says),
    place: told.kind === 'node' ? null : placeOf(matched, file),
    hides: hidden.says.map(safe),
    evidence: evidenceOf(message, matched, release).map(safe),
    causes: causes.map((cause) => (cause.kind === 'words' ? words(safe(withUnknownFirst(cause.says))) : cause)),
    commands: nextCommands({
      message,
      kind: told.kind,
      attempt,
      image,
      isOther,
      isSample: matched.kind === 'attempt' && matched.ofRegistries !== undefined,
      hostsFile: planOf(matched)?.directory?.file ?? null,
      options: { ...options, distribution: facts.distribution },
      mask: ofCommand,
    }),
  }
}

function hasCaFile(file: OpenFile | null, host: string): boolean {
  return (file?.parsed.registries.configs.get(host)?.tls?.ca_file ?? '') !== ''
}

const SHOWN_MAX = 4_000
/** No endpoint has to do with these. */
const NOT_ASKED: ReadonlySet<Message['code']> = new Set([
  'disk-full',
  'read-only-disk',
  'exec-format',
  'kubelet-rate',
  'never-pull',
  'name-invalid',
  'pause-name',
  'pull-secret',
  'credential-provider',
  'runtime-down',
])
const NOWHERE: Where = { says: null, means: [] }

function words(says: Saying): Cause {
  return { kind: 'words', says }
}

function found(finding: Diagnostic): Cause {
  return { kind: 'finding', finding }
}

function unique(sayings: readonly Saying[]): readonly Saying[] {
  const seen = new Set<string>()
  return sayings.filter((said) => {
    const key = JSON.stringify(said)
    return !seen.has(key) && seen.add(key)
  })
}

/** At the beginning of a sentence. */
function withUnknownFirst(said: Saying): Saying {
  const who = said.values?.['who']
  if (!said.text.startsWith('{who}') || who === undefined || typeof who === 'string') return said
  return { ...said, values: { ...said.values, who: saying('An endpoint') } }
}

/** The error of the node, beside what is wrong with the open file. */
function aboutYaml(message: Message, file: OpenFile | null): readonly Saying[] {
  if (message.code !== 'yaml-invalid' || file === null) return []
  const { parseError } = file.parsed
  switch (whichYaml(message)) {
    case 'config':
      return []
    case null:
      return parseError !== null && isSameError(message, parseError) ? [sameError] : []
    case 'registries':
      if (parseError === null) return [saying('The open file can be read: the node has another one.')]
      return isSameError(message, parseError)
        ? [sameError]
        : [
            saying('The open file cannot be read either, with another error: {error}', {
              error: parseError.replace(/\s+/g, ' '),
            }),
          ]
  }
}

const sameError = saying('The open file has the same error.')

function isSameError({ text }: Message, parseError: string): boolean {
  const plain = (one: string) =>
    one
      .replace(/\s+/g, ' ')
      .replace(/^yaml: /, '')
      .trim()
  return plain(text).includes(plain(parseError))
}
