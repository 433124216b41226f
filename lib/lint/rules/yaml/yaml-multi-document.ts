import { titled } from '@/lib/words/en/fixes'
import { findingsFromPipeline } from '@/lib/lint/findings-from-pipeline'
import { textFix } from '@/lib/lint/fixes/fix'
import type { Rule } from '@/lib/lint/rule'
import { parseRegistries } from '@/lib/registries/parse'

export const yamlMultiDocument: Rule = {
  code: 'yaml-multi-document',
  severity: 'error',
  layer: 'syntax',
  title: 'More than one document',
  why: 'K3s reads the first YAML document and nothing else. Everything after --- or ... is silently ignored, for example when two files were joined into one.',
  evidence: ['rancher/wharfie:pkg/registries/registries.go'],
  bad: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\n---\nconfigs:\n  registry.example.com:\n    tls: {ca_file: /etc/ssl/ca.crt}\n',
  },
  good: {
    text: 'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com"]\nconfigs:\n  registry.example.com:\n    tls: {ca_file: /etc/ssl/ca.crt}\n',
  },
  check(context) {
    const { text } = context.parsed
    return findingsFromPipeline(context, 'yaml-multi-document', ({ range: { start } }) => {
      const mark = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 200))?.[0]
      if (mark === undefined) return []
      const join = textFix(context, { ...titled('join-documents'), safe: true }, () => {
        const joined = parseRegistries(text.slice(0, start) + text.slice(start + mark.length))
        const isClean =
          joined.parseError === null &&
          joined.diagnostics.every(({ code }) => code !== 'yaml-duplicate-key' && code !== 'yaml-multi-document')
        return isClean ? [{ start, end: start + mark.length, insert: '' }] : null
      })
      return [join]
    })
  },
}
