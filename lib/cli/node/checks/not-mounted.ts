import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'

/** A file that matters is in a part of the node that is not here. Nothing can be said of it. */
export function notMounted(path: string): NodeFinding {
  return {
    code: 'not-mounted',
    severity: 'warning',
    path,
    line: null,
    wrong: saying('{path} is in a part of the node that is not mounted here.', { path }),
    effect: saying('Whether it exists, and what it says, is not known here.'),
    remedy: saying('Run pullpath nodes with --mount and the folder of the file.'),
  }
}
