import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'
import { readTextOf } from '@/lib/cli/node/tree/read-text'

const HOMES_MAX = 200

/** The home directories of the users of a node, by /etc/passwd, and the usual ones. Never throws. */
export async function homesOf(tree: NodeTree): Promise<readonly string[]> {
  const passwd = await readTextOf(tree, '/etc/passwd')
  const named = isAbsent(passwd) ? [] : passwd.text.split('\n').map((line) => line.split(':')[5] ?? '')
  const listed = await tree.list('/home', HOMES_MAX)
  const usual = isAbsent(listed) ? [] : listed.names.map((name) => `/home/${name}`)
  const homes = [...named, '/root', ...usual].filter((home) => /^\/.*[^/]$/.test(home))
  return [...new Set(homes)].slice(0, HOMES_MAX)
}
