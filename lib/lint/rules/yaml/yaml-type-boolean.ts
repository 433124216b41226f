import { titled } from '@/lib/words/en/fixes'
import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import { changeFix, textFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'

export const yamlTypeBoolean: Rule = {
  code: 'yaml-type-boolean',
  severity: 'error',
  rejects: true,
  layer: 'type',
  title: 'Quoted boolean',
  why: 'insecure_skip_verify is a boolean in K3s. A quoted "true" is text for the YAML parser, and one value of a wrong type makes it reject the whole file: no mirror and no credentials are used, and the node does not start containerd. Templates of Helm, Terraform and Ansible often quote it.',
  evidence: ['rancher/wharfie:pkg/registries/types.go'],
  bad: { text: 'configs:\n  registry.example.com:\n    tls:\n      insecure_skip_verify: "true"\n' },
  good: { text: 'configs:\n  registry.example.com:\n    tls:\n      insecure_skip_verify: true\n' },
  check(context) {
    return findingsFromPipeline(context, 'yaml-type-boolean', ({ path, range }) => {
      const written = context.parsed.text.slice(range.start, range.end).replace(/^["']|["']$/g, '')
      const value = /^(?:y|yes|true|on)$/i.test(written) ? true : /^(?:n|no|false|off)$/i.test(written) ? false : null
      if (path === null || value === null) return []
      const offer = { ...titled('write-unquoted', { value: String(value) }), safe: true }
      // Of a key that is repeated, the form writes the last one.
      const isLast = context.parsed.locate(path)?.value.start === range.start
      return isLast
        ? [changeFix(context, offer, { set: path, to: value })]
        : [textFix(context, offer, () => [{ ...range, insert: String(value) }])]
    })
  },
}
