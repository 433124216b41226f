import type { Rule } from './rule'
import { authConflict } from '@/lib/lint/rules/credentials/auth-conflict'
import { authControlCharacter } from '@/lib/lint/rules/credentials/auth-control-character'
import { authDockerhubKey } from '@/lib/lint/rules/credentials/auth-dockerhub-key'
import { authEnvVariable } from '@/lib/lint/rules/credentials/auth-env-variable'
import { authIncomplete } from '@/lib/lint/rules/credentials/auth-incomplete'
import { authJsonKey } from '@/lib/lint/rules/credentials/auth-json-key'
import { authNotUserpass } from '@/lib/lint/rules/credentials/auth-not-userpass'
import { authPlaceholder } from '@/lib/lint/rules/credentials/auth-placeholder'
import { authPlainText } from '@/lib/lint/rules/credentials/auth-plain-text'
import { authProviderHint } from '@/lib/lint/rules/credentials/auth-provider-hint'
import { authPullSecretOverrides } from '@/lib/lint/rules/credentials/auth-pull-secret-overrides'
import { authShortLived } from '@/lib/lint/rules/credentials/auth-short-lived'
import { authTokenKey } from '@/lib/lint/rules/yaml/auth-token-key'
import { authsUnused } from '@/lib/lint/rules/yaml/auths-unused'
import { bootstrapDiffers } from '@/lib/lint/rules/nodes/bootstrap-differs'
import { configEmpty } from '@/lib/lint/rules/credentials/config-empty'
import { configKeyInvalid } from '@/lib/lint/rules/registries/config-key-invalid'
import { configKeyQuote } from '@/lib/lint/rules/registries/config-key-quote'
import { configKeyedByMirroredRegistry } from '@/lib/lint/rules/credentials/config-keyed-by-mirrored-registry'
import { configShadowsWildcard } from '@/lib/lint/rules/credentials/config-shadows-wildcard'
import { configTomlUndecodable } from '@/lib/lint/rules/credentials/config-toml-undecodable'
import { configUnused } from '@/lib/lint/rules/credentials/config-unused'
import { defaultEndpointReachable } from '@/lib/lint/rules/nodes/default-endpoint-reachable'
import { deployEveryNode } from '@/lib/lint/rules/nodes/deploy-every-node'
import { embeddedLatest } from '@/lib/lint/rules/nodes/embedded-latest'
import { embeddedNotInMirrors } from '@/lib/lint/rules/nodes/embedded-not-in-mirrors'
import { embeddedWithoutMirrors } from '@/lib/lint/rules/nodes/embedded-without-mirrors'
import { endpointClusterDns } from '@/lib/lint/rules/endpoints/endpoint-cluster-dns'
import { endpointDefaultSchemeDiffers } from '@/lib/lint/rules/endpoints/endpoint-default-scheme-differs'
import { endpointDuplicate } from '@/lib/lint/rules/endpoints/endpoint-duplicate'
import { endpointEmpty } from '@/lib/lint/rules/endpoints/endpoint-empty'
import { endpointIpv6 } from '@/lib/lint/rules/endpoints/endpoint-ipv6'
import { endpointIsDefault } from '@/lib/lint/rules/endpoints/endpoint-is-default'
import { endpointMissingScheme } from '@/lib/lint/rules/endpoints/endpoint-missing-scheme'
import { endpointNotARegistry } from '@/lib/lint/rules/endpoints/endpoint-not-a-registry'
import { endpointPathAfterV2 } from '@/lib/lint/rules/endpoints/endpoint-path-after-v2'
import { endpointPathNotApiRoot } from '@/lib/lint/rules/endpoints/endpoint-path-not-api-root'
import { endpointQuery } from '@/lib/lint/rules/endpoints/endpoint-query'
import { endpointSchemePort } from '@/lib/lint/rules/endpoints/endpoint-scheme-port'
import { endpointSchemeUnknown } from '@/lib/lint/rules/endpoints/endpoint-scheme-unknown'
import { endpointSpellingTwice } from '@/lib/lint/rules/endpoints/endpoint-spelling-twice'
import { endpointUrlInvalid } from '@/lib/lint/rules/endpoints/endpoint-url-invalid'
import { endpointUserinfo } from '@/lib/lint/rules/endpoints/endpoint-userinfo'
import { fileName } from '@/lib/lint/rules/nodes/file-name'
import { foreignDialect } from '@/lib/lint/rules/yaml/foreign-dialect'
import { hostsTomlUndecodable } from '@/lib/lint/rules/rewrites/hosts-toml-undecodable'
import { imageWithoutMirror } from '@/lib/lint/rules/registries/image-without-mirror'
import { keyDefaultAndWildcard } from '@/lib/lint/rules/registries/key-default-and-wildcard'
import { keyEmpty } from '@/lib/lint/rules/registries/key-empty'
import { keyGlob } from '@/lib/lint/rules/registries/key-glob'
import { keyHasPath } from '@/lib/lint/rules/registries/key-has-path'
import { keyHasScheme } from '@/lib/lint/rules/registries/key-has-scheme'
import { keyNotAHost } from '@/lib/lint/rules/registries/key-not-a-host'
import { keyNotARegistry } from '@/lib/lint/rules/registries/key-not-a-registry'
import { keyPortWindows } from '@/lib/lint/rules/registries/key-port-windows'
import { keyUppercase } from '@/lib/lint/rules/registries/key-uppercase'
import { keyWrongLevel } from '@/lib/lint/rules/yaml/key-wrong-level'
import { mirrorDockerhubAlias } from '@/lib/lint/rules/registries/mirror-dockerhub-alias'
import { mirrorKeyInvalid } from '@/lib/lint/rules/registries/mirror-key-invalid'
import { mirrorSuspicious } from '@/lib/lint/rules/registries/mirror-suspicious'
import { mirrorUnused } from '@/lib/lint/rules/registries/mirror-unused'
import { mirrorWithoutEndpoints } from '@/lib/lint/rules/registries/mirror-without-endpoints'
import { rewriteBackslash } from '@/lib/lint/rules/rewrites/rewrite-backslash'
import { rewriteConstant } from '@/lib/lint/rules/rewrites/rewrite-constant'
import { rewriteDialect } from '@/lib/lint/rules/rewrites/rewrite-dialect'
import { rewriteGroupAmbiguous } from '@/lib/lint/rules/rewrites/rewrite-group-ambiguous'
import { rewriteGroupMissing } from '@/lib/lint/rules/rewrites/rewrite-group-missing'
import { rewriteHasRegistry } from '@/lib/lint/rules/rewrites/rewrite-has-registry'
import { rewriteHasTag } from '@/lib/lint/rules/rewrites/rewrite-has-tag'
import { rewriteInvalidResult } from '@/lib/lint/rules/rewrites/rewrite-invalid-result'
import { rewriteOnDefaultEndpoint } from '@/lib/lint/rules/rewrites/rewrite-on-default-endpoint'
import { rewriteOverlap } from '@/lib/lint/rules/rewrites/rewrite-overlap'
import { rewriteQuote } from '@/lib/lint/rules/rewrites/rewrite-quote'
import { rewriteReachesDefault } from '@/lib/lint/rules/rewrites/rewrite-reaches-default'
import { rewriteRegexInvalid } from '@/lib/lint/rules/rewrites/rewrite-regex-invalid'
import { rewriteShared } from '@/lib/lint/rules/rewrites/rewrite-shared'
import { rewriteTokenScope } from '@/lib/lint/rules/rewrites/rewrite-token-scope'
import { rewriteUnanchored } from '@/lib/lint/rules/rewrites/rewrite-unanchored'
import { tlsClientCertSuspicious } from '@/lib/lint/rules/tls/tls-client-cert-suspicious'
import { tlsClientPair } from '@/lib/lint/rules/tls/tls-client-pair'
import { tlsFileMissing } from '@/lib/lint/rules/tls/tls-file-missing'
import { tlsFilesUnreadable } from '@/lib/lint/rules/tls/tls-files-unreadable'
import { tlsInlinePem } from '@/lib/lint/rules/tls/tls-inline-pem'
import { tlsNotConfigured } from '@/lib/lint/rules/tls/tls-not-configured'
import { tlsOnHttpEndpoint } from '@/lib/lint/rules/tls/tls-on-http-endpoint'
import { tlsPathNotAbsolute } from '@/lib/lint/rules/tls/tls-path-not-absolute'
import { unknownKey } from '@/lib/lint/rules/yaml/unknown-key'
import { wildcardAuth } from '@/lib/lint/rules/wildcard/wildcard-auth'
import { wildcardExclusion } from '@/lib/lint/rules/wildcard/wildcard-exclusion'
import { wildcardFallback } from '@/lib/lint/rules/wildcard/wildcard-fallback'
import { wildcardTlsDropped } from '@/lib/lint/rules/wildcard/wildcard-tls-dropped'
import { yamlAlias } from '@/lib/lint/rules/yaml/yaml-alias'
import { yamlDuplicateKey } from '@/lib/lint/rules/yaml/yaml-duplicate-key'
import { yamlInvisibleCharacter } from '@/lib/lint/rules/yaml/yaml-invisible-character'
import { yamlMultiDocument } from '@/lib/lint/rules/yaml/yaml-multi-document'
import { yamlRoot } from '@/lib/lint/rules/yaml/yaml-root'
import { yamlScalarCut } from '@/lib/lint/rules/yaml/yaml-scalar-cut'
import { yamlSyntax } from '@/lib/lint/rules/yaml/yaml-syntax'
import { yamlTab } from '@/lib/lint/rules/yaml/yaml-tab'
import { yamlTooDeep } from '@/lib/lint/rules/yaml/yaml-too-deep'
import { yamlTooLarge } from '@/lib/lint/rules/yaml/yaml-too-large'
import { yamlTypeBoolean } from '@/lib/lint/rules/yaml/yaml-type-boolean'
import { yamlTypeList } from '@/lib/lint/rules/yaml/yaml-type-list'
import { yamlTypeMap } from '@/lib/lint/rules/yaml/yaml-type-map'
import { yamlTypeString } from '@/lib/lint/rules/yaml/yaml-type-string'

/** All rules, by code. */
export const RULES: readonly Rule[] = [
  authConflict,
  authControlCharacter,
  authDockerhubKey,
  authEnvVariable,
  authIncomplete,
  authJsonKey,
  authNotUserpass,
  authPlaceholder,
  authPlainText,
  authProviderHint,
  authPullSecretOverrides,
  authShortLived,
  authTokenKey,
  authsUnused,
  bootstrapDiffers,
  configEmpty,
  configKeyInvalid,
  configKeyQuote,
  configKeyedByMirroredRegistry,
  configShadowsWildcard,
  configTomlUndecodable,
  configUnused,
  defaultEndpointReachable,
  deployEveryNode,
  embeddedLatest,
  embeddedNotInMirrors,
  embeddedWithoutMirrors,
  endpointClusterDns,
  endpointDefaultSchemeDiffers,
  endpointDuplicate,
  endpointEmpty,
  endpointIpv6,
  endpointIsDefault,
  endpointMissingScheme,
  endpointNotARegistry,
  endpointPathAfterV2,
  endpointPathNotApiRoot,
  endpointQuery,
  endpointSchemePort,
  endpointSchemeUnknown,
  endpointSpellingTwice,
  endpointUrlInvalid,
  endpointUserinfo,
  fileName,
  foreignDialect,
  hostsTomlUndecodable,
  imageWithoutMirror,
  keyDefaultAndWildcard,
  keyEmpty,
  keyGlob,
  keyHasPath,
  keyHasScheme,
  keyNotAHost,
  keyNotARegistry,
  keyPortWindows,
  keyUppercase,
  keyWrongLevel,
  mirrorDockerhubAlias,
  mirrorKeyInvalid,
  mirrorSuspicious,
  mirrorUnused,
  mirrorWithoutEndpoints,
  rewriteBackslash,
  rewriteConstant,
  rewriteDialect,
  rewriteGroupAmbiguous,
  rewriteGroupMissing,
  rewriteHasRegistry,
  rewriteHasTag,
  rewriteInvalidResult,
  rewriteOnDefaultEndpoint,
  rewriteOverlap,
  rewriteQuote,
  rewriteReachesDefault,
  rewriteRegexInvalid,
  rewriteShared,
  rewriteTokenScope,
  rewriteUnanchored,
  tlsClientCertSuspicious,
  tlsClientPair,
  tlsFileMissing,
  tlsFilesUnreadable,
  tlsInlinePem,
  tlsNotConfigured,
  tlsOnHttpEndpoint,
  tlsPathNotAbsolute,
  unknownKey,
  wildcardAuth,
  wildcardExclusion,
  wildcardFallback,
  wildcardTlsDropped,
  yamlAlias,
  yamlDuplicateKey,
  yamlInvisibleCharacter,
  yamlMultiDocument,
  yamlRoot,
  yamlScalarCut,
  yamlSyntax,
  yamlTab,
  yamlTooDeep,
  yamlTooLarge,
  yamlTypeBoolean,
  yamlTypeList,
  yamlTypeMap,
  yamlTypeString,
]
