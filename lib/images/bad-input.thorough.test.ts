import { expect, test } from 'vitest'
import { IMAGES_MAX, LIST_LENGTH_MAX } from './image-list'
import { readImageList } from './read-image-list'

const MIB = 1024 * 1024

test('a list of 50 MiB is read, with what is too many counted', () => {
  const line = (at: number) => `registry.example.com/team/application-${at % 100_000}:v1.2.3\n`
  const part = Array.from({ length: 100_000 }, (_, at) => line(at)).join('')
  const text = part.repeat(Math.ceil((50 * MIB) / part.length))
  const { images, invalid, skipped } = readImageList([{ name: 'a', text }])
  const times = text.length / part.length
  expect(images).toHaveLength(IMAGES_MAX)
  expect(images.every(({ count }) => count === times)).toBe(true)
  expect(invalid).toEqual([])
  expect(skipped).toEqual([{ text: '', why: 'too-many', count: (100_000 - IMAGES_MAX) * times }])
})

test('a longer one is not read, and says so', () => {
  const list = readImageList([{ name: 'a', text: 'x\n'.repeat(LIST_LENGTH_MAX / 2 + 1) }])
  expect(list).toEqual({ images: [], invalid: [], skipped: [{ text: 'a', why: 'too-long', count: 1 }] })
})

test('half of a JSON of 50 MiB is read by its lines', () => {
  const pod = `{"spec": {"containers": [\n{"image": "a.io/x:1"}\n]}},\n`
  const text = `{"items": [\n${pod.repeat(Math.ceil((50 * MIB) / pod.length))}`
  const { images, skipped } = readImageList([{ name: 'a', text }])
  expect(images).toMatchObject([{ normalised: 'a.io/x:1' }])
  expect(skipped).toEqual([{ text: 'a', why: 'broken', count: 1 }])
})
