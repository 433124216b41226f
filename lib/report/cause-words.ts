import { saying, type Saying } from '@/lib/words/saying'

/**
 * What a node says is wrong, for a report, which has the code alone: no path and no value of a file. The codes that can be
 * the cause of a verdict; what `pullpath node` says of them has more.
 */
const CAUSES: ReadonlyMap<string, Saying> = new Map([
  ['runtime-docker', saying('images are pulled with Docker, where registries.yaml has no effect')],
  [
    'runtime-external',
    saying('images are pulled with a runtime that is not started here: registries.yaml has no effect'),
  ],
  ['agent-disabled', saying('no kubelet runs there, and no image is pulled')],
  ['config-rejected', saying('config.yaml is not YAML')],
  ['file-folder', saying('registries.yaml is a directory')],
  ['file-unreadable', saying('a file that decides what the node does cannot be read')],
  ['private-registry-missing', saying('--private-registry names a file that does not exist')],
  ['file-name', saying('the file is not called registries.yaml, and is not read')],
  ['file-place', saying('registries.yaml is not where the node looks')],
  ['file-rejected', saying('registries.yaml is rejected')],
  ['data-dir-moved', saying('nothing is written yet where --data-dir is now')],
  ['template-without-config-path', saying('the template of config.toml has no config_path')],
  ['template-without-mirrors', saying('the template of config.toml has no part for mirrors')],
  ['template-without-auth', saying('the template of config.toml has no part for logins')],
  ['template-overrides', saying('the template of config.toml says something else about registries')],
  ['foreign-moved', saying('Spegel as installed by its chart has moved what was in certs.d')],
  ['foreign-file', saying('a file of certs.d was written by another program')],
  ['foreign-hides', saying('a file of another program hides one of certs.d')],
  ['not-restarted', saying('not restarted since the settings were changed')],
  ['edited-by-hand', saying('a file of certs.d was changed after the node wrote it')],
  ['generated-differs', saying('the files for containerd are not as this release writes them')],
  ['certificate-missing', saying('a certificate file does not exist')],
  ['certificate-unreadable', saying('a certificate file cannot be read')],
  ['certificate-no-pem', saying('a certificate file has no PEM block')],
  ['log-undecoded', saying('containerd could not read a file of certs.d')],
  ['looked-at-partly', saying('only a part of the node was looked at')],
  ['not-mounted', saying('a file is in a part of the node that is not mounted')],
])

/** The cause in words; null for a code that this version does not know, or that of a rule. */
export function causeWords(code: string): Saying | null {
  return CAUSES.get(code) ?? null
}
