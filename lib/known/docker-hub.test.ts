import { expect, test } from 'vitest'
import { dockerHubConfigKey, dockerHubMirrorKey, isDockerHub, isWrittenDockerHub } from './docker-hub'

test.each([
  { why: 'the registry of images that name no registry', name: 'docker.io', is: true, isWritten: true },
  { why: 'the host that serves it', name: 'registry-1.docker.io', is: true, isWritten: true },
  { why: 'the name in config.json of docker', name: 'index.docker.io', is: true, isWritten: true },
  { why: 'the web site, which serves no image', name: 'hub.docker.com', is: false, isWritten: true },
  { why: 'the old address', name: 'registry.hub.docker.com', is: false, isWritten: true },
  { why: 'the site of the company', name: 'www.docker.com', is: false, isWritten: true },
  { why: 'a name that does not exist', name: 'registry.docker.io', is: false, isWritten: true },
  { why: 'the token server is not a registry', name: 'auth.docker.io', is: false, isWritten: false },
  { why: 'a port makes it another host', name: 'docker.io:443', is: false, isWritten: false },
  { why: 'another registry', name: 'quay.io', is: false, isWritten: false },
])('Docker Hub by the name $name: $why', ({ name, is, isWritten }) => {
  expect(isDockerHub(name)).toBe(is)
  expect(isWrittenDockerHub(name)).toBe(isWritten)
  expect(dockerHubConfigKey(name)).toBe(is ? 'registry-1.docker.io' : name)
  expect(dockerHubMirrorKey(name)).toBe(is ? 'docker.io' : name)
})
