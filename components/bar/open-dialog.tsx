'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { AddressField } from './address-field'

interface OpenDialogProps {
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly File[]) => void
  /** Resolves to what is wrong, or to null once the file is open. */
  readonly onAddress: (address: string) => Promise<string | null>
  readonly onClose: () => void
  readonly onExamples: () => void
  /** Kept documents. */
  readonly children: ReactNode
}

const ACCEPTED =
  '.yaml,.yml,.json,.toml,.conf,.zip,.tar,.gz,.tgz,.sh,.bash,.tf,.tfvars,.hcl,.nix,.bu,.ign,.j2,.tmpl,.tpl,.tftpl,.txt,text/yaml,text/plain'

/** Opens a file from disk or pasted text. Open as soon as it is mounted. Undo restores the previous text. */
export function OpenDialog({ onText, onFiles, onAddress, onClose, onExamples, children }: OpenDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const say = useSay()
  const close = () => dialog.current?.close()
  // React has no property for it.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  const [pasted, setPasted] = useState('')
  const openChosen = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length === 0) return
    close()
    onFiles(files)
  }
  const chooser = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // What is copied can be pasted at once; by touch, the keyboard would cover the rest.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])
  return (
    <Dialog
      ref={dialog}
      title={say('Open registries.yaml')}
      onClose={onClose}
      className="w-[min(36rem,calc(100vw-2rem))]"
    >
      <div className="min-h-0 overflow-auto px-5 pb-5">
        <input
          ref={chooser}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-label={say('File to open')}
          className="hidden"
          onChange={(event) => openChosen(event.target)}
        />
        <input
          ref={folder}
          type="file"
          aria-label={say('Folder to open')}
          className="hidden"
          onChange={(event) => openChosen(event.target)}
        />
        <button
          type="button"
          onClick={() => chooser.current?.click()}
          className="mb-3 w-full rounded-xl border border-dashed border-line-strong px-4 py-6 text-center text-muted hover:bg-soft hover:text-ink"
        >
          <Phrase
            text="{choose} or drop one anywhere on the page"
            values={{ choose: <span className="font-semibold text-accent">{say('Choose a file')}</span> }}
          />
        </button>
        <label className="block text-[13px] text-muted">
          {say('Or paste its text')}
          <textarea
            ref={field}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            data-own-undo
            className="mt-1 block w-full resize-y rounded-lg border border-line bg-page p-2.5 font-mono text-[13px] text-ink"
          />
        </label>
        <div className="mt-4 flex items-center justify-between gap-3">
          <p className="text-[12.5px] text-muted">
            {say('It replaces the text in the editor. Undo brings that back. Nothing is uploaded.')}
          </p>
          <Button
            look="primary"
            disabled={pasted === ''}
            onClick={() => {
              onText(pasted)
              close()
            }}
          >
            {say('Open pasted text')}
          </Button>
        </div>
        <p className="mt-5 mb-3 text-[12.5px] text-muted">
          {say(
            "A registries.yaml, or what holds one: a shell script, Terraform, cloud-init, Ansible, Butane or Ignition, NixOS, Kairos, Harvester, Helm values, a Secret or ConfigMap, k3d, Compose. It also turns hosts.toml, config.toml, registries.conf, docker's config.json and daemon.json, and clusters of Rancher, RKE1, Talos and Cluster API into one. Of certs.d, take the folder or an archive: .zip, .tar, .tar.gz, .tgz.",
          )}
        </p>
        <Button className="mb-3 w-full" onClick={() => folder.current?.click()}>
          {say('Choose a folder, such as certs.d…')}
        </Button>
        <Button className="mb-3 w-full" onClick={onExamples}>
          {say('Begin with an example…')}
        </Button>
        <AddressField
          onAddress={async (address) => {
            const problem = await onAddress(address)
            if (problem === null) close()
            return problem
          }}
        />
        {children}
      </div>
    </Dialog>
  )
}
