import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'

/** A file that decides what the node does is there, and cannot be read. */
export function unreadable(path: string, why = 'permission denied'): NodeFinding {
  return {
    code: 'file-unreadable',
    severity: 'error',
    path,
    line: null,
    wrong: saying('{path} cannot be read: {why}.', { path, why }),
    effect: saying('What the node makes of it is not known here.'),
    remedy: saying('Run this as root, or make it a regular text file of less than 1 MiB.'),
  }
}
