'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { CertificateInspection } from '@/lib/probe/event'
import { CertificateCard } from './certificate-card'
import { readInspection } from '@/lib/probe/read-answer'
import { OTHER_VERSION, post } from './run-probe'

/** PEM texts by the path that registries.yaml has. In memory only. */
export type LoadedFiles = Readonly<Record<string, string>>

interface CertificateFilesProps {
  readonly paths: readonly string[]
  readonly files: LoadedFiles
  /** Of the plan, to see which of them a certificate is for. */
  readonly hosts: readonly string[]
  readonly token: string
  readonly onChange: (files: LoadedFiles) => void
}

/** The files of the node that TLS needs, given by hand: they are on the nodes, and this page runs elsewhere. */
export function CertificateFiles({ paths, files, hosts, token, onChange }: CertificateFilesProps) {
  const isOne = paths.length === 1
  return (
    <div className="mb-3">
      <h3 className="font-semibold">First, {isOne ? 'the certificate file' : 'the certificate files'} of the nodes</h3>
      <p>
        Without {isOne ? 'it' : 'them'}, the hosts that need {isOne ? 'it' : 'them'} stay undecided. What you give is
        kept in memory only.
      </p>
      <ul className="mt-1.5 grid gap-2">
        {paths.map((path) => (
          <OneFile
            key={path}
            path={path}
            text={files[path] ?? ''}
            keyText={keyFor(paths, files)}
            hosts={hosts}
            token={token}
            onText={(text) => onChange(withFile(files, path, text))}
          />
        ))}
      </ul>
    </div>
  )
}

function withFile(files: LoadedFiles, path: string, text: string): LoadedFiles {
  const { [path]: _, ...rest } = files
  return text === '' ? rest : { ...rest, [path]: text }
}

function keyFor(paths: readonly string[], files: LoadedFiles): string | null {
  return paths.map((path) => files[path] ?? '').find((text) => text.includes('PRIVATE KEY')) ?? null
}

interface OneFileProps {
  readonly path: string
  readonly text: string
  readonly keyText: string | null
  readonly hosts: readonly string[]
  readonly token: string
  readonly onText: (text: string) => void
}

function OneFile({ path, text, keyText, hosts, token, onText }: OneFileProps) {
  const id = useId()
  const isKey = text.includes('PRIVATE KEY')
  return (
    <li className="rounded-lg border border-line px-2.5 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="min-w-0 flex-1 font-mono text-[12.5px] [overflow-wrap:anywhere]">
          {visibleText(path)}
        </label>
        <label className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line bg-panel px-2.5 text-[13px] focus-within:outline-2 focus-within:outline-accent hover:bg-soft">
          <Icon name="open" size={14} /> Open…
          <input
            type="file"
            aria-label={`File for ${path}`}
            className="sr-only"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined && file.size < 100_000) onText(await file.text())
            }}
          />
        </label>
        {text !== '' && <Button onClick={() => onText('')}>Forget</Button>}
      </div>
      {isKey ? (
        <p className="mt-1 text-[12.5px] text-muted">
          A private key, {text.length.toLocaleString('en')} characters. It is not shown.
        </p>
      ) : (
        <textarea
          id={id}
          value={text}
          onChange={(event) => onText(event.target.value)}
          rows={text === '' ? 1 : 3}
          placeholder="-----BEGIN CERTIFICATE-----"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          data-own-undo
          data-1p-ignore
          className="mt-1.5 block w-full resize-y rounded-md border border-line-strong bg-page p-2 font-mono text-[12px] placeholder:text-muted/60"
        />
      )}
      {text !== '' && !isKey && <Inspector text={text} keyText={keyText} hosts={hosts} token={token} />}
    </li>
  )
}

/** How long nothing may be typed before a certificate is looked at. */
const REST_MS = 250

function Inspector({ text, keyText, hosts, token }: Pick<OneFileProps, 'text' | 'keyText' | 'hosts' | 'token'>) {
  const [found, setFound] = useState<CertificateInspection | string | null>(null)
  const list = hosts.join('\n')
  useEffect(() => {
    const controller = new AbortController()
    const timer = setTimeout(() => {
      post('/api/certificates', { certificate: text, key: keyText, hosts: list.split('\n') }, token, controller.signal)
        .then(async (answer) => setFound(readInspection(await answer.text()) ?? OTHER_VERSION))
        .catch((error: unknown) => controller.signal.aborted || setFound(error instanceof Error ? error.message : ''))
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [text, keyText, list, token])
  if (found === null) return null
  if (typeof found === 'string') return <p className="mt-1 text-[12.5px] text-error">{visibleText(found)}</p>
  if (found.certificates.length === 0)
    return (
      <p className="mt-1 text-[12.5px] text-error">
        There is no certificate in this text. containerd then fails every endpoint of the registry.
      </p>
    )
  const [first] = found.certificates
  return (
    <ul aria-label="Certificates in this file" className="mt-1.5 grid gap-1.5">
      {found.certificates.slice(0, 5).map((certificate) => (
        <CertificateCard key={certificate.sha256} certificate={certificate}>
          <p className={certificate.validity === 'valid' ? 'text-accent' : 'text-error'}>
            {validityWords(certificate)}
          </p>
          {certificate === first && !certificate.isCa && keyText !== null && (
            <p className={found.keyProblem === null ? 'text-accent' : 'text-error'}>
              {found.keyProblem === null ? 'The key belongs to it.' : `${visibleText(found.keyProblem)}.`}
            </p>
          )}
          {certificate === first && !certificate.isCa && found.covers.some(({ isCovered }) => isCovered) && (
            <p className="text-muted">
              It is for{' '}
              {found.covers
                .filter(({ isCovered }) => isCovered)
                .map(({ host }) => visibleText(host))
                .join(', ')}
              .
            </p>
          )}
        </CertificateCard>
      ))}
      {found.certificates.length > 5 && (
        <li className="text-[12.5px] text-muted">and {found.certificates.length - 5} more</li>
      )}
    </ul>
  )
}

function validityWords({ validity, daysLeft }: CertificateInspection['certificates'][number]): string {
  if (validity === 'expired') return `Expired ${-daysLeft} days ago.`
  return validity === 'not-yet' ? 'Not valid yet.' : `Valid for ${daysLeft} more days.`
}
