import type { FlagHole, RouteEnd } from '@/lib/containerd/route-end'
import { assertNever } from '@/lib/assert-never'
import type { Say } from '@/lib/words/say'

/** What happens at the end of the route, where it is more than that the pull fails. */
export function endWords(end: RouteEnd, attempts: number, say: Say): string {
  switch (end.kind) {
    case 'fails':
    case 'default-blocked':
      return ''
    case 'aborts':
      return say(
        'The next endpoint is not asked, and none after it: its rewritten name is not a URL, so the pull ends.',
      )
    case 'default-last':
      return attempts > 1
        ? say('When the default endpoint fails too, the pull fails.')
        : say('When the default endpoint fails, the pull fails.')
    case 'flag-without-effect':
      return holeWords(end.cause, say)
    default:
      return assertNever(end)
  }
}

function holeWords(cause: FlagHole, say: Say): string {
  switch (cause) {
    case 'unknown-flag':
      return say('this release does not have the flag.')
    case 'undecodable':
      return say('containerd ignores the hosts.toml it cannot decode, and the flag with it.')
    case 'not-mirrored':
      return say('the flag applies only to registries under mirrors, and this one is not there.')
    case 'no-endpoints':
      return say('the mirror entry has no endpoints, so no file is written for it.')
    case 'same-key-in-configs':
      return say('the same key is also under configs, and the default endpoint then stays.')
    case 'only-in-configs':
      return say('the registry is under configs but not under mirrors.')
    default:
      return assertNever(cause)
  }
}
