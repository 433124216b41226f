import { expect, test } from 'vitest'
import { sayFrom } from './say'
import { sayInChinese } from './zh/say-in-chinese'
import { inEnglish, literal, saying, sayingIn, withValues } from './saying'

const say = sayFrom({ '{count} files of {name}': '{name}：{count} 个文件', 'line {line}': '第 {line} 行' }, 'zh-Hans')

test('a sentence is said in a language, with those in it', () => {
  const one = saying('{count} files of {name}', { count: 2, name: saying('line {line}', { line: 4 }) })
  expect(inEnglish(one)).toBe('2 files of line 4')
  expect(sayingIn(say, one)).toBe('第 4 行：2 个文件')
})

test('values are not read again, and what is the same everywhere stays so', () => {
  expect(inEnglish(saying('{count} files of {name}', { count: 1, name: '{count}' }))).toBe('1 files of {count}')
  expect(sayingIn(say, literal(['{a}', 'b']))).toBe('{a}、b')
  expect(sayingIn(say, 'line {line}')).toBe('line {line}')
})

test('a name that is called like a built-in is not filled in by it', () => {
  expect(inEnglish({ text: '{constructor} {toString}', values: {} })).toBe('{constructor} {toString}')
})

test('all texts in the values can be changed', () => {
  const one = saying('{count} files of {name}', {
    count: 2,
    name: literal(['pass', saying('line {line}', { line: 'pass' })]),
  })
  expect(inEnglish(withValues(one, (text) => text.replace('pass', '…')))).toBe('2 files of …, line …')
})

test('a sentence keeps what programs know it by when its values change', () => {
  expect(withValues({ ...saying('line {line}', { line: 'a' }), kind: 'k' }, () => 'b')).toEqual({
    text: 'line {line}',
    values: { line: 'b' },
    kind: 'k',
  })
})

test.each([
  { why: 'between Chinese and Latin stands a space', what: 'nginx', says: '找到 nginx 了。' },
  { why: 'between Chinese and Chinese none', what: '镜像', says: '找到镜像了。' },
  { why: 'on the side of the Latin', what: 'nginx 镜像', says: '找到 nginx 镜像了。' },
  { why: 'after a full-width sign none', what: '（无）', says: '找到（无）了。' },
  { why: 'spaces within a value are its own', what: '我的 文件', says: '找到我的 文件了。' },
])('in Chinese, $why', ({ what, says }) => {
  const inChinese = sayInChinese({ 'found {what}.': '找到 {what} 了。' })
  expect(inChinese('found {what}.', { what })).toBe(says)
  expect(sayingIn(inChinese, saying('found {what}.', { what }))).toBe(says)
})
