import { speaker } from '@/lib/words/worded'

const ALLOWED = 'Write a name of lower-case letters, digits, ".", "-", "_" and "/".'
const UNREADABLE = 'containerd ignores the whole file: all mirrors of this registry are bypassed, whatever the flags.'
const AROUND = 'Put ( ) around what it is meant to stand for.'

const AS_IT_IS = 'The rule silently never matches: the endpoints are asked for names as they are.'

interface Changed {
  readonly name: string
  readonly result: string
}
interface Written {
  readonly written: string
}
interface Missing extends Written {
  /** The only group that is not used; null when that is none or several. */
  readonly instead: string | null
}

/** What findings about rewrites say. */
export const rewriteWords = {
  'rewrite-backslash': () => ({
    wrong: 'containerd cannot read the hosts.toml with this backslash.',
    effect: UNREADABLE,
    remedy: 'Write [.] for \\. and [0-9] for \\d.',
  }),
  'rewrite-backslash.control': () => ({
    wrong: 'In hosts.toml this backslash and letter become a control character.',
    effect: 'The rule silently never matches.',
    remedy: 'Write it without a backslash.',
  }),
  'rewrite-backslash.slash': () => ({
    wrong: 'Only containerd 1.7 reads \\/.',
    effect: 'containerd 2 (February 2025) ignores the whole hosts.toml with it.',
    remedy: 'Write / without a backslash.',
  }),
  'rewrite-constant': ({ replacement }: { readonly replacement: string }) => ({
    wrong: 'The replacement does not use the group of the pattern.',
    effect: `Every image that matches is asked for as ${replacement}.`,
    remedy: 'Write $1 where the group belongs; a shell or template may have taken it away.',
  }),
  'rewrite-dialect': () => ({
    wrong: 'This is how another tool writes a group.',
    effect: 'containerd does not replace it, or cannot read the file with it.',
    remedy: 'Write $1 or ${1} for a group, and $0 for the whole match.',
  }),
  'rewrite-ends-pull': ({ name, result, reason }: Changed & { readonly reason: string }) => ({
    wrong: `${name} becomes ${result}, which is not a URL (${reason}).`,
    effect: 'containerd ends the pull there and asks no other endpoint.',
    remedy: ALLOWED,
  }),
  'rewrite-group-ambiguous': ({
    written,
    group,
    meant,
  }: Written & { readonly group: string; readonly meant: string }) => ({
    wrong: `${written} is the group called ${group}, which does not exist.`,
    effect: 'Nothing takes its place.',
    remedy: `Write ${meant}.`,
  }),
  'rewrite-group-missing': ({ written, count, instead }: Missing & { readonly count: number }) => ({
    wrong: `The pattern has ${count === 0 ? 'no group' : count === 1 ? 'only 1 group' : `only ${count} groups`} for ${written}.`,
    effect: `${written} is replaced by nothing.`,
    remedy: instead === null ? AROUND : `Write ${instead}, which is not used yet.`,
  }),
  'rewrite-group-missing.name': ({ written, name, instead }: Missing & { readonly name: string }) => ({
    wrong: `The pattern has no group called ${name}.`,
    effect: `${written} is replaced by nothing.`,
    remedy: instead === null ? AROUND : `Write ${instead}, which is not used yet.`,
  }),
  'rewrite-group-missing.meant': ({
    written,
    name,
    meant,
  }: Written & { readonly name: string; readonly meant: string }) => ({
    wrong: `The pattern has no group called ${name}.`,
    effect: `${written} is replaced by nothing.`,
    remedy: `Write ${meant}, if the name ends there.`,
  }),
  'rewrite-has-registry': ({ host }: { readonly host: string }) => ({
    wrong: 'A rewrite sees the repository without the registry.',
    effect: `A pattern that begins with ${host} never matches.`,
    remedy: 'Write it without the registry.',
  }),
  'rewrite-has-registry.wildcard': ({ host, target }: { readonly host: string; readonly target: string }) => ({
    wrong: 'A rewrite sees the repository without the registry.',
    effect: `This never matches an image of ${host}.`,
    remedy: `Write the rule below a mirror for ${target}, without the registry in front.`,
  }),
  'rewrite-has-registry.other': ({
    host,
    target,
    registry,
  }: {
    readonly host: string
    readonly target: string
    readonly registry: string
  }) => ({
    wrong: `A rewrite sees no registry, and images of ${target} do not use the mirror of ${registry}.`,
    effect: `A pattern that begins with ${host} never matches.`,
    remedy: `Write the rule below a mirror for ${target}, without the registry.`,
  }),
  'rewrite-has-registry.replacement': ({ host }: { readonly host: string }) => ({
    wrong: 'A replacement is a repository, without the registry.',
    effect: `${host} is asked for a repository that begins with its own name.`,
    remedy: 'Write the replacement without it.',
  }),
  'rewrite-has-tag.pattern': () => ({
    wrong: 'A rewrite sees the repository without tag and digest.',
    effect: 'A pattern with a colon or @ never matches.',
    remedy: 'Remove it; tags cannot be changed.',
  }),
  'rewrite-has-tag.replacement': () => ({
    wrong: 'A rewrite sees the repository without tag and digest.',
    effect: 'A colon or @ here makes a name that no registry has.',
    remedy: 'Remove it; tags cannot be changed.',
  }),
  'rewrite-invalid-result.slashes': ({
    name,
    result,
    asked,
    isDouble,
  }: Changed & { readonly asked: string; readonly isDouble: boolean }) => ({
    wrong: `${name} becomes ${result}, with ${isDouble ? 'two slashes in a row' : 'a slash at its beginning or end'}.`,
    effect: `containerd asks for ${asked}, but for a token for the name with the slash; RKE2's own pull uses that for all.`,
    remedy: 'Write the rule without the extra slash.',
  }),
  'rewrite-invalid-result': ({
    name,
    result,
    kind,
  }: Changed & { readonly kind: 'empty' | 'upper-case' | 'other' }) => ({
    wrong: `${name} becomes ${result}, which ${{ empty: 'is empty', 'upper-case': 'has upper case letters', other: 'is not the name of a repository' }[kind]}.`,
    effect: 'Nothing checks it before it is asked for, and the registry answers 404.',
    remedy: ALLOWED,
  }),
  'rewrite-never-matches': () => ({
    wrong: 'No name of a repository can match this pattern.',
    effect: AS_IT_IS,
    remedy: 'Write a pattern for names as library/nginx or rancher/mirrored-pause.',
  }),
  'rewrite-never-matches.slash': () => ({
    wrong: 'The pattern wants a slash at the beginning, and no repository has one there.',
    effect: AS_IT_IS,
    remedy: 'Write it without that slash.',
  }),
  'rewrite-never-matches.library': () => ({
    wrong: 'The pattern wants a name without a slash, and all of Docker Hub have one: nginx is library/nginx.',
    effect: AS_IT_IS,
    remedy: 'Write library/ in front of it.',
  }),
  'rewrite-never-matches.upper-case': () => ({
    wrong: 'The pattern wants an upper case letter, and no repository has one.',
    effect: AS_IT_IS,
    remedy: 'Write it in lower case.',
  }),
  'rewrite-on-default-endpoint.port': () => ({
    wrong: 'This is the registry itself and the last endpoint, so K3s makes it the default endpoint.',
    effect: 'Rewrites do not apply there: images are asked for under their own names.',
    remedy: 'Add the port :443, which makes it another endpoint.',
  }),
  'rewrite-on-default-endpoint.path': () => ({
    wrong: 'This is the registry itself and the last endpoint, so K3s makes it the default endpoint.',
    effect: 'Rewrites do not apply there: images are asked for under their own names.',
    remedy: 'Add /v2/ at the end, which makes it another endpoint.',
  }),
  'rewrite-on-registry-itself': () => ({
    wrong: 'This release applies these rewrites to the registry itself too.',
    effect: 'When the endpoints fail, it is asked for the rewritten name, which it hardly has.',
    remedy: 'Nothing to do if the endpoints have all images; otherwise use a release from January 2024 on.',
  }),
  'rewrite-overlap': ({
    name,
    result,
    other,
    pattern,
  }: Changed & { readonly other: string; readonly pattern: string }) => ({
    wrong: `${name} becomes ${result} by this rule and ${other} by ${pattern}.`,
    effect: 'Which one counts is random, anew for each request.',
    remedy: 'Make the patterns exclude each other.',
  }),
  'rewrite-quote': () => ({
    wrong: 'A quote or line break ends the text in hosts.toml.',
    effect: UNREADABLE,
    remedy: 'Remove it; no repository has one in its name.',
  }),
  'rewrite-reaches-default': () => ({
    wrong: 'At its start, this release of RKE2 applies the rewrites to Docker Hub itself too.',
    effect: 'When the endpoints fail, it asks Docker Hub for the rewritten name and finds nothing.',
    remedy: 'Use a release from October 2024 on.',
  }),
  'rewrite-regex-invalid': ({ error, isUnsupported }: { readonly error: string; readonly isUnsupported: boolean }) => ({
    wrong: `Go cannot read this pattern (${error}).`,
    effect: 'containerd skips the rule, with a line in its log.',
    remedy: isUnsupported
      ? 'Go has no look-around or back-references; list the names to match instead.'
      : 'Correct the part in brackets.',
  }),
  'rewrite-shared': ({ host }: { readonly host: string }) => ({
    wrong: `All endpoints are asked for the rewritten names, ${host} too.`,
    effect: 'It hardly has the images under these names, and then answers 404.',
    remedy: 'Nothing to do if it has them. Rewrites cannot be given for one endpoint alone.',
  }),
  'rewrite-token-scope': () => ({
    wrong: 'This release asks for a token for the name before the rewrite.',
    effect: 'Strict registries then give no token, although the credentials are right.',
    remedy: 'Use a release from December 2024 on (v1.30.7, v1.31.3).',
  }),
  'rewrite-unanchored': ({ name, result }: Changed) => ({
    wrong: 'The pattern matches anywhere in a name, not only at its beginning.',
    effect: `Every match is replaced: ${name} becomes ${result}.`,
    remedy: 'Write ^ for the beginning of the repository.',
  }),
}

export const say = speaker(rewriteWords)
