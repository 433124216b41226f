'use client'

import { FixButtons } from '@/components/problems/fix-buttons'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import type { Attempt } from '@/lib/containerd/plan'
import { nearMisses } from '@/lib/explain/near-misses'
import type { RegistryConfig } from '@/lib/registries/model'
import { visibleText } from '@/lib/text/visible-text'
import { useForm, useLiveForm } from '@/components/form/form-context'
import { nearMissFixes } from './near-miss-fixes'

/** Entries of `configs` that are nearly called so, and are not used. */
export function NearMisses({ attempt }: { readonly attempt: Attempt }) {
  const { change, fix, readOnly } = useForm()
  const { analysis } = useLiveForm()
  const { registries } = analysis.parsed
  const { host } = attempt.parts
  const missed = nearMisses({ diagnostics: analysis.diagnostics })(host).filter(
    ({ key }) => key !== attempt.credentials,
  )
  return missed.map(({ key, finding }) => {
    const { fixes, changes } = nearMissFixes({ key, finding }, host, registries)
    return (
      <div
        key={`${finding.code} ${key}`}
        role="note"
        data-code={finding.code}
        className={`flex gap-2 rounded-lg px-2.5 py-1.5 ${finding.severity === 'info' ? 'bg-soft' : 'bg-warn-soft text-warn'}`}
      >
        <span className="mt-px">
          <Icon name={finding.severity === 'info' ? 'info' : 'warning'} size={14} />
        </span>
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Phrase
              text={wordsOf(registries.configs.get(key))}
              values={{
                key: <span className="font-mono">{visibleText(key)}</span>,
                host: <span className="font-mono">{visibleText(host)}</span>,
              }}
            />
          </span>
          {!readOnly && <FixButtons fixes={fixes} onFix={(one) => fix(finding, one)} />}
          {!readOnly && changes !== null && (
            <FixButtons
              fixes={[{ ...changes, safe: false, edits: () => null }]}
              onFix={() => change(...changes.changes)}
            />
          )}
        </div>
      </div>
    )
  })
}

function wordsOf(config: RegistryConfig | undefined): string {
  if (config?.tls == null) return /* SAID */ 'The login is for {key}, not for {host}.' /* END */
  return config.auth === null
    ? /* SAID */ 'These TLS settings are for {key}, not for {host}.' /* END */
    : /* SAID */ 'Login and TLS are for {key}, not for {host}.' /* END */
}
