import { titler } from '@/lib/words/worded'
import { and, andMore } from './lists'

interface To {
  readonly to: string
}
interface Registry {
  readonly registry: string
}

/** What fixes do, in the imperative. */
export const fixWords = {
  'add-colon': () => 'Add the colon',
  'add-mirror': ({ registry }: Registry) => `Add a mirror for ${registry}`,
  'add-port': () => 'Add :443',
  'add-port-and-copy': () => 'Add :443, and copy its settings',
  'add-space': () => 'Add a space',
  'add-to-mirrors': ({ registry }: Registry) => `Add ${registry} to mirrors`,
  'add-version': () => 'Add /v2/ at the end',
  'below-new-section': ({
    section,
    names,
    more,
  }: {
    readonly section: string
    readonly names: readonly string[]
    readonly more: number
  }) => `Write "${section}:" above, and indent ${andMore(names, more)} below it`,
  'ask-over-http': ({ host }: { readonly host: string }) => `Ask ${host} over plain http`,
  braces: () => 'Put the number in braces',
  'convert-to-configs': () => 'Convert it to configs',
  'copy-to': ({ to }: To) => `Copy it to ${to}`,
  correct: ({ to }: To) => `Correct it to ${to}`,
  exclude: ({ registry }: Registry) => `Exclude ${registry} with tls: {}`,
  'indent-below': ({ section }: { readonly section: string }) => `Indent it below ${section}`,
  'indent-several': ({ keys, section }: { readonly keys: readonly string[]; readonly section: string }) =>
    `Indent ${and(keys)} below ${section}`,
  'join-documents': () => 'Join the documents',
  'make-list': () => 'Make it a list',
  'make-list-of-several': () => 'Make a list of them',
  'make-map': () => 'Make it a map',
  'move-below-configs': () => 'Move them below configs',
  'move-into': ({ group }: { readonly group: string }) => `Move into ${group}`,
  'move-into-rewrite': ({ project }: { readonly project: string }) => `Move ${project} into a rewrite`,
  'move-to': ({ to }: To) => `Move it to ${to}`,
  'move-to-endpoint': () => 'Move it to the endpoint',
  'move-to-endpoints': () => 'Move it to the endpoints',
  'move-to-line-start': () => 'Move it to the beginning of the line',
  'move-to-mirrors': () => 'Move it below mirrors',
  prefix: ({ text }: { readonly text: string }) => `Add ${text} in front`,
  quote: () => 'Put it in quotes',
  'quote-line': () => 'Put the whole line in quotes',
  remove: () => 'Remove it',
  'remove-backslashes': () => 'Remove the extra backslashes',
  'remove-empty-endpoint': () => 'Remove the empty endpoint',
  'remove-empty-entry': () => 'Remove the empty entry',
  'remove-field': ({ field }: { readonly field: string }) => `Remove ${field}`,
  'remove-fields': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `Remove ${first} and ${second}`,
  'remove-from-list': () => 'Remove it from the list',
  'remove-from-pattern': ({ host }: { readonly host: string }) => `Remove ${host} from the pattern`,
  'remove-from-url': () => 'Remove them from the URL',
  'remove-level': ({ key }: { readonly key: string }) => `Remove ${key}, and keep what is below it`,
  'remove-login': ({ host }: { readonly host: string }) => `Remove the login of ${host}`,
  'remove-mirror': ({ registry }: Registry) => `Remove the mirror of ${registry}`,
  'remove-query': () => 'Remove the query',
  'remove-quotes': () => 'Remove the quotes and line breaks',
  'remove-repetition': () => 'Remove the repetition',
  'remove-spaces': () => 'Remove the spaces around it',
  rename: ({ to }: To) => `Rename to ${to}`,
  'replace-invisible': () => 'Replace the invisible characters',
  'replace-tabs': () => 'Replace the tabs with spaces',
  'single-quotes': () => 'Use single quotes',
  suffix: ({ text }: { readonly text: string }) => `Write ${text} at the end`,
  write: ({ text }: { readonly text: string }) => `Write ${text}`,
  'write-as': ({ path }: { readonly path: string }) => `Write it as ${path}`,
  'write-below-configs': () => 'Write it below configs',
  'write-everywhere': ({ to, name }: To & { readonly name: string }) => `Write ${to} in place of ${name} everywhere`,
  'write-into': ({ field, group }: { readonly field: string; readonly group: string }) =>
    `Write ${field} into ${group}`,
  'write-slash': () => 'Write / without a backslash',
  'write-unquoted': ({ value }: { readonly value: string }) => `Write ${value} without quotes`,
  'write-without-backslashes': () => 'Write it without backslashes',
}

export const titled = titler(fixWords)
