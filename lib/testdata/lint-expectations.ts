import type { NodeOptions } from '@/lib/k3s/node-options'

interface Expected {
  /** `severity code line`, in text order. Additional notes are allowed. */
  readonly findings: readonly string[]
  readonly options?: Partial<NodeOptions>
  readonly images?: readonly string[]
}

const FLAG_ON = { disableDefaultRegistryEndpoint: true }

/** The finding that the heading of each bad file announces. */
export const EXPECTED_MISTAKES: Readonly<Record<string, Expected>> = {
  '01-missing-colon.yaml': { findings: ['error yaml-syntax 6'] },
  '02-key-with-stray-quote.yaml': { findings: ['error unknown-key 6'] },
  '03-top-level-typo.yaml': { findings: ['error unknown-key 4'] },
  '04-config-singular.yaml': { findings: ['error unknown-key 8'] },
  '05-configs-nested-in-mirrors.yaml': { findings: ['error key-wrong-level 8'] },
  '06-configs-dedented-host.yaml': { findings: ['error key-wrong-level 5'] },
  '07-scheme-in-keys.yaml': { findings: ['error key-has-scheme 5', 'error key-has-scheme 9'] },
  '08-mirror-key-missing-port.yaml': {
    findings: ['warning mirror-unused 6'],
    images: ['registry.example.com:5000/app:1'],
  },
  '09-configs-keyed-by-upstream.yaml': {
    findings: ['error endpoint-path-not-api-root 8', 'warning config-keyed-by-mirrored-registry 10'],
  },
  '10-configs-key-missing-port.yaml': { findings: ['warning config-unused 10'] },
  '11-mirror-of-wrong-registry.yaml': {
    findings: ['info image-without-mirror 5'],
    images: ['docker.io/library/nginx:1.27', 'registry.example.com:5000/app:1'],
  },
  '12-http-registry-without-scheme.yaml': { findings: ['warning endpoint-missing-scheme 7'] },
  '13-insecure-skip-verify-for-http.yaml': { findings: ['warning endpoint-default-scheme-differs 8'] },
  '14-project-path-without-v2.yaml': { findings: ['error endpoint-path-not-api-root 9'] },
  '15-rewrite-without-capture.yaml': { findings: ['error rewrite-group-missing 9'] },
  '16-rewrite-lookahead.yaml': { findings: ['error rewrite-regex-invalid 10'] },
  '17-rewrite-overlapping.yaml': {
    findings: ['error rewrite-overlap 11', 'error rewrite-overlap 12', 'error rewrite-overlap 13'],
  },
  '18-rewrite-on-own-default-endpoint.yaml': { findings: ['error rewrite-on-default-endpoint 7'] },
  '19-rewrite-pattern-has-registry.yaml': { findings: ['warning rewrite-has-registry 9'] },
  '20-rewrite-pattern-has-tag.yaml': { findings: ['warning rewrite-has-tag 9'] },
  '21-rewrite-eaten-by-shell.yaml': { findings: ['warning rewrite-constant 9'] },
  '22-rewrite-double-slash.yaml': { findings: ['warning rewrite-invalid-result 9'] },
  '23-rewrite-dollar-word.yaml': { findings: ['error rewrite-group-ambiguous 9'] },
  '24-wildcard-unquoted.yaml': { findings: ['error yaml-syntax 5'] },
  '25-wildcard-auth.yaml': { findings: ['error wildcard-auth 11'] },
  '26-wildcard-tls-with-wildcard-mirror.yaml': { findings: ['error wildcard-tls-dropped 13'] },
  '27-wildcard-subdomain.yaml': { findings: ['error key-glob 5'] },
  '28-token-key.yaml': { findings: ['error auth-token-key 8'] },
  '29-auth-not-base64.yaml': {
    findings: ['error key-has-scheme 6', 'error auth-not-userpass 8', 'error auth-not-userpass 11'],
  },
  '30-identity-token-spelling.yaml': { findings: ['error unknown-key 9', 'error unknown-key 12'] },
  '31-dockerconfigjson-pasted.yaml': { findings: ['error foreign-dialect 4'] },
  '32-index-docker-io-mirror.yaml': { findings: ['error mirror-dockerhub-alias 5', 'error mirror-dockerhub-alias 8'] },
  '33-duplicate-endpoints.yaml': { findings: ['warning endpoint-duplicate 10'] },
  '34-default-endpoint-listed.yaml': { findings: ['info endpoint-is-default 8', 'error endpoint-not-a-registry 9'] },
  '35-tabs.yaml': { findings: ['error yaml-tab 5'] },
  '36-nbsp-indent.yaml': { findings: ['warning yaml-invisible-character 6', 'warning yaml-invisible-character 7'] },
  '37-bool-as-string.yaml': { findings: ['error yaml-type-boolean 7'] },
  '38-endpoint-scalar.yaml': { findings: ['error yaml-type-list 6'] },
  '39-mirrors-as-list.yaml': { findings: ['error yaml-type-map 5'] },
  '40-plural-keys.yaml': { findings: ['error unknown-key 6', 'error unknown-key 8'] },
  '41-hosts-toml-keys-pasted.yaml': {
    findings: [
      'error foreign-dialect 6',
      'error foreign-dialect 9',
      'error foreign-dialect 10',
      'error foreign-dialect 11',
    ],
  },
  '42-rancher-cluster-keys-pasted.yaml': {
    findings: [
      'error foreign-dialect 6',
      'error foreign-dialect 7',
      'error foreign-dialect 8',
      'error foreign-dialect 9',
    ],
  },
  '43-tls-keys-at-wrong-level.yaml': {
    findings: ['error key-wrong-level 6', 'error key-wrong-level 7', 'error key-wrong-level 8'],
  },
  '44-password-comment-truncated.yaml': { findings: ['warning yaml-scalar-cut 8', 'warning yaml-scalar-cut 12'] },
  '45-password-special-char.yaml': { findings: ['error yaml-syntax 8'] },
  '46-password-backslash-double-quotes.yaml': { findings: ['error yaml-syntax 9'] },
  '47-json-key-old-versions.yaml': { findings: ['error auth-json-key 9'] },
  '48-ecr-stale-token.yaml': { findings: ['warning auth-short-lived 7'] },
  '49-ipv6-literal.yaml': { findings: ['info endpoint-ipv6 8'] },
  '50-key-with-repository-path.yaml': {
    findings: ['error key-has-path 5', 'error key-has-path 8', 'warning key-not-a-registry 11'],
  },
  '51-key-is-a-label.yaml': {
    findings: ['warning key-not-a-registry 6', 'warning key-not-a-registry 9', 'warning key-not-a-registry 13'],
  },
  '52-server-cert-as-client-cert.yaml': { findings: ['warning tls-client-cert-suspicious 8'] },
  '53-cert-without-key.yaml': { findings: ['error tls-client-pair 9'] },
  '54-inline-pem.yaml': { findings: ['error tls-inline-pem 7'] },
  '55-relative-or-tilde-path.yaml': { findings: ['error tls-path-not-absolute 9'] },
  '56-two-documents.yaml': { findings: ['error yaml-multi-document 7'] },
  '57-duplicate-keys.yaml': { findings: ['warning yaml-duplicate-key 9', 'warning yaml-duplicate-key 11'] },
  '58-empty-endpoint-string.yaml': { findings: ['error endpoint-empty 7'] },
  '59-credentials-in-endpoint-url.yaml': { findings: ['error endpoint-userinfo 7'] },
  '60-docs-mirror-same-key-defeats-no-default.yaml': {
    findings: ['error default-endpoint-reachable 9'],
    options: FLAG_ON,
  },
  '61-no-endpoint-with-no-default.yaml': { findings: ['error default-endpoint-reachable 10'], options: FLAG_ON },
  '62-shared-rewrite-different-layouts.yaml': { findings: ['info rewrite-shared 9'] },
  '63-mirror-is-not-a-mirror.yaml': { findings: ['warning mirror-suspicious 8'] },
  '64-uppercase-host.yaml': { findings: ['warning key-uppercase 5'] },
  '65-trailing-slash-in-key.yaml': { findings: ['error key-has-path 5', 'error key-has-path 8'] },
  '66-windows-colon-path.yaml': {
    findings: ['info key-port-windows 7'],
    options: { distribution: 'rke2', release: 'v1.31.2+rke2r1' },
  },
  '67-rewrite-backslash.yaml': { findings: ['error rewrite-backslash 14'] },
  '68-configs-entry-shadows-wildcard-mirror.yaml': { findings: ['error config-shadows-wildcard 10'] },
  '69-missing-ca-file-kills-fallback.yaml': { findings: ['info tls-file-missing 13'] },
  '70-empty-entry-does-not-exclude-from-wildcard.yaml': { findings: ['warning wildcard-exclusion 10'] },
  '71-endpoint-scheme-typos.yaml': {
    findings: [
      'error endpoint-scheme-unknown 8',
      'error endpoint-scheme-unknown 9',
      'error endpoint-scheme-unknown 10',
      'error endpoint-url-invalid 11',
      'error endpoint-url-invalid 12',
    ],
  },
  '72-empty-or-dot-key.yaml': { findings: ['error key-empty 6'] },
  '73-pull-secret-meant-for-upstream.yaml': { findings: ['info auth-pull-secret-overrides 14'] },
  '74-go-template-or-js-replacement.yaml': { findings: ['error rewrite-dialect 10'] },
  '75-ipv6-without-brackets.yaml': { findings: ['error endpoint-ipv6 9', 'error endpoint-ipv6 13'] },
}

/** Good files that still get a warning, and why that is justified. */
export const WARNED_GOOD: Readonly<Record<string, { readonly findings: readonly string[]; readonly why: string }>> = {
  '14-ecr-static-token.yaml': {
    findings: ['warning auth-short-lived 6'],
    why: 'the token of ECR does expire after twelve hours',
  },
  '15-ecr-pull-through-cache.yaml': {
    findings: ['warning auth-short-lived 22'],
    why: 'the token of ECR does expire after twelve hours',
  },
  '32-in-cluster-registry-service.yaml': {
    findings: ['warning endpoint-cluster-dns 6'],
    why: 'nodes have no cluster DNS; it works only where somebody adds the name to /etc/hosts',
  },
}

/** Rules whose findings depend on the two flags. */
export const FLAG_RULES: ReadonlySet<string> = new Set([
  'default-endpoint-reachable',
  'embedded-not-in-mirrors',
  'embedded-latest',
  'embedded-without-mirrors',
  'mirror-without-endpoints',
  'config-empty',
  'bootstrap-differs',
])
