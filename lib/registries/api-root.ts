const API_ROOT = /(?:^|\/)v2(?:\/|$)/

/** `/artifactory/api/docker/<repository>` of Artifactory, `/repository/<repository>` of Nexus, also below another path. */
const REPOSITORY = /^(?:.*\/)?(?:api\/docker|repository)\/+[^/]+$/

/** Whether the API of a registry can be at this path of an endpoint: K3s writes it as it is, and adds no /v2 to it. */
export function isApiRoot(path: string): boolean {
  return API_ROOT.test(path)
}

/**
 * Where Artifactory and Nexus have the API of the repository that a path names: below it, at its own /v2. Null for any
 * other path, and for one with a /v2 in it.
 * Source: jfrog.com/help, "Docker Repositories", repository path method; help.sonatype.com, "Docker Registry"
 */
export function apiBelow(path: string): string | null {
  const plain = path.replace(/\/+$/, '')
  return !isApiRoot(plain) && REPOSITORY.test(plain) ? `${plain}/v2` : null
}
