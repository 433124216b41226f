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

/** What is refused here, by limits that K3s does not have. */
export const LIMIT_CODES = ['yaml-too-deep', 'yaml-too-large'] as const satisfies readonly ParseCode[]

/** With these the file is not read at all. With the others K3s reads what it understands. */
export const REJECTING_CODES = [
  'yaml-alias',
  'yaml-root',
  'yaml-syntax',
  'yaml-tab',
  'yaml-type-boolean',
  'yaml-type-list',
  'yaml-type-map',
  'yaml-type-string',
  ...LIMIT_CODES,
] as const satisfies readonly ParseCode[]

export type ParseCode = (typeof PARSE_CODES)[number]
