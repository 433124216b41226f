import { say } from '@/lib/words/en/endpoints'
import { hasTlsSettings } from '@/lib/lint/facts/config-settings'
import { CERTS_D, type Rule } from '@/lib/lint/rule'

export const endpointDefaultSchemeDiffers: Rule = {
  code: 'endpoint-default-scheme-differs',
  severity: 'warning',
  title: 'https is asked after a plain http registry',
  why: 'For a registry that speaks http, http://reg:5000 as endpoint of reg:5000 is right. But the default endpoint stays https on the same port: when the endpoint fails for any reason, https is asked last, and its error can be what the kubelet shows, such as after a 404 of the endpoint with containerd 1.x. insecure_skip_verify has nothing to do with http.',
  evidence: ['k3s#13379', 'k3s#13793', 'k3s#11642', 'k3s:pkg/agent/containerd/config.go'],
  writers: CERTS_D,
  bad: {
    text: 'mirrors:\n  "registry.example.com:80":\n    endpoint: ["http://registry.example.com:80"]\nconfigs:\n  "registry.example.com:80":\n    tls: {insecure_skip_verify: true}\n',
  },
  good: { text: 'mirrors:\n  docker.io:\n    endpoint: ["http://registry.example.com:80"]\n' },
  *check(context) {
    for (const { registry, count, path, scheme, host, config } of context.endpoints) {
      const entry = context.config(registry)
      const isBlocked = context.options.disableDefaultRegistryEndpoint && entry === null
      if (
        count !== 1 ||
        scheme !== 'http' ||
        host !== registry ||
        isBlocked ||
        context.mirror(registry)?.defaultUrl?.startsWith('http:')
      )
        continue
      // Who sets TLS here takes skip_verify for a switch to http.
      const own = config === null ? null : context.config(config)
      const hasTls = own !== null && hasTlsSettings(own.config)
      const words = hasTls
        ? say('endpoint-default-scheme-differs.tls')
        : say('endpoint-default-scheme-differs', { isStoppable: entry === null })
      yield { severity: hasTls ? 'warning' : 'info', ...words, path }
    }
  },
}
