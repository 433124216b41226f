/** Artifactory and Nexus have the API of each repository under its own path. */
const API_ROOT = /(?:^|\/)(?:v2|api\/docker|repository)(?:\/|$)/

/** Whether the API of a registry can be at this path of an endpoint, as known registries have it. */
export function isApiRoot(path: string): boolean {
  return API_ROOT.test(path)
}
