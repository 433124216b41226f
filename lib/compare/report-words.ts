import type { Say } from '@/lib/words/say'
import { saying, together, type Saying } from '@/lib/words/saying'
import type { ToldEffect, ToldFile, ToldOther } from './report'

/** `v1.29.11+k3s1: tokens are for the rewritten name` */
export function changeTitle(
  { release, title, isBack }: Pick<ToldOther, 'release' | 'title' | 'isBack'>,
  mark: (text: string) => string = (text) => text,
): Saying {
  const values = { release: mark(release), title }
  return isBack ? saying('{release}, undone: {title}', values) : saying('{release}: {title}', values)
}

export function newerWords(release: string): Saying {
  return saying('{release} is newer than what is known here: it counts as the newest release that is.', { release })
}

export function sameImages(count: number, say: Say): string {
  return count === 1 ? say('1 image is pulled as before.') : say('{count} images are pulled as before.', { count })
}

export function onTheWayWords(count: number, say: Say): string {
  return count === 1
    ? say('1 change is taken back on the way. It counts for nodes that stop between:')
    : say('{count} changes are taken back on the way. They count for nodes that stop between:', { count })
}

export function effectWords({ sentence, until }: ToldEffect): Saying {
  return until === null ? sentence : together(sentence, saying('Only until {release}.', { release: until }))
}

export function othersWords(count: number, say: Say): string {
  return count === 1
    ? say('1 other change on the way does not concern this file.')
    : say('{count} other changes on the way do not concern this file.', { count })
}

export function failuresWords(count: number, say: Say): string {
  return count === 1
    ? say('1 change is about how failed pulls are repeated and reported, whatever the file says.')
    : say('{count} changes are about how failed pulls are repeated and reported, whatever the file says.', { count })
}

export function kindWords(kind: ToldFile['kind'], say: Say): string {
  switch (kind) {
    case 'added':
      return say('new file')
    case 'removed':
      return say('no longer written')
    case 'changed':
      return say('changed')
    case 'rewritten':
      return say('means the same')
  }
}

export function fileCounts(files: readonly ToldFile[], same: number, say: Say): readonly string[] {
  const rewritten = files.filter(({ kind }) => kind === 'rewritten').length
  return [
    ...(rewritten === 0
      ? []
      : [
          rewritten === 1
            ? say('1 file is written differently and means the same.')
            : say('{count} files are written differently and mean the same.', { count: rewritten }),
        ]),
    ...(same === 0
      ? []
      : [same === 1 ? say('1 file is the same.') : say('{count} files are the same.', { count: same })]),
  ]
}
