import type { Against, CheckResult } from '@/lib/checks/run-check'
import type { Must } from '@/lib/checks/check-settings'
import { listOf } from '@/lib/checks/check-settings'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { redactImage } from '@/lib/secrets/redact-link'
import { visibleText } from '@/lib/text/visible-text'
import type { Say } from '@/lib/words/say'
import { commaOf } from '@/lib/words/say'

/** One assertion on one node. */
export interface Checked {
  readonly file: string
  readonly options: NodeOptions
  readonly result: CheckResult
  /** The lines of `result.against` in the file, from 1; null where nothing in it leads to it. */
  readonly lines: readonly (number | null)[]
}

export type Counts = Readonly<Record<CheckResult['state'], number>>

export function countsOf(checked: readonly Checked[]): Counts {
  const count = (state: CheckResult['state']) => checked.filter(({ result }) => result.state === state).length
  return { holds: count('holds'), fails: count('fails'), undecided: count('undecided') }
}

/** The node as its flags. */
export function nodeName({
  distribution,
  release,
  disableDefaultRegistryEndpoint,
  embeddedRegistry,
}: NodeOptions): string {
  return [
    distribution === 'rke2' && !release.includes('rke2') ? `rke2 ${release}` : release,
    ...(disableDefaultRegistryEndpoint ? ['--disable-default-registry-endpoint'] : []),
    ...(embeddedRegistry ? ['--embedded-registry'] : []),
  ].join(' ')
}

/** An assertion as a sentence. */
export function mustSentence(must: Must, say: Say): string {
  if ('sealed' in must) return say('no host outside can be asked')
  if ('findings' in must)
    return must.findings === 'no-errors' ? say('no errors are found') : say('no errors and no warnings are found')
  const images =
    listOf(must.images).length === 0 ? say('all images') : listOf(must.images).map(visibleText).join(commaOf(say))
  const hosts = (value: string | readonly string[]) => listOf(value).map(visibleText).join(commaOf(say))
  if ('first' in must) return say('{images}: first asked at {host}', { images, host: visibleText(must.first) })
  if ('only' in must) return say('{images}: asked only at {hosts}', { images, hosts: hosts(must.only) })
  if ('never' in must) return say('{images}: never asked at {hosts}', { images, hosts: hosts(must.never) })
  if ('rewritten-to' in must)
    return say('{images}: first asked as {name}', { images, name: visibleText(must['rewritten-to']) })
  return say('{images}: no login at {hosts}', { images, hosts: hosts(must['no-login-at']) })
}

/** What was found against it, as a sentence. */
export function againstSentence({ subject, why }: Against, say: Say): string {
  const name = visibleText(redactImage(subject))
  switch (why.kind) {
    case 'no-image':
      return say('no image of the list matches {name}', { name })
    case 'pull-fails':
      return say('{name}: the pull fails before any request: {error}', { name, error: visibleText(why.error) })
    case 'not-known':
      return say('{name}: not known, a rewrite was not tried or a placeholder is not filled in', { name })
    case 'asked':
      return say('{name}: asked at {hosts}', { name, hosts: why.hosts.map(visibleText).join(commaOf(say)) })
    case 'login':
      return say('{name}: login at {host}', { name, host: visibleText(why.host) })
    case 'repository':
      return say('{name}: first asked as {repository}', { name, repository: visibleText(why.repository) })
    case 'outside':
      return subject === '*'
        ? say('the registry of any image that nothing in the file is for can be asked')
        : say('{name} can be asked and is outside', { name })
    case 'side-unknown':
      return say('of {name} it is not known whether it is inside: name it under inside', { name })
    case 'finding':
      return visibleText(why.message)
    case 'rejected':
      return say('no containerd runs with the file: {error}', { error: visibleText(why.error) })
  }
}
