import { credentialWords } from './credentials'
import { endpointWords } from './endpoints'
import { fileWords } from './files'
import { nodeWords } from './nodes'
import { parsingWords } from './parsing'
import { registryWords } from './registries'
import { rewriteWords } from './rewrites'
import { syntaxWords } from './syntax'
import { tlsWords } from './tls'
import { wildcardWords } from './wildcard'
import { yamlWords } from './yaml'

/** What diagnostics say, by id. The page loads the parts with what says them. */
export const english = {
  ...parsingWords,
  ...fileWords,
  ...syntaxWords,
  ...yamlWords,
  ...registryWords,
  ...endpointWords,
  ...rewriteWords,
  ...credentialWords,
  ...tlsWords,
  ...wildcardWords,
  ...nodeWords,
}
