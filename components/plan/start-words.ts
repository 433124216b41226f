import type { Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB, isDockerHub } from '@/lib/known/docker-hub'

/** How the name was read, for people who did not write the registry into it. */
export function readingWords(plan: Plan): string {
  const { reference, image } = plan
  if (reference === null) return ''
  const words = []
  if (reference.registry === DOCKER_HUB && !isDockerHub(image.split('/', 1)[0] ?? ''))
    words.push('No registry in the name, so it is Docker Hub.')
  if (reference.repository.startsWith('library/') && !image.includes('library/'))
    words.push('Official images live under library/.')
  if (reference.object === 'latest' && !image.endsWith(':latest')) words.push('No tag, so latest.')
  if (reference.object.includes(':') && /:[^/@]+@/.test(image))
    words.push('The tag is dropped because a digest is given.')
  return words.join(' ')
}

export function directoryWords(
  plan: Plan,
): { readonly before: string; readonly code: string | null; readonly after: string } | null {
  const { directory, reference } = plan
  if (directory === null || reference === null) return null
  if (directory.match === 'none') {
    return {
      before: `No directory in certs.d matches ${reference.registry}, so containerd asks the registry itself.`,
      code: null,
      after: '',
    }
  }
  const code = directory.file ?? `certs.d/${directory.name ?? ''}`
  if (directory.decodeError !== null)
    return { before: '', code, after: 'is there, but containerd cannot decode it and ignores it.' }
  if (directory.file === null)
    return { before: '', code, after: 'is there without a hosts.toml, so containerd asks the registry itself.' }
  return {
    before: '',
    code,
    after:
      directory.match === 'wildcard'
        ? `answers, the wildcard: ${reference.registry} has no directory of its own.`
        : `answers for ${reference.registry}.`,
  }
}
