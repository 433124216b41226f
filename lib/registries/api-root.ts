/** Artifactory and Nexus have the API of each repository under a path of their own. */
const API_ROOT = /(?:^|\/)(?:v2|api\/docker|repository)(?:\/|$)/

/** Whether the API of a registry can be at this path of an endpoint, as it is for the registries that are known. */
export function isApiRoot(path: string): boolean {
  return API_ROOT.test(path)
}
