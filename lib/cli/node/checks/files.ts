import { certificateUses } from '@/lib/export/certificate-files'
import { hasSecrets } from '@/lib/secrets/secrets-of'
import { notMounted } from './not-mounted'
import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, type NodeFacts } from '@/lib/cli/node/inspection'
import { isAbsent, type NodeTree } from '@/lib/cli/node/tree/node-tree'

const CERTIFICATES_MAX = 200
const CERTIFICATE_BYTES_MAX = 1024 * 1024
const OTHERS_READ = 0o044

/** Permissions of registries.yaml, and the files that it names. */
export async function checkFiles(facts: NodeFacts, tree: NodeTree): Promise<readonly NodeFinding[]> {
  const { registries, node, program } = facts
  const { path, mode, owner } = registries
  const name = NAMES[program]
  const found: NodeFinding[] = []
  const secret = hasSecrets(node.parsed)
  if (mode !== null && (mode & OTHERS_READ) !== 0 && secret)
    found.push({
      code: 'file-readable',
      severity: 'warning',
      path,
      line: null,
      wrong: saying('{path} holds passwords and has mode {mode}.', { path, mode: mode.toString(8).padStart(3, '0') }),
      effect: saying('Other users of this node can read them.'),
      remedy: saying('Run: chmod 600 {path}', { path }),
    })
  // Without root it belongs to the user.
  if (owner !== null && owner !== 0 && secret && !facts.isRootless)
    found.push({
      code: 'file-owner',
      severity: 'warning',
      path,
      line: null,
      wrong: saying('{path} belongs to user {owner}, not to root.', { path, owner }),
      effect: saying('That user can read its passwords, and decide which registries the node asks.'),
      remedy: saying('Run: chown root:root {path}. Nothing to do for a copy.', { path }),
    })
  for (const { path: named, uses } of certificateUses(node.parsed.registries).slice(0, CERTIFICATES_MAX)) {
    // What is not absolute has a finding of the rules.
    if (!named.startsWith('/')) continue
    const file = facts.onNode(named)
    const [use] = uses
    const field = use?.field ?? ''
    const host = use?.host ?? ''
    const read = await tree.read(file, CERTIFICATE_BYTES_MAX)
    if (isAbsent(read) && read.absent === 'unmounted') {
      found.push(notMounted(file))
      continue
    }
    if (isAbsent(read)) {
      const isMissing = read.absent === 'missing'
      found.push({
        code: isMissing ? 'certificate-missing' : 'certificate-unreadable',
        severity: 'error',
        path: file,
        line: null,
        wrong: isMissing
          ? saying('{file}, the {field} of {host}, does not exist.', { file, field, host })
          : saying('{file}, the {field} of {host}, is not a file that can be read.', { file, field, host }),
        effect: saying('Each pull that could ask {host} fails before the first request, other endpoints included.', {
          host,
        }),
        remedy: saying('Copy the file to this node. containerd reads it again for each pull: no restart is needed.'),
      })
      continue
    }
    const text = new TextDecoder().decode(read.bytes)
    const kind = field === 'key_file' ? 'PRIVATE KEY' : 'CERTIFICATE'
    if (!text.includes(`${kind}-----`) || !text.includes('-----BEGIN '))
      found.push({
        code: 'certificate-no-pem',
        severity: 'error',
        path: file,
        line: null,
        wrong: saying('{file}, the {field} of {host}, has no PEM block "{kind}".', { file, field, host, kind }),
        effect: saying('Each pull that could ask {host} fails before the first request, other endpoints included.', {
          host,
        }),
        remedy: saying('Write the file as PEM.'),
      })
    if (field === 'key_file' && (read.entry.mode & OTHERS_READ) !== 0)
      found.push({
        code: 'key-readable',
        severity: 'warning',
        path: file,
        line: null,
        wrong: saying('{file} is a private key and has mode {mode}.', {
          file,
          mode: read.entry.mode.toString(8).padStart(3, '0'),
        }),
        effect: saying('Other users of this node can read it.'),
        remedy: saying('Run: chmod 600 {path}', { path: file }),
      })
  }
  if (registries.state === 'read' && node.parsed.parseError !== null)
    found.push({
      code: 'file-rejected',
      severity: 'error',
      path,
      line: null,
      wrong: saying('{name} rejects {path}: {error}.', { name, path, error: facts.hide(node.parsed.parseError) }),
      effect:
        facts.switches.registriesWriter === 'inline'
          ? saying('It ends with this error when it starts. What it wrote before is still there.')
          : saying(
              'It does not start containerd and the kubelet until the file is correct. What it wrote before is still there.',
            ),
      remedy: saying('Correct the file: pullpath lint {path}', { path }),
    })
  return found
}
