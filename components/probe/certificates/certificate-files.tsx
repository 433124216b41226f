'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { CertificateInspection } from '@/lib/probe/event'
import { CertificateCard } from './certificate-card'
import { certificateNotes, noCertificateText, restText } from './certificate-notes'
import type { CertificateRole } from './certificate-role'
import type { Say } from '@/lib/words/say'
import { chunk } from '@/components/late/late'
import { OTHER_VERSION, post } from '@/components/probe/run-probe'

/** PEM texts by the path that registries.yaml has. In memory only. */
export type LoadedFiles = Readonly<Record<string, string>>

interface CertificateFilesProps {
  readonly roles: readonly CertificateRole[]
  readonly files: LoadedFiles
  readonly token: string
  readonly onChange: (files: LoadedFiles) => void
}

/** The files of the node that TLS needs, given by hand: they are on the nodes, and this page runs elsewhere. */
export function CertificateFiles({ roles, files, token, onChange }: CertificateFilesProps) {
  const say = useSay()
  const isOne = roles.length === 1
  const steps = useRowSteps(roles.length)
  return (
    <div className="mb-3">
      <h3 className="font-semibold">
        {isOne ? say('First, the certificate file of the nodes') : say('First, the certificate files of the nodes')}
      </h3>
      <p>
        {isOne
          ? say('Without it, the hosts that need it stay undecided. What you give is kept in memory only.')
          : say('Without them, the hosts that need them stay undecided. What you give is kept in memory only.')}
      </p>
      <ul className="mt-1.5 grid gap-2">
        <InSteps steps={steps} as="li" keyOf={(at) => `file ${roles[at]?.path}`}>
          {(at) => {
            const role = roles[at]!
            return (
              <OneFile
                role={role}
                text={files[role.path] ?? ''}
                keyText={keyFor(role, files)}
                token={token}
                onText={(text) => onChange(withFile(files, role.path, text))}
              />
            )
          }}
        </InSteps>
      </ul>
    </div>
  )
}

function withFile(files: LoadedFiles, path: string, text: string): LoadedFiles {
  const { [path]: _, ...rest } = files
  return text === '' ? rest : { ...rest, [path]: text }
}

/** The key that registries.yaml names beside a certificate; null while nobody gave it. */
function keyFor({ keys }: CertificateRole, files: LoadedFiles): string | null {
  return keys.map((path) => files[path]).find((text) => text !== undefined) ?? null
}

/** Characters of a file. */
const FILE_MAX = 1024 * 1024

function tooLarge(name: string, length: number, say: Say): string {
  return say('{name} has {size} MiB, and no more than 1 MiB is taken. Nothing was changed.', {
    name,
    size: (length / 1024 / 1024).toFixed(1),
  })
}

interface OneFileProps {
  readonly role: CertificateRole
  readonly text: string
  readonly keyText: string | null
  readonly token: string
  readonly onText: (text: string) => void
}

function OneFile({ role, text, keyText, token, onText }: OneFileProps) {
  const { path } = role
  const say = useSay()
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const take = (name: string, given: string): void => {
    if (given.length > FILE_MAX) return setRefused(tooLarge(name, given.length, say))
    setRefused(null)
    onText(given)
  }
  const isKey = text.includes('PRIVATE KEY')
  return (
    <li className="rounded-lg border border-line px-2.5 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="min-w-0 flex-1 font-mono text-[12.5px] [overflow-wrap:anywhere]">
          {visibleText(path)}
        </label>
        <label className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line bg-panel px-2.5 text-[13px] focus-within:outline-2 focus-within:outline-accent hover:bg-soft">
          <Icon name="open" size={14} /> {say('Open…')}
          <input
            type="file"
            aria-label={visibleText(say('Open the file for {path}', { path }))}
            className="sr-only"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file === undefined) return
              if (file.size > FILE_MAX) return setRefused(tooLarge(file.name, file.size, say))
              try {
                take(file.name, await file.text())
              } catch {
                setRefused(say('{name} cannot be read. Nothing was changed.', { name: file.name }))
              }
            }}
          />
        </label>
        {text !== '' && <Button onClick={() => take('', '')}>{say('Forget')}</Button>}
      </div>
      {isKey ? (
        <p className="mt-1 text-[12.5px] text-muted">
          {say('A private key, {count} characters. It is not shown.', { count: text.length.toLocaleString('en') })}
        </p>
      ) : (
        <textarea
          id={id}
          value={text}
          onChange={(event) => take(say('This text'), event.target.value)}
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
      {refused !== null && (
        <p role="alert" className="mt-1 text-[12.5px] text-error [overflow-wrap:anywhere]">
          {visibleText(refused)}
        </p>
      )}
      {isKey && role.field !== 'key_file' && (
        <p className="mt-1 text-[12.5px] text-error">
          {say(
            'registries.yaml names this file as {field}, and it holds a private key. containerd then fails every endpoint of the registry.',
            { field: role.field },
          )}
        </p>
      )}
      {text !== '' && !isKey && role.field === 'key_file' && (
        <p className="mt-1 text-[12.5px] text-error">
          {say('There is no private key in this text. containerd then fails every endpoint of the registry.')}
        </p>
      )}
      {text !== '' && !isKey && role.field !== 'key_file' && (
        <Inspector role={role} text={text} keyText={keyText} token={token} />
      )}
    </li>
  )
}

/** How long nothing may be typed before a certificate is looked at. */
const REST_MS = 250

const SHOWN_MAX = 5
const TONES = { good: 'text-accent', bad: 'text-error', plain: 'text-muted' } as const

function Inspector({ role, text, keyText, token }: Pick<OneFileProps, 'role' | 'text' | 'keyText' | 'token'>) {
  const [found, setFound] = useState<CertificateInspection | string | null>(null)
  const say = useSay()
  const list = role.hosts.join('\n')
  useEffect(() => {
    const controller = new AbortController()
    const timer = setTimeout(() => {
      post('/api/certificates', { certificate: text, key: keyText, hosts: list.split('\n') }, token, controller.signal)
        .then(async (answer) => {
          const { readInspection } = await chunk('probeAnswers')
          setFound(readInspection(await answer.text()) ?? OTHER_VERSION)
        })
        .catch((error: unknown) => controller.signal.aborted || setFound(error instanceof Error ? error.message : ''))
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [text, keyText, list, token])
  if (found === null) return null
  if (typeof found === 'string') return <p className="mt-1 text-[12.5px] text-error">{visibleText(say(found))}</p>
  if (found.certificates.length === 0)
    return <p className="mt-1 text-[12.5px] text-error">{noCertificateText(found, say)}</p>
  const [first] = found.certificates
  const notes = certificateNotes(found, role.field, keyText !== null, say)
  const rest = restText(found, SHOWN_MAX, say)
  return (
    <ul aria-label={say('Certificates in this file')} className="mt-1.5 grid gap-1.5">
      {found.certificates.slice(0, SHOWN_MAX).map((certificate) => (
        <CertificateCard key={certificate.sha256} certificate={certificate}>
          <p className={certificate.validity === 'valid' ? 'text-accent' : 'text-error'}>
            {validityWords(certificate, say)}
          </p>
          {certificate === first &&
            notes.map(({ tone, text: note }) => (
              <p key={note} className={`${TONES[tone]} [overflow-wrap:anywhere]`}>
                {visibleText(note)}
              </p>
            ))}
        </CertificateCard>
      ))}
      {rest !== null && <li className="text-[12.5px] text-muted">{rest}</li>}
    </ul>
  )
}

function validityWords({ validity, daysLeft }: CertificateInspection['certificates'][number], say: Say): string {
  if (validity === 'expired') return say('Expired {days} days ago.', { days: -daysLeft })
  return validity === 'not-yet' ? say('Not valid yet.') : say('Valid for {days} more days.', { days: daysLeft })
}
