import { utf8Bytes } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import type { CertificatePath, HostEntry } from './hosts-toml-reader'

/** Paths of the node that are known to be directories or files without a certificate. */
export interface KnownPaths {
  readonly directories: Pick<ReadonlySet<string>, 'has'>
  readonly files: Pick<ReadonlySet<string>, 'has'>
}

const NAME_BYTES_MAX = 255
const PATH_BYTES_MAX = 4095

/**
 * Why containerd cannot load the certificate files of a host; null when it can. Every absolute path counts as a valid
 * file, unless it ends with a slash: then it can only be a directory. A problem here ends the pull before the first
 * request, even if there are other hosts.
 * Source: containerd v2.3.4 core/remotes/docker/config/hosts.go, tlsConfigFromHost
 */
export function tlsFileProblem({ ca, client }: HostEntry, directory: string, known: KnownPaths): string | null {
  for (const file of ca ?? []) {
    const problem = readProblem(file, directory, known)
    if (problem !== null) return `unable to read CA cert ${goQuote(file.path)}: ${problem}`
    if (file.isRelative) return `unable to load CA cert ${goQuote(file.path)}`
  }
  for (const pair of client ?? []) {
    for (const file of pair) {
      const problem = file === null ? null : readProblem(file, directory, known)
      if (file !== null && problem !== null) return `unable to read CERT file ${goQuote(file.path)}: ${problem}`
    }
    if (pair.some((file) => file?.isRelative)) {
      return 'failed to load X509 key pair: tls: failed to find any PEM data in certificate input'
    }
  }
  return null
}

function readProblem({ path, isRelative }: CertificatePath, directory: string, known: KnownPaths): string | null {
  if (path.endsWith('/')) return `read ${path}: is a directory`
  if (!isRelative || known.files.has(path)) return null
  if (known.directories.has(path)) return `read ${path}: is a directory`
  const below = path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : ''
  const firstName = below.split('/', 1)[0] ?? ''
  const isTooLong = utf8Bytes(path).length > PATH_BYTES_MAX || utf8Bytes(firstName).length > NAME_BYTES_MAX
  return `open ${path}: ${isTooLong ? 'file name too long' : 'no such file or directory'}`
}
