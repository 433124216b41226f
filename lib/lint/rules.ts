import type { Rule } from './rule'
import { endpointPathNotApiRoot } from './rules/endpoint-path-not-api-root'
import { yamlTypeBoolean } from './rules/yaml-type-boolean'

/** All rules, by code. */
export const RULES: readonly Rule[] = [
  endpointPathNotApiRoot,
  yamlTypeBoolean,
]
