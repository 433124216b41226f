/** Codes of what can be wrong with registries.yaml as K3s parses it. */
export const PARSE_CODES = [
  'auths-unused',
  'unknown-key',
  'yaml-alias',
  'yaml-duplicate-key',
  'yaml-multi-document',
  'yaml-root',
  'yaml-syntax',
  'yaml-tab',
  'yaml-too-deep',
  'yaml-too-large',
  'yaml-type-boolean',
  'yaml-type-list',
  'yaml-type-map',
  'yaml-type-string',
] as const

export type ParseCode = (typeof PARSE_CODES)[number]
