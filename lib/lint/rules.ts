import type { Rule } from './rule'
import { authConflict } from './rules/auth-conflict'
import { authControlCharacter } from './rules/auth-control-character'
import { authDockerhubKey } from './rules/auth-dockerhub-key'
import { authEnvVariable } from './rules/auth-env-variable'
import { authIncomplete } from './rules/auth-incomplete'
import { authJsonKey } from './rules/auth-json-key'
import { authNotUserpass } from './rules/auth-not-userpass'
import { authPlaceholder } from './rules/auth-placeholder'
import { authPlainText } from './rules/auth-plain-text'
import { authProviderHint } from './rules/auth-provider-hint'
import { authPullSecretOverrides } from './rules/auth-pull-secret-overrides'
import { authShortLived } from './rules/auth-short-lived'
import { authTokenKey } from './rules/auth-token-key'
import { authsUnused } from './rules/auths-unused'
import { bootstrapDiffers } from './rules/bootstrap-differs'
import { configEmpty } from './rules/config-empty'
import { configKeyInvalid } from './rules/config-key-invalid'
import { configKeyQuote } from './rules/config-key-quote'
import { configKeyedByMirroredRegistry } from './rules/config-keyed-by-mirrored-registry'
import { configShadowsWildcard } from './rules/config-shadows-wildcard'
import { configTomlUndecodable } from './rules/config-toml-undecodable'
import { configUnused } from './rules/config-unused'
import { defaultEndpointReachable } from './rules/default-endpoint-reachable'
import { deployEveryNode } from './rules/deploy-every-node'
import { embeddedLatest } from './rules/embedded-latest'
import { embeddedNotInMirrors } from './rules/embedded-not-in-mirrors'
import { embeddedWithoutMirrors } from './rules/embedded-without-mirrors'
import { endpointClusterDns } from './rules/endpoint-cluster-dns'
import { endpointDefaultSchemeDiffers } from './rules/endpoint-default-scheme-differs'
import { endpointDuplicate } from './rules/endpoint-duplicate'
import { endpointEmpty } from './rules/endpoint-empty'
import { endpointIpv6 } from './rules/endpoint-ipv6'
import { endpointIsDefault } from './rules/endpoint-is-default'
import { endpointMissingScheme } from './rules/endpoint-missing-scheme'
import { endpointNotARegistry } from './rules/endpoint-not-a-registry'
import { endpointPathAfterV2 } from './rules/endpoint-path-after-v2'
import { endpointPathNotApiRoot } from './rules/endpoint-path-not-api-root'
import { endpointQuery } from './rules/endpoint-query'
import { endpointSchemePort } from './rules/endpoint-scheme-port'
import { endpointSchemeUnknown } from './rules/endpoint-scheme-unknown'
import { endpointSpellingTwice } from './rules/endpoint-spelling-twice'
import { endpointUrlInvalid } from './rules/endpoint-url-invalid'
import { endpointUserinfo } from './rules/endpoint-userinfo'
import { fileName } from './rules/file-name'
import { foreignDialect } from './rules/foreign-dialect'
import { hostsTomlUndecodable } from './rules/hosts-toml-undecodable'
import { imageWithoutMirror } from './rules/image-without-mirror'
import { keyDefaultAndWildcard } from './rules/key-default-and-wildcard'
import { keyEmpty } from './rules/key-empty'
import { keyGlob } from './rules/key-glob'
import { keyHasPath } from './rules/key-has-path'
import { keyHasScheme } from './rules/key-has-scheme'
import { keyNotAHost } from './rules/key-not-a-host'
import { keyNotARegistry } from './rules/key-not-a-registry'
import { keyPortWindows } from './rules/key-port-windows'
import { keyUppercase } from './rules/key-uppercase'
import { keyWrongLevel } from './rules/key-wrong-level'
import { mirrorDockerhubAlias } from './rules/mirror-dockerhub-alias'
import { mirrorKeyInvalid } from './rules/mirror-key-invalid'
import { mirrorSuspicious } from './rules/mirror-suspicious'
import { mirrorUnused } from './rules/mirror-unused'
import { mirrorWithoutEndpoints } from './rules/mirror-without-endpoints'
import { rewriteBackslash } from './rules/rewrite-backslash'
import { rewriteConstant } from './rules/rewrite-constant'
import { rewriteDialect } from './rules/rewrite-dialect'
import { rewriteGroupAmbiguous } from './rules/rewrite-group-ambiguous'
import { rewriteGroupMissing } from './rules/rewrite-group-missing'
import { rewriteHasRegistry } from './rules/rewrite-has-registry'
import { rewriteHasTag } from './rules/rewrite-has-tag'
import { rewriteInvalidResult } from './rules/rewrite-invalid-result'
import { rewriteOnDefaultEndpoint } from './rules/rewrite-on-default-endpoint'
import { rewriteOverlap } from './rules/rewrite-overlap'
import { rewriteQuote } from './rules/rewrite-quote'
import { rewriteReachesDefault } from './rules/rewrite-reaches-default'
import { rewriteRegexInvalid } from './rules/rewrite-regex-invalid'
import { rewriteShared } from './rules/rewrite-shared'
import { rewriteTokenScope } from './rules/rewrite-token-scope'
import { rewriteUnanchored } from './rules/rewrite-unanchored'
import { tlsClientCertSuspicious } from './rules/tls-client-cert-suspicious'
import { tlsClientPair } from './rules/tls-client-pair'
import { tlsFileMissing } from './rules/tls-file-missing'
import { tlsInlinePem } from './rules/tls-inline-pem'
import { tlsNotConfigured } from './rules/tls-not-configured'
import { tlsOnHttpEndpoint } from './rules/tls-on-http-endpoint'
import { tlsPathNotAbsolute } from './rules/tls-path-not-absolute'
import { unknownKey } from './rules/unknown-key'
import { wildcardAuth } from './rules/wildcard-auth'
import { wildcardExclusion } from './rules/wildcard-exclusion'
import { wildcardFallback } from './rules/wildcard-fallback'
import { wildcardTlsDropped } from './rules/wildcard-tls-dropped'
import { yamlAlias } from './rules/yaml-alias'
import { yamlDuplicateKey } from './rules/yaml-duplicate-key'
import { yamlInvisibleCharacter } from './rules/yaml-invisible-character'
import { yamlMultiDocument } from './rules/yaml-multi-document'
import { yamlRoot } from './rules/yaml-root'
import { yamlScalarCut } from './rules/yaml-scalar-cut'
import { yamlSyntax } from './rules/yaml-syntax'
import { yamlTab } from './rules/yaml-tab'
import { yamlTooDeep } from './rules/yaml-too-deep'
import { yamlTooLarge } from './rules/yaml-too-large'
import { yamlTypeBoolean } from './rules/yaml-type-boolean'
import { yamlTypeList } from './rules/yaml-type-list'
import { yamlTypeMap } from './rules/yaml-type-map'
import { yamlTypeString } from './rules/yaml-type-string'

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
