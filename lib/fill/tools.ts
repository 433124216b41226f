import type { FillTool } from './fill-tools'
import { shellQuoted } from '@/lib/text/shell-quoted'

/** What a tool needs to know to copy. */
export interface CopyOptions {
  /** `os/architecture`, null for all platforms of an image. */
  readonly platform: string | null
  readonly plainHttp: boolean
  readonly skipVerify: boolean
  /** Host of the mirror. */
  readonly host: string
}

export interface Tool {
  /** Whether it can put an image under a digest: docker pushes what has a tag. */
  readonly copiesDigests: boolean
  /** Commands once before the copies. */
  readonly before: (options: CopyOptions) => readonly string[]
  /** The command that logs in at a host. */
  readonly login: (host: string) => string
  /** A command that succeeds when the mirror has the image. */
  readonly has: (target: string, options: CopyOptions) => string
  readonly copy: (source: string, target: string, options: CopyOptions) => readonly string[]
}

/**
 * Flags of docker 24, skopeo 1.9, crane 0.19, regctl 0.7 and oras 1.2.
 * Source: the manual page or reference of each: docs.docker.com/reference/cli, skopeo-copy(1), crane_copy.md,
 * regclient.org/cli/regctl, oras.land/docs/commands/oras_cp
 */
export const TOOLS: Readonly<Record<Exclude<FillTool, 'skopeo-sync'>, Tool>> = {
  docker: {
    copiesDigests: false,
    before: () => [],
    login: (host) => `docker login ${quoted(host)}`,
    has: (target, { plainHttp, skipVerify }) =>
      words('docker', 'manifest', 'inspect', plainHttp || skipVerify ? '--insecure' : null, quoted(target)),
    copy: (source, target, { platform }) => [
      words('docker', 'pull', platform === null ? null : `--platform=${quoted(platform)}`, quoted(source)),
      words('docker', 'tag', quoted(source), quoted(target)),
      words('docker', 'push', quoted(target)),
    ],
  },
  skopeo: {
    copiesDigests: true,
    before: () => [],
    login: (host) => `skopeo login ${quoted(host)}`,
    has: (target, options) =>
      words(
        'skopeo',
        'inspect',
        '--raw',
        insecure(options) ? '--tls-verify=false' : null,
        quoted(`docker://${target}`),
      ),
    copy: (source, target, options) => [
      words(
        'skopeo',
        ...skopeoPlatform(options.platform),
        'copy',
        options.platform === null ? '--all' : null,
        '--preserve-digests',
        insecure(options) ? '--dest-tls-verify=false' : null,
        quoted(`docker://${source}`),
        quoted(`docker://${target}`),
      ),
    ],
  },
  crane: {
    copiesDigests: true,
    before: () => [],
    login: (host) => `crane auth login ${quoted(host)}`,
    has: (target, options) => words('crane', 'digest', insecure(options) ? '--insecure' : null, quoted(target)),
    copy: (source, target, options) => [
      words(
        'crane',
        'copy',
        options.platform === null ? null : `--platform=${quoted(options.platform)}`,
        insecure(options) ? '--insecure' : null,
        quoted(source),
        quoted(target),
      ),
    ],
  },
  regctl: {
    copiesDigests: true,
    before: ({ host, plainHttp, skipVerify }) =>
      plainHttp || skipVerify
        ? [words('regctl', 'registry', 'set', plainHttp ? '--tls=disabled' : '--tls=insecure', quoted(host))]
        : [],
    login: (host) => `regctl registry login ${quoted(host)}`,
    has: (target) => words('regctl', 'manifest', 'head', quoted(target)),
    copy: (source, target, { platform }) => [
      words(
        'regctl',
        'image',
        'copy',
        platform === null ? null : `--platform=${quoted(platform)}`,
        quoted(source),
        quoted(target),
      ),
    ],
  },
  oras: {
    copiesDigests: true,
    before: () => [],
    login: (host) => `oras login ${quoted(host)}`,
    has: (target, options) =>
      words('oras', 'manifest', 'fetch', '--descriptor', ...orasTls(options, ''), quoted(target)),
    copy: (source, target, options) => [
      words(
        'oras',
        'cp',
        options.platform === null ? null : `--platform=${quoted(options.platform)}`,
        ...orasTls(options, 'to-'),
        quoted(source),
        quoted(target),
      ),
    ],
  },
}

function insecure({ plainHttp, skipVerify }: CopyOptions): boolean {
  return plainHttp || skipVerify
}

function orasTls({ plainHttp, skipVerify }: CopyOptions, side: string): readonly (string | null)[] {
  return [plainHttp ? `--${side}plain-http` : skipVerify ? `--${side}insecure` : null]
}

function skopeoPlatform(platform: string | null): readonly string[] {
  const [os, architecture] = platform?.split('/') ?? []
  return os === undefined || architecture === undefined
    ? []
    : [`--override-os=${quoted(os)}`, `--override-arch=${quoted(architecture)}`]
}

function words(...all: readonly (string | null)[]): string {
  return all.filter((word) => word !== null).join(' ')
}

/** Bare where no shell reads more into it. */
function quoted(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : shellQuoted(text)
}
