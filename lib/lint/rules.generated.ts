import type { ListedRule } from './rule'
import { authConflict } from '@/lib/lint/rules/credentials/auth-conflict'
import { authControlCharacter } from '@/lib/lint/rules/credentials/auth-control-character'
import { authDockerhubKey } from '@/lib/lint/rules/credentials/auth-dockerhub-key'
import { authIncomplete } from '@/lib/lint/rules/credentials/auth-incomplete'
import { authJsonKey } from '@/lib/lint/rules/credentials/auth-json-key'
import { authNotUserpass } from '@/lib/lint/rules/credentials/auth-not-userpass'
import { authPlaceholder } from '@/lib/lint/rules/credentials/auth-placeholder'
import { authPlainText } from '@/lib/lint/rules/credentials/auth-plain-text'
import { authProviderHint } from '@/lib/lint/rules/credentials/auth-provider-hint'
import { authPullSecretOverrides } from '@/lib/lint/rules/credentials/auth-pull-secret-overrides'
import { authSameAsMirror } from '@/lib/lint/rules/credentials/auth-same-as-mirror'
import { authShortLived } from '@/lib/lint/rules/credentials/auth-short-lived'
import { authTokenKey } from '@/lib/lint/rules/yaml/auth-token-key'
import { authsUnused } from '@/lib/lint/rules/yaml/auths-unused'
import { bootstrapDiffers } from '@/lib/lint/rules/nodes/bootstrap-differs'
import { configDockerIo } from '@/lib/lint/rules/credentials/config-docker-io'
import { configEmpty } from '@/lib/lint/rules/credentials/config-empty'
import { configKeyInvalid } from '@/lib/lint/rules/registries/config-key-invalid'
import { configKeyQuote } from '@/lib/lint/rules/registries/config-key-quote'
import { configKeyedByMirroredRegistry } from '@/lib/lint/rules/credentials/config-keyed-by-mirrored-registry'
import { configShadowsWildcard } from '@/lib/lint/rules/credentials/config-shadows-wildcard'
import { configTomlUndecodable } from '@/lib/lint/rules/credentials/config-toml-undecodable'
import { configUnused } from '@/lib/lint/rules/credentials/config-unused'
import { defaultEndpointDropsMirror } from '@/lib/lint/rules/endpoints/default-endpoint-drops-mirror'
import { defaultEndpointReachable } from '@/lib/lint/rules/nodes/default-endpoint-reachable'
import { deployEveryNode } from '@/lib/lint/rules/nodes/deploy-every-node'
import { embeddedLatest } from '@/lib/lint/rules/nodes/embedded-latest'
import { embeddedNotInMirrors } from '@/lib/lint/rules/nodes/embedded-not-in-mirrors'
import { embeddedSkipsWildcard } from '@/lib/lint/rules/nodes/embedded-skips-wildcard'
import { embeddedWithoutMirrors } from '@/lib/lint/rules/nodes/embedded-without-mirrors'
import { endpointClusterDns } from '@/lib/lint/rules/endpoints/endpoint-cluster-dns'
import { endpointDefaultSchemeDiffers } from '@/lib/lint/rules/endpoints/endpoint-default-scheme-differs'
import { endpointDuplicate } from '@/lib/lint/rules/endpoints/endpoint-duplicate'
import { endpointEmpty } from '@/lib/lint/rules/endpoints/endpoint-empty'
import { endpointForSeveral } from '@/lib/lint/rules/endpoints/endpoint-for-several'
import { endpointForwardProxy } from '@/lib/lint/rules/endpoints/endpoint-forward-proxy'
import { endpointIpv6 } from '@/lib/lint/rules/endpoints/endpoint-ipv6'
import { endpointIsDefault } from '@/lib/lint/rules/endpoints/endpoint-is-default'
import { endpointLocalhost } from '@/lib/lint/rules/endpoints/endpoint-localhost'
import { endpointMissingScheme } from '@/lib/lint/rules/endpoints/endpoint-missing-scheme'
import { endpointNotARegistry } from '@/lib/lint/rules/endpoints/endpoint-not-a-registry'
import { endpointPathAfterV2 } from '@/lib/lint/rules/endpoints/endpoint-path-after-v2'
import { endpointPathNotApiRoot } from '@/lib/lint/rules/endpoints/endpoint-path-not-api-root'
import { endpointQuery } from '@/lib/lint/rules/endpoints/endpoint-query'
import { endpointReadAsPath } from '@/lib/lint/rules/endpoints/endpoint-read-as-path'
import { endpointSchemePort } from '@/lib/lint/rules/endpoints/endpoint-scheme-port'
import { endpointSchemeUnknown } from '@/lib/lint/rules/endpoints/endpoint-scheme-unknown'
import { endpointSpellingTwice } from '@/lib/lint/rules/endpoints/endpoint-spelling-twice'
import { endpointUrlInvalid } from '@/lib/lint/rules/endpoints/endpoint-url-invalid'
import { endpointUserinfo } from '@/lib/lint/rules/endpoints/endpoint-userinfo'
import { fileName } from '@/lib/lint/rules/nodes/file-name'
import { foreignDialect } from '@/lib/lint/rules/yaml/foreign-dialect'
import { hostsTomlUndecodable } from '@/lib/lint/rules/rewrites/hosts-toml-undecodable'
import { ignoreUnknown } from '@/lib/lint/rules/yaml/ignore-unknown'
import { ignoreUnused } from '@/lib/lint/rules/yaml/ignore-unused'
import { imageWithoutMirror } from '@/lib/lint/rules/registries/image-without-mirror'
import { keyDefaultAndWildcard } from '@/lib/lint/rules/registries/key-default-and-wildcard'
import { keyEmpty } from '@/lib/lint/rules/registries/key-empty'
import { keyGlob } from '@/lib/lint/rules/registries/key-glob'
import { keyHasPath } from '@/lib/lint/rules/registries/key-has-path'
import { keyHasScheme } from '@/lib/lint/rules/registries/key-has-scheme'
import { keyNotAHost } from '@/lib/lint/rules/registries/key-not-a-host'
import { keyNotARegistry } from '@/lib/lint/rules/registries/key-not-a-registry'
import { keyPortWindows } from '@/lib/lint/rules/registries/key-port-windows'
import { keyTooLong } from '@/lib/lint/rules/registries/key-too-long'
import { keyUppercase } from '@/lib/lint/rules/registries/key-uppercase'
import { keyWebSite } from '@/lib/lint/rules/registries/key-web-site'
import { keyWrongLevel } from '@/lib/lint/rules/yaml/key-wrong-level'
import { mirrorDockerhubAlias } from '@/lib/lint/rules/registries/mirror-dockerhub-alias'
import { mirrorKeyInvalid } from '@/lib/lint/rules/registries/mirror-key-invalid'
import { mirrorSuspicious } from '@/lib/lint/rules/registries/mirror-suspicious'
import { mirrorUnused } from '@/lib/lint/rules/registries/mirror-unused'
import { mirrorWithoutEndpoints } from '@/lib/lint/rules/registries/mirror-without-endpoints'
import { notFilledIn } from '@/lib/lint/rules/yaml/not-filled-in'
import { releaseFlagUnknown } from '@/lib/lint/rules/nodes/release-flag-unknown'
import { releaseNewer } from '@/lib/lint/rules/nodes/release-newer'
import { rewriteBackslash } from '@/lib/lint/rules/rewrites/rewrite-backslash'
import { rewriteConstant } from '@/lib/lint/rules/rewrites/rewrite-constant'
import { rewriteDialect } from '@/lib/lint/rules/rewrites/rewrite-dialect'
import { rewriteEndsPull } from '@/lib/lint/rules/rewrites/rewrite-ends-pull'
import { rewriteGroupAmbiguous } from '@/lib/lint/rules/rewrites/rewrite-group-ambiguous'
import { rewriteGroupMissing } from '@/lib/lint/rules/rewrites/rewrite-group-missing'
import { rewriteHasRegistry } from '@/lib/lint/rules/rewrites/rewrite-has-registry'
import { rewriteHasTag } from '@/lib/lint/rules/rewrites/rewrite-has-tag'
import { rewriteInvalidResult } from '@/lib/lint/rules/rewrites/rewrite-invalid-result'
import { rewriteNeverMatches } from '@/lib/lint/rules/rewrites/rewrite-never-matches'
import { rewriteOnDefaultEndpoint } from '@/lib/lint/rules/rewrites/rewrite-on-default-endpoint'
import { rewriteOnRegistryItself } from '@/lib/lint/rules/rewrites/rewrite-on-registry-itself'
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
import { valueTooLong } from '@/lib/lint/rules/yaml/value-too-long'
import { wildcardAuth } from '@/lib/lint/rules/wildcard/wildcard-auth'
import { wildcardConfigHost } from '@/lib/lint/rules/wildcard/wildcard-config-host'
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

// Generated from the files in the folders of rules: npm run generate
/** All rules, by code. */
export const RULES: readonly ListedRule[] = [
  { ...authConflict, topic: 'credentials' },
  { ...authControlCharacter, topic: 'credentials' },
  { ...authDockerhubKey, topic: 'credentials' },
  { ...authIncomplete, topic: 'credentials' },
  { ...authJsonKey, topic: 'credentials' },
  { ...authNotUserpass, topic: 'credentials' },
  { ...authPlaceholder, topic: 'credentials' },
  { ...authPlainText, topic: 'credentials' },
  { ...authProviderHint, topic: 'credentials' },
  { ...authPullSecretOverrides, topic: 'credentials' },
  { ...authSameAsMirror, topic: 'credentials' },
  { ...authShortLived, topic: 'credentials' },
  { ...authTokenKey, topic: 'yaml' },
  { ...authsUnused, topic: 'yaml' },
  { ...bootstrapDiffers, topic: 'nodes' },
  { ...configDockerIo, topic: 'credentials' },
  { ...configEmpty, topic: 'credentials' },
  { ...configKeyInvalid, topic: 'registries' },
  { ...configKeyQuote, topic: 'registries' },
  { ...configKeyedByMirroredRegistry, topic: 'credentials' },
  { ...configShadowsWildcard, topic: 'credentials' },
  { ...configTomlUndecodable, topic: 'credentials' },
  { ...configUnused, topic: 'credentials' },
  { ...defaultEndpointDropsMirror, topic: 'endpoints' },
  { ...defaultEndpointReachable, topic: 'nodes' },
  { ...deployEveryNode, topic: 'nodes' },
  { ...embeddedLatest, topic: 'nodes' },
  { ...embeddedNotInMirrors, topic: 'nodes' },
  { ...embeddedSkipsWildcard, topic: 'nodes' },
  { ...embeddedWithoutMirrors, topic: 'nodes' },
  { ...endpointClusterDns, topic: 'endpoints' },
  { ...endpointDefaultSchemeDiffers, topic: 'endpoints' },
  { ...endpointDuplicate, topic: 'endpoints' },
  { ...endpointEmpty, topic: 'endpoints' },
  { ...endpointForSeveral, topic: 'endpoints' },
  { ...endpointForwardProxy, topic: 'endpoints' },
  { ...endpointIpv6, topic: 'endpoints' },
  { ...endpointIsDefault, topic: 'endpoints' },
  { ...endpointLocalhost, topic: 'endpoints' },
  { ...endpointMissingScheme, topic: 'endpoints' },
  { ...endpointNotARegistry, topic: 'endpoints' },
  { ...endpointPathAfterV2, topic: 'endpoints' },
  { ...endpointPathNotApiRoot, topic: 'endpoints' },
  { ...endpointQuery, topic: 'endpoints' },
  { ...endpointReadAsPath, topic: 'endpoints' },
  { ...endpointSchemePort, topic: 'endpoints' },
  { ...endpointSchemeUnknown, topic: 'endpoints' },
  { ...endpointSpellingTwice, topic: 'endpoints' },
  { ...endpointUrlInvalid, topic: 'endpoints' },
  { ...endpointUserinfo, topic: 'endpoints' },
  { ...fileName, topic: 'nodes' },
  { ...foreignDialect, topic: 'yaml' },
  { ...hostsTomlUndecodable, topic: 'rewrites' },
  { ...ignoreUnknown, topic: 'yaml' },
  { ...ignoreUnused, topic: 'yaml' },
  { ...imageWithoutMirror, topic: 'registries' },
  { ...keyDefaultAndWildcard, topic: 'registries' },
  { ...keyEmpty, topic: 'registries' },
  { ...keyGlob, topic: 'registries' },
  { ...keyHasPath, topic: 'registries' },
  { ...keyHasScheme, topic: 'registries' },
  { ...keyNotAHost, topic: 'registries' },
  { ...keyNotARegistry, topic: 'registries' },
  { ...keyPortWindows, topic: 'registries' },
  { ...keyTooLong, topic: 'registries' },
  { ...keyUppercase, topic: 'registries' },
  { ...keyWebSite, topic: 'registries' },
  { ...keyWrongLevel, topic: 'yaml' },
  { ...mirrorDockerhubAlias, topic: 'registries' },
  { ...mirrorKeyInvalid, topic: 'registries' },
  { ...mirrorSuspicious, topic: 'registries' },
  { ...mirrorUnused, topic: 'registries' },
  { ...mirrorWithoutEndpoints, topic: 'registries' },
  { ...notFilledIn, topic: 'yaml' },
  { ...releaseFlagUnknown, topic: 'nodes' },
  { ...releaseNewer, topic: 'nodes' },
  { ...rewriteBackslash, topic: 'rewrites' },
  { ...rewriteConstant, topic: 'rewrites' },
  { ...rewriteDialect, topic: 'rewrites' },
  { ...rewriteEndsPull, topic: 'rewrites' },
  { ...rewriteGroupAmbiguous, topic: 'rewrites' },
  { ...rewriteGroupMissing, topic: 'rewrites' },
  { ...rewriteHasRegistry, topic: 'rewrites' },
  { ...rewriteHasTag, topic: 'rewrites' },
  { ...rewriteInvalidResult, topic: 'rewrites' },
  { ...rewriteNeverMatches, topic: 'rewrites' },
  { ...rewriteOnDefaultEndpoint, topic: 'rewrites' },
  { ...rewriteOnRegistryItself, topic: 'rewrites' },
  { ...rewriteOverlap, topic: 'rewrites' },
  { ...rewriteQuote, topic: 'rewrites' },
  { ...rewriteReachesDefault, topic: 'rewrites' },
  { ...rewriteRegexInvalid, topic: 'rewrites' },
  { ...rewriteShared, topic: 'rewrites' },
  { ...rewriteTokenScope, topic: 'rewrites' },
  { ...rewriteUnanchored, topic: 'rewrites' },
  { ...tlsClientCertSuspicious, topic: 'tls' },
  { ...tlsClientPair, topic: 'tls' },
  { ...tlsFileMissing, topic: 'tls' },
  { ...tlsFilesUnreadable, topic: 'tls' },
  { ...tlsInlinePem, topic: 'tls' },
  { ...tlsNotConfigured, topic: 'tls' },
  { ...tlsOnHttpEndpoint, topic: 'tls' },
  { ...tlsPathNotAbsolute, topic: 'tls' },
  { ...unknownKey, topic: 'yaml' },
  { ...valueTooLong, topic: 'yaml' },
  { ...wildcardAuth, topic: 'wildcard' },
  { ...wildcardConfigHost, topic: 'wildcard' },
  { ...wildcardExclusion, topic: 'wildcard' },
  { ...wildcardFallback, topic: 'wildcard' },
  { ...wildcardTlsDropped, topic: 'wildcard' },
  { ...yamlAlias, topic: 'yaml' },
  { ...yamlDuplicateKey, topic: 'yaml' },
  { ...yamlInvisibleCharacter, topic: 'yaml' },
  { ...yamlMultiDocument, topic: 'yaml' },
  { ...yamlRoot, topic: 'yaml' },
  { ...yamlScalarCut, topic: 'yaml' },
  { ...yamlSyntax, topic: 'yaml' },
  { ...yamlTab, topic: 'yaml' },
  { ...yamlTooDeep, topic: 'yaml' },
  { ...yamlTooLarge, topic: 'yaml' },
  { ...yamlTypeBoolean, topic: 'yaml' },
  { ...yamlTypeList, topic: 'yaml' },
  { ...yamlTypeMap, topic: 'yaml' },
  { ...yamlTypeString, topic: 'yaml' },
]
