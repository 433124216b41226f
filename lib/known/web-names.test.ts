import { expect, test } from 'vitest'
import { registryOfSite, registryOfWord } from './web-names'

test.each([
  { why: 'where people look for images', name: 'hub.docker.com', registry: 'docker.io' },
  { why: 'the port of https changes nothing', name: 'hub.docker.com:443', registry: 'docker.io' },
  { why: 'DNS knows no case', name: 'GitHub.com', registry: 'ghcr.io' },
  { why: 'the site of the code', name: 'gitlab.com', registry: 'registry.gitlab.com' },
  { why: 'the gallery of Amazon', name: 'gallery.ecr.aws', registry: 'public.ecr.aws' },
  { why: 'another name of the registry itself', name: 'index.docker.io', registry: null },
  { why: 'a registry', name: 'quay.io', registry: null },
  { why: 'a GitLab of somebody', name: 'gitlab.example.com', registry: null },
])('the site $name belongs to $registry: $why', ({ name, registry }) => {
  expect(registryOfSite(name)).toBe(registry)
})

test.each([
  ['dockerhub', 'docker.io'],
  ['GitLab', 'registry.gitlab.com'],
  ['github', 'ghcr.io'],
  ['customreg', null],
])('the word %s is used for %s', (word, registry) => {
  expect(registryOfWord(word)).toBe(registry)
})
