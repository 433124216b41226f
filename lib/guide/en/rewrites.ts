import type { ChapterWords } from '@/lib/guide/words'

export const REWRITES = {
  title: 'Rewrites',
  short: 'Rewrites',
  lead: 'A rewrite changes the repository under which endpoints are asked, for a mirror that keeps images in other projects than the registry does.',
  points: {
    what: {
      says: 'A rewrite is a pattern and what takes its place.',
      text: 'Patterns are regular expressions, and see the repository alone: no registry, no tag, no digest. Tag and digest stay as they are.',
    },
    anywhere: {
      says: 'A pattern matches anywhere, and each match is replaced.',
      text: '`b` changes every b of a name. Write `^` where the name has to begin and `$` where it has to end.',
    },
    one: {
      says: 'One rewrite counts, in random order.',
      text: 'containerd takes the first that changes the name, and goes through them in an order that is drawn for each request. If several match, parts of one image may be asked for under different names.',
    },
    groups: {
      says: 'A name after $ is as long as it can be.',
      text: '`$1x` means a group called 1x, which does not exist, so nothing is inserted. Write `${1}x`. A dollar sign itself is `$$`.',
    },
    'not-default': {
      says: 'The default endpoint is asked for the original name.',
      text: 'That is so since January 2024; before, it was asked for the rewritten one. To have it rewritten, list it with its port: `https://registry.example.com:443`.',
    },
    re2: {
      says: 'Patterns are those of Go.',
      text: 'There is no look-ahead and no back-reference. containerd skips a pattern that Go cannot read, and says so in its log alone.',
    },
    backslash: {
      says: 'A backslash breaks the file of the registry.',
      text: 'K3s writes patterns into hosts.toml as they are. Most backslashes, as in `\\.`, are not allowed there: containerd then ignores the file with all its mirrors and asks the registry itself. Until December 2023 containerd did not even start. Write `[.]` for a dot, and `[0-9]` for a digit.',
    },
    'stored-name': {
      says: 'On the node, an image keeps its own name.',
      text: '`crictl image ls` shows `docker.io/rancher/mirrored-pause`, from whichever endpoint and under whichever name it came.',
    },
  },
  examples: {
    documented:
      'Ask for `nginx`, which the pattern does not match. Then take the `^` away and ask for `team/rancher/app`.',
    overlap: 'Both patterns match `team/app`. Make one of them say that it does not: `^library/(.*)`.',
  },
} as const satisfies ChapterWords
