import type { FlagHole, RouteEnd } from '@/lib/containerd/route-end'
import { assertNever } from '@/lib/assert-never'

export function endWords(end: RouteEnd): string {
  switch (end.kind) {
    case 'fails':
      return ''
    case 'aborts':
      return 'The next endpoint is not asked, and none after it: its rewritten name is not a URL, so the pull ends.'
    case 'default-last':
      return 'When the default endpoint fails too, the pull fails.'
    case 'default-blocked':
      return 'is not asked. When the endpoints above fail, the pull fails.'
    case 'flag-without-effect':
      return HOLES[end.cause]
    default:
      return assertNever(end)
  }
}

const HOLES: Record<FlagHole, string> = {
  undecodable: 'containerd ignores the hosts.toml it cannot decode, and the flag with it.',
  'not-mirrored': 'the flag applies only to registries under mirrors, and this one is not there.',
  'no-endpoints': 'the mirror entry has no endpoints, so K3s writes no file for it.',
  'same-key-in-configs': 'the same key is also under configs, and K3s then keeps the default endpoint.',
  'only-in-configs': 'the registry is under configs but not under mirrors.',
}
