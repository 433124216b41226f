import { speaker } from '@/lib/words/worded'
import { and } from './lists'
import { REJECTED } from './rejected'
import { HOMES, indentBelow, tooFarLeft, type HomeKind } from './yaml'

/** A value by its key, or by its place in a list, counted from 1. */
export interface Named {
  readonly key: string | null
  readonly item: number | null
}

/** What was found in the place of something else. */
export type Shape = 'list' | 'map' | 'scalar'

function nameOf({ key, item }: Named): string {
  return key ?? (item === null ? 'The file' : `Item ${item}`)
}

function found(kind: Shape): string {
  return kind === 'list' ? 'a list' : kind === 'map' ? 'a map' : 'a plain value'
}

/** What K3s cannot read or does not use, as the parser reports it. */
export const parsingWords = {
  'yaml-syntax': ({ problem }: { readonly problem: string }) => ({
    wrong: `This is not YAML for K3s: ${problem}.`,
    effect: REJECTED,
    remedy: 'Correct this line or the one above it.',
  }),
  'yaml-too-large.file': ({ max }: { readonly max: number }) => ({
    wrong: `The file is larger than ${max} characters.`,
    effect: 'pullpath does not examine it; K3s may accept it.',
    remedy: 'Shorten the file, or try it on a node.',
  }),
  'yaml-too-large.lines': ({ max }: { readonly max: number }) => ({
    wrong: `Endpoints times rewrites make more than ${max} lines.`,
    effect: 'pullpath does not examine the file; K3s may accept it.',
    remedy: 'List fewer endpoints or rewrites, or try the file on a node.',
  }),
  'yaml-too-deep': ({ max }: { readonly max: number }) => ({
    wrong: `The file is nested deeper than ${max} levels.`,
    effect: 'pullpath does not examine it; K3s may accept it.',
    remedy: 'Use fewer levels: registries.yaml needs no more than five.',
  }),
  'yaml-multi-document': () => ({
    wrong: 'A second document begins here.',
    effect: 'K3s reads only what is above and silently ignores the rest.',
    remedy: 'Join this part with the part above.',
  }),
  'yaml-multi-document.outside': () => ({
    wrong: 'This does not belong to what is above it; it may be indented too little.',
    effect: 'K3s reads only what is above and silently ignores the rest.',
    remedy: 'Indent it, or join it with the part above.',
  }),
  'yaml-root': ({ kind }: { readonly kind: Shape }) => ({
    wrong: `The file must be a map with the keys mirrors and configs, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: 'Write "mirrors:" or "configs:" at the beginning of a line, and the rest below it.',
  }),
  'yaml-root.quote': () => ({
    wrong: 'A quote opens here, and all up to the next quote is one text.',
    effect: REJECTED,
    remedy: 'Remove the quote, or close it where its text ends.',
  }),
  'yaml-type-boolean': (named: Named) => ({
    wrong: `${nameOf(named)} must be true or false.`,
    effect: REJECTED,
    remedy: 'Write true or false without quotes.',
  }),
  'yaml-type-list': ({ kind, ...named }: Named & { readonly kind: Shape }) => ({
    wrong: `${nameOf(named)} must be a list, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: 'Write each item on its own line after "- ", or all of them in [ ].',
  }),
  'yaml-type-map': ({ kind, example, ...named }: Named & { readonly kind: Shape; readonly example: string }) => ({
    wrong: `${nameOf(named)} must be a map, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: `Write "${example}:" below it, and its settings below that.`,
  }),
  'yaml-type-map.group': ({
    kind,
    fields,
    ...named
  }: Named & { readonly kind: Shape; readonly fields: readonly string[] }) => ({
    wrong: `${nameOf(named)} must be a map, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: `Write ${and(fields)} below it, each with a colon.`,
  }),
  'yaml-type-map.pairs': ({ kind, ...named }: Named & { readonly kind: Shape }) => ({
    wrong: `${nameOf(named)} must be a map, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: `Write each rule on its own line below it as "pattern": "replacement"${kind === 'list' ? ', without a dash' : ''}.`,
  }),
  'yaml-type-map.owner': ({
    key,
    owner,
    group,
  }: {
    readonly key: string
    readonly owner: string
    readonly group: string | null
  }) => ({ wrong: tooFarLeft(key, group), effect: REJECTED, remedy: indentBelow(owner, group) }),
  'yaml-type-map.word': ({ key, homeKind }: { readonly key: string; readonly homeKind: HomeKind }) => ({
    wrong: `${key} is a word of the format, but here it is taken for a registry.`,
    effect: REJECTED,
    remedy: HOMES[homeKind],
  }),
  'yaml-type-map.merge': () => ({
    wrong: 'The value after "<<" is not a map.',
    effect: REJECTED,
    remedy: 'Write a map, an alias of a map, or a list of them after "<<".',
  }),
  'yaml-type-string': ({ kind, ...named }: Named & { readonly kind: Shape }) => ({
    wrong: `${nameOf(named)} must be text, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: 'Write one text, in quotes if it has special characters.',
  }),
  'yaml-type-string.key': ({ kind }: { readonly kind: Shape }) => ({
    wrong: `A key must be text, not ${found(kind)}.`,
    effect: REJECTED,
    remedy: 'Write a plain text before the colon.',
  }),
  'yaml-type-string.tag': () => ({
    wrong: 'The value is not what its tag says.',
    effect: REJECTED,
    remedy: 'Remove the tag.',
  }),
  'yaml-type-string.binary': () => ({
    wrong: 'The value is tagged !!binary but is not valid Base64.',
    effect: REJECTED,
    remedy: 'Remove the tag, or write valid Base64.',
  }),
  'yaml-alias.itself': () => ({
    wrong: 'The alias is within its own anchor, so it would never end.',
    effect: REJECTED,
    remedy: 'Write the values in place of the alias.',
  }),
  'yaml-alias.many': () => ({
    wrong: 'Aliases of aliases make too much of this file.',
    effect: REJECTED,
    remedy: 'Write the values in place of the aliases.',
  }),
  'unknown-key.space': ({ key, word }: { readonly key: string | null; readonly word: string }) => ({
    ...ignored(key),
    remedy: `Add a space after "${word}:".`,
  }),
  'unknown-key.meant': ({ key, meant }: { readonly key: string | null; readonly meant: string }) => ({
    ...ignored(key),
    remedy: `Write "${meant}", if that is what you mean.`,
  }),
  'unknown-key.elsewhere': ({ key, known }: { readonly key: string; readonly known: readonly string[] }) => ({
    ...ignored(key),
    remedy: `Move it to the level where K3s knows it. Here it knows: ${and(known)}.`,
  }),
  'unknown-key.known': ({ key, known }: { readonly key: string | null; readonly known: readonly string[] }) => ({
    ...ignored(key),
    remedy: `Remove it, or write a key that K3s knows here: ${and(known)}.`,
  }),
  'yaml-duplicate-key': ({ key, line }: Repeated) => ({
    wrong: `${key} is here a second time; the first is in line ${line}.`,
    effect: 'K3s silently keeps only the last one.',
    remedy: 'Remove the other.',
  }),
  'yaml-duplicate-key.dropped': ({ key, line }: Repeated) => ({
    wrong: `${key} is here a second time; the first is in line ${line}.`,
    effect: 'K3s silently keeps only the last one, with all that is below it, and drops the others.',
    remedy: 'Merge them into one.',
  }),
  'yaml-duplicate-key.joined': ({ key, line }: Repeated) => ({
    wrong: `${key} is here a second time; the first is in line ${line}.`,
    effect: 'K3s joins both, and where both say something the last one counts.',
    remedy: 'Merge them into one.',
  }),
  'auths-unused': () => ({
    wrong: '"auths" does nothing.',
    effect: 'K3s reads it and never uses it, so these credentials are not sent.',
    remedy: 'Write the credentials of a host to configs.<host>.auth.',
  }),
}

interface Repeated {
  readonly key: string
  readonly line: number
}

function ignored(key: string | null): { readonly wrong: string; readonly effect: string } {
  return {
    wrong: `K3s does not know ${key === null ? 'this key' : `the key ${key}`}.`,
    effect: 'K3s silently ignores it and everything below it.',
  }
}

export const say = speaker(parsingWords)
