import { expect, test } from 'vitest'
import { causeWords } from '@/lib/report/cause-words'
import { CODES } from './finding'

test('what can be the cause of a verdict has words for the report of a cluster, which has its code alone', () => {
  expect(CODES.filter((code) => causeWords(code) === null)).toEqual([
    'file-missing',
    'private-registry-elsewhere',
    'file-both',
    'template-ignored',
    'flag-on-agent',
    'flag-unknown',
    'embedded-registry-off',
    'endpoint-failed',
    'proxy',
    'file-readable',
    'file-owner',
    'key-readable',
    'foreign-removed',
    'foreign-kept',
    'template-used',
    'drop-in-used',
    'never-started',
    'release-undecided',
    'service-unknown',
    'config-remote',
    'two-programs',
    'snapshotter',
    'images-imported',
  ])
})
