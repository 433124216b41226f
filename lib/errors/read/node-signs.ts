import type { ErrorSign } from './error-sign'

/**
 * Failures of the node itself, of its files, and of content, the surest first.
 *
 * Sources: Kubernetes v1.33 pkg/kubelet/images; k3s pkg/agent/{config,containerd}; containerd v1.7 and v2.3
 * core/remotes/docker/config, core/images, core/content; rancher/wharfie pkg/registries
 */
export const NODE_SIGNS = [
  // The node itself.
  {
    code: 'disk-full',
    pattern:
      /no space left on device|disk quota exceeded|ImageGCFailed|FreeDiskSpaceFailed|DiskPressure|low on resource: ephemeral-storage|failed to garbage collect required amount of images/i,
  },
  { code: 'read-only-disk', pattern: /read-only file system|input\/output error|structure needs cleaning/i },
  { code: 'exec-format', pattern: /exec(?:_|\b)[^"]{0,80}format error/i },
  {
    code: 'no-platform',
    pattern:
      /no match for platform|no matching manifest for|no (?:image|manifest) found (?:in (?:image index|manifest list) )?for (?:platform|architecture)|does not match the (?:specified|detected host) platform|image operating system "[^"]{1,40}" cannot be used/i,
  },
  { code: 'pull-secret', pattern: /Unable to retrieve some image pull secrets/i },
  {
    code: 'credential-provider',
    pattern:
      /external registry credential provider|credential provider plugin|credentialprovider[^"]{0,80}(?:fail|error)/i,
  },
  {
    code: 'endpoint-url',
    pattern:
      /no Host in request URL|unsupported protocol scheme|missing protocol scheme|invalid character "[^"]{1,4}" in host name/i,
  },
  { code: 'kubelet-rate', pattern: /pull QPS exceeded|RegistryUnavailable[^"]{0,40}QPS/i },
  { code: 'never-pull', pattern: /ErrImageNeverPull|is not present with pull policy of Never/i },
  {
    code: 'name-invalid',
    pattern:
      /InvalidImageName|failed to parse image reference|couldn['’]t parse image (?:name|reference)|invalid reference format|Failed to apply default image tag|repository name must be lowercase/i,
  },
  {
    code: 'runtime-down',
    pattern:
      /containerd\.sock[^"]{0,80}(?:no such file|connection refused|connect: )|transport is closing|error while dialing: dial unix|unknown service runtime\.v1/i,
  },
  // Files of the node.
  {
    code: 'ca-file',
    pattern:
      /unable to (?:read|load) CA cert|unable to read CA cert|failed to (?:read|load) CA|failed to append (?:certs|certificates) from PEM|failed to parse ca_file|error loading CA/i,
  },
  {
    code: 'client-pair',
    pattern:
      /certs\.d\/[^"\s]{1,300}: is a directory|cert file was specified, but no corresponding key|key file was specified, but no corresponding cert/i,
  },
  {
    code: 'client-file',
    pattern:
      /unable to (?:read|load) (?:CERT|KEY) file|unable to read (?:cert|key)|failed to load X509 key pair|tls: (?:failed to find any PEM data|private key does not match|failed to parse private key|found a certificate rather than a key)/i,
  },
  { code: 'host-tree', pattern: /invalid `host` tree|invalid [“"']?host[”"']? tree/i },
  {
    code: 'config-toml',
    pattern:
      /failed to load TOML|config(?:-v3)?\.toml[^"]{0,200}(?:toml|invalid|failed)|invalid plugin config|unable to load config/i,
  },
  {
    code: 'hosts-toml',
    pattern:
      /failed to (?:decode|parse|unmarshal) [^"\s]{0,300}hosts\.toml|(?:toml|hosts\.toml)[^"]{0,200}(?:invalid escaped? character|invalid escape|expected|unexpected|incomplete|duplicate|redefin|already)|failed to decode hosts/i,
  },
  { code: 'is-directory', pattern: /registries\.ya?ml: is a directory/i },
  { code: 'file-denied', pattern: /registries\.ya?ml: permission denied/i },
  {
    code: 'manifests-folder',
    pattern:
      /registries\.ya?ml[^"]{0,200}Object 'Kind' is missing|Object 'Kind' is missing[^"]{0,200}(?:mirrors|configs)/i,
  },
  {
    code: 'yaml-invalid',
    pattern:
      /\byaml: (?:line \d|unmarshal errors|control characters|invalid|found|did not|mapping|block|input error|incomplete|unknown anchor|anchor|document)|cannot unmarshal !!\w+|error converting YAML to JSON/i,
  },
  {
    code: 'directory-name',
    pattern: /The (?:directory name is invalid|filename, directory name, or volume label syntax is incorrect)/i,
  },
  {
    code: 'endpoint-ignored',
    pattern: /Ignoring invalid endpoint URL|invalid endpoint URL|Failed to generate config for registry/i,
  },
  { code: 'endpoint-duplicate', pattern: /Skipping duplicate endpoint URL|Ignoring duplicate endpoint/i },
  {
    code: 'rewrite-invalid',
    pattern:
      /Invalid repository rewrite|error parsing regexp|invalid (?:or unsupported Perl syntax|rewrite)|failed to (?:compile|parse) (?:rewrite|regex)/i,
  },
  { code: 'auth-not-written', pattern: /registry auth for [^"]{1,300} is configured, but not present/i },
  {
    code: 'embedded-nothing',
    pattern: /Not starting distributed registry mirror|embedded registry mirror requires embedded containerd/i,
  },
  {
    code: 'no-local-archive',
    pattern:
      /no local image available for|not found in any file in [^"]{1,200}\/images|importing [^"\s]{1,300}: failed to pull images from [^"\s]{1,300}: image "[^"]{1,300}": not found/i,
  },
  { code: 'embedded-miss', pattern: /mirror resolve retries exhausted|could not find peer/i },
  // Content that ends a pull.
  { code: 'web-page', pattern: /unexpected media type text\/html|media type text\/html|Content-Type:? text\/html/i },
  {
    code: 'schema1',
    pattern: /schema ?(?:version )?1 (?:image )?manifests?|manifest\.v1\+(?:json|prettyjws)|no signatures/i,
  },
  {
    code: 'no-content',
    pattern:
      /reports content size of zero|sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855|unexpected commit digest sha256:e3b0c44/i,
  },
  {
    code: 'wrong-digest',
    pattern:
      /unexpected commit digest|failed digest validation|invalid checksum digest|manifest digest .{1,100} (?:does not|doesn't) match|invalid digest in header/i,
  },
  {
    code: 'wrong-size',
    pattern: /failed size validation|unexpected (?:commit )?size|size mismatch|rejecting \d+ byte manifest/i,
  },
  {
    code: 'page-as-token',
    pattern: /unable to decode token response|invalid character '<' looking for beginning of value/i,
  },
  { code: 'no-token', pattern: /did not include a token in the response|no token in/i },
  { code: 'no-realm', pattern: /no realm specified|no `?realm`? /i },
] as const satisfies readonly ErrorSign[]
