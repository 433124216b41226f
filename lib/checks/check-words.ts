import type { NodeOptions } from '@/lib/k3s/node-options'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import { literal, saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { listOf, type Must } from './check-settings'
import type { Against, CheckResult } from './run-check'

export const STATE_WORDS: Readonly<Record<CheckResult['state'], Saying>> = {
  holds: saying('holds'),
  fails: saying('does not hold'),
  undecided: saying('undecided'),
}

/** The node as its flags. */
export function checkedNode(options: NodeOptions): string {
  const { distribution, release, disableDefaultRegistryEndpoint, embeddedRegistry } = options
  return [
    distribution === 'rke2' && !release.includes('rke2') ? `rke2 ${release}` : release,
    ...(disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['--embedded-registry'] : []),
  ].join(' ')
}

/** An assertion as a sentence. */
export function mustWords(must: Must): Saying {
  if ('sealed' in must) return saying('no host outside can be asked')
  if ('findings' in must)
    return must.findings === 'no-errors' ? saying('no errors are found') : saying('no errors and no warnings are found')
  const images: SaidValue = listOf(must.images).length === 0 ? saying('all images') : shown(must.images)
  if ('first' in must) return saying('{images}: first asked at {host}', { images, host: shown(must.first) })
  if ('only' in must) return saying('{images}: asked only at {hosts}', { images, hosts: shown(must.only) })
  if ('never' in must) return saying('{images}: never asked at {hosts}', { images, hosts: shown(must.never) })
  if ('rewritten-to' in must)
    return saying('{images}: first asked as {name}', { images, name: shown(must['rewritten-to']) })
  return saying('{images}: no login at {hosts}', { images, hosts: shown(must['no-login-at']) })
}

/** What was found against it, as a sentence. */
export function againstWords({ subject, why }: Against): Saying {
  const name = visibleText(redactImage(subject))
  switch (why.kind) {
    case 'no-image':
      return saying('no image of the list matches {name}', { name })
    case 'pull-fails':
      return saying('{name}: the pull fails before any request: {error}', { name, error: visibleText(why.error) })
    case 'not-known':
      return saying('{name}: not known, a rewrite was not tried or a placeholder is not filled in', { name })
    case 'asked':
      return saying('{name}: asked at {hosts}', { name, hosts: why.hosts.map(visibleText) })
    case 'login':
      return saying('{name}: login at {host}', { name, host: visibleText(why.host) })
    case 'repository':
      return saying('{name}: first asked as {repository}', { name, repository: visibleText(why.repository) })
    case 'outside':
      return subject === '*'
        ? saying('the registry of any image that nothing in the file is for can be asked')
        : saying('{name} can be asked and is outside', { name })
    case 'side-unknown':
      return saying('of {name} it is not known whether it is inside: name it under inside', { name })
    case 'finding':
      return literal(visibleText(why.message))
    case 'rejected':
      return saying('no containerd runs with the file: {error}', { error: visibleText(why.error) })
  }
}

/** Names as a person wrote them, without an account. */
function shown(value: string | readonly string[] | undefined): readonly string[] {
  return listOf(value).map((one) => visibleText(redactImage(one)))
}
