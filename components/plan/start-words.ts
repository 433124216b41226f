import type { Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'
import { shortInMiddle } from '@/lib/text/cut-middle'
import type { Say } from '@/lib/words/say'

/** Letters of a registry, which is said whole before. */
const REGISTRY_MAX = 56

/** How the name was read, for people who did not write the registry into it. */
export function readingWords(plan: Plan, say: Say): string {
  const { reference, image } = plan
  if (reference === null) return ''
  const words = []
  if (reference.registry === DOCKER_HUB && !isDockerHub(image.split('/', 1)[0] ?? ''))
    words.push(say('No registry in the name, so it is Docker Hub.'))
  if (reference.repository.startsWith('library/') && !image.includes('library/'))
    words.push(say('Official images live under library/.'))
  if (reference.object === 'latest' && !image.endsWith(':latest')) words.push(say('No tag, so latest.'))
  if (reference.object.includes(':') && /:[^/@]+@/.test(image))
    words.push(say('The tag is dropped because a digest is given.'))
  return words.join(say.gap)
}

type StartPiece = { readonly text: string } | { readonly code: string }

/** Which directory answers, in pieces that follow each other; null where nothing is asked. */
export function directoryWords(plan: Plan, say: Say): readonly StartPiece[] | null {
  const { directory, reference } = plan
  if (directory === null || reference === null) return null
  const registry = shortInMiddle(reference.registry, REGISTRY_MAX)
  const isInline = directory.place === 'config.toml'
  if (directory.match === 'none')
    return [
      {
        text: isInline
          ? say('No mirror in config.toml is for {registry}, so containerd asks the registry itself.', { registry })
          : say('No directory in certs.d matches {registry}, so containerd asks the registry itself.', { registry }),
      },
    ]
  const withCode = (text: string) =>
    say.pieces(text).map((piece): StartPiece => {
      if (!('name' in piece)) return piece
      return piece.name === 'file' ? { code: directory.file ?? `certs.d/${directory.name ?? ''}` } : { text: registry }
    })
  if (directory.decodeError !== null) return withCode(BROKEN)
  if (directory.file === null) return withCode(WITHOUT_FILE)
  if (directory.match !== 'wildcard') return withCode(OWN)
  return withCode(isInline ? WILDCARD_INLINE : WILDCARD)
}

/* SAID */
const BROKEN = '{file} is there, but containerd cannot decode it and ignores it.'
const WITHOUT_FILE = '{file} is there without a hosts.toml, so containerd asks the registry itself.'
const WILDCARD = '{file} answers, the wildcard: {registry} has no directory of its own.'
const WILDCARD_INLINE = '{file} answers, the wildcard: {registry} has no mirror of its own.'
const OWN = '{file} answers for {registry}.'
/* END */
