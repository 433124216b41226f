import { expect, test } from 'vitest'
import { writtenFile } from './written-file'

const OPEN = ['{{ e }}', '"{{ e }}"', "'{{ e }}'", '${E}']

test.each(OPEN)('a placeholder in the place of a list is shown as it is written: %s', (value) => {
  const { parsed, open } = writtenFile(`mirrors:\n  docker.io:\n    endpoint: ${value}\n`)
  const bare = value.replaceAll(/["']/g, '')
  expect(open).toEqual([bare])
  expect(parsed.registries.mirrors.get('docker.io')?.endpoint).toEqual([bare])
})
