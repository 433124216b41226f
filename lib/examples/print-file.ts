import { ownStyle, quote } from '@/lib/edit/write/quote'

export interface FileMirror {
  readonly registry: string
  readonly endpoints: readonly string[]
  /** What is put before each repository; empty for none. */
  readonly prefix: string
}

export interface FileConfig {
  readonly host: string
  readonly login: { readonly username: string; readonly password: string; readonly comment?: string } | null
  /** A file on the nodes; null for the authorities that they trust. */
  readonly ca: string | null
}

export interface FileParts {
  readonly mirrors: readonly FileMirror[]
  /** Those of the same host are written once, and those with nothing in them not at all. */
  readonly configs: readonly FileConfig[]
}

/** registries.yaml in the layout of K3s' documentation, ending with a line break. */
export function printFile({ mirrors, configs }: FileParts): string {
  const filled = new Map(
    configs.filter(({ login, ca }) => login !== null || ca !== null).map((config) => [config.host, config]),
  )
  return [
    ...(mirrors.length === 0 ? [] : ['mirrors:', ...mirrors.flatMap(mirrorLines)]),
    ...(filled.size === 0 ? [] : ['configs:', ...[...filled.values()].flatMap(configLines)]),
    '',
  ].join('\n')
}

function mirrorLines({ registry, endpoints, prefix }: FileMirror): readonly string[] {
  return [
    `  ${written(registry)}:`,
    ...(endpoints.length === 0
      ? []
      : ['    endpoint:', ...endpoints.map((url) => `      - ${quote(url, 'double', false)}`)]),
    ...(prefix === '' ? [] : ['    rewrite:', `      "^(.*)$": ${quote(`${prefix}/$1`, 'double', false)}`]),
  ]
}

function configLines({ host, login, ca }: FileConfig): readonly string[] {
  return [
    `  ${written(host)}:`,
    ...(login === null
      ? []
      : [
          '    auth:',
          ...(login.comment === undefined ? [] : [`      # ${login.comment}`]),
          `      username: ${written(login.username)}`,
          `      password: ${written(login.password)}`,
        ]),
    ...(ca === null ? [] : ['    tls:', `      ca_file: ${written(ca)}`]),
  ]
}

function written(text: string): string {
  return quote(text, ownStyle(text, false, false), false)
}
