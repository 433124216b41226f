import type { RuleCatalogue } from '@/lib/words/rule-words'
import { credentialRules } from './credentials'
import { endpointRules } from './endpoints'
import { nodeRules } from './nodes'
import { registryRules } from './registries'
import { rewriteRules } from './rewrites'
import { tlsRules } from './tls'
import { wildcardRules } from './wildcard'
import { yamlRules } from './yaml'

/** What pages about rules say in Simplified Chinese. */
export const chineseRules: RuleCatalogue = {
  ...yamlRules,
  ...registryRules,
  ...endpointRules,
  ...rewriteRules,
  ...credentialRules,
  ...tlsRules,
  ...wildcardRules,
  ...nodeRules,
}
